#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's panel by touch: the way in and out, and every page of it.

Usage: test_panel.py BUILD
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import Exhibition, make_story
from gzatest.kiosk import Kiosk
from gzatest.machine import Machine
from gzatest.panel import HOLD_S, PIN, SLOW_S, Technician, hash_pin

BUILD = sys.argv[1]


class Panel(Technician, unittest.TestCase):
    """A kiosk with a PIN; the classes below say what is tried on it."""

    size = (1280, 720)

    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(*cls.size))
        cls.tree = cls.session.tree
        cls.pin_line = hash_pin(BUILD)

    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir=self.session.folder)
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.session.stop)
        self.folder = pathlib.Path(folder.name)
        self.exhibition = Exhibition(self.folder / 'exhibition')
        self.exhibition.write({'ana': make_story('Ana')})
        self.state = self.folder / 'state'
        self.state.mkdir()
        self.kiosk = Kiosk(self.session, BUILD, self.exhibition.path)

    def start(self, *options, settings=None, **variables):
        path = self.folder / 'kiosk.yaml'
        path.write_text(self.pin_line if settings is None else settings, encoding='utf-8')
        self.kiosk.start('--kiosk', '--settings', path, '--state', self.state, *options,
                         RUNTIME_DIRECTORY=str(self.state), **variables)
        self.kiosk.wait_attract(SLOW_S)


class DoorTest(Panel):
    def test_no_other_gesture(self):
        self.start()
        self.do_gesture(order=(2, 1, 0))
        # A visitor's long press is a visitor's touch: the languages are there.
        self.tree.wait('English', 'button', timeout_s=SLOW_S)
        self.assertIsNone(self.tree.find('For the technician'))

    def test_without_a_pin(self):
        self.start(settings='')
        self.do_gesture()
        self.wait('For the technician')
        self.assertIsNone(self.tree.find('1', 'button'))
        self.tap('Back to the exhibition')
        self.kiosk.wait_attract(SLOW_S)

    def test_a_visitor_goes_on(self):
        """Who gives up at the pad finds the page as it was."""
        self.start()
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        self.do_gesture()
        self.wait('Enter the PIN')
        self.tap('Back to the exhibition')
        self.tree.wait_gone('For the technician', timeout_s=SLOW_S)
        self.kiosk.open_story('ana')

    def test_pins(self):
        self.start()
        self.do_gesture()
        for _ in range(2):
            self.enter('1234')
            self.wait('That was another one')
        self.enter(PIN)
        self.tap('Close the panel')
        self.kiosk.wait_attract(SLOW_S)
        self.assertEqual((self.state / 'pin-failures').read_text(encoding='utf-8'), '0\n')

    def test_a_wait_survives_a_restart(self):
        (self.state / 'pin-failures').write_text('4\n', encoding='utf-8')
        self.start()
        self.do_gesture()
        self.tree.wait(re.compile('^Try again in .* seconds$'), timeout_s=SLOW_S)
        self.session.stop()
        (self.state / 'pin-failures').write_text('20\n', encoding='utf-8')
        self.start()
        self.do_gesture()
        self.wait("Too many were wrong. Only somebody with the machine's own password can open "
                  "this again.")


