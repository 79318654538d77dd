# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough of C for the checks: code without comments and strings, functions, prototypes."""

import dataclasses
import re

_TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
_DIRECTIVE = re.compile(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', re.MULTILINE)
_FUNCTION_NAME = re.compile(r'^(\w+) \(')
_ATTRIBUTE = re.compile(r'\bG_GNUC_\w+(?: \([^()]*\))?')
_PROTOTYPE = re.compile(r'([\w\s\*]+?)\b(gza_\w+)\s*\(([^;{]*)\)\s*;')


def _blank(match):
    return re.sub(r'[^\n]', ' ', match.group())


def _blank_inside(match):
    token = match.group()
    if token[0] in '"\'':
        return token[0] + re.sub(r'[^\n]', ' ', token[1:-1]) + token[-1]
    return _blank(match)


def mask(text):
    """Blanks comments and what stands in strings; lines and columns stay where they are."""
    return _TOKEN.sub(_blank_inside, text)


@dataclasses.dataclass(frozen=True)
class Function:
    """A function definition; lines count from one and take in the braces."""

    name: str
    first_line: int
    last_line: int

    @property
    def n_lines(self):
        return self.last_line - self.first_line - 1


def list_functions(text):
    """Lists the definitions of a file written in the house style: braces in the first column."""
    lines = mask(text).split('\n')
    functions = []
    start = None
    for number, line in enumerate(lines, 1):
        if line.rstrip() == '{':
            start = number
        elif line.startswith('}') and start:
            name = _find_name(lines, start)
            if name:
                functions.append(Function(name, start, number))
            start = None
    return functions


def _find_name(lines, brace_line):
    for line in reversed(lines[max(0, brace_line - 25):brace_line - 1]):
        match = _FUNCTION_NAME.match(line)
        if match:
            return match.group(1)
        if line.startswith(('}', '#')) or not line.strip():
            return None
    return None


@dataclasses.dataclass(frozen=True)
class Prototype:
    """A declaration in a header."""

    name: str
    line: int
    returns: str
    parameters: tuple


def _parameter_name(parameter):
    callback = re.search(r'\(\s*\*\s*(\w+)\s*\)', parameter)
    if callback:
        return callback.group(1)
    words = re.findall(r'\w+', re.sub(r'\[[^\]]*\]', '', parameter))
    return words[-1] if words else ''


def list_prototypes(text):
    """Lists the public functions that a header declares."""
    code = _ATTRIBUTE.sub(_blank, _DIRECTIVE.sub(_blank, mask(text)))
    prototypes = []
    for match in _PROTOTYPE.finditer(code):
        returns, name, parameters = match.groups()
        if 'typedef' in returns or '(*' in returns:
            continue
        names = tuple('...' if part.strip() == '...' else _parameter_name(part)
                      for part in parameters.split(',') if part.strip() not in ('', 'void'))
        line = code.count('\n', 0, match.start(2)) + 1
        prototypes.append(Prototype(name, line, ' '.join(returns.split()), names))
    return prototypes
