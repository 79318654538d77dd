# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of functions: spaces, braces and indentation as .clang-format says.

Where a statement is broken into lines is left to its author, who knows what belongs together, as
are tables and prototypes: clang-format 14 can't lay these out as the house style has them. So of
what it would change, only this counts: a missing space, the indentation of a statement, blank
lines. An operator at a line's end is our own rule.
"""

import difflib
import functools
import pathlib
import re
import shutil
import subprocess

from . import csource
from .tree import Finding, Unavailable

STYLE = pathlib.Path(__file__).resolve().parents[3] / '.clang-format'
PROGRAMS = ('clang-format-14', 'clang-format')
# An operator that begins a line; `-` and `*` only where they can't be a sign or a pointer.
_LEADING_OPERATOR = re.compile(r'^\s*(&&|\|\||[-+*/|]) ')
# A compound literal opens: what follows is a table.
_LITERAL = re.compile(r'\(\w+( \*)?(\[\])?\) \{$')
# After these a line begins a statement; elsewhere it goes on with one.
_STATEMENT_END = re.compile(r'([;{}:]|\*/)\s*$')


@functools.lru_cache(maxsize=None)
def find_program():
    """Returns clang-format 14, the one of Debian 12; each version lays out a little differently."""
    for name in PROGRAMS:
        if shutil.which(name):
            said = subprocess.run([name, '--version'], capture_output=True, check=True).stdout
            if b'version 14.' in said:
                return name
    return None


def _list_leading_operators(text):
    """Lists the indices of lines in function bodies that begin with a binary operator."""
    lines = csource.mask(text).split('\n')
    return [number - 1 for function in csource.list_functions(text)
            for number in range(function.first_line, function.last_line)
            if _LEADING_OPERATOR.match(lines[number - 1])]


def _move_operators(text):
    """Puts an operator that begins a line to the end of the line before."""
    lines = text.split('\n')
    for index in _list_leading_operators(text):
        operator = lines[index].split()[0]
        lines[index] = lines[index].replace(operator + ' ', '', 1)
        lines[index - 1] += f' {operator}'
    return '\n'.join(lines)


def lay_out(text):
    """Returns a source's text with its function bodies as clang-format writes them."""
    lines = [f'--lines={function.first_line}:{function.last_line}'
             for function in csource.list_functions(text)]
    if not lines:
        return text
    # Without the name of a C file it may take what it reads for Objective-C.
    command = [find_program(), f'--style=file:{STYLE}', '--assume-filename=source.c', *lines]
    return subprocess.run(command, input=text.encode(), capture_output=True,
                          check=True).stdout.decode()


def _is_wanted(before, old, new):
    """Whether clang-format is right to write `new` for the line `old`, which follows `before`."""
    if old.strip() != new.strip():
        # It also takes spaces away, around what it misreads: `x * y` for a pointer.
        return len(new.strip()) > len(old.strip()) and old.split() != new.split()
    if old.rstrip() != old:
        return True
    begins = _STATEMENT_END.search(before) and not _LITERAL.search(before)
    return bool(begins) and not old.lstrip().startswith('.')


def _differences(old, new):
    """Yields (index, replacement) for the lines that clang-format is right about; None deletes."""
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == 'delete' and not any(line.strip() for line in old[start:end]):
            yield from ((index, None) for index in range(start, end))
        elif tag == 'replace' and end - start == new_end - new_start:
            for index, line in zip(range(start, end), new[new_start:new_end]):
                if old[index].split() != line.split() and _joined(old[index]) != _joined(line):
                    break  # words have moved from line to line
                if _is_wanted(old[index - 1], old[index], line):
                    yield index, line


def _joined(line):
    return ''.join(line.split())


def check(tree):
    if not find_program():
        raise Unavailable('clang-format 14 is not installed')
    for path in tree.select(('src/', 'tests/'), '.c'):
        text = tree.read(path)
        leading = _list_leading_operators(text)
        if leading:
            # clang-format would join these lines; the operators have to move first.
            for index in leading:
                yield Finding(path, index + 1, 'an operator belongs to the end of the line before')
            continue
        old = text.split('\n')
        for index, line in _differences(old, lay_out(text).split('\n')):
            wanted = 'no blank line' if line is None else repr(line)
            yield Finding(path, index + 1, f'./dev format writes {wanted}')


def apply(tree, paths):
    """Rewrites the bodies of these files in place."""
    for path in paths:
        text = _move_operators(tree.read(path))
        lines = text.split('\n')
        for index, line in reversed(list(_differences(lines, lay_out(text).split('\n')))):
            lines[index:index + 1] = [] if line is None else [line]
        if '\n'.join(lines) != tree.read(path):
            (tree.top / path).write_text('\n'.join(lines), encoding='utf-8')
