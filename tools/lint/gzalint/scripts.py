# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell and Python by their own lints."""

import re
import shutil
import subprocess

from .tree import Finding, Unavailable

_PLACE = re.compile(r'^(?:\./)?([^:]+):(\d+):(?:\d+:)? ?(.*)$', re.MULTILINE)


def _run(tree, command, paths):
    if not paths:
        return
    result = subprocess.run([*command, *paths], cwd=tree.top, capture_output=True, check=False)
    for path, line, message in _PLACE.findall(result.stdout.decode()):
        yield Finding(path, int(line), message)


def _is_shell(tree, path):
    return path.endswith('.sh') or re.match(r'#!.*\b(ba|da)?sh\b', tree.read(path)) is not None


def check(tree):
    for program in ('shellcheck', 'pyflakes3'):
        if not shutil.which(program):
            raise Unavailable(f'{program} is not installed')
    shell = [path for path in tree.paths if _is_shell(tree, path)]
    yield from _run(tree, ['shellcheck', '--external-sources', '--format=gcc'], shell)
    yield from _run(tree, ['pyflakes3'], tree.select('', '.py'))
    for path in tree.select('', '.py'):
        for number, line in enumerate(tree.read(path).splitlines(), 1):
            if len(line) > 100 and 'http' not in line:
                yield Finding(path, number, f'{len(line)} columns; at most 100', is_error=False)
