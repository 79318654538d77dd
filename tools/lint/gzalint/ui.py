# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates and style sheets: names for what can be touched, start and end, sizes in rem."""

import pathlib
import re
import xml.parsers.expat

from . import csource
from .tree import Finding

_INTERACTIVE = {
    'GtkButton', 'GtkToggleButton', 'GtkCheckButton', 'GtkSwitch', 'GtkScale', 'GtkEntry',
    'GtkSearchEntry', 'GtkMenuButton', 'GtkListView', 'GtkGridView', 'GtkDropDown', 'GtkSpinButton',
}
_PICTURES = {'GtkPicture', 'GtkImage'}
_NAMES = {'label', 'tooltip-text'}
_NAMING = re.compile(r'set_label|set_tooltip|set_alternative_text|accessible_update')
# Beside the kiosk's screen in a curator's window: the rem is the screen's, not the window's.
_IN_PIXELS = {'data/style/preview.css'}
# Georgian has no capitals in running text, the Armenian ligature has two capital forms: nothing is
# set in capitals that was not written so.
_CAPITALS = re.compile(r'(?<![\w-])text-transform\s*:|\bsmall-caps\b|\ball-petite-caps\b')
_SIDES = re.compile(r'(?<![\w-])(margin|padding|border)-(left|right)(-width|-color|-style)?\s*:')


class _Element:
    def __init__(self, name, attributes, line, parent):
        self.name, self.attributes, self.line, self.parent = name, attributes, line, parent
        self.children, self.text = [], ''

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def properties(self):
        return {child.attributes.get('name'): child for child in self.children
                if child.name == 'property'}


def _parse(text):
    parser = xml.parsers.expat.ParserCreate()
    root = _Element('', {}, 0, None)
    stack = [root]

    def start(name, attributes):
        element = _Element(name, attributes, parser.CurrentLineNumber, stack[-1])
        stack[-1].children.append(element)
        stack.append(element)

    def data(text):
        stack[-1].text += text

    parser.StartElementHandler, parser.CharacterDataHandler = start, data
    parser.EndElementHandler = lambda name: stack.pop()
    parser.Parse(text, True)
    return root


def check(tree):
    for path in tree.select('', '.ui'):
        try:
            root = _parse(tree.read(path))
        except xml.parsers.expat.ExpatError as error:
            yield Finding(path, error.lineno, f'is not XML: {error}')
            continue
        sibling = str(pathlib.PurePath(path).with_suffix('.c'))
        code = tree.read(sibling) if sibling in tree.paths else ''
        for element in root.walk():
            yield from _check_element(path, element, code)
    for path in tree.select('', '.css'):
        yield from _check_style(path, tree.read(path))


def _check_element(path, element, code):
    if element.name in ('object', 'template'):
        kind = element.attributes.get('class') or element.attributes.get('parent')
        if kind in _INTERACTIVE and not _is_named(element, code):
            yield Finding(path, element.line, f'this {kind} has no name for a screen reader')
        if kind in _PICTURES and not _is_named(element, code) and not _is_decoration(element):
            yield Finding(path, element.line, f'this {kind} has no text and is not a presentation')
    elif element.name == 'property':
        name = element.attributes.get('name', '')
        if name in ('margin-left', 'margin-right'):
            yield Finding(path, element.line, f'{name}: start and end, never left and right')
        owner = element.parent.parent if element.parent.name == 'accessibility' else element.parent
        if (name in _NAMES and re.search(r'[^\W\d_]{2}', element.text) and
                not _is_named_by_code(owner, code)):
            yield Finding(path, element.line,
                          f'"{element.text.strip()}": interface words go through GzaLocale')


def _is_named(element, code):
    properties = element.properties()
    if _NAMES & set(properties) or 'alternative-text' in properties:
        return True
    for child in element.children:
        if child.name == 'accessibility' and any(
                part.attributes.get('name') in ('label', 'labelled-by') for part in child.children):
            return True
    if any(part.attributes.get('class', '').endswith('Label') for part in element.walk()):
        return True
    return _is_named_by_code(element, code)


def _is_named_by_code(element, code):
    """A template child is often named by its class, in the visitor's language."""
    own = element.attributes.get('id')
    return bool(own) and any(re.search(rf'\b{own}\b', statement) and _NAMING.search(statement)
                             for statement in code.split(';'))


def _is_decoration(element):
    role = element.properties().get('accessible-role')
    return (role is not None and role.text.strip() == 'presentation') or any(
        parent.attributes.get('class') in _INTERACTIVE for parent in _ancestors(element))


def _ancestors(element):
    while element.parent:
        element = element.parent
        yield element


def _check_style(path, text):
    masked = csource.mask(text)
    for block in re.finditer(r'([^{}]*)\{([^{}]*)\}', masked):
        selector, body = block.groups()
        for match in _SIDES.finditer(body):
            if ':dir(' not in selector:
                line = masked.count('\n', 0, block.start(2) + match.start()) + 1
                yield Finding(path, line, f'{match.group()[:-1].strip()} outside a :dir() rule')
        for match in _CAPITALS.finditer(body):
            line = masked.count('\n', 0, block.start(2) + match.start()) + 1
            yield Finding(path, line, f'{match.group()} writes other letters than the curator did')
        for match in re.finditer(r'\b(\d*\.?\d+)px\b', body):
            if float(match.group(1)) > 1 and path not in _IN_PIXELS:
                line = masked.count('\n', 0, block.start(2) + match.start()) + 1
                yield Finding(path, line, f'{match.group()}: sizes are in rem')
