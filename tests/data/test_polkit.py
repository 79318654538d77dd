#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rule for polkit allows, by the engine that polkit runs it with (or by another).

Usage: test_polkit.py RULES
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

RULES = pathlib.Path(sys.argv[1])
ENGINE = shutil.which('duk') or shutil.which('node')

ALLOWED = {
    'org.freedesktop.login1.power-off',
    'org.freedesktop.login1.power-off-multiple-sessions',
    'org.freedesktop.login1.reboot',
    'org.freedesktop.login1.reboot-multiple-sessions',
    'org.freedesktop.udisks2.filesystem-mount',
}
# What logind, udisks, systemd, polkit and others would do for somebody who may.
OTHERS = {
    '',
    'org.freedesktop.login1',
    'org.freedesktop.login1.halt',
    'org.freedesktop.login1.hibernate',
    'org.freedesktop.login1.power-off-ignore-inhibit',
    'org.freedesktop.login1.reboot-ignore-inhibit',
    'org.freedesktop.login1.rebootx',
    'org.freedesktop.login1.set-reboot-to-firmware-setup',
    'org.freedesktop.login1.suspend',
    'org.freedesktop.hostname1.set-hostname',
    'org.freedesktop.policykit.exec',
    'org.freedesktop.systemd1.manage-units',
    'org.freedesktop.timedate1.set-time',
    'org.freedesktop.udisks2.encrypted-unlock',
    'org.freedesktop.udisks2.filesystem-fstab',
    'org.freedesktop.udisks2.filesystem-mount-system',
    'org.freedesktop.udisks2.filesystem-mount-other-seat',
    'org.freedesktop.udisks2.filesystem-unmount-others',
    'org.freedesktop.udisks2.loop-setup',
    'org.freedesktop.udisks2.modify-device',
}
KIOSK = {'user': 'gza-kiosk', 'local': True, 'active': True, 'groups': ['gza-kiosk']}

# As much of polkit as a rule file sees of it.
BEFORE = '''
var rules = [];
var polkit = {
  Result: {NO: "no", YES: "yes", AUTH_SELF: "auth_self", AUTH_ADMIN: "auth_admin",
           NOT_HANDLED: null},
  addRule: function (rule) { rules.push(rule); },
  addAdminRule: function () { throw new Error("no rule about administrators is expected"); },
  log: function () {},
  spawn: function () { throw new Error("a rule starts no program"); }
};
var say = typeof print == "function" ? print : console.log;
'''
AFTER = '''
say(JSON.stringify(cases.map(function (each) {
  var result = null;
  rules.forEach(function (rule) {
    if (!result) {
      result = rule({id: each[0], lookup: function () {}}, each[1]);
    }
  });
  return result;
})));
'''


@unittest.skipUnless(ENGINE, 'neither duk nor node is there')
class RulesTest(unittest.TestCase):
    def decide(self, cases):
        """Returns what the rules say to each pair of an action and a subject; None is nothing."""
        with tempfile.NamedTemporaryFile('w', suffix='.js', encoding='utf-8') as script:
            script.write(BEFORE)
            script.write(RULES.read_text(encoding='utf-8'))
            script.write(f'var cases = {json.dumps(cases)};\n')
            script.write(AFTER)
            script.flush()
            run = subprocess.run([ENGINE, script.name], capture_output=True, text=True,
                                 timeout=60, check=False)
        self.assertEqual(run.returncode, 0, run.stderr + run.stdout)
        return json.loads(run.stdout)

    def test_the_kiosk(self):
        actions = sorted(ALLOWED | OTHERS)
        results = self.decide([(action, KIOSK) for action in actions])
        self.assertEqual({action for action, result in zip(actions, results) if result == 'yes'},
                         ALLOWED)
        self.assertEqual(set(results), {'yes', None})

    def test_anybody_else(self):
        """Other users, and the kiosk's from afar or from another terminal."""
        subjects = [{**KIOSK, 'user': user} for user in ('', 'root', 'visitor', 'gza-kiosk2')]
        subjects += [{**KIOSK, 'local': False}, {**KIOSK, 'active': False},
                     {'user': 'visitor', 'groups': ['gza-kiosk'], 'local': True, 'active': True}]
        results = self.decide([(action, subject) for action in ALLOWED for subject in subjects])
        self.assertEqual(set(results), {None})


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
