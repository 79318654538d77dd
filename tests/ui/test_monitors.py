#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two monitors under cage: the exhibition on the first, what is being said on the second.

Usage: test_monitors.py BUILD --cage
"""

import os
import signal
import subprocess
import sys
import tempfile
import unittest

from gzatest import CageSession, become_ordinary, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
SLOW_S = 60.0
WIDTH, HEIGHT = 1280, 720
NIGHT, BLACK = (14, 27, 44), (0, 0, 0)

CAPTIONS = '''WEBVTT

00:00.000 --> 00:59.000
The bus left before the sun was up, and nobody on it spoke.
'''


class TwoMonitors(CageSession):
    """Each of cage's outputs is a window as large as X's screen; only the last can be touched."""

    def _make_env(self):
        return {**super()._make_env(), 'WLR_X11_OUTPUTS': '2'}

    def grab(self, output):
        """Returns the size of an output's picture and its pixels, three bytes each."""
        folder = self.env['XDG_RUNTIME_DIR']
        name = next(name for name in os.listdir(folder)
                    if name.startswith('wayland-') and not name.endswith('.lock'))
        picture = subprocess.run(['grim', '-t', 'ppm', '-o', output, '-'], check=True,
                                 env={**self.env, 'WAYLAND_DISPLAY': name}, timeout=SLOW_S,
                                 capture_output=True).stdout
        _magic, size, _depth, pixels = picture.split(b'\n', 3)
        return tuple(map(int, size.split())), pixels


class MonitorsTest(unittest.TestCase):
    def setUp(self):
        self.session = self.enterContext(TwoMonitors(WIDTH, HEIGHT))
        folder = tempfile.TemporaryDirectory(dir=self.session.folder)
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.session.stop)
        self.folder = folder.name
        self.exhibition = Exhibition(f'{self.folder}/exhibition')
        story = make_story('Ana')
        story['chapters'].insert(0, {
            'id': 'bus', 'type': 'photos', 'title': {'en': 'The bus', 'ka': 'ავტობუსი'},
            'captions': {'en': 'bus.vtt'}, 'duration': '1:00',
            'photos': [{'file': 'portrait.png', 'alt': {'en': 'A bus', 'ka': 'ავტობუსი'}}]})
        self.exhibition.write({'ana': story}, languages=['en'])
        self.exhibition.write_file('stories/ana/bus.vtt', CAPTIONS.encode())
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path)

    def tell(self, second):
        with open(f'{self.folder}/kiosk.yaml', 'w', encoding='utf-8') as file:
            file.write(f'screen: {{second: {second}}}\n')

    def count_light(self):
        """How much of the second screen is bright."""
        _size, pixels = self.session.grab('X11-2')
        return sum(pixels[i] > 150 for i in range(0, len(pixels), 3 * 7))

    def get_corner(self, output):
        return tuple(self.session.grab(output)[1][:3])

    def wait_corner(self, output, color):
        wait_for(lambda: self.get_corner(output) == color,
                 lambda: f'{output} begins with {self.get_corner(output)}\n{self.session.log}',
                 SLOW_S)

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

    def test_what_is_said_is_on_the_second(self):
        self.tell('captions')
        self.kiosk.start('--kiosk', '--settings', f'{self.folder}/kiosk.yaml', '--state',
                         self.folder, language='en')
        self.kiosk.wait_attract(SLOW_S)
        self.wait_corner('X11-2', NIGHT)
        box = self.session.tree.find('Touch to begin', 'button').box
        self.assertLess(box[0] + box[2], WIDTH)
        self.press('Touch to begin', 'Ana. One sentence about it.')
        self.press('Ana. One sentence about it.', 'Begin the story')
        silent = self.count_light()
        self.press('Begin the story', 'Pause')
        wait_for(lambda: self.count_light() > 1.5 * silent, 'nothing is said', SLOW_S)
        self.tell('none')
        os.kill(self.session.tree.window.process_id, signal.SIGHUP)
        self.wait_corner('X11-2', BLACK)
        self.session.check_running()


if __name__ == '__main__':
    become_ordinary()
    tap.main(True)
