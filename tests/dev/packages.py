#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in Debian's packages, as ./dev deb made them.

Usage: packages.py FOLDER
"""

import pathlib
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(sys.argv.pop(1))
KIOSK = (
    'etc/pam.d/gza-kiosk', 'usr/bin/gza-curator', 'usr/bin/gza-kiosk',
    'usr/lib/systemd/system/gza-kiosk.service', 'usr/lib/sysusers.d/gza-kiosk.conf',
    'usr/libexec/gza/gza-kiosk-audit', 'usr/libexec/gza/gza-kiosk-session',
    'usr/sbin/gza-kiosk-setup',
    'usr/share/doc/gza-kiosk/technicians.md', 'usr/share/gza/kiosk.yaml',
    'usr/share/gza/map/world.gzamap', 'usr/share/locale/ka/LC_MESSAGES/gza.mo',
    'usr/share/man/man1/gza-curator.1', 'usr/share/man/man1/gza-kiosk.1',
    'usr/share/man/man8/gza-kiosk-setup.8',
)
EXHIBITION = ('usr/share/gza/exhibition/stories/exhibition.yaml', 'usr/share/gza/exhibition/media/')


def ask(*command):
    return subprocess.run(command, text=True, capture_output=True, check=True).stdout


class Package:
    def __init__(self, name):
        self.file, = FOLDER.glob(f'{name}_*.deb')
        lines = ask('dpkg-deb', '--contents', self.file).splitlines()
        self.paths = {line.split()[5].removeprefix('./').removesuffix('.gz'): line.split()[0]
                      for line in lines}

    def read_field(self, name):
        return ask('dpkg-deb', '--field', self.file, name).strip()


class PackagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kiosk = Package('gza-kiosk')
        cls.exhibition = Package('gza-exhibition')

    def test_everything_is_there(self):
        self.assertEqual(set(KIOSK) - set(self.kiosk.paths), set())
        self.assertEqual(set(EXHIBITION) - set(self.exhibition.paths), set())

    def test_nothing_is_in_both(self):
        both = set(self.kiosk.paths) & set(self.exhibition.paths)
        self.assertEqual([path for path in both if path and not path.endswith('/')], [])

    def test_nothing_of_the_tests_is_there(self):
        strange = [path for path in self.kiosk.paths if 'test' in path or path.endswith('.py')]
        self.assertEqual(strange, [])

    def test_installing_alone_enables_nothing(self):
        self.assertEqual([path for path in self.kiosk.paths if path.startswith('etc/systemd')], [])
        self.assertNotIn('etc/gza/kiosk.yaml', self.kiosk.paths)

    def test_only_programs_can_be_run(self):
        folders = ('usr/bin/', 'usr/sbin/', 'usr/libexec/')
        runnable = [path for path, mode in self.kiosk.paths.items()
                    if mode.startswith('-') and 'x' in mode and not path.startswith(folders)]
        self.assertEqual(runnable, [])

    def test_libraries_are_asked_for(self):
        depends = self.kiosk.read_field('Depends')
        for name in ('libgtk-4-1', 'libadwaita-1-0', 'libgstreamer1.0-0', 'fonts-noto-core',
                     'gstreamer1.0-libav'):
            self.assertIn(name, depends)


if __name__ == '__main__':
    unittest.main()
