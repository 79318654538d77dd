#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the harness's fingers, keys, pictures and tree are real, on a small probe.

Usage: test_harness.py PROBE [--cage]
"""

import os
import pathlib
import re
import subprocess
import sys
import unittest
import unittest.mock

from gzatest import CageSession, Session, become_ordinary, tap, wait_for
from gzatest.xserver import make_modeline

PROBE = sys.argv[1]
ON_CAGE = '--cage' in sys.argv
BROKEN = '''
import unittest
from gzatest import tap

class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError('no screen')

    def test_never(self):
        pass

class Whole(unittest.TestCase):
    def test_one(self):
        pass

tap.main()
'''


class HarnessTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext((CageSession if ON_CAGE else Session)(1280, 720))
        cls.session.start([PROBE])
        cls.tree = cls.session.tree
        cls.board = cls.tree.wait('Board')
        cls.tree.wait_still(cls.board)

    def expect(self, status):
        self.tree.wait(status, 'label')

    def test_tap_by_name(self):
        self.tree.tap('Touch me', 'button')
        self.expect('tapped')

    def test_tap_on_what_is_renewed(self):
        wait = self.tree.wait

        def wait_and_renew(*wanted):
            node = wait(*wanted)
            self.session.keyboard.press('n')
            wait_for(lambda: not node.read_box(), 'the button stays')
            return node
        with unittest.mock.patch.object(self.tree, 'wait', wait_and_renew):
            self.tree.tap('Touch me', 'button')
        self.expect('tapped')

    def test_box_is_where_the_button_is(self):
        x, y, width, height = self.tree.wait_still(self.tree.wait('Touch me', 'button'))
        for corner in ((x + 8, y + 8), (x + width - 8, y + height - 8)):
            self.session.keyboard.press('Left')
            self.expect('key Left')
            self.session.touch.tap(corner)
            self.expect('tapped')

    def test_swipe(self):
        self.session.touch.swipe((900, 500), (300, 500))
        self.expect('swiped to the start')

    def test_long_press(self):
        self.session.touch.long_press(self.board.center)
        self.expect('pressed long')

    def test_pinch(self):
        self.session.touch.pinch(self.board.center, 60, 220)
        self.expect('pinched open')

    def test_keys(self):
        self.session.keyboard.press('Control', 'Shift', 'd')
        self.expect(re.compile('key <Shift><Control>[dD]$'))
        self.session.keyboard.press('Left')
        self.expect('key Left')

    def test_pointer(self):
        self.session.pointer.click(self.board.center, button=3)
        self.expect('clicked with the second button')

    def test_screen_has_the_size_asked_for(self):
        _, _, width, height = self.tree.window.box
        self.assertEqual((width, height), (1280, 720))

    def test_picture(self):
        path = self.session.screen.save(f'{self.session.folder}/probe.png')
        with open(path, 'rb') as file:
            self.assertEqual(file.read(8), b'\x89PNG\r\n\x1a\n')
        x, y, width, height = self.tree.find('Touch me', 'button').box
        part = self.session.screen.grab(x, y, width, height)
        self.assertEqual(len(part), width * height * 3)
        rows = {part[i:i + width * 3] for i in range(0, len(part), width * 3)}
        self.assertGreater(len(rows), 5, 'the button is not in the picture')
        whole = self.session.screen.grab()
        self.assertEqual(self.session.screen.get_pixel(x, y), tuple(part[:3]))
        self.assertEqual(whole[(y * 1280 + x) * 3:(y * 1280 + x + width) * 3], part[:width * 3])

    def test_what_is_absent_is_not_found(self):
        self.assertIsNone(self.tree.find('Nobody'))
        with self.assertRaises(TimeoutError):
            self.tree.wait('Nobody', timeout_s=0.1)

    @unittest.skipIf(ON_CAGE, 'cage has no key that closes')
    def test_window_manager_asks_to_close(self):
        self.session.keyboard.press('Alt', 'F4')
        self.expect('close refused')
        self.assertTrue(self.session.is_running())


class StopTest(unittest.TestCase):
    def test_everything_ends_with_the_session(self):
        with Session(800, 600, accessible=False) as session:
            session.start([PROBE])
            process, folder = session.program, session.folder
        self.assertIsNotNone(process.poll())
        self.assertFalse(os.path.exists(folder))

    def test_end_of_the_program_is_noticed(self):
        with Session(800, 600, accessible=False) as session:
            session.start(['sh', '-c', 'echo gone; exit 3'])
            self.assertEqual(session.wait_exit(), 3)
            wait_for(lambda: 'gone' in session.log, 'its output is not kept')
            with self.assertRaises(RuntimeError):
                session.check_running()


class ModelineTest(unittest.TestCase):
    def test_clock_stays_within_the_driver(self):
        for size in ((1280, 720), (1080, 1920), (3840, 2160)):
            clock = float(make_modeline(*size).split()[1])
            self.assertTrue(11 < clock < 300, size)


class TapTest(unittest.TestCase):
    def test_class_that_is_not_set_up(self):
        result = subprocess.run([sys.executable, '-c', BROKEN], capture_output=True, text=True,
                                cwd=pathlib.Path(__file__).parent, check=False)
        self.assertEqual(result.stdout.splitlines(),
                         ['not ok 1 - setUpClass (Broken)', 'ok 2 - Whole.test_one', '1..2'])
        self.assertIn('no screen', result.stderr)
        self.assertEqual(result.returncode, 1)


if __name__ == '__main__':
    if ON_CAGE:
        become_ordinary()
    tap.main(ON_CAGE)
