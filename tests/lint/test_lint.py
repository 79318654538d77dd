# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check finds what it is for, at the right line, and leaves good code alone."""

import pathlib
import shutil
import sys
import tempfile
import textwrap
import unittest

sys.path.insert(0, sys.argv.pop(1))
from gzalint import CHECKS, format as layout  # noqa: E402
from gzalint.tree import Tree, Unavailable  # noqa: E402

# Put together here, so that the header is not taken for this file's own.
SPDX = ('/* SPDX-' 'FileCopyrightText: 2026 A\n'
        ' * SPDX-' 'License-Identifier: GPL-3.0-or-later */\n')

GOOD_HEADER = '''#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gza_good_make (const char *name,
                     int         size_px,
                     ...) G_GNUC_PRINTF (1, 3) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
'''

GOOD_SOURCE = '''#include "gza-good.h"

/**
 * gza_good_make:
 * @name: a name
 * @size_px: its size
 * @...: the rest
 *
 * Makes something good.
 *
 * Returns: (transfer full): it
 */
char *
gza_good_make (const char *name,
               int size_px,
               ...)
{
  if (size_px > 0) {
    /* sprintf ("in a comment"); */
    g_message ("sprintf (in a string)");
  }

  return g_strdup (name);
}
'''


class LintTest(unittest.TestCase):
    def lint(self, check, files):
        """Returns [(path, line, message)] of a tree made of these files."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in files.items():
                file = pathlib.Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(textwrap.dedent(text), encoding='utf-8')
            found = sorted(CHECKS[check](Tree(folder)))
            return [(finding.path, finding.line, finding.message) for finding in found]

    def expect(self, check, files, path, line, words):
        found = self.lint(check, files)
        self.assertTrue(any(entry[0] == path and entry[1] == line and words in entry[2]
                            for entry in found), found)

    def test_good_code_passes(self):
        files = {'src/base/gza-good.h': GOOD_HEADER, 'src/base/gza-good.c': GOOD_SOURCE}
        for check in set(CHECKS) - {'licences', 'scripts'}:
            try:
                self.assertEqual(self.lint(check, files), [], check)
            except Unavailable as reason:
                print(f'{check}: {reason}')

    def test_upward_include(self):
        files = {'src/pages/gza-page.h': '', 'src/base/gza-a.c': '\n#include "gza-page.h"\n'}
        self.expect('layers', files, 'src/base/gza-a.c', 2, 'base may not use pages')

    def test_siblings_do_not_know_each_other(self):
        files = {'src/map/gza-map.h': '', 'src/media/gza-a.c': '#include "gza-map.h"\n'}
        self.expect('layers', files, 'src/media/gza-a.c', 1, 'media may not use map')

    def test_private_header_of_another_layer(self):
        files = {'src/base/gza-a-private.h': '', 'src/map/gza-b.c': '#include "gza-a-private.h"\n'}
        self.expect('layers', files, 'src/map/gza-b.c', 1, 'private to base')

    def test_library_of_another_layer(self):
        files = {'src/catalog/gza-a.c': '#include <gtk/gtk.h>\n'}
        self.expect('layers', files, 'src/catalog/gza-a.c', 1, 'may not use <gtk/gtk.h>')

    def test_upward_link(self):
        files = {'src/base/meson.build': 'x = 1\ny = [glib_dep, shell_dep]\n'}
        self.expect('layers', files, 'src/base/meson.build', 2, 'base may not link shell')

    def test_long_function(self):
        source = 'void\nfoo (void)\n{\n' + '  bar ();\n' * 81 + '}\n'
        self.expect('sizes', {'src/base/gza-a.c': source}, 'src/base/gza-a.c', 3, 'foo() has 81')

    def test_long_file(self):
        path = 'src/base/gza-a.c'
        self.expect('sizes', {path: '\n' * 1001}, path, 1001, 'two files')

    def test_wide_line(self):
        self.expect('sizes', {'src/base/gza-a.c': 'x' * 101}, 'src/base/gza-a.c', 1, '101 columns')

    def test_banned_calls(self):
        for call in ('strcpy (a, b)', 'sprintf (a, b)', 'atoi (a)', 'system (a)', 'popen (a, b)',
                     'gst_element_get_state (e, a, b, c)', 'gtk_show_uri (w, u, t)',
                     'gtk_file_chooser_native_new (t)', 'g_app_info_launch_default_for_uri (u)',
                     'g_usleep (1)', 'fopen (a, b)', 'open (a, 0)', 'printf (a)', '_("Play")',
                     'g_timeout_add (1, f, d)', 'gchar *a; f (a)'):
            source = f'void\nfoo (void)\n{{\n  {call};\n}}\n'
            found = self.lint('banned', {'src/base/gza-a.c': source})
            self.assertEqual([entry[1] for entry in found], [4], call)

    def test_method_called_open_is_no_file(self):
        source = 'x = gza_root_open (a);\ny = klass->open (a);\n'
        self.assertEqual(self.lint('banned', {'src/base/gza-a.c': source}), [])

    def test_exception_and_its_end(self):
        files = {'tools/lint/exceptions': 'files src/base/gza-a.c # it is the door\n',
                 'src/base/gza-a.c': 'x = open (a, 0);\n'}
        self.assertEqual(self.lint('banned', files), [])
        files['src/base/gza-a.c'] = ''
        self.expect('banned', files, 'tools/lint/exceptions', 1, 'does not need')

    def test_docstring_absent(self):
        files = {'src/base/gza-good.h': GOOD_HEADER}
        self.expect('docstrings', files, 'src/base/gza-good.h', 7, 'no docstring')

    def test_docstring_lacks_parts(self):
        for part, words in ((' * @size_px: its size\n', '@size_px'),
                            (' * Makes something good.\n', 'no summary'),
                            (' * Returns: (transfer full): it\n', 'what comes back')):
            files = {'src/base/gza-good.h': GOOD_HEADER,
                     'src/base/gza-good.c': GOOD_SOURCE.replace(part, '')}
            self.expect('docstrings', files, 'src/base/gza-good.h', 7, words)

    def test_path_of_a_machine(self):
        path = '/'.join(('', 'home', 'nino', 'gza'))
        self.expect('paths', {'docs/a.md': f'\nsee {path}\n'}, 'docs/a.md', 2, 'one machine')

    def test_button_without_a_name(self):
        template = '<interface>\n<object class="GtkButton" id="play"/>\n</interface>\n'
        path = 'src/media/gza-a.ui'
        self.expect('ui', {path: template}, path, 2, 'no name')
        named = {path: template, 'src/media/gza-a.c':
                 'gtk_accessible_update_property (GTK_ACCESSIBLE (self->play),\n'
                 '  GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);\n'}
        self.assertEqual(self.lint('ui', named), [])

    def test_words_and_sides_in_a_template(self):
        template = ('<interface>\n<object class="GtkLabel">\n'
                    '<property name="label">Play</property>\n'
                    '<property name="margin-left">4</property>\n</object>\n</interface>\n')
        self.expect('ui', {'src/a/a.ui': template}, 'src/a/a.ui', 3, 'GzaLocale')
        self.expect('ui', {'src/a/a.ui': template}, 'src/a/a.ui', 4, 'start and end')

    def test_sides_and_pixels_in_a_style(self):
        style = ('a {\n  margin-left: 1rem;\n}\nb:dir(rtl) { margin-right: 1rem; }\n'
                 'c { padding: 12px; }\n')
        found = self.lint('ui', {'data/style/a.css': style})
        self.assertEqual([entry[1] for entry in found], [2, 5])

    def test_capitals(self):
        """t06, t07: no Mtavruli titles, no Armenian ligature taken apart."""
        style = 'a {\n  text-transform: uppercase;\n}\nb { font-variant: small-caps; }\n'
        found = self.lint('ui', {'data/style/a.css': style})
        self.assertEqual([entry[1] for entry in found], [2, 4])
        path = 'src/base/gza-a.c'
        self.expect('banned', {path: '\nx = g_utf8_strup (name, -1);\n'}, path, 2, 'other letters')

    @unittest.skipUnless(shutil.which('msgfmt'), 'msgfmt is not installed')
    def test_incomplete_translation(self):
        catalog = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                   'msgid "Play"\nmsgstr ""\n')
        files = {'po/ka.po': catalog,
                 'src/base/gza-a.c': 'f (GZA_WORD ("Play"), GZA_WORD ("Stop"));'}
        files['src/base/a.ui'] = ('<interface>\n<object class="GtkLabel">\n'
                                  '<property name="label" translatable="yes">Once more</property>'
                                  '\n</object>\n</interface>\n')
        self.expect('words', files, 'po/ka.po', 1, 'not complete')
        self.expect('words', files, 'src/base/a.ui', 3, '“Once more” is not in po/ka.po')
        self.expect('words', files, 'src/base/gza-a.c', 1, '“Stop” is not in po/ka.po')

    @unittest.skipUnless(shutil.which('msgfmt'), 'msgfmt is not installed')
    def test_messages_of_curators(self):
        catalog = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                   '#, c-format\nmsgid "No %s"\nmsgstr "%u"\n')
        path = 'src/base/gza-a.c'
        files = {'po/curator/ka.po': catalog,
                 'po/curator/meson.build': "['--keyword', '--keyword=gza_report_add:6']",
                 path: 'gza_report_add (a, B, 1, 1, "Mend it.", "No %s", b);\n'
                       'gza_report_add (a, B, 1, 1, NULL, "None");\n'
                       'gza_console_print (S, "It is done\\n");\n'
                       'gza_console_print (S, "audio: %s\\n", a);\n'}
        self.expect('messages', files, path, 1, 'lacks GZA_SAY')
        self.expect('messages', files, path, 2, '“None” is not in po/curator/ka.po')
        self.expect('messages', files, path, 3, 'speaks English')
        found = self.lint('messages', files)
        self.assertTrue(any(entry[0] == 'po/curator/ka.po' for entry in found), found)
        self.assertNotIn(4, [entry[1] for entry in found if entry[0] == path])

    @unittest.skipUnless(layout.find_program(), 'clang-format 14 is not installed')
    def test_layout(self):
        source = ('void\nfoo (int a,\n     int b)\n{\n  if (a){\n    bar(b);\n  }\n'
                  '   baz ();\n  qux ();\n\n\n  end ();\n  x = (T) {\n      .a = 1,\n  };\n}\n')
        path = 'src/base/gza-a.c'
        self.assertEqual([entry[1] for entry in self.lint('format', {path: source})], [5, 6, 8, 11])

    @unittest.skipUnless(layout.find_program(), 'clang-format 14 is not installed')
    def test_operators_at_line_ends(self):
        source = ('void\nfoo (void)\n{\n  if (a\n      && b)\n    c ();\n'
                  '  x = y\n      ? 1\n      : -1;\n}\n')
        path = 'src/base/gza-a.c'
        self.assertEqual([entry[1] for entry in self.lint('format', {path: source})], [5])

    @unittest.skipUnless(layout.find_program(), 'clang-format 14 is not installed')
    def test_format_applies(self):
        source = ('void\nfoo (int a,\n     int b)\n{\n  if (a\n      && b)\n    bar(c);\n}\n')
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, 'src', 'a.c')
            file.parent.mkdir()
            file.write_text(source, encoding='utf-8')
            layout.apply(Tree(folder), ['src/a.c'])
            self.assertEqual(file.read_text(encoding='utf-8'),
                             'void\nfoo (int a,\n     int b)\n{\n  if (a &&\n      b)\n'
                             '    bar (c);\n}\n')

    def test_header_without_a_guard(self):
        header = GOOD_HEADER.replace('#pragma once\n', '').replace('G_END_DECLS\n', '')
        found = self.lint('headers', {'src/base/gza-good.h': header})
        self.assertEqual([entry[2] for entry in found], ['lacks #pragma once', 'lacks G_END_DECLS'])

    def test_own_header_first(self):
        files = {'src/base/gza-a.h': '', 'src/base/gza-b.h': '',
                 'src/base/gza-a.c': '#include "gza-b.h"\n#include "gza-a.h"\n'}
        self.expect('headers', files, 'src/base/gza-a.c', 1, 'first header')

    def test_licences(self):
        files = {'src/a.c': 'int a;\n', 'src/b.c': SPDX, 'stories/x/pic.webp': 'x',
                 '.reuse/dep5': 'Files: stories/*\nCopyright: A\nLicense: CC0-1.0\n',
                 'LICENSES/CC0-1.0.txt': 'x', 'LICENSES/MIT.txt': 'x'}
        self.expect('licences', files, 'src/a.c', 1, 'no SPDX header')
        self.expect('licences', files, 'LICENSES', 1, 'text of GPL-3.0-or-later')
        self.expect('licences', files, 'LICENSES/MIT.txt', 1, 'of no file')
        found = self.lint('licences', files)
        self.assertNotIn('stories/x/pic.webp', [entry[0] for entry in found])


if __name__ == '__main__':
    unittest.main()
