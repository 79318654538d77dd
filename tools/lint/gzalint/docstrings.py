# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function says what it does, every parameter, what comes back."""

import re

from . import csource
from .tree import Finding

_DOC = re.compile(r'^/\*\*\n \* (gza_\w+):[^\n]*\n(.*?)\*/', re.MULTILINE | re.DOTALL)
_PARAMETER = re.compile(r'^ \* @([\w.]+):', re.MULTILINE)
_TAGS = ('@', 'Returns:', 'Errors:', 'Source:')
# Made by GObject's macros or of one shape only.
_EXEMPT = re.compile(r'_(get_type|error_quark)$')


def _collect(tree):
    documented = {}
    for path in tree.select('src/', '.c', '.h'):
        for match in _DOC.finditer(tree.read(path)):
            documented[match.group(1)] = match.group(2)
    return documented


def _has_summary(body):
    lines = [line.strip().lstrip('*').strip() for line in body.splitlines()]
    paragraphs = '\n'.join(lines).split('\n\n')
    return any(part.strip() and not part.lstrip('\n').startswith(_TAGS) for part in paragraphs)


def check(tree):
    documented = _collect(tree)
    for path in tree.select('src/', '.h'):
        if path.endswith('-private.h'):
            continue
        for function in csource.list_prototypes(tree.read(path)):
            if _EXEMPT.search(function.name):
                continue
            body = documented.get(function.name)
            if body is None:
                yield Finding(path, function.line, f'{function.name}() has no docstring')
                continue
            for message in _check_body(function, body):
                yield Finding(path, function.line, f'the docstring of {function.name}() {message}')


def _check_body(function, body):
    described = set(_PARAMETER.findall(body))
    for name in function.parameters:
        if name not in described and not (name == '...' and 'Varargs' in described):
            yield f'does not say what @{name} is'
    for name in described - set(function.parameters) - {'Varargs'}:
        yield f'tells of @{name}, which is not a parameter'
    if not function.returns.endswith('void') and ' * Returns:' not in body:
        yield 'does not say what comes back'
    if not _has_summary(body):
        yield 'has no summary'
