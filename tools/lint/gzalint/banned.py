# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that have no place here, each with the reason and what to use.

tools/lint/exceptions names the files that may use one of them after all, and why.
"""

import dataclasses
import re

from . import csource
from .tree import Finding


@dataclasses.dataclass(frozen=True)
class Rule:
    """Words that may not stand in the code of some folders."""

    name: str
    pattern: str
    reason: str
    folders: tuple = ('src/', 'tests/')


# What runs in the museum; the curator's tool reads and writes its user's own files.
KIOSK = ('src/base/', 'src/catalog/', 'src/media/', 'src/map/', 'src/pages/', 'src/shell/')

RULES = (
    Rule('strings', r'\b(strcpy|strcat|strncpy|strtok|sprintf|vsprintf|gets)\s*\(',
         'writes past its buffer; GLib has g_strlcpy(), g_snprintf() and g_strsplit()'),
    Rule('numbers', r'\b(atoi|atol|atoll|atof)\s*\(',
         'hides errors; use g_ascii_string_to_signed() or g_ascii_strtod()'),
    Rule('processes', r'\b(system|popen|fork|vfork|exec[lv]p?e?|posix_spawnp?|g_spawn_\w+|'
         r'g_subprocess_\w+)\s*\(', 'the kiosk starts no process', ('src/',)),
    Rule('escapes', r'\b(gtk_show_uri\w*|gtk_uri_launcher\w*|gtk_file_\w+|gtk_print\w*|'
         r'g_app_info_launch\w*|gtk_link_button\w*|gtk_about_dialog\w*|gtk_color_\w+|'
         r'gtk_font_dialog\w*|gst_install_plugins\w*)\s*\(', 'leads out of the kiosk', ('src/',)),
    Rule('blocking', r'\b(gst_element_get_state|g_main_context_iteration|gtk_dialog_run)\s*\(',
         'blocks the main loop', ('src/',)),
    Rule('sleep', r'\b(sleep|usleep|nanosleep|g_usleep)\s*\(',
         'wait for a state with a limit; never sleep'),
    Rule('files', r'(?<![\w>.])(open|openat|creat|fopen|fdopen|freopen|opendir|g_open|g_fopen|'
         r'g_file_get_contents|g_file_new_for_path|g_file_new_for_uri|g_file_new_build_filename|'
         r'g_mapped_file_new|g_dir_open|gdk_pixbuf_new_from_file\w*|gdk_texture_new_from_filename|'
         r'gdk_texture_new_from_file|gtk_picture_new_for_filename|gtk_image_new_from_file|'
         r'gtk_picture_set_filename|rsvg_handle_new_from_file)\s*\(',
         'files of an exhibition are opened by GzaRoot', KIOSK),
    Rule('network', r'\b(socket|connect|getaddrinfo|g_socket_\w+|g_network_\w+|soup_\w+)\s*\(',
         'nothing reaches the network', ('src/',)),
    Rule('printing', r'(?<!\w)(printf|puts|fprintf|g_print|g_printerr)\s*\(',
         'libraries do not print', ('src/base/', 'src/catalog/', 'src/media/', 'src/map/',
                                    'src/pages/')),
    Rule('gettext', r'\b(gettext|dgettext|ngettext|g_dgettext|g_dngettext|bindtextdomain)\s*\(|'
         r'(?<!\w)_\s*\("', 'interface words go through GzaLocale', ('src/',)),
    Rule('types', r'\b(gchar|gint|gdouble|gshort)\b',
         'C has char, int, double, short', ('src/', 'tests/')),
    Rule('sides', r'\bset_margin_(left|right)\b|GTK_ALIGN_(LEFT|RIGHT)\b',
         'start and end, never left and right'),
    Rule('clock', r'\b(g_timeout_add\w*|g_get_monotonic_time|g_get_real_time|'
         r'g_date_time_new_now\w*)\s*\(', 'time comes from GzaClock, which tests replace',
         KIOSK),
    Rule('capitals', r'\b(g_utf8_strup|u_strToUpper|u_toupper|g_unichar_toupper|'
         r'pango_attr_text_transform_new|PANGO_TEXT_TRANSFORM_\w+)\b',
         'writes other letters than the curator did', ('src/',)),
    Rule('unfinished', r'\b(TODO|FIXME|XXX|HACK)\b', 'is unfinished work'),
)


def check(tree):
    exceptions = _read_exceptions(tree)
    used = set()
    for rule in RULES:
        pattern = re.compile(rule.pattern)
        for path in tree.select(rule.folders, '.c', '.h'):
            text = tree.read(path)
            code = text if rule.name == 'unfinished' else csource.mask(text)
            for match in pattern.finditer(code):
                if (rule.name, path) in exceptions:
                    used.add((rule.name, path))
                    continue
                line = code.count('\n', 0, match.start()) + 1
                yield Finding(path, line, f'{match.group().strip(" (")}: {rule.reason}')
    for key, line in exceptions.items():
        if key not in used:
            yield Finding('tools/lint/exceptions', line, f'{key[1]} does not need "{key[0]}"')


def _read_exceptions(tree):
    """Returns {(rule, path): line of the exceptions file}."""
    path = 'tools/lint/exceptions'
    exceptions = {}
    if path in tree.paths:
        for number, line in enumerate(tree.read(path).splitlines(), 1):
            words = line.split('#')[0].split()
            if words:
                exceptions[tuple(words[:2])] = number
    return exceptions
