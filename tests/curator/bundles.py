#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs, installs and rolls back as people do: bundles.py CURATOR"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest

CURATOR = str(pathlib.Path(sys.argv.pop(1)).resolve())
LIMIT_S = 30

EXHIBITION = 'format: 1\ntitle: {en: Road}\nlanguages: [en]\n'
STORY = '''format: 1
kind: illustrative
title: TITLE
line: A line
person: {display_name: Nino}
chapters:
  - {id: one, type: words, title: One, text: Words}
'''
TESTIMONY = STORY.replace('illustrative', 'testimony').replace(
    'chapters:', 'consent:\n  {ref: CF-1, given: 2026-01-15, review_by: 2037-01-15,\n'
                 '   scope: {exhibition: true}, withdrawn: true}\nchapters:')


class BundleTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.write('show/stories/exhibition.yaml', EXHIBITION)
        self.tell('first')
        self.run_curator('key', 'museum.key')
        (self.folder / 'keys').mkdir()
        shutil.copy(self.folder / 'museum.key.pub', self.folder / 'keys')

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding='utf-8')

    def tell(self, title, story='nino'):
        self.write(f'show/stories/{story}/story.yaml', STORY.replace('TITLE', title))

    def run_curator(self, *words, status=0):
        result = subprocess.run([CURATOR, '--lang', 'en', *words], cwd=self.folder,
                                capture_output=True, text=True, timeout=LIMIT_S, check=False)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result.stdout + result.stderr

    def pack(self, *words, status=0):
        return self.run_curator('pack', '--key', 'museum.key', *words, 'show', status=status)

    def content(self, *words, status=0):
        return self.run_curator('content', *words, '--folder', 'content', '--keys', 'keys',
                                '--start', 'show', status=status)

    def read_shown(self, story='nino'):
        path = self.folder / f'content/current/stories/{story}/story.yaml'
        return path.read_text(encoding='utf-8') if path.exists() else None

    @staticmethod
    def wait_for_next_second():
        """Two bundles of the same second are not told apart."""
        made = int(time.time())
        while int(time.time()) == made:
            time.sleep(0.02)

    def test_exhibition_travels(self):
        self.assertIn('show.gza', self.pack())
        self.content('install', 'show.gza')
        self.assertIn('first', self.read_shown())
        self.assertIn('(shown)', self.content('list'))

    def test_story_joins_and_is_rolled_back(self):
        self.pack()
        self.content('install', 'show.gza')
        self.wait_for_next_second()
        self.tell('second')
        self.pack('--story', 'nino')
        self.content('install', 'nino.gza')
        self.assertIn('second', self.read_shown())
        self.content('show', '1')
        self.assertIn('first', self.read_shown())

    def test_refusals_say_why(self):
        self.pack()
        self.content('install', 'show.gza')
        self.assertIn('made later, or at the same time',
                      self.content('install', 'show.gza', status=1))
        self.run_curator('key', 'foreign.key')
        self.run_curator('pack', '--key', 'foreign.key', 'show')
        self.assertIn('not trusted here', self.content('install', 'show.gza', status=1))
        self.write('letter.gza', 'Dear museum')
        self.assertIn('not a bundle', self.content('install', 'letter.gza', status=1))
        self.assertIn('No such file', self.content('install', 'nothing.gza', status=2))

    def test_errors_are_not_packed(self):
        self.write('show/stories/nino/story.yaml', STORY + 'format: 1\n')
        self.assertIn('mend these errors', self.pack(status=1))
        self.assertFalse((self.folder / 'show.gza').exists())

    def test_withdrawn_media_stay_at_home(self):
        self.write('show/stories/gone/story.yaml',
                   TESTIMONY.replace('TITLE', 'Gone') + 'portrait: {file: face.png, alt: A}\n')
        self.write('show/stories/gone/face.png', 'PNG')
        self.write('show/stories/gone/voice.opus', 'OggS')
        self.pack()
        self.content('install', 'show.gza')
        with tarfile.open(self.folder / 'show.gza') as bundle:
            names = bundle.getnames()
        self.assertIn('stories/gone/story.yaml', names)
        self.assertEqual([name for name in names if name.startswith('stories/gone/')],
                         ['stories/gone/story.yaml'])

    def test_minisign_agrees(self):
        self.pack()
        with tarfile.open(self.folder / 'show.gza') as bundle:
            self.assertEqual(bundle.getnames()[:2], ['manifest', 'manifest.minisig'])
            for name in ('manifest', 'manifest.minisig'):
                self.write(name, bundle.extractfile(name).read().decode())
        words = ['minisign', '-Vm', 'manifest', '-p', 'museum.key.pub']
        self.assertEqual(subprocess.run(words, cwd=self.folder, check=False,
                                        capture_output=True).returncode, 0)
        self.write('manifest', 'gza-bundle 1\n')
        self.assertNotEqual(subprocess.run(words, cwd=self.folder, check=False,
                                           capture_output=True).returncode, 0)

    def test_killed_at_any_moment(self):
        """Old or new, never a mix, and the next import works."""
        for name in range(40):
            self.tell('old', f'story-{name}')
        self.pack()
        self.content('install', 'show.gza')
        self.wait_for_next_second()
        for name in range(40):
            self.tell('new', f'story-{name}')
        self.pack('--output', 'new.gza')
        words = [CURATOR, 'content', 'install', 'new.gza', '--folder', 'content', '--keys', 'keys']
        for step in range(12):
            process = subprocess.Popen(words, cwd=self.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(step * 0.004)
            process.send_signal(signal.SIGKILL)
            process.wait(LIMIT_S)
            told = {'new' in self.read_shown(f'story-{name}') for name in range(40)}
            self.assertEqual(len(told), 1, 'a mix is shown')
        if not told.pop():
            self.content('install', 'new.gza')
        self.assertIn('new', self.read_shown('story-39'))


if __name__ == '__main__':
    os.environ['LC_ALL'] = 'C.UTF-8'
    unittest.main()
