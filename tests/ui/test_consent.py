#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may not be shown is nowhere on the screen, and goes from a running kiosk at once.

Usage: test_consent.py BUILD
"""

import re
import sys
import tempfile
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk

BUILD = sys.argv[1]
CONSENT = {'ref': 'CF-1', 'given': '2020-01-01', 'review_by': '2990-01-01',
           'scope': {'exhibition': True, 'countries': ['GE', 'AM']}}


def make_testimony(name, **changes):
    return {**make_story(name), 'kind': 'testimony', 'consent': {**CONSENT, **changes}}


class ConsentTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.exhibition = Exhibition(folder.name)
        self.kiosk = Kiosk(self.session, BUILD, folder.name)
        self.exhibition.write({'ana': make_story('Ana'), 'told': make_testimony('Told')})

    def start(self, country='GE'):
        self.exhibition.write_file('kiosk.yaml', f'country: {country}\n'.encode())
        self.kiosk.start('--settings', self.exhibition.path / 'kiosk.yaml')
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')

    def list_people(self):
        return sorted(card.name.split('.')[0] for card in self.kiosk.wait_stories())

    def withdraw(self):
        self.exhibition.write_story('told', make_testimony('Told', withdrawn=True))

    def wait_until_gone(self):
        wait_for(lambda: self.list_people() == ['Ana'],
                 lambda: f'the withdrawn story is still there:\n{self.session.tree.dump()}')
        self.assertFalse(self.session.tree.find_all(re.compile('Told')))

    def test_place_within_the_scope(self):
        self.start('AM')
        self.assertEqual(self.list_people(), ['Ana', 'Told'])

    def test_place_outside_the_scope(self):
        self.start('GR')
        self.assertEqual(self.list_people(), ['Ana'])
        self.assertIn('covers GE, AM, not GR', self.session.log)

    def test_withdrawn_from_the_wall(self):
        self.start()
        self.assertEqual(self.list_people(), ['Ana', 'Told'])
        self.withdraw()
        self.wait_until_gone()

    def test_withdrawn_from_the_reader(self):
        self.start()
        self.kiosk.open_story('told')
        self.kiosk.begin_story()
        self.withdraw()
        self.session.tree.wait_gone('Some words to read.')
        self.wait_until_gone()


if __name__ == '__main__':
    tap.main()
