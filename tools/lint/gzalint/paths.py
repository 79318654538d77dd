# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No path of one person's machine in the tree."""

import re

from .tree import Finding

# Put together here, so that the rule does not find itself.
_ROOTS = '|'.join(('work', 'farm', 'home/[a-z]\\w*', 'Users', 'tmp/brief'))
_MACHINE = re.compile(f'(?:^|[^a-zA-Z0-9_.$}}/])/({_ROOTS})/', re.MULTILINE)


def check(tree):
    for path in tree.paths:
        text = tree.read(path)
        for match in _MACHINE.finditer(text):
            line = text.count('\n', 0, match.end()) + 1
            yield Finding(path, line, f'a path of one machine: {match.group().strip()}')