class PagesTest(Panel):
    def test_pages(self):
        """Every page says what it is for, and the sheets over it come and go."""
        bad = {**make_story('B'), 'chapters': []}
        self.exhibition.write({'ana': make_story('Ana'), 'bad': bad})
        self.start()
        self.open_panel()
        self.wait('The machine')
        self.tree.wait('Roads', 'label', timeout_s=SLOW_S)
        self.tap('Content')
        self.tree.wait(re.compile(r'Error. · .stories/bad/story.yaml:\d+:\d+'), timeout_s=SLOW_S)
        self.tap('Tests')
        touch, picture = self.list_begins(2)
        self.tree.tap(node=touch)
        self.wait('Done', 'button')
        width, height = self.session.width, self.session.height
        self.session.touch.swipe((10, 10), (width - 10, 10), 0.4)
        self.session.touch.tap_together([(100 + 60 * i, height - 60) for i in range(5)], 0.2)
        self.tree.wait(re.compile('at most 5. Edges: [5-9] of 10'), timeout_s=SLOW_S)
        self.tap('Done')
        self.tree.tap(node=picture)
        for name in ('Color bars', 'Grid', 'Greys', 'White', 'Red', 'Green', 'Blue', 'Black',
                     'Text at every size'):
            self.wait(name)
            self.session.touch.tap((width / 2, height / 2))
        self.tap('Left')
        self.tap('Left')
        self.wait('The kiosk needs none, and sends nothing.')

    def list_begins(self, n):
        def look():
            found = self.tree.find_all(self.kiosk.word('Begin'), 'button')
            return found if len(found) >= n else None
        return wait_for(look, 'nothing to begin', SLOW_S)

    def test_levels_and_language(self):
        self.start()
        self.open_panel()
        self.tap('Sound and light')
        self.wait('70%')
        self.tap('Quieter')
        self.wait('65%')
        self.tap('Machine')
        self.tree.tap('ქართული', 'button', timeout_s=SLOW_S)
        self.kiosk.language = 'ka'
        self.wait('Sound and light')
        self.session.stop()
        self.kiosk.language = 'en'
        self.start()
        self.do_gesture()
        self.wait('Enter the PIN')
        self.enter(PIN)
        self.kiosk.language = 'ka'
        self.tap('Sound and light')
        self.tree.wait('65%', timeout_s=SLOW_S)
        self.tap('Take back')
        self.tree.wait('70%', timeout_s=SLOW_S)

    def test_settings(self):
        """What was changed in the file holds at once; a file with a mistake changes nothing."""
        path = self.folder / 'kiosk.yaml'
        self.start()
        self.open_panel()
        self.tap('Machine')
        height = self.wait('Read the settings again', 'button').box[3]
        path.write_text(f'{self.pin_line}volume: {{start: 40}}\n'
                        'screen: {width_mm: 400, viewing_distance_mm: 900}\n', encoding='utf-8')
        self.tap('Read the settings again')
        self.wait('Read. It holds for the next visitor.')
        wait_for(lambda: self.wait('Read the settings again', 'button').box[3] > height,
                 'the letters have not grown', SLOW_S)
        path.write_text(f'{self.pin_line}volume:\n  start: loud\n', encoding='utf-8')
        self.tap('Read the settings again')
        self.wait('The file has a mistake. The last one without goes on.')
        line = len(self.pin_line.splitlines()) + 2
        self.tree.wait(re.compile(rf'Error. · .*kiosk\.yaml:{line}:10.$'), timeout_s=SLOW_S)
        self.tap('Sound and light')
        self.tree.wait('40%', timeout_s=SLOW_S)

    def test_wiping(self):
        """For a while no touch does anything."""
        self.start()
        self.open_panel()
        self.tap('Machine')
        close = self.wait('Close the panel', 'button')
        self.tap('Begin')
        self.wait('The screen can be wiped: it does not answer.')
        self.session.touch.tap(close.center)
        self.session.touch.tap((5, 5), HOLD_S)
        self.wait('The screen can be wiped: it does not answer.')
        self.assertIsNotNone(self.tree.find(self.kiosk.word('Close the panel'), 'button'))

    def test_leaving(self):
        """The exit status tells the service to leave the screen to a login prompt."""
        self.start()
        self.open_panel()
        self.tap('Machine')
        self.tap('Switch off')
        self.tap('No')
        self.tree.wait_gone(self.kiosk.word('No'), 'button', timeout_s=SLOW_S)
        self.tap_below('Leave to the console')
        self.tree.wait(re.compile('^Leave to a login prompt'), timeout_s=SLOW_S)
        buttons = self.tree.find_all(self.kiosk.word('Leave to the console'), 'button')
        self.tree.tap(node=buttons[-1])
        self.assertEqual(self.session.wait_exit(SLOW_S), 77)


class MachineTest(Panel):
    """What is asked of logind and udisks, by stand-ins that answer as those do."""

    NOT_ALLOWED = 'The machine does not allow it: gza-kiosk-setup has to put its rule in place.'

    def setUp(self):
        super().setUp()
        self.machine = Machine(self.session, BUILD, self.folder)
        self.addCleanup(self.machine.close)

    def test_the_machine(self):
        self.start(*self.machine.options, **self.machine.variables)
        self.open_panel()
        self.tap('Sound and light')
        self.check_light()
        self.tap('USB stick')
        self.check_stick()
        self.tap('Machine')
        self.check_restart()

    def check_light(self):
        self.tree.wait('50%', timeout_s=SLOW_S)
        self.tap('Brighter')
        self.tree.wait('55%', timeout_s=SLOW_S)
        self.assertEqual(self.machine.brightness, 220)
        self.machine.tell('mood', 'refuse')
        self.tap('Darker')
        self.wait(self.NOT_ALLOWED)
        self.assertEqual(self.machine.brightness, 220)
        self.machine.tell('mood', 'obey')
        self.tap('Darker')
        self.tree.wait('50%', timeout_s=SLOW_S)

    def check_stick(self):
        """One comes, is written to, taken out, and isn't opened again by itself."""
        stick = self.folder / 'BLUE'
        stick.mkdir()
        self.wait('Put a stick into the machine.')
        self.machine.tell('plug', 'blue', stick)
        self.tree.wait('BLUE', timeout_s=SLOW_S)
        self.tap('Save answers and logs')
        self.tree.wait(re.compile('^Everything is in the folder'), timeout_s=SLOW_S)
        self.tap('Take the stick out')
        self.wait('Now the stick can be pulled out.')
        self.tree.wait_gone('BLUE', timeout_s=SLOW_S)
        self.machine.tell('mood', 'refuse')
        self.machine.tell('plug', 'red', stick)
        self.wait(self.NOT_ALLOWED)
        self.assertIsNone(self.tree.find('BLUE'))
        self.machine.tell('pull', 'red')
        self.tree.wait_gone(self.kiosk.word(self.NOT_ALLOWED), timeout_s=SLOW_S)
        self.machine.tell('pull', 'blue')
        self.machine.tell('mood', 'obey')
        self.machine.tell('plug', 'blue', stick)
        self.tree.wait('BLUE', timeout_s=SLOW_S)
        self.machine.tell('pull', 'blue')
        self.wait('Put a stick into the machine.')

    def check_restart(self):
        """It asks first, and goes on while the machine thinks about it."""
        self.tap_below('Restart the machine')
        self.wait('Restart the machine now?')
        self.assertNotIn('Reboot', self.machine.asked)
        self.machine.tell('mood', 'wait')
        self.tree.tap(node=self.tree.find_all(self.kiosk.word('Restart the machine'), 'button')[-1])
        self.machine.wait_asked('Reboot (false,)')
        self.tap('Health')
        self.tree.wait(self.kiosk.word('Health'), 'button', 'pressed', SLOW_S)
        self.machine.tell('mood', 'refuse')
        self.tap('Machine')
        self.wait(self.NOT_ALLOWED)


