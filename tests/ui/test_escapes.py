#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No key, button, finger or variable leads a visitor out of the kiosk.

Usage: test_escapes.py BUILD
"""

import itertools
import random
import sys
import unittest

from gzatest import Session, tap, wait_for
from gzatest.inputs import KEY_CODES
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
MODIFIERS = ((), ('Control',), ('Alt',), ('Shift',), ('Super',), ('Control', 'Shift'),
             ('Control', 'Alt'))
# What the desktop, GTK or a reader of documentation would try first.
KNOWN = (
    ('Control', 'Shift', 'd'), ('Control', 'Shift', 'i'), ('Menu',), ('Shift', 'F10'),
    ('Control', 'q'), ('Control', 'w'), ('Control', 'c'), ('Alt', 'F4'), ('Alt', 'F2'),
    ('Alt', 'space'), ('Alt', 'Tab'), ('F1',), ('F10',), ('F11',), ('Control', 'F1'), ('Escape',),
    ('Control', 'period'), ('Control', 'semicolon'), ('Control', 'Shift', 'u'),
    ('Control', 'slash'),
    ('Control', 'Alt', 'F1'), ('Control', 'Alt', 'F2'), ('Control', 'Alt', 'Delete'),
    ('Control', 'Alt', 'Backspace'), ('Control', 'Escape'), ('Super',), ('Print',),
    ('Control', 'o'), ('Control', 'p'), ('Control', 's'), ('Control', 'v'),
)
HOSTILE = {
    'GTK_DEBUG': 'interactive', 'GTK_PATH': '/nonexistent', 'GTK_THEME': 'HighContrast',
    'GTK_MODULES': 'nothing', 'GDK_DEBUG': 'all', 'GSK_DEBUG': 'all', 'GTK_CSS_DEBUG': '1',
    'GTK_SLOWDOWN': '50', 'GIO_EXTRA_MODULES': '/nonexistent', 'GIO_MODULE_DIR': '/nonexistent',
    'G_RESOURCE_OVERLAYS': '/org/gza/Gza=/nonexistent', 'GST_PLUGIN_PATH': '/nonexistent',
    'GST_DEBUG': '9', 'GTK_IM_MODULE': 'ibus', 'GTK_INSPECTOR_DISPLAY': ':77', 'BROWSER': 'sh',
    'XDG_CONFIG_HOME': '/nonexistent', 'GDK_SCALE': '5', 'GDK_DPI_SCALE': '9',
}


class EscapeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.kiosk = Kiosk(cls.session, BUILD)

    def setUp(self):
        self.kiosk.start('--kiosk', language='en')
        self.kiosk.leave_attract()
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        self.process_id = self.session.tree.window.process_id

    def assert_inside(self, probe):
        self.session.check_running()
        windows = self.session.tree.list_windows()
        self.assertEqual(len(windows), 1, f'{probe} opened {windows}')
        self.assertEqual(windows[0].box[2:], (1280, 720), f'{probe} changed the window')
        self.assertEqual(self.session.tree.window.process_id, self.process_id, probe)
        self.assertEqual(self.kiosk.list_children(), set(), f'{probe} started a program')

    def test_known_keys(self):
        for keys in KNOWN:
            self.session.keyboard.press(*keys)
            self.assert_inside('+'.join(keys))

    def test_the_probes_can_fail(self):
        """Without kiosk mode the same keys open the inspector, and the same look notices it."""
        self.kiosk.start(language='en')
        self.kiosk.wait_attract()
        self.session.keyboard.press('Control', 'Shift', 'd')
        wait_for(lambda: len(self.session.tree.list_windows()) > 1, 'no inspector comes up')

    def test_every_key_with_every_modifier(self):
        for modifiers in MODIFIERS:
            held = [KEY_CODES[name] for name in modifiers]
            for code in held:
                self.session.keyboard.send(code, True)
            for code in range(9, 256):
                if code not in KEY_CODES.values() or code not in held:
                    self.session.keyboard.press_codes(code)
            for code in reversed(held):
                self.session.keyboard.send(code, False)
            self.assert_inside('every key with ' + ('+'.join(modifiers) or 'nothing'))

    def test_second_button_everywhere(self):
        for x, y in itertools.product(range(40, 1280, 240), range(40, 720, 160)):
            self.session.pointer.click((x, y), button=3)
        self.assert_inside('the second button')

    def test_middle_button_and_wheel(self):
        for button in (2, 4, 5, 6, 7):
            self.session.pointer.click((640, 400), button=button, times=3)
            self.assert_inside(f'button {button}')

    def test_long_presses(self):
        for point in ((60, 60), (640, 120), (640, 400), (1220, 60), (1220, 680)):
            self.session.touch.long_press(point)
            self.assert_inside(f'a long press at {point}')

    def test_ten_fingers(self):
        random.seed(10)
        for _ in range(15):
            points = [(random.randrange(1280), random.randrange(720)) for _ in range(10)]
            self.session.touch.tap_together(points)
        self.assert_inside('ten fingers')

    def test_monkey(self):
        random.seed(20)
        for number in range(300):
            point = (random.randrange(1280), random.randrange(720))
            what = random.randrange(4)
            if what == 0:
                self.session.touch.tap(point, hold_s=0.005)
            elif what == 1:
                end = (random.randrange(1280), random.randrange(720))
                self.session.touch.swipe(point, end, duration_s=0.02)
            elif what == 2:
                self.session.pointer.click(point, button=random.randrange(1, 8))
            else:
                self.session.keyboard.press_codes(random.randrange(9, 256))
            if number % 50 == 49:
                self.assert_inside(f'the monkey after {number + 1} events')

    def test_hostile_environment(self):
        self.kiosk.start('--kiosk', language='en', **HOSTILE)
        self.kiosk.wait_attract()
        self.process_id = self.session.tree.window.process_id
        self.assert_inside('a hostile environment')


if __name__ == '__main__':
    tap.main()
