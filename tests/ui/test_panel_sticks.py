#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles and sticks in the technician's panel, by touch: taken, refused, stopped, taken back.

Usage: test_panel_sticks.py BUILD
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from gzatest import Session, tap, wait_for
from gzatest.exhibition import PLACES, Exhibition, make_story
from gzatest.kiosk import Kiosk
from gzatest.panel import SLOW_S, Technician, hash_pin

BUILD = sys.argv[1]
FILM_BYTES = 4_000_000
LOST = 'The stick does not answer any more. Was it pulled out?'
DONE = 'Done. It is shown when the panel is closed.'
CANCELLED = 'Cancelled; nothing was changed.'


class SticksTest(Technician, unittest.TestCase):
    """A kiosk that shows what bundles bring, and a stick that is a folder with moods."""

    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree = cls.session.tree
        cls.pin_line = hash_pin(BUILD)

    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir=self.session.folder)
        self.addCleanup(folder.cleanup)
        self.addCleanup(self.session.stop)
        self.folder = pathlib.Path(folder.name)
        self.stick = self.folder / 'sticks' / 'BLUE'
        self.keys = self.folder / 'keys'
        self.state = self.folder / 'state'
        for path in (self.stick, self.keys, self.state):
            path.mkdir(parents=True)
        for name in ('museum', 'stranger'):
            self.curate('key', self.folder / f'{name}.key')
        shutil.copy(self.folder / 'museum.key.pub', self.keys / 'museum.pub')
        self.content = self.state / 'content'
        self.packed_s = 0
        self.kiosk = Kiosk(self.session, BUILD, self.content / 'current')

    # What lies on the stick

    def curate(self, *words, **changes):
        return subprocess.run([f'{BUILD}/src/curator/gza-curator', *words], check=True,
                              capture_output=True, text=True, timeout=SLOW_S,
                              env={**os.environ, **changes})

    def pack(self, name, title, stories, key='museum', film_bytes=0, folder=None):
        """Packs an exhibition; each is a second later than the one before."""
        source = Exhibition(self.folder / f'source-{name}')
        source.write({story: make_story(story.capitalize()) for story in stories},
                     title={'en': title, 'ka': f'{title} ქართულად'})
        source.write_file(f'stories/{stories[0]}/film.bin', os.urandom(film_bytes))
        path = (folder or self.stick) / name
        # Their age is told in seconds.
        wait_for(lambda: int(time.time()) > self.packed_s, 'time stands still', SLOW_S)
        self.curate('pack', '--key', self.folder / f'{key}.key', '--name', 'road', '--output', path,
                    source.path)
        self.packed_s = int(time.time())
        return path

    def pack_misfit(self, name):
        """Packs a story that is right at home, and begins at a place that is nowhere else."""
        source = Exhibition(self.folder / 'source-misfit')
        story = make_story('Eka')
        story['route'][0]['place'] = 'far'
        source.write({'eka': story})
        far = {'name': {'en': 'Far', 'ka': 'შორს'}, 'country': 'GE', 'at': [42.0, 45.0]}
        source.write_record('places', {**PLACES, 'places': {**PLACES['places'], 'far': far}})
        self.curate('pack', '--key', self.folder / 'museum.key', '--story', 'eka', '--output',
                    self.stick / name, source.path)

    def rule(self, text):
        """Says how the stick is from now on."""
        path = self.folder / 'rule'
        path.with_suffix('.new').write_text(text, encoding='ascii')
        os.rename(path.with_suffix('.new'), path)

    # What a technician does

    def start(self):
        settings = self.folder / 'kiosk.yaml'
        settings.write_text(self.pin_line, encoding='utf-8')
        self.rule('well')
        self.kiosk.start('--kiosk', '--settings', settings, '--state', self.state,
                         '--sticks', self.folder / 'sticks', '--keys', self.keys,
                         RUNTIME_DIRECTORY=str(self.state), GZA_STICK=str(self.folder / 'sticks'),
                         GZA_STICK_RULE=str(self.folder / 'rule'),
                         LD_PRELOAD=f'{BUILD}/tests/ui/stick.so')

    def open_sticks(self):
        self.open_panel()
        self.tap('USB stick')

    def look_at(self, name):
        """Touches a bundle when nothing else is going on."""
        self.tree.wait_gone(self.kiosk.word('Cancel'), 'button', timeout_s=SLOW_S)
        self.tree.tap(name, 'button', timeout_s=SLOW_S)

    def install(self, name, title):
        self.look_at(name)
        self.tree.wait(title, timeout_s=SLOW_S)
        self.tap_below('Install')
        self.wait(DONE)

    def close(self, title):
        """Closes the panel; the exhibition of this name is there."""
        self.tap('Close the panel')
        self.kiosk.wait_attract(SLOW_S)
        self.tree.wait(re.compile(title), timeout_s=SLOW_S)

    def read_current(self):
        return os.readlink(self.content / 'current')

    def assert_nothing_half(self):
        wait_for(lambda: not (self.content / 'next').exists(), 'something half stays', SLOW_S)
        self.assertFalse((self.state / 'export').exists())
        self.assertEqual(list(self.stick.glob('*.part')), [])

    # The tests

    def test_one_after_another(self):
        """Taken, shown, another from a folder while it waits, and back again."""
        self.pack('first.gza', 'Firstly', ['ana'])
        self.curate('content', 'install', '--folder', self.content, '--keys', self.keys,
                    self.stick / 'first.gza')
        # An import that a power cut has ended leaves something half until the kiosk starts.
        (self.content / 'next' / 'stories').mkdir(parents=True)
        self.start()
        self.kiosk.wait_attract(SLOW_S)
        self.tree.wait(re.compile('Firstly'), timeout_s=SLOW_S)
        self.assert_nothing_half()
        self.pack('second.gza', 'Secondly', ['ana', 'eka'])
        self.open_panel()
        generation = self.wait('Generation')
        wait_for(lambda: any(node.name == '1' and node.box[1] == generation.box[1]
                             for node in self.tree.read()), 'Health names no generation', SLOW_S)
        self.tap('USB stick')
        self.wait('shown now')
        self.look_at('first.gza')
        self.wait('What is shown is newer than this bundle, or as new.')
        self.install('second.gza', 'Secondly')
        self.wait('shown when the panel is closed')
        (self.state / 'import').mkdir()
        self.pack('third.gza', 'Thirdly', ['eka'], folder=self.state / 'import')
        self.tap('Machine')
        self.tap('USB stick')
        self.install('third.gza', 'Thirdly')
        self.assertEqual(self.read_current(), 'generations/3')
        self.close('Thirdly')
        self.open_sticks()
        self.tap_below('Show this one again')
        self.wait(DONE)
        self.assertEqual(self.read_current(), 'generations/2')
        self.close('Secondly')

    def test_refused(self):
        """Each with its own sentence, and nothing is changed."""
        good = self.pack('good.gza', 'Goodness', ['ana'])
        data = bytearray(good.read_bytes())
        data[data.rindex(b'A test.')] ^= 1
        (self.stick / 'tampered.gza').write_bytes(data)
        (self.stick / 'noise.gza').write_bytes(b'noise')
        shutil.copy(good, self.stick / 'unsigned.gza')
        subprocess.run(['tar', '--delete', '--file', self.stick / 'unsigned.gza',
                        'manifest.minisig'], check=True, timeout=SLOW_S)
        self.pack('foreign.gza', 'Strange', ['ana'], key='stranger')
        self.start()
        self.open_sticks()
        for name, word in (
                ('noise.gza', 'This is no bundle.'),
                ('tampered.gza', 'This bundle was changed after it was signed.'),
                ('unsigned.gza', 'Nobody has signed this bundle.'),
                ('foreign.gza', 'This kiosk does not trust whoever signed this bundle.')):
            self.look_at(name)
            self.wait(word)
            self.assert_nothing_half()
        self.assertFalse((self.content / 'current').exists())
        self.curate('content', 'install', '--folder', self.content, '--keys', self.keys, good)
        for path in self.stick.iterdir():
            path.unlink()
        self.tree.wait_gone('noise.gza', 'button', timeout_s=SLOW_S)
        self.check_misfit()
        self.check_no_room()
        self.assertEqual(self.read_current(), 'generations/1')

    def check_misfit(self):
        """What has errors can be looked at, and not installed."""
        self.pack_misfit('misfit.gza')
        self.look_at('misfit.gza')
        self.wait('The exhibition would have errors, or no story.')
        self.tree.wait(re.compile(r'Error. · .stories/eka/story.yaml:\d+:\d+'), timeout_s=SLOW_S)
        self.assertIsNone(self.tree.find(self.kiosk.word('Install'), 'button'))
        self.tap_below('Not this one')
        self.assert_nothing_half()

    def check_no_room(self):
        self.pack('misfit.gza', 'Lately', ['ana'])
        self.rule('crowded')
        self.look_at('misfit.gza')
        self.wait("The machine's disk has no room for this bundle.")
        self.assert_nothing_half()

    def test_stopped(self):
        """A slow stick: how far it is, a way to stop it, and a stick that is pulled out."""
        size = self.pack('long.gza', 'Longing', ['ana'], film_bytes=FILM_BYTES).stat().st_size
        self.start()
        self.open_sticks()
        self.rule(f'hold {size // 2}')
        self.look_at('long.gza')
        self.wait('Checking the bundle')
        self.tree.wait(re.compile(r'^4\d% · .*1\.\d.* MB.* of .*4\.\d.* MB'), timeout_s=SLOW_S)
        self.wait('Checking the bundle', 'progress bar')
        self.tap('Cancel')
        self.wait('Stopping…')
        self.rule('well')
        self.wait(CANCELLED)
        self.assert_nothing_half()
        self.rule('hold 1000001')
        self.look_at('long.gza')
        self.tree.wait(re.compile(r'^\d\d?% · '), timeout_s=SLOW_S)
        self.rule('gone')
        self.wait(LOST)
        self.assert_nothing_half()
        # Closed in the middle of it, the panel takes nothing along.
        self.rule('hold 1000002')
        self.look_at('long.gza')
        self.tree.wait(re.compile(r'^\d\d?% · '), timeout_s=SLOW_S)
        self.tap('Close the panel')
        self.tree.wait_gone(self.kiosk.word('Close the panel'), timeout_s=SLOW_S)
        self.rule('well')
        self.assert_nothing_half()
        self.assertFalse((self.content / 'current').exists())

    def test_saving(self):
        """A stick that is full, slow or gone in the middle of it."""
        (self.state / 'kiosk.log.1').write_bytes(os.urandom(FILM_BYTES))
        self.start()
        self.open_sticks()
        for rule, word in (('full', 'The stick is full.'), ('gone', LOST)):
            self.rule(rule)
            self.tap('Save answers and logs')
            self.wait(word)
            self.assert_nothing_half()
        self.rule(f'hold {FILM_BYTES // 2}')
        self.tap('Save answers and logs')
        self.tree.wait(re.compile(r'^\d\d% · .* of .*4\.\d.* MB'), timeout_s=SLOW_S)
        self.tap('Cancel')
        self.rule('well')
        self.wait(CANCELLED)
        self.assert_nothing_half()
        self.tap('Save answers and logs')
        self.tree.wait(re.compile('^Everything is in the folder'), timeout_s=SLOW_S)
        self.assert_nothing_half()
        folder, = self.stick.iterdir()
        self.assertEqual((folder / 'kiosk.log.1').stat().st_size, FILM_BYTES)


if __name__ == '__main__':
    tap.main()