class StickTest(Panel):
    """Sticks are folders here."""

    def setUp(self):
        super().setUp()
        self.stick = self.folder / 'sticks' / 'BLUE'
        self.stick.mkdir(parents=True)
        self.keys = self.folder / 'keys'
        self.keys.mkdir()
        self.curate('key', self.folder / 'museum.key')
        shutil.copy(self.folder / 'museum.key.pub', self.keys / 'museum.pub')

    def curate(self, *words):
        subprocess.run([f'{BUILD}/src/curator/gza-curator', *words], check=True,
                       capture_output=True, timeout=SLOW_S)

    def pack(self, title, name):
        source = Exhibition(self.folder / 'source')
        source.write({'ana': make_story('Ana'), 'eka': make_story('Eka')}, title=title)
        self.curate('pack', '--key', self.folder / 'museum.key', '--output', self.stick / name,
                    source.path)

    def open_sticks(self):
        self.start('--sticks', self.folder / 'sticks', '--keys', self.keys)
        self.open_listed()

    def open_listed(self):
        self.open_panel()
        self.tap('USB stick')
        self.tree.wait('BLUE', timeout_s=SLOW_S)

    def test_saving(self):
        self.start('--sticks', self.folder / 'sticks', '--keys', self.keys)
        # The first visitor begins the file of answers.
        self.kiosk.leave_attract('English')
        self.kiosk.choose_language('en')
        self.kiosk.wait_stories()
        wait_for((self.state / 'answers.sqlite3').exists, 'no visit is counted', SLOW_S)
        self.open_listed()
        self.tap('Save answers and logs')
        self.tree.wait(re.compile('^Everything is in the folder'), timeout_s=SLOW_S)
        folder, = self.stick.iterdir()
        self.assertIn("the technician's panel is open",
                      (folder / 'kiosk.log').read_text(encoding='utf-8'))
        self.assertTrue((folder / 'answers.csv').read_bytes().startswith(b'\xef\xbb\xbf'))
        self.assertTrue((folder / 'codebook.csv').exists())
        # A stick that is gone, or full, is said, and nothing half stays.
        shutil.rmtree(folder)
        self.stick.chmod(0o555)
        self.addCleanup(self.stick.chmod, 0o755)
        if os.geteuid() != 0:
            self.tap('Save answers and logs')
            self.tree.wait(re.compile('Permission denied'), timeout_s=SLOW_S)
        self.assertEqual(list(self.stick.iterdir()), [])

    def test_bundles(self):
        self.pack({'en': 'New roads', 'ka': 'ახალი გზები'}, 'good.gza')
        data = bytearray((self.stick / 'good.gza').read_bytes())
        data[data.rindex(b'A test.')] ^= 1
        (self.stick / 'tampered.gza').write_bytes(data)
        (self.stick / 'noise.gza').write_bytes(b'noise')
        self.open_sticks()
        self.tree.tap('noise.gza', 'button', timeout_s=SLOW_S)
        self.wait('This is no bundle.')
        self.tree.tap('tampered.gza', 'button', timeout_s=SLOW_S)
        self.wait('This bundle was changed after it was signed.')
        self.tree.tap('good.gza', 'button', timeout_s=SLOW_S)
        self.tree.wait('New roads', timeout_s=SLOW_S)
        self.tree.wait('museum', timeout_s=SLOW_S)
        self.wait('The road of Eka')
        self.assertFalse((self.state / 'content' / 'current').exists())
        self.tap('Install')
        self.tree.wait(re.compile('^Done. It is shown once kiosk.yaml names .*/content/current'),
                       timeout_s=SLOW_S)
        self.assertTrue((self.state / 'content' / 'current' / 'stories' / 'eka').is_dir())
        self.assertFalse((self.state / 'content' / 'look').exists())


if __name__ == '__main__':
    tap.main()
