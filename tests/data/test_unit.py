# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rating of the service by systemd itself, and what the rating cannot see.

Usage: test_unit.py UNIT; exits 77 (skipped) where there is no systemd-analyze.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

UNIT = sys.argv.pop(1)
# In tenths: 1.0. A bare unit has 96.
THRESHOLD = 10


def rate(unit, threshold):
    command = ['systemd-analyze', 'security', '--offline=true', '--no-pager',
               f'--threshold={threshold}', unit]
    return subprocess.run(command, capture_output=True, check=False)


def read_service():
    """Returns {key: [values]} of the section Service."""
    service = {}
    section = None
    for line in pathlib.Path(UNIT).read_text(encoding='utf-8').splitlines():
        if line.startswith('['):
            section = line
        elif section == '[Service]' and '=' in line and not line.startswith('#'):
            key, value = line.split('=', 1)
            service.setdefault(key, []).append(value)
    return service


class UnitTest(unittest.TestCase):
    def test_no_command_takes_the_terminal_back(self):
        """Each command of the unit would, also those beside a kiosk that runs."""
        given = {'TTYReset', 'TTYVHangup', 'TTYVTDisallocate'} & set(read_service())
        self.assertEqual(given, set())

    def test_exposure_is_small(self):
        result = rate(UNIT, THRESHOLD)
        self.assertEqual(result.returncode, 0, result.stdout.decode()[-400:])

    def test_the_threshold_can_fail(self):
        with tempfile.TemporaryDirectory() as folder:
            bare = pathlib.Path(folder, 'bare.service')
            bare.write_text('[Service]\nExecStart=/bin/true\n', encoding='utf-8')
            self.assertNotEqual(rate(str(bare), THRESHOLD).returncode, 0)

    def test_no_key_of_the_unit_is_unknown(self):
        command = ['systemd-analyze', 'verify', '--man=no', UNIT]
        result = subprocess.run(command, capture_output=True, check=False)
        amiss = [line for line in result.stderr.decode().splitlines()
                 if 'Unknown' in line or 'Failed to parse' in line]
        self.assertEqual(amiss, [])

    def test_it_never_gives_up(self):
        service = read_service()
        self.assertEqual(service['Restart'], ['always'])
        # A technician who has left it for the console is the only end that is one.
        self.assertEqual(service['RestartPreventExitStatus'], ['77'])
        self.assertIn('OnFailure=gza-kiosk-console.service',
                      pathlib.Path(UNIT).read_text(encoding='utf-8'))
        self.assertIn('StartLimitIntervalSec=0', pathlib.Path(UNIT).read_text(encoding='utf-8'))

    def test_a_frozen_screen_is_a_dead_kiosk(self):
        service = read_service()
        self.assertEqual(service['Type'], ['notify'])
        self.assertEqual(service['WatchdogSec'], ['8s'])
        self.assertEqual(service['WatchdogSignal'], ['SIGKILL'])
        # What names a crashed story survives the crash, and no power cut.
        self.assertEqual(service['RuntimeDirectoryPreserve'], ['yes'])

    def test_answers_are_for_the_kiosk_alone(self):
        self.assertEqual(read_service()['StateDirectoryMode'], ['0700'])

    def test_no_internet_socket(self):
        families = read_service()['RestrictAddressFamilies']
        self.assertEqual(families, ['AF_UNIX AF_NETLINK'])

    def test_nothing_is_left_to_configure(self):
        self.assertNotIn('@', pathlib.Path(UNIT).read_text(encoding='utf-8')
                         .replace('getty@', '').replace('~@', '').replace(' @', '')
                         .replace('=@', ''))


if __name__ == '__main__':
    if not shutil.which('systemd-analyze'):
        sys.exit(77)
    unittest.main()
