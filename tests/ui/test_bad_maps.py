#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is wrong with a map, its curator reads why, and the visitor sees the rest of it.

Usage: test_bad_maps.py BUILD
"""

import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = pathlib.Path(sys.argv[1])
TELAVI, ATHENS = {'id': 'home', 'place': 'telavi'}, {'id': 'away', 'place': 'athens'}
BOMB = b'''<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400"><text y="90">&c;</text></svg>'''
POINTS = [{'x': 0, 'y': 400, 'at': [37, 23]}, {'x': 800, 'y': 0, 'at': [43, 46]}]


def place(name, **keys):
    return {'id': name.lower(), 'place': {'name': {'en': name, 'ka': name}, **keys}}


def many_stops(n):
    return [{'id': f's{i}', 'place': ('telavi', 'athens')[i % 2]} for i in range(n)]


def with_map(name, route, **chapter):
    story = make_story(name)
    story['route'] = route
    story['chapters'].insert(0, {'id': 'map', 'type': 'map',
                                 'title': {'en': 'The Way', 'ka': 'გზა'}, **chapter})
    return story


# What is wrong, the diagnostic, and the places that the map tells of; none: it has no map.
STORIES = {
    'nowhere': (with_map('Nowhere', [TELAVI, place('Lost', country='GE'), ATHENS]),
                'missing-key', ('Telavi', 'Athens')),
    'north': (with_map('North', [TELAVI, place('Cold', at=[91, 10]), ATHENS]),
              'out-of-range', ('Telavi', 'Athens')),
    'one': (with_map('One', [TELAVI]), None, ('Telavi',)),
    'many': (with_map('Many', many_stops(2000)), 'too-many-items', ()),
    'line': (with_map('Line', [place('Suva', at=[-18.1, 178.4]),
                               place('Apia', at=[-13.8, -171.8])]), None, ('Suva', 'Apia')),
    'cues': (with_map('Cues', [TELAVI, ATHENS], duration=20,
                      cues=[{'stop': 'away', 'at': 9}, {'stop': 'home', 'at': 1}]),
             'cue-order', ('Telavi', 'Athens')),
    'bomb': (with_map('Bomb', [TELAVI, ATHENS],
                      ground={'file': 'bomb.svg', 'alt': {'en': 'A plan', 'ka': 'გეგმა'},
                              'points': POINTS}),
             'drawing-refused', ('Telavi', 'Athens')),
}


class BadMapsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree = cls.session.tree
        folder = f'{cls.session.folder}/exhibition'
        cls.exhibition = Exhibition(folder).write({name: story for name, (story, _, _)
                                                   in STORIES.items()})
        cls.exhibition.write_file('stories/bomb/bomb.svg', BOMB)
        cls.kiosk = Kiosk(cls.session, BUILD, folder)

    def enter(self, *options):
        self.kiosk.start(*options)
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()

    def begin(self, name):
        self.tree.tap(re.compile(f'^{name.capitalize()}\\. '), 'button')
        self.tree.tap('Begin the story', 'button')

    def open_map(self, name):
        self.begin(name)
        return self.tree.wait('The Way', state='selected')

    def wait_map(self, places):
        """Waits for the map that names these places, each kept from the sentence's direction."""
        self.tree.wait(re.compile('.*'.join(places)), 'region', timeout_s=30.0)

    def test_curator_reads_what_is_wrong(self):
        program = BUILD / 'src' / 'curator' / 'gza-curator'
        found = subprocess.run([program, 'check', self.exhibition.path], check=False,
                               capture_output=True, text=True).stdout
        for name, (_, rule, _) in STORIES.items():
            lines = [line for line in found.splitlines() if f'stories/{name}/story.yaml' in line]
            if rule:
                self.assertTrue(any(f'[{rule}]' in line for line in lines), f'{name}: {found}')
            expected = (f'[{rule}]', '[chapter-empty]' if name == 'many' else f'[{rule}]')
            self.assertFalse(any('error' in line and not line.endswith(expected)
                                 for line in lines),
                             f'{name}: {found}')
            left_out = [line for line in lines if '[stop-dropped]' in line]
            self.assertEqual(len(left_out), name in ('nowhere', 'north'), f'{name}: {found}')

    def test_visitors_see_the_rest(self):
        self.enter()
        for name, (_, _, words) in STORIES.items():
            self.assertEqual(len(self.kiosk.wait_stories()), len(STORIES))
            if words:
                self.open_map(name)
                self.wait_map(words)
            else:
                self.check_without_map(name)
            self.return_to_wall()

    def return_to_wall(self):
        self.tree.tap(node=self.kiosk.find_in_bars('Back'))
        self.tree.wait('Begin the story', 'button')
        self.tree.tap('Back', 'button')

    def check_without_map(self, name):
        """The story begins with what comes after its map."""
        self.begin(name)
        self.tree.wait('Beginning', state='selected')
        self.assertIsNone(self.tree.find('The Way'))

    def test_corrupt_basemaps(self):
        """The road is told without its ground, and the log says why."""
        data = pathlib.Path(self.session.folder, 'data')
        shutil.copytree(BUILD / 'data', data, ignore=shutil.ignore_patterns('*.gzamap'))
        for name in ('world', 'region'):
            (data / 'map').mkdir(exist_ok=True)
            (data / 'map' / f'{name}.gzamap').write_bytes(b'gzamap' + bytes(range(256)) * 40)
        self.enter('--data', data)
        self.tree.tap('Map of journeys')
        self.tree.wait(re.compile('^Map of '), 'region')
        wait_for(lambda: 'going on without it' in self.session.log,
                 lambda: f'the log says nothing of it:\n{self.session.log}', 30.0)
        self.tree.tap('People')
        self.kiosk.wait_stories()
        self.open_map('cues')
        self.wait_map(('Telavi', 'Athens'))


if __name__ == '__main__':
    tap.main()
