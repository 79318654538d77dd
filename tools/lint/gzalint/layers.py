# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dependencies run one way: base, catalog, visitors and keeper, media and map,
pages, panel, shell."""

import os
import re

from .tree import Finding

MAY_USE = {
    'base': {'base'},
    'catalog': {'base', 'catalog'},
    'visitors': {'base', 'visitors'},
    'answers': {'base', 'catalog', 'visitors', 'answers'},
    'bundle': {'base', 'bundle'},
    'keeper': {'base', 'keeper'},
    'registry': {'registry'},
    'media': {'base', 'catalog', 'registry', 'media'},
    'map': {'base', 'catalog', 'map'},
    'pages': {'base', 'catalog', 'visitors', 'media', 'map', 'pages'},
    'panel': {'base', 'catalog', 'visitors', 'answers', 'bundle', 'keeper', 'media', 'map', 'pages',
              'panel'},
    'shell': {'base', 'catalog', 'visitors', 'bundle', 'keeper', 'media', 'map', 'pages', 'panel',
              'shell'},
    'probe': {'base', 'catalog', 'registry', 'probe'},
    'curator': {'base', 'catalog', 'visitors', 'answers', 'bundle', 'probe', 'curator'},
}

# Which layers may see a library at all (design: "Layers", the column "links").
LIBRARIES = {
    r'gtk/|gdk/|gsk/|adwaita\.h': {'media', 'map', 'pages', 'panel', 'shell'},
    r'gst/': {'registry', 'media', 'probe'},
    r'librsvg/': {'media', 'map', 'probe'},
    r'gdk-pixbuf/': {'media', 'probe'},
    r'yaml\.h': {'catalog'},
    r'unicode/': {'base'},
    r'sqlite3\.h': {'visitors'},
    r'archive(_entry)?\.h|sodium\.h': {'bundle'},
    r'crypt\.h': {'keeper'},
}

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)


def _layer_of(path):
    parts = path.split('/')
    return parts[1] if len(parts) > 2 and parts[0] == 'src' else None


def check(tree):
    headers = {path.split('/')[-1]: _layer_of(path) for path in tree.select('src/', '.h')}
    for path in tree.select('src/', '.c', '.h'):
        layer = _layer_of(path)
        if layer is None:
            continue
        if layer not in MAY_USE:
            yield Finding(path, 1, f'the layer {layer} is not in tools/lint/gzalint/layers.py')
            continue
        text = tree.read(path)
        for match in _INCLUDE.finditer(text):
            line = text.count('\n', 0, match.start()) + 1
            quote, name = match.groups()
            if quote == '"':
                yield from _check_own(path, line, layer, name, headers)
            else:
                yield from _check_library(path, line, layer, name)
    for layer in MAY_USE:
        yield from _check_build(tree, layer)
    for source, command in tree.compile_commands.items():
        yield from _check_include_paths(tree, source, command)


def _check_own(path, line, layer, name, headers):
    if '/' in name:
        yield Finding(path, line, f'"{name}" goes by a path; a layer exports its folder')
        return
    target = headers.get(name)
    if target is None or target == layer:
        return
    if target not in MAY_USE[layer]:
        yield Finding(path, line, f'{layer} may not use {target} ("{name}")')
    elif name.endswith('-private.h'):
        yield Finding(path, line, f'"{name}" is private to {target}')


def _check_library(path, line, layer, name):
    for pattern, allowed in LIBRARIES.items():
        if re.match(pattern, name) and layer not in allowed:
            yield Finding(path, line, f'{layer} may not use <{name}>')


def _check_build(tree, layer):
    path = f'src/{layer}/meson.build'
    if path not in tree.paths:
        return
    for number, text in enumerate(tree.read(path).splitlines(), 1):
        for target in re.findall(r'\b(\w+)_(?:dep|lib)\b', text.split('#')[0]):
            if target in MAY_USE and target not in MAY_USE[layer]:
                yield Finding(path, number, f'{layer} may not link {target}')


def _check_include_paths(tree, source, command):
    """A layer exports its own folder only, so none above may be in reach of the compiler."""
    layer = _layer_of(source)
    if layer not in MAY_USE:
        return
    for word in command:
        if word.startswith('-I'):
            folder = os.path.normpath(tree.build / word[2:])
            target = _layer_of(os.path.join(os.path.relpath(folder, tree.top), 'x'))
            if target in MAY_USE and target not in MAY_USE[layer]:
                yield Finding(source, 1, f'is compiled with {target} in its include path')
