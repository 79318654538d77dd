# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A header says who owns it, guards itself, and compiles alone; a source includes its own first."""

import concurrent.futures
import os
import re
import subprocess

from . import csource
from .tree import Finding

_FLAGS = ('-I', '-D', '-std', '-W', '-f', '-m', '-p')
_INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def check(tree):
    for path in tree.select('src/', '.h'):
        yield from _check_shape(path, tree.read(path))
    for path in tree.select('src/', '.c'):
        yield from _check_order(tree, path)
    if tree.build:
        yield from _check_alone(tree)


def _check_shape(path, text):
    lines = text.splitlines()
    if '#pragma once' not in lines:
        yield Finding(path, 1, 'lacks #pragma once')
    declares = bool(csource.list_prototypes(text)) or 'G_DECLARE_' in text
    for word in ('G_BEGIN_DECLS', 'G_END_DECLS'):
        if declares and word not in lines:
            yield Finding(path, 1, f'lacks {word}')


def _first_include(tree, path):
    """Returns the header that a source includes before all others: compiling it proves that one."""
    included = [name for name in _INCLUDE.findall(tree.read(path)) if name != 'gza-config.h']
    return included[0] if included else None


def _check_order(tree, path):
    own = os.path.basename(path)[:-2]
    folder = os.path.dirname(path)
    headers = [name for name in (f'{own}.h', f'{own}-private.h')
               if f'{folder}/{name}' in tree.paths]
    if headers and _first_include(tree, path) not in headers:
        yield Finding(path, 1, f'"{headers[0]}" is not the first header that it includes')


def _flags_by_folder(tree):
    """Returns {folder: compiler flags}, those of one of its sources."""
    flags = {}
    for source, command in tree.compile_commands.items():
        if source.endswith('.c'):
            chosen = [word for word in command[1:] if word.startswith(_FLAGS)]
            flags.setdefault(os.path.dirname(source), chosen)
    return flags


def _check_alone(tree):
    """Compiles each header that no source includes first."""
    flags = _flags_by_folder(tree)
    proven = {f'{os.path.dirname(path)}/{_first_include(tree, path)}'
              for path in tree.select('src/', '.c')}
    paths = [path for path in tree.select('src/', '.h')
             if os.path.dirname(path) in flags and path not in proven]

    def compile_one(path):
        command = ['gcc', '-x', 'c', '-fsyntax-only', *flags[os.path.dirname(path)], '-']
        return subprocess.run(command, input=f'#include "{tree.top / path}"\n'.encode(),
                              cwd=tree.build, capture_output=True, check=False)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for path, result in zip(paths, pool.map(compile_one, paths)):
            if result.returncode != 0:
                first = re.search(r':(\d+):\d+: error: (.*)', result.stderr.decode())
                line, message = (int(first.group(1)), first.group(2)) if first else (1, 'an error')
                yield Finding(path, line, f'does not compile alone: {message}')
