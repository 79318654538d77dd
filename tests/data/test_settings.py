# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commented sample of the settings stays valid YAML when a technician uncomments it.

Usage: test_settings.py SAMPLE; exits 77 (skipped) without PyYAML.
"""

import pathlib
import re
import sys
import unittest

try:
    import yaml
except ImportError:
    sys.exit(77)

SAMPLE = pathlib.Path(sys.argv.pop(1)).read_text(encoding='utf-8')


class SettingsTest(unittest.TestCase):
    def test_as_shipped_it_sets_nothing(self):
        self.assertIsNone(yaml.safe_load(SAMPLE))

    def test_all_keys_uncommented(self):
        keys = re.compile(r'^#(?=[a-z ] *(- \{)?\w+:)', re.MULTILINE)
        settings = yaml.safe_load(keys.sub('', SAMPLE))
        self.assertEqual(set(settings), {'exhibition', 'bundles', 'language', 'country', 'venue',
                                         'screen', 'volume', 'opening_hours', 'motion', 'idle',
                                         'visitor', 'answers', 'features', 'pin'})
        self.assertEqual(set(settings['screen']), {'width_mm', 'viewing_distance_mm', 'rotation',
                                                   'main', 'second'})
        self.assertEqual(set(settings['volume']), {'start', 'limit', 'by_hour'})
        self.assertEqual(set(settings['idle']), {'warn_after', 'reset_after', 'sleep_after'})
        self.assertEqual(set(settings['answers']), {'keep_days', 'count_use'})


if __name__ == '__main__':
    unittest.main()
