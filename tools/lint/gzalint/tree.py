# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a checkout, and what a check says about them."""

import dataclasses
import functools
import json
import os
import pathlib
import shlex
import subprocess


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    """One thing amiss. A warning is printed; an error also fails."""

    path: str
    line: int
    message: str
    is_error: bool = True

    def __str__(self):
        kind = '' if self.is_error else 'warning: '
        return f'{self.path}:{self.line}: {kind}{self.message}'


class Unavailable(Exception):
    """A check can't be made here: the tool that it asks is not installed."""


class Tree:
    """The files that git knows or would take, without what it ignores."""

    def __init__(self, top, build=None):
        self.top = pathlib.Path(top)
        self.build = pathlib.Path(build) if build else None

    @functools.cached_property
    def paths(self):
        command = ['git', '-C', str(self.top), 'ls-files', '-z', '--cached', '--others',
                   '--exclude-standard']
        listed = subprocess.run(command, capture_output=True, check=False)
        if listed.returncode == 0:
            names = set(listed.stdout.decode().split('\0')) - {''}
        else:  # a release tarball
            names = {str(path.relative_to(self.top)) for path in self.top.rglob('*')
                     if '.git' not in path.parts and 'build' not in path.parts}
        return sorted(name for name in names if (self.top / name).is_file())

    def select(self, folder, *suffixes):
        """Returns the paths under `folder` ('' for all) that end in one of the suffixes."""
        return [path for path in self.paths
                if path.startswith(folder) and (not suffixes or path.endswith(suffixes))]

    @functools.cached_property
    def compile_commands(self):
        """{source: the words of its compiler's command}, as Meson wrote it for the build folder."""
        database = self.build and self.build / 'compile_commands.json'
        if not database or not database.exists():
            return {}
        commands = {}
        for entry in json.loads(database.read_text(encoding='utf-8')):
            source = os.path.normpath(os.path.join(entry['directory'], entry['file']))
            commands[os.path.relpath(source, self.top)] = shlex.split(entry['command'])
        return commands

    @functools.lru_cache(maxsize=None)
    def read(self, path):
        """Returns a file's text; what isn't UTF-8 is binary and gives an empty string."""
        try:
            return (self.top / path).read_text(encoding='utf-8')
        except UnicodeDecodeError:
            return ''
