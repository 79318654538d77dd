# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The translations: complete, valid, and of the words that the code has now."""

import pathlib
import re
import shutil
import subprocess
import tempfile

from .tree import Finding, Unavailable

_ENTRY = re.compile(r'^msgid ((?:"(?:\\.|[^"\\])*"\s*)+)', re.MULTILINE)


def _list_words(text):
    """Returns {msgid: line} of a PO file."""
    words = {}
    for match in _ENTRY.finditer(text):
        word = ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', match.group(1)))
        words[word] = text.count('\n', 0, match.start()) + 1
    words.pop('', None)
    return words


def _run_xgettext(tree, options, paths):
    """Returns the entries that xgettext makes of these files, without the header."""
    if not paths:
        return []
    command = ['xgettext', '--from-code=UTF-8', '--no-wrap', '--output=-', *options, *paths]
    text = subprocess.run(command, cwd=tree.top, capture_output=True, check=True).stdout.decode()
    return text.split('\n\n')[1:]


def extract(tree, options, paths):
    """Returns {msgid: where it stands} of these files."""
    places = {}
    for entry in _run_xgettext(tree, options, paths):
        place = re.search(r'^#: (\S+):(\d+)', entry, re.MULTILINE)
        for word in _list_words(entry):
            places[word] = (place.group(1), int(place.group(2))) if place else ('src', 1)
    return places


def compare(tree, path, places):
    """Finds what is wrong with a translation of the words at these places."""
    text = tree.read(path)
    words = _list_words(text)
    yield from _check_valid(tree, path)
    for word in sorted(places.keys() - words.keys()):
        file, line = places[word]
        yield Finding(file, line, f'“{word}” is not in {path}')
    for word in sorted(words.keys() - places.keys()):
        yield Finding(path, words[word], f'“{word}” is no longer used', is_error=False)


def check(tree):
    translations = [path for path in tree.select('po/', '.po') if path.count('/') == 1]
    if not shutil.which('msgfmt'):
        raise Unavailable('msgfmt is not installed')
    if not translations:
        return
    sources = [path for path in tree.select('src/', '.c') if 'GZA_WORD' in tree.read(path)]
    templates = [path for path in tree.select('src/', '.ui') if 'translatable' in tree.read(path)]
    places = extract(tree, ['--language=C', '--keyword', '--keyword=GZA_WORD'], sources)
    places.update(extract(tree, [], templates))
    for path in translations:
        yield from compare(tree, path, places)


def _check_valid(tree, path):
    with tempfile.TemporaryDirectory() as folder:
        command = ['msgfmt', '--check-format', '--check-header', '--statistics', '-o',
                   str(pathlib.Path(folder) / 'x.mo'), path]
        result = subprocess.run(command, cwd=tree.top, capture_output=True, check=False,
                                env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'})
    report = result.stderr.decode()
    for line, message in re.findall(rf'^{re.escape(path)}:(\d+): (.*)$', report, re.MULTILINE):
        yield Finding(path, int(line), message, is_error='warning' not in message)
    amiss = re.search(r'(\d+) (fuzzy|untranslated)', report)
    if amiss:
        yield Finding(path, 1, f'is not complete: {report.strip().splitlines()[-1]}')
