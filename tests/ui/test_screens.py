#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor's way through the repository's own exhibition, by touch, as a screen reader tells it.

Usage: test_screens.py BUILD [--cage]: with it, the same on Wayland under the museum's compositor.
"""

import re
import sys
import time
import unittest

from gzatest import CageSession, Session, become_ordinary, tap, wait_for
from gzatest.kiosk import LANGUAGES, Kiosk

BUILD = sys.argv[1]
ON_CAGE = '--cage' in sys.argv
STORY = 'nino-telavi'
IDLE = 'idle: {warn_after: 10, reset_after: 10}\n'


class ScreensTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext((CageSession if ON_CAGE else Session)(1280, 720))
        cls.tree = cls.session.tree
        cls.settings = f'{cls.session.folder}/kiosk.yaml'
        with open(cls.settings, 'w', encoding='utf-8') as file:
            file.write(IDLE)

    def setUp(self):
        self.kiosk = Kiosk(self.session, BUILD)
        self.kiosk.start('--settings', self.settings)

    def walk_to_stories(self, language='en'):
        self.kiosk.leave_attract()
        self.kiosk.choose_language(language)
        return self.kiosk.wait_stories()

    def walk_to_chapter(self, number, language='en', story=STORY):
        self.walk_to_stories(language)
        self.kiosk.open_story(story)
        self.kiosk.begin_story()
        for _ in range(number - 1):
            self.kiosk.go_on()

    def has_script(self, block):
        """Whether a label on the screen has letters of a script, chrome left out."""
        return any(block.search(node.name) for node in self.tree.find_all(role='label')
                   if node.name not in LANGUAGES.values())

    def test_attract_to_languages_to_stories(self):
        self.kiosk.leave_attract()
        for name in LANGUAGES.values():
            self.assertTrue(self.tree.find(name, 'button'), name)
        self.kiosk.choose_language('hy')
        cards = self.kiosk.wait_stories()
        self.assertGreaterEqual(len(cards), 1)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_every_language_has_its_words(self):
        self.walk_to_stories('ka')
        for tag in ('hy', 'ru', 'en', 'ka'):
            self.kiosk.switch_language(tag)
            self.assertTrue(self.tree.find(self.kiosk.word('All stories')), tag)
        self.kiosk.open_corner()
        self.session.touch.tap((100, self.session.height / 2))
        self.tree.wait_gone(LANGUAGES['hy'], 'button')

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_themes_filter_the_wall(self):
        n_all = len(self.walk_to_stories())
        self.tree.tap('New beginnings')
        wait_for(lambda: 0 < len(self.kiosk.wait_stories()) < n_all,
                 lambda: f'the wall is not filtered:\n{self.tree.dump()}')
        self.tree.tap('All stories')
        wait_for(lambda: len(self.kiosk.wait_stories()) == n_all, 'the wall stays filtered')

    def test_story_says_its_kind_and_length(self):
        self.walk_to_stories()
        self.kiosk.open_story(STORY)
        self.tree.wait('An illustrative story')
        self.tree.wait(re.compile('minute'))

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_chapters_by_buttons(self):
        self.walk_to_chapter(1)
        while not self.kiosk.is_at_end():
            self.assertTrue(self.tree.wait(self.kiosk.chapter_title), self.kiosk.chapter)
            self.kiosk.go_on()
        self.kiosk.return_to_stories()

    def test_chapters_by_swipes(self):
        self.walk_to_stories()
        self.kiosk.open_story(STORY)
        self.session.touch.swipe((1000, 260), (280, 260))
        self.tree.wait_gone('Begin the story', 'button')
        self.tree.wait('Pause', 'button')
        self.session.touch.swipe((280, 260), (1000, 260))
        self.tree.wait('Begin the story', 'button')
        # Pages are moved as well after one of their buttons has taken a touch.
        self.kiosk.begin_story()
        self.session.touch.swipe((280, 260), (1000, 260))
        self.tree.wait('Begin the story', 'button')

    def test_play_and_pause(self):
        self.walk_to_chapter(1)
        self.tree.tap(node=self.kiosk.find_in_bars('Pause'))
        self.tree.wait('Play', 'button')
        held_s = self.kiosk.read_position_s()
        self.tree.tap('Play', 'button')
        wait_for(lambda: self.kiosk.read_position_s() > held_s, 'it does not go on')

    def test_language_switch_keeps_the_second(self):
        self.walk_to_chapter(1)
        wait_for(lambda: self.kiosk.read_position_s() >= 3, 'it does not play')
        before_s = self.kiosk.read_position_s()
        self.kiosk.switch_language('ka')
        after_s = self.kiosk.read_position_s()
        self.assertTrue(self.kiosk.find_in_bars('Pause'))
        self.assertTrue(self.kiosk.find_in_bars(self.kiosk.chapter_title))
        self.assertGreaterEqual(after_s, before_s)
        self.assertLessEqual(after_s, before_s + 10)
        wait_for(lambda: self.has_script(re.compile('[ა-ჰ]')), 'the captions are not Georgian')

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_back_leads_home(self):
        self.walk_to_stories()
        self.kiosk.open_story(STORY)
        self.tree.tap('Back', 'button')
        self.kiosk.wait_stories()

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_idle_asks_and_a_touch_goes_on(self):
        self.walk_to_stories()
        self.kiosk.wait_idle_warning()
        self.session.touch.tap((640, 360))
        self.tree.wait_gone('Are you still here?')
        self.kiosk.wait_stories()

    def test_idle_resets_everything(self):
        self.walk_to_stories('ru')
        self.kiosk.wait_idle_warning()
        self.kiosk.wait_attract(timeout_s=40)
        self.kiosk.leave_attract()
        self.tree.wait(LANGUAGES['ka'], 'button')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_never_idle_while_it_plays(self):
        self.walk_to_chapter(1)
        captions = set()
        # Longer than both idle times together, without a touch.
        until = time.monotonic() + 24
        while time.monotonic() < until:
            self.assertIsNone(self.tree.find('Are you still here?'))
            captions |= {node.name for node in self.tree.find_all(role='label')}
        self.assertGreater(len(captions), 3, 'it did not play')
        self.assertTrue(self.kiosk.find_in_bars('Pause'))


if __name__ == '__main__':
    if ON_CAGE:
        become_ordinary()
    tap.main(ON_CAGE)
