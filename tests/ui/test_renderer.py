#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One look with the renderer that real machines use: the other tests draw with cairo.

Usage: test_renderer.py BUILD
"""

import sys
import unittest

from gzatest import Session, tap, wait_for
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]


class RendererTest(unittest.TestCase):
    def test_a_video_plays_with_gl(self):
        with Session(1280, 720) as session:
            kiosk = Kiosk(session, BUILD).start(GSK_RENDERER='gl')
            kiosk.leave_attract()
            kiosk.choose_language('en')
            kiosk.open_story('nino-telavi')
            kiosk.begin_story()
            session.tree.wait('Pause', 'button')
            first = session.screen.grab(0, 0, 640, 360)
            wait_for(lambda: session.screen.grab(0, 0, 640, 360) != first, 'the picture stands')
            self.assertGreater(len(set(first)), 60, 'there is no picture')


if __name__ == '__main__':
    tap.main()
