# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions that a reader can hold in mind; lines no wider than the page."""

from . import csource
from .tree import Finding

FILE_LINES_WARN, FILE_LINES_MAX = 600, 1000
FUNCTION_LINES_WARN, FUNCTION_LINES_MAX = 40, 80
WIDTH_MAX = 100


def check(tree):
    for path in tree.select('src/', '.c', '.h') + tree.select('tests/', '.c', '.h'):
        text = tree.read(path)
        lines = text.splitlines()
        yield from _check_lines(path, lines)
        for number, line in enumerate(lines, 1):
            if len(line.expandtabs()) > WIDTH_MAX and 'http' not in line:
                yield Finding(path, number, f'{len(line)} columns; at most {WIDTH_MAX}')
        for function in csource.list_functions(text):
            yield from _check_function(path, function)
    for path in tree.select('', '.py', '.sh'):
        yield from _check_lines(path, tree.read(path).splitlines())


def _check_lines(path, lines):
    if len(lines) > FILE_LINES_MAX:
        yield Finding(path, len(lines), f'{len(lines)} lines: it is two files')
    elif len(lines) > FILE_LINES_WARN:
        yield Finding(path, len(lines), f'{len(lines)} lines: it wants splitting', is_error=False)


def _check_function(path, function):
    message = f'{function.name}() has {function.n_lines} lines'
    if function.n_lines > FUNCTION_LINES_MAX:
        yield Finding(path, function.first_line, f'{message}; at most {FUNCTION_LINES_MAX}')
    elif function.n_lines > FUNCTION_LINES_WARN:
        yield Finding(path, function.first_line, message, is_error=False)
