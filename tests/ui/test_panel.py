#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's panel by touch: the way in and out, and every page of it.

Usage: test_panel.py BUILD
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from gzatest import Session, tap
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
SLOW_S = 60.0
PIN = '4711'
# What a technician is told: three seconds in the first corner.
HOLD_S = 3.4


def hash_pin():
    command = [f'{BUILD}/src/shell/gza-kiosk', '--hash-pin']
    return subprocess.run(command, input=f'{PIN}\n', text=True, capture_output=True, check=True,
                          timeout=SLOW_S).stdout


class Panel(unittest.TestCase):
    """A kiosk with a PIN; the classes below say what is tried on it."""

    size = (1280, 720)

    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(*cls.size))
        cls.tree = cls.session.tree
        cls.pin_line = hash_pin()

    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir=self.session.folder)
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.session.stop)
        self.folder = pathlib.Path(folder.name)
        self.exhibition = Exhibition(self.folder / 'exhibition')
        self.exhibition.write({'ana': make_story('Ana')})
        self.state = self.folder / 'state'
        self.state.mkdir()
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path)

    def start(self, *options, settings=None):
        path = self.folder / 'kiosk.yaml'
        path.write_text(self.pin_line if settings is None else settings, encoding='utf-8')
        self.kiosk.start('--kiosk', '--settings', path, '--state', self.state, *options,
                         RUNTIME_DIRECTORY=str(self.state))
        self.kiosk.wait_attract(SLOW_S)

    def do_gesture(self, hold_s=HOLD_S, order=(0, 1, 2)):
        width, height = self.session.width - 5, self.session.height - 5
        corners = [(width, 5), (width, height), (5, height)]
        self.session.touch.tap((5, 5), hold_s)
        for corner in order:
            self.session.touch.tap(corners[corner])

    def wait(self, word, role=None):
        return self.tree.wait(self.kiosk.word(word), role, timeout_s=SLOW_S)

    def tap(self, word, role='button'):
        return self.tree.tap(self.kiosk.word(word), role, timeout_s=SLOW_S)

    def enter(self, pin):
        for digit in pin:
            self.tree.tap(digit, 'button', timeout_s=SLOW_S)
        self.tap('Enter')

    def open_panel(self):
        self.do_gesture()
        self.wait('Enter the PIN')
        self.enter(PIN)
        self.wait('Close the panel', 'button')


class DoorTest(Panel):
    def test_no_other_gesture(self):
        self.start()
        self.do_gesture(order=(2, 1, 0))
        # A visitor's long press is a visitor's touch: the languages are there.
        self.tree.wait('English', 'button', timeout_s=SLOW_S)
        self.assertIsNone(self.tree.find('For the technician'))

    def test_without_a_pin(self):
        self.start(settings='')
        self.do_gesture()
        self.wait('For the technician')
        self.assertIsNone(self.tree.find('1', 'button'))
        self.tap('Back to the exhibition')
        self.kiosk.wait_attract(SLOW_S)

    def test_a_visitor_goes_on(self):
        """Who gives up at the pad finds the page as it was."""
        self.start()
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        self.do_gesture()
        self.wait('Enter the PIN')
        self.tap('Back to the exhibition')
        self.tree.wait_gone('For the technician', timeout_s=SLOW_S)
        self.kiosk.open_story('ana')

    def test_pins(self):
        self.start()
        self.do_gesture()
        for _ in range(2):
            self.enter('1234')
            self.wait('That was another one')
        self.enter(PIN)
        self.tap('Close the panel')
        self.kiosk.wait_attract(SLOW_S)
        self.assertEqual((self.state / 'pin-failures').read_text(encoding='utf-8'), '0\n')

    def test_a_wait_survives_a_restart(self):
        (self.state / 'pin-failures').write_text('4\n', encoding='utf-8')
        self.start()
        self.do_gesture()
        self.tree.wait(re.compile('^Try again in .* seconds$'), timeout_s=SLOW_S)
        self.session.stop()
        (self.state / 'pin-failures').write_text('20\n', encoding='utf-8')
        self.start()
        self.do_gesture()
        self.wait("Too many were wrong. Only somebody with the machine's own password can open "
                  "this again.")


class PagesTest(Panel):
    def test_health(self):
        self.start()
        self.open_panel()
        self.wait('The machine')
        self.wait('Problems of the content')
        self.tree.wait('Roads', 'label', timeout_s=SLOW_S)


if __name__ == '__main__':
    tap.main()
