# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the house style asks of the tree, each rule a small check of its own."""

from . import (banned, docstrings, format, headers, layers, licences, messages, paths, scripts,
               sizes, ui, words)

# In the order in which ./dev lint runs them: the quick ones first.
CHECKS = {
    'layers': layers.check,
    'sizes': sizes.check,
    'banned': banned.check,
    'docstrings': docstrings.check,
    'paths': paths.check,
    'ui': ui.check,
    'words': words.check,
    'messages': messages.check,
    'format': format.check,
    'headers': headers.check,
    'scripts': scripts.check,
    'licences': licences.check,
}
