# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What curators read: each message is translated, with the same arguments; none bypasses that."""

import re
import shutil

from . import words
from .tree import Finding, Unavailable

_OPTIONS = 'po/curator/meson.build'
_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')
_DIRECTIVE = re.compile(r'%[-0-9.*$lz]*[a-zA-Z%]|\\.')

# Calls whose literal has to be marked, for xgettext looks at one argument of a call only: which
# argument, from one, and what stands there.
_MARKED = {'gza_report_add': 5, 'gza_schema_report': 4, 'gza_lint_report': 5}


def _list_calls(text, name):
    """Yields (index, arguments) of the calls of a function."""
    masked = _STRING.sub(lambda match: '"' + 'x' * (len(match.group()) - 2) + '"', text)
    for match in re.finditer(rf'\b{name} \(', masked):
        depth, start, arguments = 0, match.end(), []
        for index in range(match.end(), len(masked)):
            character = masked[index]
            if character in ')]}' and depth == 0:
                arguments.append(text[start:index].strip())
                break
            depth += (character in '([{') - (character in ')]}')
            if character == ',' and depth == 0:
                arguments.append(text[start:index].strip())
                start = index + 1
        yield match.start(), arguments


def _check_source(tree, path):
    text = tree.read(path)
    for name, position in _MARKED.items():
        for index, arguments in _list_calls(text, name):
            if len(arguments) >= position and arguments[position - 1].startswith('"'):
                yield Finding(path, text.count('\n', 0, index) + 1,
                              f'the hint of {name}() lacks GZA_SAY')
    for index, arguments in _list_calls(text, 'gza_console_print'):
        said = arguments[1] if len(arguments) > 1 else ''
        # The program's name, and YAML to be pasted, are the same in every language.
        if re.match(r'"(?!gza-curator |[a-z]+:)', said) and \
                re.search(r'[A-Za-z]{4}', _DIRECTIVE.sub('', said)):
            yield Finding(path, text.count('\n', 0, index) + 1,
                          'gza_console_print() speaks English: use gza_say()')


def check(tree):
    translations = tree.select('po/curator/', '.po')
    if not shutil.which('msgfmt'):
        raise Unavailable('msgfmt is not installed')
    if not translations:
        return
    sources = [path for path in tree.select('src/', '.c')
               if re.search(r'GZA_SAY|gza_say|gza_\w*report|gza_console_fail', tree.read(path))]
    for path in sources:
        yield from _check_source(tree, path)
    keywords = re.findall(r"'(--keyword[^']*)'", tree.read(_OPTIONS))
    places = words.extract(tree, ['--language=C', *keywords], sources)
    for path in translations:
        yield from words.compare(tree, path, places)
