#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two monitors: the exhibition on one, what is being said on the other.

Usage: test_monitors.py BUILD --cage|--sway|--openbox|--unmanaged
"""

import os
import signal
import sys
import tempfile
import unittest

from gzatest import become_ordinary, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk
from gzatest.monitors import CageMonitors, SwayMonitors, XorgMonitors

BUILD, WHERE = sys.argv[1], sys.argv[2].removeprefix('--')
SLOW_S = 60.0
WIDTH, HEIGHT = 1280, 720
NIGHT, BLACK = (14, 27, 44), (0, 0, 0)
CARD, BEGIN = 'Ana. One sentence about it.', 'Begin the story'

CAPTIONS = '''WEBVTT

00:00.000 --> 00:59.000
The bus left before the sun was up, and nobody on it spoke.
'''


class _Monitors(unittest.TestCase):
    def make_session(self):
        raise NotImplementedError

    def setUp(self):
        self.session = self.enterContext(self.make_session())
        folder = tempfile.TemporaryDirectory(dir=self.session.folder)
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.session.stop)
        self.folder = folder.name
        exhibition = Exhibition(f'{self.folder}/exhibition')
        story = make_story('Ana')
        # The attract screen is plain.
        del story['portrait']
        story['chapters'].insert(0, {
            'id': 'bus', 'type': 'photos', 'title': {'en': 'The bus', 'ka': 'ავტობუსი'},
            'captions': {'en': 'bus.vtt'}, 'duration': '1:00',
            'photos': [{'file': 'portrait.png', 'alt': {'en': 'A bus', 'ka': 'ავტობუსი'}}]})
        exhibition.write({'ana': story}, languages=['en'])
        exhibition.write_file('stories/ana/bus.vtt', CAPTIONS.encode())
        self.kiosk = Kiosk(self.session, BUILD, exhibition.path)

    def start(self, **screen):
        self.set_screen(**screen)
        self.kiosk.start('--kiosk', '--settings', f'{self.folder}/kiosk.yaml', '--state',
                         self.folder, language='en')
        self.kiosk.wait_attract(SLOW_S)

    def set_screen(self, **screen):
        words = ', '.join(f'{key}: {value}' for key, value in screen.items())
        with open(f'{self.folder}/kiosk.yaml', 'w', encoding='utf-8') as file:
            file.write(f'screen: {{{words}}}\n')

    def change_screen(self, **screen):
        """Changes the settings of a kiosk that runs."""
        self.set_screen(**screen)
        os.kill(self.session.tree.window.process_id, signal.SIGHUP)

    def count_light(self, monitor):
        """How much of a monitor is bright."""
        _size, pixels = self.session.grab_monitor(monitor)
        return sum(pixels[i] > 150 for i in range(0, len(pixels), 3 * 7))

    def get_corners(self, monitor):
        """Returns the size of a monitor and the colors of its four corners."""
        (width, height), pixels = self.session.grab_monitor(monitor)
        return (width, height), {tuple(pixels[3 * (y * width + x):][:3])
                                 for x in (0, width - 1) for y in (0, height - 1)}

    def wait_corners(self, monitor, color, size=None):
        """Waits until a monitor has this color, and perhaps size, from edge to edge."""
        def check():
            actual, colors = self.get_corners(monitor)
            return colors == {color} and size in (None, actual)
        wait_for(check, lambda: f'{monitor} has {self.get_corners(monitor)}\n{self.session.log}',
                 SLOW_S)

    def wait_covered(self, monitor):
        """Waits until a window reaches into every corner of a monitor."""
        wait_for(lambda: BLACK not in self.get_corners(monitor)[1],
                 lambda: f'{monitor} has {self.get_corners(monitor)}\n{self.session.log}', SLOW_S)

    def wait_laid_out(self, name, size):
        """Waits until the exhibition is as large as a monitor, and shows something in it."""
        def check():
            nodes = self.session.tree.read()
            box = next((node.box for node in nodes if node.name == name), None)
            return (nodes[0].box and nodes[0].box[2:] == size and box and
                    box[0] >= 0 and box[0] + box[2] <= size[0])
        wait_for(check, lambda: f'no {name!r} within {size} in\n{self.session.tree.dump()}', SLOW_S)

    def wait_said(self, monitor, silent):
        wait_for(lambda: self.count_light(monitor) > 1.5 * silent, 'nothing is said', SLOW_S)


class Cage(_Monitors):
    def make_session(self):
        return CageMonitors(WIDTH, HEIGHT)

    def press(self, name, expected):
        """Goes on by the keyboard: the button has the focus, or gets it."""
        def step():
            if self.session.tree.find(expected):
                return True
            node = self.session.tree.find(name, 'button')
            if node:
                self.session.keyboard.press('Return' if 'focused' in node.states else 'Tab')
            return False
        wait_for(step, lambda: f'no {expected!r} in\n{self.session.tree.dump()}', SLOW_S)

    def test_one_window_has_both(self):
        second = self.session.second
        self.start(second='captions')
        self.wait_corners(second, NIGHT)
        box = self.session.tree.find('Touch to begin', 'button').box
        self.assertLess(box[0] + box[2], WIDTH)
        self.press('Touch to begin', CARD)
        self.press(CARD, BEGIN)
        silent = self.count_light(second)
        self.press(BEGIN, 'Pause')
        self.wait_said(second, silent)
        self.change_screen(second='none')
        self.wait_corners(second, BLACK)
        self.assertIn('LIBINPUT_CALIBRATION_MATRIX="0.5 0 0 0 1 0"', self.session.log)
        self.session.check_running()


class Sway(_Monitors):
    def make_session(self):
        return SwayMonitors(WIDTH, HEIGHT)

    def test_monitors_come_and_go(self):
        first, second = self.session.first, self.session.second
        self.start(second='captions')
        self.wait_laid_out('Touch to begin', (WIDTH, HEIGHT))
        self.session.plug(second, 1024, 640)
        self.wait_corners(second, NIGHT, (1024, 640))

        # Nobody can touch what is said; the exhibition goes there, and can be touched.
        self.session.touch.tap((512, 320))
        self.change_screen(main='last', second='captions')
        self.wait_laid_out('Touch to begin', (1024, 640))
        self.wait_corners(first, NIGHT, (WIDTH, HEIGHT))
        self.session.tree.tap('Touch to begin', 'button')
        self.session.tree.wait(CARD)

        # It is turned, the other one is pulled out and put back.
        self.session.turn(second, 90)
        self.wait_laid_out(CARD, (640, 1024))
        self.session.unplug(first)
        self.session.plug(first, WIDTH, HEIGHT)
        self.wait_corners(first, NIGHT, (WIDTH, HEIGHT))

        # The touch screen of the last monitor is glued to the first, and the exhibition goes there.
        self.session.glue_touch(first)
        self.change_screen(main='first', second='captions')
        self.wait_laid_out(CARD, (WIDTH, HEIGHT))
        card = self.session.tree.wait(CARD)
        x, y, width, height = self.session.tree.wait_still(card)
        self.session.touch.tap(((x + width / 2) * 1024 / WIDTH, (y + height / 2) * 640 / HEIGHT))
        self.session.tree.wait(BEGIN, 'button')
        self.session.check_running()


class Xorg(_Monitors):
    def make_session(self):
        return XorgMonitors(WIDTH, HEIGHT, WHERE == 'openbox')

    def test_monitors_come_and_go(self):
        first, second = self.session.first, self.session.second
        self.start(second='captions')
        self.wait_laid_out('Touch to begin', (WIDTH, HEIGHT))
        self.wait_corners(first, NIGHT)
        self.session.plug(second, 600, 800, '--right-of', first)
        self.wait_corners(second, NIGHT, (600, 800))
        self.session.unplug(second)
        self.session.plug(second, 800, 600, '--right-of', first)
        self.wait_corners(second, NIGHT, (800, 600))

        # The exhibition goes to the other, and answers a touch there.
        self.change_screen(main='last', second='captions')
        self.session.glue_touch(second)
        self.wait_laid_out('Touch to begin', (800, 600))
        self.wait_corners(first, NIGHT)
        self.wait_covered(second)
        self.session.tree.tap('Touch to begin', 'button')
        self.session.tree.wait(CARD)

        # That one is turned, the other changes its size.
        self.session.plug(second, 600, 800)
        self.session.plug(first, 1024, 768)
        self.session.plug(second, 600, 800, '--right-of', first)
        self.session.glue_touch(second)
        self.wait_laid_out(CARD, (600, 800))
        self.wait_corners(first, NIGHT, (1024, 768))
        self.wait_covered(second)
        self.session.tree.tap(CARD)
        self.session.tree.wait(BEGIN, 'button')
        silent = self.count_light(first)
        self.session.tree.tap(BEGIN, 'button')
        self.wait_said(first, silent)

        # The other is pulled out, and this one still answers.
        self.session.unplug(first)
        self.session.glue_touch(second)
        self.wait_covered(second)
        self.session.tree.tap('Quiet exit', 'button')
        self.session.tree.wait_gone('Quiet exit', 'button')

        # It is put back, and each shows what it showed.
        self.session.plug(first, 800, 600, '--left-of', second)
        self.wait_corners(first, NIGHT, (800, 600))
        self.wait_laid_out('A calm landscape', (600, 800))
        self.session.check_running()


if __name__ == '__main__':
    case, programs = {'cage': (Cage, []), 'sway': (Sway, ['sway', 'grim']),
                      'openbox': (Xorg, ['openbox', 'xrandr', 'xinput']),
                      'unmanaged': (Xorg, ['xrandr', 'xinput'])}[WHERE]
    if WHERE in ('cage', 'sway'):
        become_ordinary()
    tap.main(WHERE == 'cage', programs, case)
