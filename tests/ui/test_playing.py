#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor sets while a film plays, by touch: captions, signs, volume; and that it is
forgotten for the next visitor.

Usage: test_playing.py BUILD
"""

import subprocess
import sys
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import LANGUAGES, Kiosk

BUILD = sys.argv[1]
LIMIT_S = 60
IDLE = 'idle: {warn_after: 10, reset_after: 10}\n'
BLUE, GREEN = 0x203060, 0x20A040
NIGHT = 0x0E1B2C
CAPTIONS = {'en': 'We walk it together.', 'ka': 'ერთად მივდივართ.'}
# Longer than any test of it.
SECONDS = 240


def make_film(color):
    """Returns a film of one color, without sound."""
    pipeline = (f'videotestsrc num-buffers={SECONDS * 5} pattern=solid-color '
                f'foreground-color={0xFF000000 | color} '
                '! video/x-raw,format=I420,width=320,height=180,framerate=5/1 '
                '! vp8enc deadline=1 ! webmmux ! fdsink')
    return subprocess.run(['gst-launch-1.0', '-q', *pipeline.split()], check=True,
                          capture_output=True, timeout=LIMIT_S).stdout


def is_like(pixel, color):
    """Whether a pixel has a color, as far as a film keeps it."""
    wanted = color.to_bytes(3, 'big')
    return all(abs(one - other) < 24 for one, other in zip(pixel, wanted))


class PlayingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree = cls.session.tree
        cls.exhibition = Exhibition(f'{cls.session.folder}/exhibition')
        story = make_story('Nino')
        story['chapters'].insert(0, {
            'id': 'film', 'type': 'video', 'title': {'en': 'A film', 'ka': 'ფილმი'},
            'voice': 'none', 'duration': SECONDS,
            'video': {'file': 'film.webm', 'alt': {'en': 'Blue', 'ka': 'ლურჯი'}},
            'captions': {'en': 'en.vtt', 'ka': 'ka.vtt'},
            'sign_language': [{'language': 'ase', 'for': ['en'], 'file': 'signs.webm'}]})
        cls.exhibition.write({'nino': story})
        for name, color in (('film', BLUE), ('signs', GREEN)):
            cls.exhibition.write_file(f'stories/nino/{name}.webm', make_film(color))
        for language, text in CAPTIONS.items():
            cue = f'WEBVTT\n\n00:00.000 --> {SECONDS // 60:02}:00.000\n{text}\n'
            cls.exhibition.write_file(f'stories/nino/{language}.vtt', cue.encode())
        cls.settings = f'{cls.session.folder}/kiosk.yaml'
        with open(cls.settings, 'w', encoding='utf-8') as file:
            file.write(IDLE)

    def setUp(self):
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path)
        self.kiosk.start('--settings', self.settings)
        self.walk_in()

    def walk_in(self):
        """Comes to the film from the attract page."""
        self.kiosk.leave_attract()
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.wait_caption()

    def wait_caption(self, language='en'):
        return self.tree.wait(CAPTIONS[language], 'label', timeout_s=LIMIT_S)

    def touch(self, name):
        """Touches a button of the bars, which may be hidden again before the finger comes."""
        self.tree.tap(node=self.kiosk.find_in_bars(name))

    def wait_caption_box(self, check, what):
        """Waits until the caption's box is as it should be, and returns it."""
        def look():
            box = self.wait_caption().box
            return box if check(box) else None
        return wait_for(look, lambda: f'{what}:\n{self.tree.dump()}', LIMIT_S)

    # Captions

    def open_panel(self):
        self.touch('Captions: size and place')
        self.tree.wait('Size of the captions', timeout_s=LIMIT_S)

    def choose(self, name):
        self.tree.tap(name, 'button', timeout_s=LIMIT_S)

    def test_size_and_place_of_captions(self):
        small = self.wait_caption().box
        self.open_panel()
        self.choose('Largest')
        large = self.wait_caption_box(lambda box: box[3] > small[3] * 1.2, 'no larger letters')
        self.assertGreater(large[2], small[2])
        self.assertGreater(large[1], self.session.height / 2)
        self.choose('Top')
        self.wait_caption_box(lambda box: box[1] < self.session.height / 2, 'not above')
        self.choose('Bottom')
        self.wait_caption_box(lambda box: box[1] > self.session.height / 2, 'not below')

    def read_ground(self):
        """Returns the color above the caption's letters, and how many of its points are night."""
        x, y, width, height = self.wait_caption().box
        screen = self.session.screen
        pixels = screen.grab()

        def read(column, row):
            at = (row * screen.width + column) * 3
            return pixels[at:at + 3]
        n_night = sum(is_like(read(column, row), NIGHT)
                      for row in range(y, y + height) for column in range(x, x + width))
        return read(x + width // 2, y + 2), n_night / (width * height)

    def wait_ground(self, color, lowest, highest):
        def look():
            ground, night = self.read_ground()
            return is_like(ground, color) and lowest < night < highest
        wait_for(look, lambda: f'the caption has another ground: {self.read_ground()}', LIMIT_S)

    def test_box_behind_captions(self):
        self.open_panel()
        self.choose('Solid')
        self.wait_ground(NIGHT, 0.5, 1)
        # The film shows between the letters, and each has a dark line around it.
        self.choose('No box')
        self.wait_ground(BLUE, 0.05, 0.5)

    def test_second_language(self):
        self.assertIsNone(self.tree.find(CAPTIONS['ka']))
        self.open_panel()
        self.choose('Largest')
        self.choose(LANGUAGES['ka'])
        self.wait_caption('ka')
        wait_for(lambda: self.wait_caption('ka').box[1] > self.wait_caption().box[1],
                 'not beneath', LIMIT_S)
        # What is chosen is seen at once: the panel covers neither.
        choice = self.tree.find(LANGUAGES['ka'], 'button').box
        self.wait_caption_box(lambda box: box[1] > choice[1] + choice[3], 'under the panel')
        self.choose('None')
        self.tree.wait_gone(CAPTIONS['ka'], 'label', timeout_s=LIMIT_S)
        self.choose('Close')
        self.tree.wait_gone('Size of the captions', timeout_s=LIMIT_S)
        self.assertTrue(self.kiosk.find_in_bars('Captions: size and place'))

    # Signs

    def count_green(self):
        """Returns how many points of a grid over the screen show signs."""
        screen = self.session.screen
        pixels = screen.grab()
        return sum(is_like(pixels[at * 3:at * 3 + 3], GREEN)
                   for y in range(0, screen.height, 10)
                   for at in range(y * screen.width, (y + 1) * screen.width, 10))

    def wait_green(self, check, what):
        def look():
            n_green = self.count_green()
            return (n_green,) if check(n_green) else None
        return wait_for(look, what, LIMIT_S)[0]

    def test_signs(self):
        self.assertEqual(self.count_green(), 0)
        self.touch('Sign language: off')
        corner = self.wait_green(lambda n: n > 500, 'no signs in a corner')
        self.touch('Sign language: in a corner')
        self.wait_green(lambda n: n > corner * 1.5, 'no large signs')
        self.touch('Sign language: large')
        self.wait_green(lambda n: n == 0, 'the signs stay')

    # The next visitor

    def is_silent(self):
        return 'sensitive' not in self.kiosk.find_in_bars('Quieter').states

    def turn_down(self):
        """Touches until it can be no quieter."""
        def look():
            if self.is_silent():
                return True
            self.touch('Quieter')
            return False
        wait_for(look, lambda: f'not silent:\n{self.tree.dump()}', LIMIT_S)

    def test_next_visitor(self):
        self.assertFalse(self.is_silent())
        self.turn_down()
        self.touch('Sign language: off')
        self.wait_green(lambda n: n > 0, 'no signs')
        # What plays keeps the kiosk awake.
        self.touch('Pause')
        self.kiosk.wait_idle_warning()
        self.kiosk.wait_attract(timeout_s=LIMIT_S)
        self.walk_in()
        self.assertFalse(self.is_silent())
        self.assertTrue(self.kiosk.find_in_bars('Sign language: off'))
        self.assertEqual(self.count_green(), 0)


if __name__ == '__main__':
    tap.main()
