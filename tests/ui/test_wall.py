#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A wall of hundreds of stories, by touch and by keyboard.

Usage: test_wall.py BUILD MAKE_EXHIBITION
"""

import re
import subprocess
import sys
import unittest

from gzatest import Session, tap, wait_for
from gzatest.kiosk import Kiosk

BUILD, MAKE_EXHIBITION = sys.argv[1:3]
N_STORIES = 200
NIGHT = (0x0e, 0x1b, 0x2c)
CARD = re.compile(r'^(?:Anna|ანა) (\d+)\. ')


class WallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree = cls.session.tree
        cls.folder = f'{cls.session.folder}/exhibition'
        subprocess.run([MAKE_EXHIBITION, cls.folder, str(N_STORIES)], check=True)

    def setUp(self):
        self.kiosk = Kiosk(self.session, BUILD, self.folder)
        self.kiosk.start()
        self.kiosk.leave_attract()
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()

    def list_numbers(self):
        """Returns the numbers of the stories in view."""
        return sorted(int(CARD.match(node.name)[1]) for node in self.tree.find_all(CARD, 'button'))

    def get_box(self, number):
        node = self.tree.find(re.compile(f'^(?:Anna|ანა) {number}\\. '), 'button')
        return self.tree.wait_still(node) if node else None

    def scroll(self, pages):
        """Drags the wall up or down and waits until it rests."""
        for _ in range(abs(pages)):
            start, end = ((640, 640), (640, 240)) if pages > 0 else ((640, 240), (640, 640))
            self.session.touch.swipe(start, end, 0.3)
        self.session.wait_drawn()

    def test_ground(self):
        """What nothing lies on is the exhibition's night, not a window's black."""
        def get_corner():
            return self.session.screen.get_pixel(4, 4)
        wait_for(lambda: get_corner() == NIGHT, lambda: f'the corner is {get_corner()}', 20.0)

    def test_few_cards_for_many_stories(self):
        self.scroll(3)
        cards = [node for node in self.tree.read() if CARD.match(node.name or '')]
        self.assertLess(len(cards), 25)
        self.assertGreater(min(self.list_numbers()), 4)

    def test_down_and_up_again(self):
        first = self.get_box(1)
        self.scroll(4)
        self.assertNotIn(1, self.list_numbers())
        self.scroll(-8)
        wait_for(lambda: self.get_box(1) == first, 'the first story is elsewhere')

    def test_a_card_of_a_later_row_opens_its_story(self):
        self.scroll(3)
        number = self.list_numbers()[-1]
        self.tree.tap(re.compile(f'^Anna {number}\\. '), 'button')
        self.tree.wait('Begin the story', 'button')
        self.assertTrue(self.tree.find(f'Anna {number}'))

    def test_language_keeps_the_place(self):
        self.scroll(3)
        before = self.list_numbers()
        self.kiosk.switch_language('ka')
        wait_for(lambda: self.tree.find(re.compile('^ანა '), 'button'), 'it stays English')
        self.assertEqual(self.list_numbers()[0], before[0])
        self.assertTrue(all(self.get_box(number) for number in before[:4]))

    def test_theme_begins_at_the_top(self):
        self.scroll(3)
        self.tree.tap('Home')
        wait_for(lambda: self.list_numbers()[:1] == [1], 'it does not begin anew')

    def test_keyboard_walks_down(self):
        for _ in range(30):
            self.session.keyboard.press('Tab')
        wait_for(lambda: self.tree.find(CARD, 'button', 'focused') and
                 min(self.list_numbers()) > 4, self.tree.dump)
        self.session.keyboard.press('Return')
        self.tree.wait('Begin the story', 'button')


if __name__ == '__main__':
    tap.main()
