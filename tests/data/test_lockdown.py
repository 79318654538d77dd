#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of the ways out names every one, and only proofs that exist; and what the program
links can open none.

Usage: test_lockdown.py CHECKOUT AUDIT KIOSK; the last part is left out where nm is missing.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import unittest

TOP, AUDIT, KIOSK = (pathlib.Path(word) for word in sys.argv[1:4])
del sys.argv[1:4]

# Windows of GTK's own, what can be typed into, selected, dragged, followed or launched.
DANGEROUS = re.compile(
    r'g_app_info_launch|g_spawn|g_subprocess|^exec[lv]|^posix_spawn|^popen$|^system$|'
    r'gst_install_plugins|gtk_about|gtk_app_chooser|gtk_color_(button|chooser|dialog)|'
    r'gtk_drag_source|gtk_drop_target|gtk_editable|gtk_emoji|gtk_entry|gtk_file_|'
    r'gtk_font_(button|chooser|dialog)|gtk_header_bar|gtk_label_set_selectable|gtk_link_button|'
    r'gtk_media_controls|gtk_menu_button|gtk_page_setup|gtk_password_entry|gtk_popover|gtk_print|'
    r'gtk_scale_button|gtk_search_entry|gtk_show_uri|gtk_shortcuts_window|gtk_spin_button|'
    r'gtk_text_view|gtk_uri_launcher|gtk_video|gtk_window_handle|adw_about|adw_header_bar')


class TableTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = (TOP / 'docs/lockdown.md').read_text(encoding='utf-8')
        cls.rows = re.findall(r'^\| (E\d\d) \| (.*?) \| (.*?) \| (.*) \|$', text, re.MULTILINE)

    def test_every_way_is_there_once(self):
        self.assertEqual([row[0] for row in self.rows], [f'E{n:02}' for n in range(1, 61)])

    def test_every_proof_exists(self):
        tests = '\n'.join(path.read_text(encoding='utf-8') for path in TOP.glob('tests/*/*')
                          if path.suffix in ('.c', '.py') and path != pathlib.Path(__file__))
        defined = set(re.findall(r'^(?:    def )?(test_\w+) \(?|^    def (test_\w+)', tests,
                                 re.MULTILINE))
        defined = {name for pair in defined for name in pair if name} | {
            name for name in dir(TableTest) + dir(LinksTest) if name.startswith('test_')}
        for number, _, _, proof in self.rows:
            for name in re.findall(r'`(test_\w+)`', proof):
                self.assertIn(name, defined, number)

    def test_what_the_audit_proves_it_asks(self):
        asked = set(re.findall(r'^  (?:check|check_live|by_hand) (E\d\d) ',
                               AUDIT.read_text(encoding='utf-8'), re.MULTILINE))
        told = {row[0] for row in self.rows if row[3].startswith('audit')}
        # The service that comes back answers for both ways of dying; a port is for a person.
        self.assertEqual(told - {'E60'}, asked - {'E46'})

    def test_somebody_closes_each(self):
        for number, _, who, proof in self.rows:
            self.assertTrue(set(who.split(', ')) <= {'program', 'session', 'you'}, number)
            self.assertTrue(proof or who == 'you', number)


@unittest.skipUnless(shutil.which('nm'), 'nm is missing')
class LinksTest(unittest.TestCase):
    def test_nothing_dangerous_is_linked(self):
        listing = subprocess.run(['nm', '-D', '--undefined-only', KIOSK], text=True,
                                 capture_output=True, check=True).stdout
        symbols = [line.split()[-1].split('@')[0] for line in listing.splitlines()]
        self.assertIn('gtk_window_fullscreen', symbols)
        self.assertEqual([name for name in symbols if DANGEROUS.search(name)], [])

    def test_no_template_has_what_is_not_linked(self):
        types = '|'.join(('GtkEditableLabel', 'GtkEntry', 'GtkLinkButton', 'GtkMediaControls',
                          'GtkMenuButton', 'GtkPasswordEntry', 'GtkPopover', 'GtkSearchEntry',
                          'GtkSpinButton', 'GtkTextView', 'GtkVideo', 'GtkDropTarget',
                          'GtkDragSource', 'GtkHeaderBar', 'GtkWindowHandle'))
        for file in TOP.glob('src/*/*.ui'):
            text = file.read_text(encoding='utf-8')
            self.assertNotRegex(text, rf'class="({types})|name="selectable">(true|1)', file.name)


if __name__ == '__main__':
    unittest.main()
