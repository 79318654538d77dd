#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rooms beside the stories by touch, in Georgian and in Arabic: from a right to who helps, from
a word in a story and back to its line, codes that an independent program reads, and the way out.

Usage: test_rooms.py BUILD
"""

import datetime
import re
import shutil
import subprocess
import sys
import time
import unittest

from gzatest import tap, wait_for
from gzatest.bilingual import STILL, Bilingual, make_bilingual_story, text

BUILD = sys.argv[1]
HURRY_S = 1.1
POMEGRANATE = bytes((0xA8, 0x24, 0x3B))

TERM = text('დიასპორა', 'الشتات')
MEANING = text('ვინც შორს ცხოვრობს და სახლს არ ივიწყებს.', 'من يعيش بعيدًا ولا ينسى بيته.')
LINES = text('წინადადება, რომელიც გვერდს ავსებს.', 'جملة تملأ الصفحة.')
RIGHT = text('ღირსეული შრომა', 'عمل لائق')
RIGHT_TEXT = text('შრომას ფასი აქვს.', 'للعمل قيمة.')
TITLES = {'rights': text('უფლებები', 'الحقوق'), 'words': text('სიტყვები', 'الكلمات'),
          'help': text('დახმარება', 'المساعدة'), 'taking-part': text('მონაწილეობა', 'المشاركة'),
          'about': text('ჩვენ შესახებ', 'عن المعرض')}
HEADLINE = text('ტალღა ქალაქს წალეკავს', 'موجة تجتاح المدينة')
WORSE = text('კრიზისმა მოაღწია', 'الأزمة تصل')
BETTER = text('სამასი ადამიანი დასახლდა', 'استقر ثلاثمئة شخص')
WHY_WORSE = text('არავინ ჩანს.', 'لا يظهر أحد.')
WHY_BETTER = text('ჩანს, რამდენი.', 'يظهر العدد.')
COUNTRIES = {'GE': text('საქართველო', 'جورجيا'), 'AM': text('სომხეთი', 'أرمينيا')}
LINE_NUMBER = '116 111'


def make_prose(language):
    """Returns more than a page of paragraphs, with a marked term in the middle."""
    lines = [LINES[language]] * 20
    lines[12] = f'[{TERM[language]}](term:diaspora)'
    return '\n\n'.join(lines)


def make_service(name, country, topic, names, **changes):
    return {'id': name, 'name': names, 'topics': [topic], 'country': country,
            'telephone': LINE_NUMBER, 'languages': ['ka'], 'free': True, 'always_open': True,
            'checked': datetime.date.today(), 'status': 'verified', 'source': 'a test', **changes}


SERVICES = {
    'line': text('შრომის ხაზი', 'خط العمل'),
    'far': text('შორეული ხაზი', 'خط بعيد'),
    'stale': text('ძველი ხაზი', 'خط قديم'),
    'unsure': text('საეჭვო ხაზი', 'خط مشكوك'),
}

HELP = {
    'format': 1, 'title': TITLES['help'],
    'topics': [{'id': 'work', 'title': text('შრომა', 'العمل')},
               {'id': 'home', 'title': text('ბინა', 'السكن')}],
    'services': [
        make_service('line', 'GE', 'work', SERVICES['line']),
        make_service('far', 'AM', 'home', SERVICES['far']),
        make_service('stale', 'GE', 'work', SERVICES['stale'],
                     checked=datetime.date.today() - datetime.timedelta(181)),
        make_service('unsure', 'GE', 'work', SERVICES['unsure'], status='recheck'),
    ],
    'actions': [{'id': 'call', 'kind': 'help', 'title': text('დარეკეთ', 'اتصلوا'),
                 'room': 'words', 'services': ['line']}],
}
RIGHTS = {
    'format': 1, 'title': TITLES['rights'],
    'rights': [{'id': 'work', 'title': RIGHT, 'text': RIGHT_TEXT,
                'protectors': [{'country': 'GE', 'name': text('დამცველი', 'المدافع'),
                                'service': 'line'}]}],
}
GLOSSARY = {
    'format': 1, 'title': TITLES['words'],
    'terms': [{'id': 'diaspora', 'term': TERM, 'meaning': MEANING}],
    'headlines': [{'id': 'wave', 'text': HEADLINE, 'wordings': [
        {'id': 'worse', 'text': WORSE, 'why': WHY_WORSE},
        {'id': 'better', 'text': BETTER, 'why': WHY_BETTER, 'better': True}]}],
}
SURVEY = {
    'format': 1, 'title': TITLES['taking-part'],
    'pledges': {'title': text('გპირდებით', 'أعدكم'),
                'items': [{'id': 'read', 'text': text('წავიკითხავ', 'سأقرأ')}]},
}
ABOUT = {'format': 1, 'title': TITLES['about'], 'text': text('გამოფენა.', 'معرض.')}
CHAPTERS = [
    {'id': 'read', 'type': 'words', 'title': text('წერილი', 'رسالة'),
     'text': {language: make_prose(language) for language in ('ka', 'ar')}},
    {'id': 'end', 'type': 'quote', 'title': text('დასასრული', 'النهاية'),
     'text': text('სიტყვა რჩება.', 'الكلمة تبقى.'), 'by': text('ნინო', 'نينو')},
]


class Rooms(Bilingual):
    """What holds in every language; the classes below say in which."""

    build = BUILD

    @classmethod
    def write(cls, exhibition):
        story = make_bilingual_story(CHAPTERS)
        story['rights'] = ['work']
        exhibition.write({'nino': story}, languages=['ka', 'ar'])
        records = {'rights': RIGHTS, 'glossary': GLOSSARY, 'services': HELP, 'survey': SURVEY,
                   'about': ABOUT}
        for name, record in records.items():
            exhibition.write_record(name, record)

    def wait(self, texts, role=None):
        return self.tree.wait(re.compile(re.escape(self.say(texts))), role, timeout_s=30)

    def is_seen(self, texts):
        return self.tree.find(self.say(texts)) is not None

    def open_room(self, name):
        self.tree.tap(self.say(TITLES[name]), 'button')
        self.tree.wait(self.kiosk.word('Back'), 'button')

    def pull_up(self, name, role=None):
        """Pulls the page up until the whole of something stands on it."""
        x, height = self.session.width / 2, self.session.height

        def look():
            node = self.tree.find(name, role)
            if node and node.box[1] + node.box[3] < height - 20:
                return node
            self.session.touch.drag([[(x, height * 0.6), (x, height * 0.45)]])
            return None
        return wait_for(look, lambda: f'no {name!r} in\n{self.tree.dump()}', 60.0)

    # Words in a story

    def find_term(self):
        """Returns where the marked term stands on the screen, by its color; None where it isn't."""
        screen = self.session.screen
        pixels = screen.grab()
        at = pixels.find(POMEGRANATE)
        while at % 3 and at >= 0:
            at = pixels.find(POMEGRANATE, at + 1)
        return (at // 3 % screen.width, at // 3 // screen.width) if at >= 0 else None

    def scroll_to_term(self):
        """Pulls the page up until the term is in its middle, and returns where it rests there."""
        x, height = self.session.width / 2, self.session.height

        def look():
            place = self.find_term()
            if place and height * 0.3 < place[1] < height * 0.7:
                return place
            self.session.touch.drag([[(x, height * 0.6), (x, height * 0.45)]])
            return None
        wait_for(look, 'no term comes into sight', 60.0)
        seen = []

        def rests():
            seen.append(self.find_term())
            return seen[-1] and len(seen) > 8 and len(set(seen[-8:])) == 1
        wait_for(rests, 'the page goes on moving', 30.0)
        return seen[-1]

    def wait_near(self, place):
        """Waits until the term's line is where it was, whichever of its pixels is the first."""
        def look():
            found = self.find_term()
            return found and abs(found[1] - place[1]) <= 6
        wait_for(look, lambda: f'the term is at {self.find_term()}, it was at {place}', 30.0)

    def wait_explained(self, explained):
        """Waits until a word is explained over the story, or no longer."""
        wait_for(lambda: self.is_seen(MEANING) == explained, self.tree.dump, 30.0)

    def test_word_in_a_story_and_back_to_its_line(self):
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.wait(LINES)
        place = self.scroll_to_term()
        self.session.touch.tap(place)
        self.wait(MEANING)
        self.assertIsNotNone(self.tree.find(role='dialog', state='modal'))
        # Its line stays in sight, and a touch elsewhere closes it and does nothing else.
        self.wait_near(place)
        self.session.touch.tap((self.session.width / 2, 4))
        self.wait_explained(False)
        self.wait_near(place)

    def test_word_in_a_story_is_closed_and_leads_on(self):
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.wait(LINES)
        place = self.scroll_to_term()
        self.session.touch.tap(place)
        self.wait(MEANING)
        self.touch('Close')
        self.wait_explained(False)
        self.session.touch.tap(place)
        self.wait(MEANING)
        self.touch('All words')
        self.tree.wait(self.kiosk.word('Mend the headline'), 'button', timeout_s=30)
        self.touch('Back')
        self.wait(MEANING)
        self.touch('Back')
        self.wait_explained(False)
        self.wait_near(place)

    def test_word_in_a_story_by_keys(self):
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.wait(LINES)
        keys = self.session.keyboard
        self.kiosk.tab_to(re.compile(re.escape(self.say(LINES))))
        keys.press('Return')
        self.wait(MEANING)
        # Inside, the keys go round, to and fro; the close button comes again.
        close, more = self.kiosk.word('Close'), self.kiosk.word('All words')
        self.tree.wait(close, 'button', 'focused', timeout_s=30)
        self.kiosk.tab_to(more)
        self.kiosk.tab_to(close)
        self.kiosk.tab_to(more, 'Shift')
        self.kiosk.tab_to(close, 'Shift')
        keys.press('Escape')
        self.wait_explained(False)
        self.wait(LINES)

    def test_mend_the_headline(self):
        self.open_room('words')
        self.touch('Mend the headline')
        self.wait(HEADLINE)
        self.assertFalse(self.is_seen(WHY_WORSE))
        self.tap(WORSE)
        self.tree.wait(self.kiosk.word('Not yet'))
        self.wait(WHY_WORSE)
        self.pull_up(self.say(BETTER), 'button')
        self.tap(BETTER)
        self.pull_up(self.say(WHY_BETTER))
        self.tree.wait(self.kiosk.word('Better'))
        self.pull_up(self.kiosk.word('All words'), 'button')
        self.touch('All words')
        self.wait(TERM)

    # Rights and help

    def test_right_in_a_story_to_help_and_back(self):
        self.kiosk.open_story('nino')
        self.tap(RIGHT)
        self.wait(RIGHT_TEXT)
        self.touch('How to reach them')
        self.wait({language: LINE_NUMBER for language in RIGHT})
        self.touch('Back')
        self.wait(RIGHT_TEXT)
        self.touch('Back')
        self.tree.wait(self.kiosk.word('Begin the story'), 'button')

    def test_right_leads_to_its_stories(self):
        self.open_room('rights')
        self.tap(RIGHT)
        self.wait(RIGHT_TEXT)
        self.tree.tap(re.compile(f'^{self.say(text("ნინო", "نينو"))}'), 'button')
        self.tree.wait(self.kiosk.word('Begin the story'), 'button')

    def test_action_leads_to_its_room_and_service(self):
        self.touch('What can I do?')
        self.wait(HELP['actions'][0]['title'])
        self.tap(TITLES['words'])
        self.wait(TERM, 'button')
        self.touch('Back')
        self.tap(SERVICES['line'])
        self.wait({language: LINE_NUMBER for language in RIGHT})
        self.touch('Back')
        self.wait(HELP['actions'][0]['title'])

    def test_help_shows_what_was_checked_and_is_asked_for(self):
        self.open_room('help')
        self.wait(SERVICES['line'])
        self.wait(SERVICES['far'])
        self.assertFalse(self.is_seen(SERVICES['stale']))
        self.assertFalse(self.is_seen(SERVICES['unsure']))
        self.tap(HELP['topics'][1]['title'])
        wait_for(lambda: not self.is_seen(SERVICES['line']), self.tree.dump, 30.0)
        self.wait(SERVICES['far'])
        self.tree.tap(self.kiosk.word('Every topic'))
        self.wait(SERVICES['line'])
        self.tap(COUNTRIES['GE'])
        wait_for(lambda: not self.is_seen(SERVICES['far']), self.tree.dump, 30.0)
        self.tap(HELP['topics'][1]['title'])
        self.tree.wait(self.kiosk.word('Nobody here fits this choice.'))

    # Codes

    def wait_code(self, beginning):
        """Returns what zbar reads from the screen, once it reads something."""
        picture = f'{self.session.folder}/code.png'

        def read():
            self.session.screen.save(picture)
            result = subprocess.run(
                ['zbarimg', '--quiet', '--raw', '-Sbinary', '-Sdisable', '-Sqrcode.enable',
                 picture], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
            found = result.stdout.decode('utf-8', 'replace')
            return found if found.startswith(beginning) else None
        return wait_for(read, 'no code is read', 60.0)

    @unittest.skipUnless(shutil.which('zbarimg'), 'zbarimg is not installed')
    def test_code_carries_the_contact(self):
        self.kiosk.open_story('nino')
        self.tap(RIGHT)
        self.touch('How to reach them')
        self.wait({language: LINE_NUMBER for language in RIGHT})
        card = self.wait_code('BEGIN:VCARD\r\n')
        self.assertIn(f'\r\nFN:{self.say(SERVICES["line"])}\r\n', card)
        self.assertIn(f'\r\nTEL:{LINE_NUMBER}\r\n', card)

    @unittest.skipUnless(shutil.which('zbarimg'), 'zbarimg is not installed')
    def test_code_carries_the_story(self):
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.kiosk.go_on()
        self.kiosk.go_on()
        story = self.wait_code(self.say(text('გზა', 'الطريق')))
        self.assertIn(self.say(LINES), story)

    # The way out

    def leave_quietly(self):
        """Touches the exit, and comes from the landscape back to the attract page."""
        self.touch('Quiet exit')
        # Whatever was spoken, the landscape speaks the exhibition's first language again.
        self.kiosk.language = 'ka'
        calm = self.kiosk.word('A calm landscape')
        landscape = self.tree.wait(calm, timeout_s=30)
        self.assertEqual(self.tree.find_all(role='button'), [])
        # A touch that comes at once is taken for a hurried double touch, and one too many would
        # leave the attract page again.
        entered_s = time.monotonic()
        wait_for(lambda: time.monotonic() - entered_s > HURRY_S, 'the clock stands')
        self.session.touch.tap(landscape.center)
        self.kiosk.wait_attract(30.0)

    def test_quiet_exit_is_everywhere(self):
        self.leave_quietly()
        self.walk_in()
        self.kiosk.open_story('nino')
        self.leave_quietly()
        self.walk_in()
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.leave_quietly()
        self.walk_in()
        self.tree.tap(self.kiosk.word('Map of journeys'))
        self.leave_quietly()
        self.kiosk.leave_attract()
        self.leave_quietly()

    def test_quiet_exit_is_in_every_room(self):
        self.touch('What can I do?')
        self.wait(HELP['actions'][0]['title'])
        self.leave_quietly()
        for name in TITLES:
            self.walk_in()
            self.open_room(name)
            self.leave_quietly()

    def test_quiet_exit_leaves_no_trace(self):
        self.kiosk.open_story('nino')
        self.tap(RIGHT)
        self.wait(RIGHT_TEXT)
        self.leave_quietly()
        self.walk_in()
        self.open_room('rights')
        self.assertFalse(self.is_seen(RIGHT_TEXT))
        self.touch('Back')
        self.kiosk.wait_stories()


class Georgian(Rooms, unittest.TestCase):
    pass


class Arabic(Rooms, unittest.TestCase):
    language, index, settings = 'ar', 1, STILL


if __name__ == '__main__':
    tap.main()
