#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk that nobody looks after: watched, killed, frozen, told, put to sleep.

Usage: test_keeper.py BUILD [--cage]
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
import unittest.mock

from gzatest import CageSession, Session, become_ordinary, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk
from gzatest.machine import MAX_BRIGHTNESS, Machine
from gzatest.manager import Manager

BUILD = sys.argv[1]
ON_CAGE = '--cage' in sys.argv
SLOW_S = 60.0
CLOSED = 'opening_hours: {every_day: closed}\n'


class KeeperTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext((CageSession if ON_CAGE else Session)(1280, 720))

    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir=self.session.folder)
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.session.stop)
        self.folder = folder.name
        self.exhibition = Exhibition(f'{self.folder}/exhibition')
        self.exhibition.write({'ana': make_story('Ana'), 'bad': make_story('Bad')})
        for name in ('state', 'runtime'):
            os.mkdir(f'{self.folder}/{name}')
        self.manager = Manager(self.folder)
        self.addCleanup(self.manager.close)
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path)
        self.pid = None
        self.write_settings('')

    def write_settings(self, text):
        with open(f'{self.folder}/kiosk.yaml', 'w', encoding='utf-8') as file:
            file.write(text)

    def start(self, *options, **variables):
        self.manager.forget()
        self.kiosk.start('--kiosk', '--settings', f'{self.folder}/kiosk.yaml', '--state',
                         f'{self.folder}/state', *options,
                         RUNTIME_DIRECTORY=f'{self.folder}/runtime', **self.manager.variables,
                         **variables)
        self.manager.wait('READY=1')
        # While it is stopped it can't be asked.
        self.pid = self.session.tree.window.process_id

    def read_status(self):
        try:
            with open(f'{self.folder}/runtime/status.json', encoding='utf-8') as file:
                return json.load(file)
        except FileNotFoundError:
            return {}

    def wait_status(self, key, value):
        wait_for(lambda: self.read_status().get(key) == value,
                 lambda: f'{key} is not {value}: {self.read_status()}\n{self.session.log}', SLOW_S)

    def kill(self, number):
        """Ends the kiosk out of order, and waits until it is gone."""
        os.kill(self.pid, number)
        wait_for(lambda: not self.session.is_running(), 'the kiosk does not end', SLOW_S)

    def list_people(self):
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        return sorted(card.name.split('.')[0] for card in self.kiosk.wait_stories())

    def is_black(self):
        return self.session.screen.get_pixel(640, 360) == (0, 0, 0)

    def test_it_feeds_the_watchdog(self):
        self.start()
        self.manager.wait_alive()

    def test_a_stopped_kiosk_is_dead(self):
        self.start()
        self.manager.wait_alive()
        os.kill(self.pid, signal.SIGSTOP)
        self.manager.wait_dead()
        os.kill(self.pid, signal.SIGCONT)
        self.manager.wait_alive()

    @unittest.skipUnless(ON_CAGE, 'X takes every picture, seen or not')
    def test_a_frozen_screen_is_dead(self):
        """The compositor takes no more pictures; the kiosk itself is as busy as ever."""
        self.start()
        self.manager.wait_alive()
        os.kill(self.session.program.pid, signal.SIGSTOP)
        try:
            self.manager.wait_dead()
            before = self.read_status().get('written_seconds', 0)
            wait_for(lambda: self.read_status().get('written_seconds', 0) > before,
                     'its main loop has stopped', SLOW_S)
        finally:
            os.kill(self.session.program.pid, signal.SIGCONT)
        self.manager.wait_alive()

    def test_it_ends_in_order(self):
        self.start()
        self.kiosk.wait_attract(SLOW_S)
        os.kill(self.pid, signal.SIGTERM)
        self.manager.wait('STOPPING=1')
        self.assertEqual(self.session.wait_exit(SLOW_S), 0)
        self.start()
        self.wait_status('crashes', 0)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_a_second_one_leaves_it_alone(self):
        self.start()
        command = [self.kiosk.program, '--kiosk', '--state', f'{self.folder}/state']
        second = subprocess.run(command, env=self.session.env, capture_output=True, text=True,
                                timeout=SLOW_S, check=False)
        self.assertEqual(second.returncode, 0)
        self.assertIn(f'process {self.pid} is a kiosk', second.stderr + second.stdout)
        self.manager.wait_alive(beats=1)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_three_crashes_set_a_story_aside(self):
        for number in (signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT):
            self.start()
            self.assertEqual(self.list_people(), ['Ana', 'Bad'])
            self.kiosk.open_story('bad')
            self.kill(number)
        self.start()
        self.assertEqual(self.list_people(), ['Ana'])
        self.assertIn('“bad” ended the kiosk three times', self.session.log)
        self.wait_status('aside', ['bad'])
        self.assertEqual(self.read_status()['crashes'], 3)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_starts_in_the_dark_end_in_calm_words(self):
        for _ in range(3):
            self.start()
            self.kill(signal.SIGKILL)
        self.start()
        self.assertIn('showing the exhibition in ten minutes', self.session.log)
        self.assertIsNone(self.session.tree.find('Touch to begin', 'button'))
        self.manager.wait_alive(beats=1)

    def wait_log(self, words):
        wait_for(lambda: words in self.session.log, lambda: self.session.log, SLOW_S)

    def run_curator(self, *words):
        curator = f'{BUILD}/src/curator/gza-curator'
        subprocess.run([curator, *words], cwd=self.folder, check=True, timeout=SLOW_S,
                       capture_output=True)

    def install(self, *people):
        """Packs an exhibition of these people's stories, and installs it."""
        exhibition = Exhibition(f'{self.folder}/made')
        exhibition.remove()
        exhibition.write({name.lower(): make_story(name) for name in people})
        self.run_curator('pack', '--key', 'keys/museum.key', '--output', 'made.gza', 'made')
        self.run_curator('content', 'install', '--folder', 'content', '--keys', 'keys', 'made.gza')

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_a_new_exhibition_waits_for_its_turn(self):
        """What is installed shows when the visitor has left, and goes when it ends the kiosk."""
        os.mkdir(f'{self.folder}/keys')
        self.run_curator('key', 'keys/museum.key')
        self.install('Ana')
        self.write_settings('idle: {warn_after: 10, reset_after: 5}\n')
        self.kiosk = Kiosk(self.session, BUILD, f'{self.folder}/content/current')
        self.start()
        self.assertEqual(self.list_people(), ['Ana'])
        self.kiosk.open_story('ana')
        self.install('Bad', 'Eka')
        self.wait_log('is to be shown, reading it')
        self.kiosk.begin_story()
        self.assertNotIn('showing the exhibition in', self.session.log)
        self.wait_log('showing the exhibition in')
        self.kiosk.wait_attract(SLOW_S)
        self.assertEqual(self.list_people(), ['Bad', 'Eka'])
        for _ in range(3):
            self.kill(signal.SIGKILL)
            self.start()
        self.assertEqual(self.list_people(), ['Ana'])
        self.assertIn('going back to exhibition 1', self.session.log)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_settings_name_another_exhibition(self):
        """It is shown when the visitor has left, without a restart."""
        other = Exhibition(f'{self.folder}/other')
        other.write({'eka': make_story('Eka')})
        self.write_settings(f'exhibition: {self.exhibition.path}\n'
                            'idle: {warn_after: 10, reset_after: 5}\n')
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path, is_set=True)
        self.start()
        self.assertEqual(self.list_people(), ['Ana', 'Bad'])
        self.kiosk.open_story('ana')
        self.write_settings(f'exhibition: {other.path}\nfeatures: {{questions: false}}\n'
                            'idle: {warn_after: 10, reset_after: 5}\n')
        os.kill(self.pid, signal.SIGHUP)
        self.wait_log('is to be shown, reading it')
        self.kiosk.begin_story()
        self.assertNotIn('asking visitors nothing', self.session.log)
        self.wait_log('showing the exhibition in')
        self.assertIn('asking visitors nothing', self.session.log)
        self.kiosk.wait_attract(SLOW_S)
        self.assertEqual(self.list_people(), ['Eka'])

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_another_rotation_ends_it_when_nobody_is_there(self):
        """Who starts it anew turns the picture; without such a one it stays as it is."""
        def write_rotation(rotation_deg):
            self.write_settings(f'screen: {{rotation: {rotation_deg}}}\n'
                                'idle: {warn_after: 10, reset_after: 5}\n')
        write_rotation(90)
        self.start()
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        write_rotation(180)
        os.kill(self.pid, signal.SIGHUP)
        self.wait_log('reading')
        self.kiosk.open_story('ana')
        self.assertEqual(self.session.wait_exit(SLOW_S), 0)
        self.assertIn('with the picture turned by 180 degrees', self.session.log)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_broken_settings_raise_the_alarm(self):
        self.write_settings('idle: {warn_after: 60}\n')
        self.start()
        self.wait_status('settings_broken', 0)
        self.write_settings('idle: {warn_after: soon}\n')
        os.kill(self.pid, signal.SIGHUP)
        self.wait_status('settings_broken', 1)
        self.assertIn('kiosk.yaml:1:20: error', self.session.log)
        self.write_settings('')
        os.kill(self.pid, signal.SIGHUP)
        self.wait_status('settings_broken', 0)

    @unittest.skipIf(ON_CAGE, 'once is enough')
    def test_it_sleeps_and_wakes(self):
        self.write_settings(CLOSED)
        self.start()
        wait_for(self.is_black, 'it does not sleep', SLOW_S)
        self.session.touch.tap((640, 360))
        # Asleep it still has pictures to prove, and no touch opens the door at night.
        self.manager.wait_alive()
        self.assertTrue(self.is_black())
        self.write_settings('')
        os.kill(self.pid, signal.SIGHUP)
        wait_for(lambda: not self.is_black(), 'it does not wake', SLOW_S)
        self.assertEqual(self.list_people(), ['Ana', 'Bad'])

    @unittest.skipUnless(ON_CAGE, 'elsewhere the monitor itself goes off')
    def test_a_built_in_screen_loses_its_light(self):
        """And gets it back from the next kiosk, should this one end in the dark."""
        machine = Machine(self.session, BUILD, self.folder)
        self.addCleanup(machine.close)
        self.write_settings(CLOSED)
        self.start(*machine.options, **machine.variables)
        wait_for(lambda: machine.brightness == 0, 'the light stays on', SLOW_S)
        self.manager.wait_alive()
        self.kill(signal.SIGKILL)
        self.write_settings('')
        self.start(*machine.options, **machine.variables)
        wait_for(lambda: machine.brightness == MAX_BRIGHTNESS // 2, 'it stays dark', SLOW_S)

    def write_script(self, name, text):
        path = pathlib.Path(self.folder, name)
        path.write_text(text, encoding='utf-8')
        path.chmod(0o755)
        return path

    def write_session(self):
        """The session's script as it is installed, and what puts it on this test's screen."""
        env = self.session.env
        self.write_script('cage', '#!/bin/sh\n'
                          f'DISPLAY={env["DISPLAY"]} WLR_BACKENDS=x11 WLR_RENDERER=pixman\n'
                          'export DISPLAY WLR_BACKENDS WLR_RENDERER\n'
                          f'exec {shutil.which("cage")} "$@"\n')
        self.write_script('gza-kiosk', '#!/bin/sh\n'
                          f'DBUS_SESSION_BUS_ADDRESS={env["DBUS_SESSION_BUS_ADDRESS"]}\n'
                          'export DBUS_SESSION_BUS_ADDRESS GTK_A11Y=atspi GSK_RENDERER=cairo\n'
                          f'exec {self.kiosk.program} "$@"\n')
        text = pathlib.Path(BUILD, 'data', 'gza-kiosk-session').read_text(encoding='utf-8')
        text = re.sub('^bindir=.*', f'bindir={self.folder}', text, flags=re.MULTILINE)
        return self.write_script('session', text.replace('PATH=/usr', f'PATH={self.folder}:/usr'))

    @unittest.skipUnless(ON_CAGE, 'it is about cage')
    def test_the_session(self):
        """The kiosk is the session's main process, and cage goes with it."""
        command = [self.write_session(), '--exhibition', self.exhibition.path, '--settings',
                   f'{self.folder}/kiosk.yaml']
        for number in (signal.SIGTERM, signal.SIGKILL):
            with unittest.mock.patch.object(self.session, 'make_command', lambda words: words):
                self.session.start(command, RUNTIME_DIRECTORY=f'{self.folder}/runtime',
                                   STATE_DIRECTORY=f'{self.folder}/state',
                                   **self.manager.variables)
            self.manager.wait('READY=1')
            self.manager.wait_alive()
            self.assertEqual(self.session.tree.window.process_id, self.session.program.pid)
            os.kill(self.session.program.pid, number)
            self.session.wait_exit(SLOW_S)
            subprocess.run([f'{self.folder}/session', '--after'], timeout=SLOW_S, check=True,
                           env={'RUNTIME_DIRECTORY': f'{self.folder}/runtime', 'PATH': '/bin'})
            self.assertFalse(os.path.exists(f'{self.folder}/runtime/cage.pid'))


class CommandsTest(unittest.TestCase):
    """What needs no display."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = f'{folder.name}/kiosk.yaml'

    def run_kiosk(self, *words, text='', **options):
        with open(self.path, 'w', encoding='utf-8') as file:
            file.write(text)
        env = {name: value for name, value in os.environ.items() if name != 'DISPLAY'}
        return subprocess.run([f'{BUILD}/src/shell/gza-kiosk', *words], env=env, text=True,
                              capture_output=True, timeout=SLOW_S, check=False, **options)

    def test_right_settings(self):
        result = self.run_kiosk('--check-settings', self.path, text='language: ka\n')
        self.assertEqual((result.returncode, result.stdout), (0, ''), result.stderr)

    def test_wrong_settings(self):
        text = 'language: ka\nvolume: {start: loud}\nvolum: 3\n'
        result = self.run_kiosk('--settings', self.path, '--check-settings', text=text)
        self.assertEqual(result.returncode, 1)
        self.assertIn(f'{self.path}:2:17: error: volume.start: “loud” is not', result.stdout)
        self.assertIn(f'{self.path}:3:1: warning: ', result.stdout)

    def test_no_settings(self):
        result = self.run_kiosk('--check-settings', '/nowhere/at/all.yaml')
        self.assertEqual(result.returncode, 2)
        self.assertIn('/nowhere/at/all.yaml', result.stderr)

    def test_rotation_of_the_last_right_settings(self):
        """What the session asks for: a mistake does not lay the picture on its side."""
        state = os.path.dirname(self.path)
        for text in ('screen: {rotation: 270}\n', 'screen: {rotation: 270\n', ''):
            result = self.run_kiosk('--settings', self.path, '--state', state, '--print-rotation',
                                    text=text)
            self.assertEqual((result.returncode, result.stdout), (0, '270\n' if text else '0\n'))

    def test_the_shipped_settings(self):
        path = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'kiosk.yaml')
        result = self.run_kiosk('--check-settings', path)
        self.assertEqual((result.returncode, result.stdout), (0, ''))

    def test_pin(self):
        result = self.run_kiosk('--hash-pin', input='4711\n')
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stdout, r'^pin: \$y\$.{40,}\n$')
        os.chmod(self.path, 0o640)
        again = self.run_kiosk('--check-settings', self.path, text=result.stdout)
        self.assertEqual((again.returncode, again.stdout), (0, ''))
        os.chmod(self.path, 0o644)
        again = self.run_kiosk('--check-settings', self.path, text=result.stdout)
        self.assertEqual(again.returncode, 0)
        self.assertIn('everybody on this machine can read', again.stdout)
        for pin in ('', '12\n', '0000\n', 'abcd\n'):
            self.assertNotEqual(self.run_kiosk('--hash-pin', input=pin).returncode, 0)

    def test_no_such_option(self):
        self.assertEqual(self.run_kiosk('exhibition').returncode, 2)


if __name__ == '__main__':
    if ON_CAGE:
        become_ordinary()
    tap.main(ON_CAGE)
