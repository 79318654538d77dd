#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A curator's preview: changes show at once and in place, with what is wrong beside them.

Usage: test_preview.py BUILD
"""

import pathlib
import re
import shutil
import sys
import tempfile
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story

BUILD = pathlib.Path(sys.argv[1])
CURATOR = BUILD / 'src' / 'curator' / 'gza-curator'
# A text that is filled into a sentence is marked off from its direction.
FIRST = re.compile('^1 of 2: .?Beginning')
LANGUAGES = {'en': 'English', 'ka': 'ქართული', 'ar': 'العربية'}


class PreviewTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree = cls.session.tree

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.story = make_story('Ana')
        self.exhibition = Exhibition(folder.name)
        self.exhibition.write({'ana': self.story, 'bela': make_story('Bela')})
        self.file = pathlib.Path(folder.name, 'stories', 'ana', 'story.yaml')

    def start(self, *options, language='en'):
        """Starts as a curator does; the tool becomes the kiosk."""
        self.session.start([CURATOR, 'preview', *options, self.exhibition.path],
                           LANGUAGE=language)

    def start_in_chapter(self):
        self.start('--story', 'ana', '--language', 'en')
        self.tree.wait('Begin the story', 'button')
        self.tree.tap('Next', 'button')
        self.tree.wait(FIRST)
        self.tree.wait('Some words to read.')

    def replace(self, old, new):
        text = self.file.read_text(encoding='utf-8')
        self.assertIn(old, text)
        self.file.write_text(text.replace(old, new), encoding='utf-8')

    def test_change_shows_where_the_reader_is(self):
        self.start_in_chapter()
        self.replace('Some words to read.', 'Other words to read.')
        self.tree.wait('Other words to read.')
        self.assertTrue(self.tree.find(FIRST))
        self.assertFalse(self.tree.find('Begin the story'))

    def test_chapter_before_keeps_the_reader(self):
        self.start_in_chapter()
        self.story['chapters'].insert(0, {'id': 'new', 'type': 'words', 'title': {'en': 'Newer'},
                                          'text': {'en': 'Words before.'}})
        self.exhibition.write_story('ana', self.story)
        self.tree.wait(re.compile('^2 of 3: .?Beginning'))
        self.tree.wait('Some words to read.')

    def test_broken_save_keeps_the_story_and_says_where(self):
        self.start_in_chapter()
        self.replace('line:', 'lime:')
        row = self.tree.wait(re.compile(r'^Error: .*“line” stories/ana/story\.yaml:1:1$'), 'button')
        self.assertTrue(self.tree.find('Some words to read.'))
        self.tree.wait(re.compile('^Warning: “lime” '), 'button')
        self.tree.tap(node=row)
        self.tree.wait(re.compile('^Copied for your editor: .?stories/ana/story.yaml:1:1'))
        self.replace('lime:', 'line:')
        self.tree.wait_gone(re.compile('^Error: '), 'button')
        self.assertTrue(self.tree.find('Some words to read.'))

    def test_finding_leads_to_its_chapter(self):
        del self.story['chapters'][1]['title']['ka']
        self.exhibition.write_story('ana', self.story)
        self.start('--story', 'ana', '--language', 'en')
        row = self.tree.wait(re.compile(r'^Warning: chapters\[1\]'), 'button')
        row.activate()
        self.tree.wait(re.compile('^2 of 2: .?Ending'))
        self.tree.wait('A sentence stays.')

    def test_all_languages(self):
        self.exhibition.write(languages=list(LANGUAGES))
        self.start_in_chapter()
        self.tree.tap('All languages', 'button')
        for name in LANGUAGES.values():
            self.tree.wait(name, 'button')
        wait_for(lambda: self.tree.find(FIRST), 'the place is lost')
        wait_for(lambda: self.has_language('English'), 'the language is not restored')
        self.tree.wait(LANGUAGES['ka'], 'button').activate()
        self.tree.wait('რამდენიმე სიტყვა.')
        self.tree.wait_gone(LANGUAGES['ar'], 'button')

    def has_language(self, name):
        return self.tree.find(f'Language: {name}', 'button')

    def test_story_that_goes_is_missed_and_welcomed_back(self):
        self.start_in_chapter()
        shutil.rmtree(self.file.parent)
        self.tree.wait(re.compile('^Bela'), 'button')
        self.exhibition.write_story('ana', self.story)
        self.tree.wait('Begin the story', 'button')

    def test_wall_shows_everything(self):
        self.start('--language', 'en')
        self.tree.wait('The whole exhibition', 'label')
        self.tree.wait(re.compile('^Ana'), 'button')
        self.tree.wait(re.compile(r'stories/bela/story\.yaml'), 'button')
        self.tree.wait('Problems: 0', 'button')

    def test_curators_language_stays(self):
        self.start('--story', 'ana', '--language', 'en', language='ka')
        self.tree.wait('ყველა ენა', 'button')
        self.tree.wait('Begin the story', 'button')


if __name__ == '__main__':
    tap.main()
