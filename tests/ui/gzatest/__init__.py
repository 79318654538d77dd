# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real touches, keys and pictures for a kiosk on a screen that isn't there.

    with Session(1920, 1080) as session:
        session.start(['build/src/shell/gza-kiosk', '--exhibition', '.'])
        session.tree.tap(name='Start', role='button')
        session.touch.swipe((1500, 700), (500, 700))
        session.screen.save('stories.png')

Session: an X server with a dummy screen, matchbox, a private bus, the accessibility bus.
CageSession: the same, and cage on top of it: the program runs on Wayland as in a museum.
"""

from .lifetime import Lifetime
from .session import CageSession, Session, missing_programs
from .tree import Node, Tree, wait_for
from . import tap
from .user import become_ordinary

__all__ = ['CageSession', 'Lifetime', 'Node', 'Session', 'Tree', 'become_ordinary',
           'missing_programs', 'tap', 'wait_for']
