#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The talking map, by real fingers: moving about, and going to and fro with the voice.

Usage: test_map.py BUILD
"""

import math
import re
import sys
import time
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
STORY = 'nino-telavi'
# A part of the map of all journeys that nothing covers.
FREE = (480, 150, 640, 380)
MIDDLE = (800, 340)
# Nobody waits longer for an answer to a touch.
ANSWER_S = 3.0


class MapTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree, cls.touch = cls.session.tree, cls.session.touch

    def setUp(self):
        self.kiosk = Kiosk(self.session, BUILD)
        self.kiosk.start()
        self.kiosk.leave_attract()
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()

    # The map of all journeys, which no voice moves

    def open_journeys(self):
        self.tree.tap('Map of journeys')
        self.tree.wait(re.compile('^Map of '))
        return self.session.screen.wait_still(*FREE)

    def wait_moved_map(self, before):
        return self.session.screen.wait_moved(before, *FREE)

    def measure_likeness(self, before, after, x, y):
        """Returns the share of bright pixels that are found again, moved by (x, y)."""
        width, height = FREE[2:]
        n_seen = n_found = 0
        for row in range(max(0, -y), min(height, height - y), 3):
            for column in range(max(0, -x), min(width, width - x), 3):
                at = 3 * (row * width + column)
                if before[at] < 170:
                    continue
                n_seen += 1
                there = 3 * ((row + y) * width + column + x)
                n_found += abs(before[at] - after[there]) < 40
        self.assertGreater(n_seen, 100)
        return n_found / n_seen

    def test_drag_moves_the_map_with_the_finger(self):
        before = self.open_journeys()
        finger = self.touch.press(MIDDLE)
        for step in range(1, 31):
            self.touch.move(finger, (MIDDLE[0] - 3 * step, MIDDLE[1] + step))
            time.sleep(0.02)
        time.sleep(0.3)  # a hand that stops throws nothing
        self.touch.move(finger, (MIDDLE[0] - 90, MIDDLE[1] + 30))
        self.touch.release(finger, (MIDDLE[0] - 90, MIDDLE[1] + 30))
        after = self.wait_moved_map(before)
        # The gesture takes the first pixels to tell a drag from a tap.
        likeness = max(self.measure_likeness(before, after, x, y)
                       for x in range(-90, -70, 2) for y in range(22, 31, 2))
        self.assertGreater(likeness, 0.5)

    def test_swipe_goes_on_by_itself(self):
        self.open_journeys()
        self.touch.swipe((950, 340), (650, 340), 0.15)
        pictures = set()

        def look():
            pictures.add(self.session.screen.grab(*FREE))
            return len(pictures) > 2
        wait_for(look, 'the map stands still under a swipe')
        self.session.screen.wait_still(*FREE)

    def test_pinch_keeps_what_is_between_the_fingers(self):
        before = self.open_journeys()
        width = FREE[2]
        roads = [(FREE[0] + i % width, FREE[1] + i // width) for i in range(len(before) // 3)
                 if before[3 * i] > 200 and 120 < before[3 * i + 1] < 190
                 and before[3 * i + 2] < 100]
        center = min(roads, key=lambda p: abs(p[0] - MIDDLE[0]) + abs(p[1] - MIDDLE[1]))
        self.touch.pinch(center, 60, 150, 0.8)
        after = self.wait_moved_map(before)
        x, y = center[0] - FREE[0], center[1] - FREE[1]
        near = [3 * ((y + j) * width + x + i) for i in range(-14, 15) for j in range(-14, 15)]
        self.assertTrue(any(after[at] > 180 and after[at + 2] < 120 for at in near),
                        'the road is no longer between the fingers')

    def test_buttons_and_double_tap(self):
        before = self.open_journeys()
        self.tree.tap('Zoom in', 'button')
        nearer = self.wait_moved_map(before)
        self.tree.tap('Zoom out', 'button')
        further = self.wait_moved_map(nearer)
        tapped_s = -math.inf

        def tap_twice():
            nonlocal tapped_s
            # A hand that a busy machine holds up taps once, and once.
            if time.monotonic() - tapped_s > ANSWER_S:
                for _ in range(2):
                    self.touch.tap((1100, 560), 0.04)
                    time.sleep(0.06)
                tapped_s = time.monotonic()
            return self.session.screen.grab(*FREE) != further
        wait_for(tap_twice, 'two taps did nothing', 30.0)

    # The map chapter

    def open_map_chapter(self):
        self.kiosk.open_story(STORY)
        self.kiosk.begin_story()
        while self.kiosk.chapter_record['type'] != 'map':
            self.kiosk.go_on()

    def test_journey_is_announced(self):
        """In the language of now, whichever that is."""
        self.open_map_chapter()
        self.tree.wait(re.compile('From .*Telavi.* to .*Telavi.*2003–2017'), 'region')
        for tag, words in (('ka', 'თელავი.*თელავი.*გზად 5 გაჩერება'),
                           ('hy', 'Թելավի.*Թելավի.*5 կանգառ'),
                           ('ru', 'Телави.*Телави.*5 остановок')):
            self.kiosk.switch_language(tag)
            self.tree.wait(re.compile(f'{words}.*2003–2017'), 'region', timeout_s=30.0)

    def test_stops_open_as_the_voice_reaches_them(self):
        self.open_map_chapter()
        self.tree.wait(re.compile('Telavi.*2003'), 'label')
        self.tree.wait(re.compile('Istanbul.*2003'), 'label', timeout_s=25)
        self.tree.wait(re.compile('border\\scrossed'), 'label')

    def test_scrubbing_the_voice_scrubs_the_map(self):
        self.open_map_chapter()
        self.tree.tap(node=self.kiosk.find_in_bars('Pause'))
        slider = self.tree.wait('Position', 'slider')
        x, y, width, height = slider.box
        self.touch.tap((x + width * 0.96, y + height / 2))
        last = self.tree.wait(re.compile('Telavi.*201'), 'label')
        self.touch.tap((x + width * 0.03, y + height / 2))
        self.tree.wait(re.compile('Telavi.*2003'), 'label')
        self.assertIsNone(self.tree.find(last.name, 'label'))


class StopsTest(unittest.TestCase):
    """A road of two stops, in whose map nothing moves."""

    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree, cls.touch = cls.session.tree, cls.session.touch
        story = make_story('Ana')
        story['route'][0]['text'] = {'en': 'The door.', 'ka': 'კარი.'}
        story['route'][1] |= {'text': {'en': 'A terrace.', 'ka': 'ტერასა.'}, 'picture': {
            'file': 'portrait.png', 'alt': {'en': 'Roofs below', 'ka': 'სახურავები'}}}
        story['chapters'].insert(0, {'id': 'map', 'type': 'map', 'duration': 60,
                                     'title': {'en': 'The Way', 'ka': 'გზა'}})
        folder = f'{cls.session.folder}/exhibition'
        cls.exhibition = Exhibition(folder).write({'ana': story})
        cls.exhibition.write_file('kiosk.yaml', b'motion: reduced\n')
        cls.kiosk = Kiosk(cls.session, BUILD, folder)

    def setUp(self):
        self.kiosk.start('--settings', self.exhibition.path / 'kiosk.yaml')
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.open_story('ana')
        self.kiosk.begin_story()

    def find_road(self):
        """Returns the ends of what is drawn as traveled, once it stands still."""
        x0, y0, width, height = 400, 120, 780, 480
        last = [None]

        def look():
            pixels = self.session.screen.grab(x0, y0, width, height)
            road = [(x0 + i % width, y0 + i // width) for i in range(width * height)
                    if pixels[3 * i] > 200 and 120 < pixels[3 * i + 1] < 190
                    and pixels[3 * i + 2] < 100]
            previous, last[0] = last[0], (min(road), max(road)) if road else None
            return last[0] if last[0] == previous else None
        return wait_for(look, 'no road comes to rest', 30.0)

    def test_reduced_motion_shows_the_road_whole(self):
        self.tree.wait('The door.', 'label', timeout_s=30.0)
        athens, telavi = self.find_road()
        self.assertGreater(telavi[0] - athens[0], 300)
        self.assertGreater(athens[1] - telavi[1], 20)

    def test_touch_on_a_stop_opens_it(self):
        self.tree.wait('The door.', 'label', timeout_s=30.0)
        athens, telavi = self.find_road()
        self.touch.tap(athens)
        self.tree.wait('A terrace.', 'label', timeout_s=30.0)
        self.tree.wait('Roofs below')
        self.touch.tap(telavi)
        self.tree.wait('The door.', 'label', timeout_s=30.0)
        self.assertIsNone(self.tree.find('Roofs below'))


if __name__ == '__main__':
    tap.main()
