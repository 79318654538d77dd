# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of functions is laid out as .clang-format says; prototypes are aligned by hand.

clang-format can't put every parameter on a line of its own, so only bodies are compared; and it
writes a compound literal without the space that the house style puts before its brace, and how far
a value under its `=` is indented is left to its author.
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
_COMPOUND = re.compile(r'\((const )?\w+( \*)?(\[\])?\) \{|^\s*return \(\w+\) \{')


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


def _differences(old, new):
    """Yields (start, end, replacement) for the lines that clang-format is right about."""
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == 'equal' or any(_COMPOUND.search(line) for line in old[start:end]):
            continue
        if start and old[start - 1].endswith(' ='):
            continue
        yield start, end, new[new_start:new_end]


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
        for start, _, replacement in _differences(old, lay_out(text).split('\n')):
            wanted = replacement[0].strip() if replacement else 'nothing'
            yield Finding(path, start + 1, f'./dev format writes: {wanted}')


def apply(tree, paths):
    """Rewrites the bodies of these files in place."""
    for path in paths:
        text = _move_operators(tree.read(path))
        lines = text.split('\n')
        changes = list(_differences(lines, lay_out(text).split('\n')))
        for start, end, replacement in reversed(changes):
            lines[start:end] = replacement
        if '\n'.join(lines) != tree.read(path):
            (tree.top / path).write_text('\n'.join(lines), encoding='utf-8')
