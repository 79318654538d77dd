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

from gi.repository import Gio, GLib

from gzatest import Session, tap, wait_for
from gzatest.closer import Closer
from gzatest.guard import Guard
from gzatest.inputs import KEY_CODES
from gzatest.kiosk import Kiosk
from gzatest.monkey import Monkey

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
        self.assert_inside = Guard(self.kiosk).check

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

    def test_dragging_by_mouse(self):
        """Nothing can be picked up: no picture, no text, no link."""
        for button in (1, 2, 3):
            for start, end in (((640, 300), (60, 60)), ((300, 500), (1200, 200))):
                self.session.pointer.move(start)
                self.session.pointer.send(button, True)
                for share in range(1, 11):
                    self.session.pointer.move((start[0] + (end[0] - start[0]) * share / 10,
                                               start[1] + (end[1] - start[1]) * share / 10))
                self.assert_inside(f'dragging by button {button}')
                self.session.pointer.send(button, False)
        self.assert_inside('dropping')

    def test_window_manager_closes_nothing(self):
        closer = Closer(self.session.env['DISPLAY'])
        self.addCleanup(closer.close)
        self.assertGreater(closer.close_all(), 0)
        self.session.tree.window.activate()
        self.assert_inside('the cross in a title bar')
        # The same question ends the program outside of kiosk mode.
        self.kiosk.start(language='en')
        self.kiosk.wait_attract()
        closer.close_all()
        wait_for(lambda: not self.session.tree.list_windows(), 'the window stays open', 30.0)

    def test_session_bus_offers_nothing(self):
        """Whoever reaches the bus finds no action to call, and calls those of GTK in vain."""
        bus = Gio.DBusConnection.new_for_address_sync(
            self.session.env['DBUS_SESSION_BUS_ADDRESS'],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

        def call(name, path, interface, method, *arguments):
            try:
                return bus.call_sync(name, path, interface, method, *arguments, None,
                                     Gio.DBusCallFlags.NONE, 10000, None).unpack()
            except GLib.Error:
                return None
        daemon = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')
        process_id = self.session.tree.window.process_id
        names = [name for name in call(*daemon, 'ListNames', None)[0]
                 if call(*daemon, 'GetConnectionUnixProcessID', GLib.Variant('(s)', (name,)))
                 == (process_id,)]
        self.assertNotEqual(names, [])
        for name in names:
            for path in ('/org/gza/Gza', '/org/gza/Gza/window/1'):
                actions = call(name, path, 'org.gtk.Actions', 'List', None)
                self.assertIn(actions, (None, ([],)), f'{name} {path}')
                for action in ('quit', 'app.quit', 'close', 'window.close', 'inspector'):
                    call(name, path, 'org.gtk.Actions', 'Activate',
                         GLib.Variant('(sava{sv})', (action, [], {})))
                    call(name, path, 'org.freedesktop.Application', 'ActivateAction',
                         GLib.Variant('(sava{sv})', (action, [], {})))
        self.assert_inside('the session bus')

    def test_monkey(self):
        """A million of these is ./dev monkey."""
        monkey = Monkey(self.session, seed=20)
        for _ in range(6):
            monkey.play(500)
            self.assert_inside(f'the monkey after {monkey.n_events} events')

    def test_hostile_environment(self):
        self.kiosk.start('--kiosk', language='en', **HOSTILE)
        self.kiosk.wait_attract()
        Guard(self.kiosk).check('a hostile environment')


if __name__ == '__main__':
    tap.main()
