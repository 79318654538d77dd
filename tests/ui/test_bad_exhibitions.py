#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is wrong with an exhibition, the visitor sees a dignified screen and the log says why.

Usage: test_bad_exhibitions.py BUILD
"""

import sys
import tempfile
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
SORRY = 'The exhibition will be back soon'


def with_chapter(**chapter):
    story = make_story('Ana')
    story['chapters'].insert(0, {'id': 'first', 'title': {'en': 'First', 'ka': 'პირველი'},
                                 **chapter})
    return story


class BadExhibitionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.exhibition = Exhibition(folder.name)
        self.kiosk = Kiosk(self.session, BUILD, folder.name)

    def start(self, *options, **arguments):
        self.kiosk.start(*options, **arguments)

    def assert_sorry(self, *words):
        """The visitor is asked to come again; the log has all of the words."""
        self.session.tree.wait(SORRY)
        self.assertEqual(len(self.session.tree.list_windows()), 1)
        self.assertNotEqual(self.session.screen.get_pixel(5, 5), (0, 0, 0), 'the screen is black')
        for word in words:
            wait_for(lambda: word in self.session.log,
                     lambda: f'{word!r} is not in the log:\n{self.session.log}')

    def open_first_chapter(self):
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.open_story('ana')
        self.kiosk.begin_story()

    def test_no_folder(self):
        self.kiosk.exhibition = '/nonexistent/exhibition'
        self.start()
        self.assert_sorry('/nonexistent/exhibition')

    def test_empty_folder(self):
        self.start()
        self.assert_sorry('stories')

    def test_no_story(self):
        self.exhibition.write()
        self.start()
        self.assert_sorry()

    def test_no_valid_story(self):
        story = make_story('Ana')
        del story['title']
        self.exhibition.write({'ana': story})
        self.start()
        self.assert_sorry('stories/ana/story.yaml')

    def test_exhibition_that_is_not_yaml(self):
        self.exhibition.write({'ana': make_story('Ana')})
        self.exhibition.write_file('stories/exhibition.yaml', b'title: [')
        self.start()
        # Its stories are whole, so they are shown; what it would have said about them is not.
        self.kiosk.wait_attract()
        self.assertIn('stories/exhibition.yaml', self.session.log)

    def test_a_bad_story_leaves_the_others(self):
        broken = make_story('Broken')
        del broken['title']
        self.exhibition.write({'ana': make_story('Ana'), 'broken': broken})
        self.start()
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        cards = self.kiosk.wait_stories()
        self.assertEqual([card.name.split('.')[0] for card in cards], ['Ana'])
        self.assertIn('stories/broken/story.yaml', self.session.log)

    def test_unknown_language(self):
        self.exhibition.write({'ana': make_story('Ana')})
        self.start('--language', 'tlh')
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()

    def test_missing_medium(self):
        self.exhibition.write({'ana': with_chapter(
            type='video', video={'file': 'absent.webm', 'alt': {'en': 'A film', 'ka': 'ფილმი'}})})
        self.start()
        # A chapter left with nothing to show is dropped: the story begins with the next.
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.open_story('ana')
        self.session.tree.tap('Begin the story', 'button')
        self.session.tree.wait('Some words to read.')
        self.assertIn('absent.webm', self.session.log)

    def test_undecodable_video(self):
        self.exhibition.write({'ana': with_chapter(
            type='video', video={'file': 'noise.webm', 'poster': 'portrait.png',
                                 'alt': {'en': 'A film', 'ka': 'ფილმი'}})})
        self.exhibition.write_file('stories/ana/noise.webm', b'\x1aE\xdf\xa3' + b'noise' * 4000)
        self.start()
        self.open_first_chapter()
        wait_for(lambda: 'noise.webm' in self.session.log,
                 lambda: f'the log says nothing of it:\n{self.session.log}')
        self.kiosk.go_on()
        self.session.tree.wait('Some words to read.')

    def test_broken_settings(self):
        self.exhibition.write({'ana': make_story('Ana')})
        self.exhibition.write_file('kiosk.yaml', b'volume: {start: very loud}\nidle: [')
        self.start('--settings', self.exhibition.path / 'kiosk.yaml')
        self.kiosk.wait_attract()
        self.assertIn('kiosk.yaml', self.session.log)


if __name__ == '__main__':
    tap.main()
