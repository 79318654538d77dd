#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Visitors answer by touch, in Georgian and in Arabic: what they were thanked for is on the disk,
and what others said is shown only when they are many.

Usage: test_taking_part.py BUILD
"""

import os
import pathlib
import re
import signal
import sqlite3
import sys
import unittest

from gzatest import tap, wait_for
from gzatest.bilingual import STILL, Bilingual, make_bilingual_story, text

BUILD = sys.argv[1]
MIN_ANSWERS = 5
OBJECTS = {'keys': ('გასაღები', 'مفتاح'), 'bread': ('პური', 'خبز'), 'photo': ('ფოტო', 'صورة'),
           'book': ('წიგნი', 'كتاب'), 'coat': ('პალტო', 'معطف'), 'phone': ('ტელეფონი', 'هاتف')}


def option(name, ka, ar):
    return {'id': name, 'text': text(ka, ar)}


PULSE = {'id': 'welcome', 'type': 'faces',
         'text': text('როგორ იღებენ აქ უცხოს?', 'كيف يُستقبل الغريب؟')}
QUESTIONS = [
    {'id': 'know', 'type': 'one', 'shuffled': True,
     'text': text('იცნობთ მიგრანტს?', 'هل تعرفون مهاجرًا؟'),
     'options': [option('yes', 'დიახ', 'نعم'), option('no', 'არა', 'لا')]},
    {'id': 'why', 'type': 'many', 'text': text('რატომ მიდიან?', 'لماذا يرحلون؟'),
     'options': [option('work', 'სამუშაოდ', 'للعمل'), option('war', 'ომის გამო', 'بسبب الحرب'),
                 option('love', 'სიყვარულით', 'حبًا')]},
    {'id': 'near', 'type': 'scale', 'steps': 5, 'text': text('რამდენად ახლოა?', 'كم هو قريب؟'),
     'low': text('შორს', 'بعيد'), 'high': text('ახლოს', 'قريب')},
]
PLEDGES = [
    {'id': 'talk', 'text': text('დაველაპარაკები მეზობელს', 'سأتحدث مع جار'),
     'counted': text('{0,plural,one{# ადამიანი}other{# ადამიანი}} დაელაპარაკება მეზობელს',
                     '{0,plural,one{شخص واحد}other{# أشخاص}} سيتحدثون مع جار')},
    {'id': 'read', 'text': text('წავიკითხავ', 'سأقرأ')},
]
CHAPTERS = [
    {'id': 'gate', 'type': 'choice', 'title': text('კართან', 'عند الباب'),
     'text': text('დარჩე თუ წახვიდე?', 'البقاء أم الرحيل؟'),
     'choices': [option('stay', 'დავრჩები', 'أبقى'),
                 {**option('go', 'წავალ', 'أرحل'), 'done': True}],
     'why': text('წავიდა, რადგან ელოდნენ.', 'رحل لأنهم كانوا ينتظرونه.')},
    {'id': 'bag', 'type': 'objects', 'title': text('ჩანთა', 'الحقيبة'),
     'objects': [{'name': text('გასაღები', 'مفتاح'), 'picture': 'portrait.png',
                  'text': text('სახლის.', 'للبيت.')}]},
]


SURVEY = {
    'format': 1, 'title': text('მონაწილეობა', 'المشاركة'), 'min_answers': MIN_ANSWERS,
    'pulses': [{'question': PULSE}], 'questions': QUESTIONS,
    'pledges': {'title': text('გპირდებით', 'أعدكم'), 'items': PLEDGES},
    'objects': {'title': text('რას წაიღებდით?', 'ماذا تأخذون؟'), 'take': 3,
                'items': [{'id': name, 'name': text(*names),
                           'picture': 'stories/nino/portrait.png'}
                          for name, names in OBJECTS.items()]},
}


class TakingPart(Bilingual):
    """What holds in every language; the classes below say in which."""

    build = BUILD

    @classmethod
    def write(cls, exhibition):
        exhibition.write({'nino': make_bilingual_story(CHAPTERS)}, languages=['ka', 'ar'])
        exhibition.write_record('survey', SURVEY)

    def wait_thanks(self):
        self.tree.wait(self.kiosk.word('Thank you.'))

    def open_room(self, door):
        self.tree.tap(self.say(text('მონაწილეობა', 'المشاركة')), 'button')
        self.touch(door)

    def open_file(self):
        return sqlite3.connect(f'file:{self.state}/answers.sqlite3?mode=ro', uri=True)

    def read_answers(self):
        """Returns what another program reads in the file: {(moment, question): options}."""
        answers = {}
        with self.open_file() as database:
            rows = database.execute('SELECT a.moment, a.question, c.option FROM answer a '
                                    'LEFT JOIN chosen c ON c.answer = a.id WHERE a.day > 2001')
            for moment, question, option_id in rows:
                answers.setdefault((moment, question), set()).update({option_id} - {None})
        return answers

    def read_usage(self):
        with self.open_file() as database:
            return sorted(database.execute('SELECT kind, language, story, chapter, n FROM usage'))

    def add_others(self, moment, question, options, story='', n=MIN_ANSWERS):
        """Lets others have answered, on a day long ago."""
        with sqlite3.connect(self.state / 'answers.sqlite3') as database:
            for visit in range(n):
                answer = database.execute(
                    'INSERT INTO answer (day, hour, visit, language, story, moment, question, '
                    'skipped) VALUES (2000, 12, ?, ?, ?, ?, ?, 0)',
                    (visit + 1, 'ka', story, moment, question)).lastrowid
                database.executemany(
                    'INSERT INTO chosen VALUES (?, ?, ?, ?, ?)',
                    [(question, moment, name, story, answer) for name in options])

    def skip(self, question):
        """Goes past a question, once it stands there: the one before has the same button."""
        self.tree.wait(self.say(question['text']))
        self.touch('Skip')

    def kill(self):
        """Ends the kiosk as a power cut would."""
        pid = self.tree.window.process_id
        os.kill(pid, signal.SIGKILL)
        wait_for(lambda: not pathlib.Path(f'/proc/{pid}/cmdline').exists() or
                 not pathlib.Path(f'/proc/{pid}/cmdline').read_bytes(), 'the kiosk goes on')

    def is_told_to_wait(self):
        """Whether the sentence stands there that stands for results while there are too few."""
        return any(re.search('[5٥]', node.name) and len(node.name) > 20
                   for node in self.tree.read())

    def test_pulse_before_and_after(self):
        self.add_nobody()
        self.kiosk.open_story('nino')
        self.tree.wait(self.say(PULSE['text']))
        self.touch('Good')
        self.tree.wait(
            self.kiosk.word('Thank you. After the story you will see what others think.'))
        self.assertEqual(self.read_answers(), {('before', 'welcome'): {'4'}})
        self.assertFalse([node for node in self.tree.read() if re.search('[%٪]', node.name)])
        self.add_others('before', 'welcome', ['2'], 'nino')
        self.add_others('after', 'welcome', ['5'], 'nino', MIN_ANSWERS - 1)
        self.kiosk.begin_story()
        self.kiosk.go_on()
        self.kiosk.go_on()
        self.touch('Very good')
        self.wait_thanks()
        # Five before and one, four after and one: both are enough now.
        self.tree.wait(self.kiosk.word('After'))
        self.assertEqual(len([n for n in self.tree.read() if re.search('[%٪]', n.name)]), 10)
        self.assertEqual(self.read_answers()[('after', 'welcome')], {'5'})

    def test_pulse_holds_nobody_up(self):
        self.kiosk.open_story('nino')
        self.tree.wait(self.say(PULSE['text']))
        self.kiosk.begin_story()
        self.tree.tap(self.kiosk.word('Back'), 'button')
        self.touch('Skip')
        self.tree.wait_gone(self.say(PULSE['text']))
        wait_for(lambda: self.read_answers() == {('before', 'welcome'): set()}, self.tree.dump)
        self.tree.tap(self.kiosk.word('Back'), 'button')
        self.kiosk.wait_stories()
        # Asked once in a visit.
        self.kiosk.open_story('nino')
        self.assertIsNone(self.tree.find(self.say(PULSE['text'])))

    def test_survey_survives_kills(self):
        self.open_room('A few questions')
        self.tap(QUESTIONS[0]['options'][1]['text'])
        self.wait_thanks()
        self.kill()
        self.assertEqual(self.read_answers(), {('survey', 'know'): {'no'}})
        self.start()
        self.open_room('A few questions')
        self.skip(QUESTIONS[0])
        self.tap(QUESTIONS[1]['options'][0]['text'])
        self.tap(QUESTIONS[1]['options'][2]['text'])
        self.touch('Done')
        self.wait_thanks()
        self.kill()
        self.assertEqual(self.read_answers()[('survey', 'why')], {'work', 'love'})
        self.start()
        self.open_room('A few questions')
        self.skip(QUESTIONS[0])
        self.skip(QUESTIONS[1])
        self.tree.tap(re.compile('^[4٤]\\D+[5٥]'), 'button')
        self.wait_thanks()
        self.touch('Go on')
        self.tree.wait(self.kiosk.word('That was all. Thank you for taking part.'))
        self.assertEqual(self.read_answers()[('survey', 'near')], {'4'})

    def test_results_when_there_are_enough(self):
        self.add_nobody()
        self.add_others('survey', 'know', ['yes'], n=MIN_ANSWERS - 1)
        self.open_room('A few questions')
        self.tap(QUESTIONS[0]['options'][1]['text'])
        self.wait_thanks()
        self.tree.wait(re.compile('80|٨٠'))
        self.touch('Answer again')
        self.tap(QUESTIONS[0]['options'][0]['text'])
        self.wait_thanks()
        self.tree.wait(re.compile('100|١٠٠'))
        self.assertEqual(self.read_answers(), {('survey', 'know'): {'yes'}})

    def test_pledges_are_counted_together(self):
        self.add_nobody()
        self.add_others('pledge', 'pledges', ['talk'])
        self.open_room('Make a promise')
        self.tap(PLEDGES[0]['text'])
        self.touch('Done')
        self.wait_thanks()
        self.tree.wait(re.compile('^6 ' if self.language == 'ka' else '^[6٦] '))
        self.assertEqual(self.read_answers(), {('pledge', 'pledges'): {'talk'}})

    def test_bag(self):
        self.open_room('Pack a bag')
        for name in ('keys', 'photo', 'coat'):
            self.tree.tap(self.say(OBJECTS[name]), 'button')
        # It is full: what else lies there waits, until something is taken out.
        bread = self.tree.find(self.say(OBJECTS['bread']), 'button')
        self.assertNotIn('sensitive', bread.states)
        self.tree.tap(self.say(OBJECTS['keys']), 'button')
        self.tree.tap(self.say(OBJECTS['bread']), 'button')
        self.touch('Done')
        self.wait_thanks()
        self.assertEqual(self.read_answers(), {('objects', 'objects'): {'photo', 'coat', 'bread'}})
        wait_for(self.is_told_to_wait, self.tree.dump)
        self.touch('Go on')
        self.tree.wait(self.kiosk.word('Make a promise'), 'button', timeout_s=30)

    def test_choice_and_objects(self):
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.assertIsNone(self.tree.find(self.kiosk.word('What happened')))
        self.tap(CHAPTERS[0]['choices'][0]['text'])
        self.tree.wait(self.kiosk.word('What happened'))
        self.tree.wait(self.say(CHAPTERS[0]['why']))
        wait_for(lambda: self.read_answers() == {('choice', 'nino/gate'): {'stay'}},
                 self.tree.dump)
        self.kiosk.go_on()
        self.tree.wait(self.say(CHAPTERS[1]['objects'][0]['name']))

    def test_use_is_counted(self):
        self.kiosk.open_story('nino')
        self.kiosk.begin_story()
        self.tree.tap(self.kiosk.word('Back'), 'button')
        self.tree.wait(self.kiosk.word('Begin the story'), 'button')
        self.tree.tap(self.kiosk.word('Back'), 'button')
        self.kiosk.wait_stories()
        wanted = [('leave', self.language, 'nino', 0, 1), ('open', self.language, 'nino', 0, 1),
                  ('visit', 'ka', '', 0, 1)]
        wait_for(lambda: self.read_usage() == wanted, lambda: f'{self.read_usage()}')

    def add_nobody(self):
        """Waits until the kiosk has made its file, with the first thing that it counts."""
        def has_visit():
            try:
                return self.read_usage()
            except sqlite3.OperationalError:
                return None
        wait_for(has_visit, 'no file of answers')


class Georgian(TakingPart, unittest.TestCase):
    pass


class Arabic(TakingPart, unittest.TestCase):
    language, index, settings = 'ar', 1, STILL


if __name__ == '__main__':
    tap.main()
