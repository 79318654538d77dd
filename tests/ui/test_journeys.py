#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of all journeys as a visitor meets it, by touch and by keys.

Usage: test_journeys.py BUILD
"""

import copy
import re
import sys
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
DISCLAIMER = {'en': 'A drawing.', 'ka': 'ნახატი.'}
HIDDEN_NAME = 'Nowhereville'
# A part of the map that nothing covers.
MAP = (500, 150, 600, 400)


def make_exhibition(folder):
    """Three roads: two lie together from Telavi to Athens, one leads from a hidden place."""
    nino, levan, sima = make_story('Nino'), make_story('Levan'), make_story('Sima')
    levan['route'][1]['date'] = 1996
    levan['route'][0]['date'] = 1995
    sima['route'] = [
        {'id': 'a', 'place': {'name': HIDDEN_NAME, 'country': 'SY', 'at': [36.2021, 37.1343]},
         'precision': 'country', 'date': 2012},
        {'id': 'b', 'place': 'telavi', 'means': 'car', 'date': 2013}]
    sima['reasons'] = ['safety']
    nino['reasons'] = levan['reasons'] = ['work']
    nino['met'] = [{'story': 'sima', 'stop': 'home'}]
    return Exhibition(folder).write({'nino': nino, 'levan': levan, 'sima': copy.deepcopy(sima)})


def years(first, last):
    """Matches a span of years, whose numbers are kept from the direction of the sentence."""
    return re.compile(f'^From \u2068?{first}\u2069? to \u2068?{last}\u2069?$')


class MapOfJourneys(unittest.TestCase):
    """Opens the map; nobody is taken for gone while a busy machine lets a test wait."""
    warn_after_s = 120

    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree, cls.touch = cls.session.tree, cls.session.touch
        cls.exhibition = make_exhibition(f'{cls.session.folder}/exhibition')
        cls.settings = f'{cls.session.folder}/kiosk.yaml'
        with open(cls.settings, 'w', encoding='utf-8') as file:
            file.write(f'idle: {{warn_after: {cls.warn_after_s}, reset_after: 10}}\n')

    def setUp(self):
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path)
        self.kiosk.start('--settings', self.settings)
        self.kiosk.leave_attract()
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        self.tree.tap('Map of journeys')
        self.map = self.tree.wait(re.compile('^Map of 3 journeys'))

    def wait_rows(self, n):
        """Waits until so many people are listed beside the map, and returns their rows."""
        def look():
            rows = self.tree.find_all(re.compile(r'^(Nino|Levan|Sima): '), 'button')
            return rows if len(rows) == n else None
        return wait_for(look, lambda: f'not {n} rows in\n{self.tree.dump()}')

    def find_road(self, wanted):
        """Returns a point of the map on the road's color that answers as wanted."""
        x0, y0, width, height = 480, 150, 640, 420
        last = [None]

        def look():
            # The roads are painted by a thread, so that a map may rest before it has any, or has
            # them where they were before it was framed anew.
            pixels = self.session.screen.wait_still(x0, y0, width, height)
            previous, last[0] = last[0], [
                (x0 + i % width, y0 + i // width) for i in range(0, width * height, 7)
                if pixels[3 * i] > 180 and 90 < pixels[3 * i + 1] < 190
                and pixels[3 * i + 2] < 110]
            return last[0] if last[0] == previous else None
        return wanted(wait_for(look, 'no road on the map', 30.0))


class JourneysTest(MapOfJourneys):
    def test_people_are_listed(self):
        rows = self.wait_rows(3)
        self.assertTrue(any('Athens' in row.name for row in rows))
        self.assertTrue(self.tree.find(re.compile('^A drawing')))
        for word in ('Away from home', 'Arriving here', 'There and back', 'Two stories met'):
            self.assertTrue(self.tree.find(word, 'label'), word)

    def test_row_opens_card_and_card_opens_story(self):
        self.wait_rows(3)
        self.tree.tap(re.compile('^Sima: '), 'button')
        self.tree.wait('The road of Sima')
        self.tree.tap('Open the story', 'button')
        self.tree.wait('Begin the story', 'button')
        self.tree.tap('Back', 'button')
        # The map is as it was: the same card.
        self.tree.wait('Open the story', 'button')
        self.tree.wait('The road of Sima')
        self.tree.tap('Close', 'button')
        self.wait_rows(3)

    def test_roads_that_lie_together_offer_a_choice(self):
        self.wait_rows(3)
        self.touch.tap(self.find_road(min))
        self.tree.wait('Whose road?')
        self.assertEqual(len(self.wait_rows(2)), 2)
        self.tree.tap(re.compile('^Levan: '), 'button')
        self.tree.wait('The road of Levan')
        # Another touch on the chosen road opens its story.
        self.touch.tap(self.find_road(min))
        self.tree.wait('Begin the story', 'button')

    def test_one_road_alone(self):
        self.wait_rows(3)
        self.touch.tap(self.find_road(lambda points: max(points, key=lambda p: p[1])))
        self.tree.wait(re.compile('^The road of '))

    def test_filters(self):
        self.wait_rows(3)
        self.tree.tap('Filter', 'button')
        self.tree.tap('To be safe')
        self.tree.wait('1 of 3 journeys')
        self.tree.tap('Close', 'button')
        self.wait_rows(1)
        self.tree.tap('Show all journeys', 'button')
        self.wait_rows(3)

    def test_years_by_touch_and_keys(self):
        self.wait_rows(3)
        self.tree.tap('Filter', 'button')
        self.tree.wait(years('1995', '2015'))
        first = self.tree.wait('First year', 'slider')
        x, y = first.center
        self.touch.swipe((x, y), (x + 120, y))
        self.tree.wait('2 of 3 journeys')
        # Keys are answered after the touch: once the focus has gone and come, the slider rests.
        self.kiosk.tab_to('Last year')
        self.session.keyboard.press('Shift', 'Tab')
        self.tree.wait('First year', 'slider', 'focused', timeout_s=30.0)
        label = self.tree.wait(years('(199[6-9]|200.)', '2015'))
        before = int(re.search(r'\d+', label.name).group())
        self.session.keyboard.press('Right')
        self.tree.wait(years(before + 1, '2015'))

    def test_keys_move_the_map(self):
        self.kiosk.tab_to(self.map.name)
        before = self.session.screen.wait_still(*MAP)
        for key in ('Right', 'minus'):
            self.session.keyboard.press(key)
            before = self.session.screen.wait_moved(before, *MAP)

    def test_buttons_that_go_hand_the_keyboard_on(self):
        """After each, Tab finds what the panel shows now."""
        self.wait_rows(3)
        self.tree.tap('Filter', 'button')
        self.tree.tap('To be safe')
        self.tree.wait('1 of 3 journeys')
        self.kiosk.tab_to('Last year')
        self.tree.tap('Close', 'button')
        self.wait_rows(1)
        self.kiosk.tab_to('Show all journeys')
        self.session.keyboard.press('Return')
        self.wait_rows(3)
        self.tree.wait(re.compile('^(Nino|Levan|Sima): '), 'button', 'focused')

    def test_language_keeps_the_state(self):
        self.wait_rows(3)
        self.tree.tap(re.compile('^Nino: '), 'button')
        self.tree.wait('The road of Nino')
        self.kiosk.switch_language('ka')
        self.tree.wait('Nino გზაზე')
        self.tree.wait(re.compile('^ნახატი'))

    def test_tabs_lead_to_and_fro(self):
        self.tree.tap('People')
        self.kiosk.wait_stories()
        self.tree.tap('Map of journeys')
        self.wait_rows(3)

    def test_escape_steps_back(self):
        self.wait_rows(3)
        self.tree.tap('Filter', 'button')
        self.tree.wait('Through which country')
        self.session.keyboard.press('Escape')
        self.wait_rows(3)

    def test_hidden_place_is_nowhere(self):
        """Neither the name nor the point, in the tree and in the log."""
        rows = self.wait_rows(3)
        self.assertTrue(any('Syria' in row.name for row in rows))
        self.tree.tap(re.compile('^Sima: '), 'button')
        self.tree.wait('The road of Sima')
        everything = ' '.join(node.name for node in [*rows, *self.tree.read()])
        with open(f'{self.session.folder}/program.log', encoding='utf-8') as log:
            everything += log.read()
        for secret in (HIDDEN_NAME, '36.2', '37.13'):
            self.assertNotIn(secret, everything)


class IdleTest(MapOfJourneys):
    warn_after_s = 10

    def test_idle_forgets(self):
        self.wait_rows(3)
        self.tree.tap('Filter', 'button')
        self.tree.tap('To be safe')
        self.tree.wait('1 of 3 journeys')
        self.kiosk.wait_idle_warning()
        self.kiosk.wait_attract(timeout_s=40)
        self.kiosk.leave_attract()
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        self.tree.tap('Map of journeys')
        self.wait_rows(3)


if __name__ == '__main__':
    tap.main()
