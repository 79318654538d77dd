# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The count that ./dev test closes with may never be better than what happened."""

import json
import subprocess
import sys
import tempfile
import unittest

SCRIPT = sys.argv.pop(1)


def count(*records):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
        for result, output in records:
            log.write(json.dumps({'name': 'x', 'result': result, 'stdout': output}) + '\n')
        log.flush()
        done = subprocess.run([sys.executable, SCRIPT, log.name], capture_output=True, check=False)
    return done.returncode, done.stdout.decode().splitlines()[-1]


class CountTest(unittest.TestCase):
    def test_points_of_tap_are_counted(self):
        points = '1..3\nok 1 /a\nok 2 /b # SKIP no display\nok 3 /c\n'
        self.assertEqual(count(('OK', points), ('OK', None)),
                         (0, 'tests: 3 passed, 0 failed, 1 skipped'))

    def test_a_bad_point_fails(self):
        self.assertEqual(count(('FAIL', 'ok 1 /a\nnot ok 2 /b\n')),
                         (1, 'tests: 1 passed, 1 failed, 0 skipped'))

    def test_a_crash_after_good_points_fails(self):
        self.assertEqual(count(('ERROR', 'ok 1 /a\n')), (1, 'tests: 1 passed, 1 failed, 0 skipped'))

    def test_a_timeout_without_a_word_fails(self):
        self.assertEqual(count(('TIMEOUT', '')), (1, 'tests: 0 passed, 1 failed, 0 skipped'))

    def test_nothing_at_all_fails(self):
        self.assertEqual(count()[0], 1)

    def test_a_missing_log_fails(self):
        done = subprocess.run([sys.executable, SCRIPT, '/nonexistent/testlog.json'],
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, 1)


if __name__ == '__main__':
    unittest.main()
