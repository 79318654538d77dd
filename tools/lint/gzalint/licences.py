# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says who holds it and under which licence, as REUSE asks (reuse.software)."""

import fnmatch
import re
import shutil
import subprocess

from .tree import Finding

_HOLDER = re.compile(r'SPDX-FileCopyrightText:\s*\S')
_LICENCE = re.compile(r'SPDX-License-Identifier:\s*([\w.+-]+)')
_HEAD_LINES = 25


def _read_dep5(tree):
    """Returns [(patterns, licence)] of the file that covers what holds no comment."""
    path = '.reuse/dep5'
    if path not in tree.paths:
        return []
    stanzas = []
    for stanza in tree.read(path).split('\n\n'):
        files = re.search(r'^Files: (.*(?:\n .*)*)', stanza, re.MULTILINE)
        licence = re.search(r'^License: (\S+)', stanza, re.MULTILINE)
        if files and licence:
            stanzas.append((files.group(1).split(), licence.group(1)))
    return stanzas


def _licences_of(tree, path, stanzas):
    sidecar = f'{path}.license'
    text = tree.read(sidecar if sidecar in tree.paths else path)
    head = '\n'.join(text.splitlines()[:_HEAD_LINES])
    found = set(_LICENCE.findall(head)) if _HOLDER.search(head) else set()
    for patterns, licence in stanzas:
        if any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns):
            found.add(licence)
    return found


def check(tree):
    findings = list(_check_files(tree))
    # The tool of the specification has the last word, where it is installed.
    return findings or list(_run_reuse(tree))


def _check_files(tree):
    stanzas = _read_dep5(tree)
    used = set()
    for path in tree.paths:
        if path.startswith(('LICENSES/', '.reuse/')) or path.endswith('.license'):
            continue
        licences = _licences_of(tree, path, stanzas)
        used |= licences
        if not licences:
            yield Finding(path, 1, 'has no SPDX header, no .license file, no line in .reuse/dep5')
    texts = {path[len('LICENSES/'):-len('.txt')]: path for path in tree.select('LICENSES/', '.txt')}
    for licence in used - set(texts):
        yield Finding('LICENSES', 1, f'lacks the text of {licence}')
    for licence in set(texts) - used:
        yield Finding(texts[licence], 1, 'is a licence of no file')


def _run_reuse(tree):
    if not shutil.which('reuse') or not (tree.top / '.git').exists():
        return
    result = subprocess.run(['reuse', 'lint'], cwd=tree.top, capture_output=True, check=False)
    if result.returncode != 0:
        summary = [line.strip() for line in result.stdout.decode().splitlines() if line.strip()]
        yield Finding('.reuse/dep5', 1, f'reuse lint: {"; ".join(summary[:6])}')
