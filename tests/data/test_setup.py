#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The set-up of a kiosk, its way back and its audit, on a system in a folder of the test's own.

Usage: test_setup.py SETUP AUDIT UNIT DATA; exits 77 (skipped) where systemd-sysusers or userdel is
missing.
"""

import copy
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

SETUP, AUDIT, UNIT, DATA = (pathlib.Path(word) for word in sys.argv[1:5])
del sys.argv[1:5]

PASSWD = 'root:x:0:0:root:/root:/bin/bash\n'
GROUPS = ('root:x:0:', 'sudo:x:27:', 'audio:x:29:', 'video:x:44:', 'input:x:101:', 'render:x:102:')
CONFIG = {
    'etc/default/grub': 'GRUB_TIMEOUT=5\n',
    'etc/grub.d/40_custom': '#!/bin/sh\n',
    'etc/ssh/sshd_config': 'PermitRootLogin prohibit-password\nPasswordAuthentication no\n',
    'etc/systemd/logind.conf': '[Login]\n#NAutoVTs=6\n',
    'usr/bin/cage': '', 'usr/bin/Xwayland': '',
    'usr/lib/systemd/system/graphical.target': '[Unit]\n',
}
BOOT_PASSWORD = 'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB\n'


def read_path(script, name):
    """Returns a path that Meson wrote into a script, as a path below a root."""
    pattern = {'settings': r'^settings=(.*)$', 'datadir': r'^copy\|(.*)/kiosk\.yaml\|',
               'sysusers': r'<"\$root(.*)"', 'unit': r'^link\|(.*)\|.*graphical\.target\.wants'}
    return re.search(pattern[name], script, re.MULTILINE).group(1).lstrip('/')


class System:
    """A folder that looks like a Debian without a desktop, with the kiosk's package unpacked."""

    def __init__(self, folder):
        self.root = pathlib.Path(folder)
        script = SETUP.read_text(encoding='utf-8')
        self.settings = read_path(script, 'settings')
        self.datadir = read_path(script, 'datadir')
        for path, text in CONFIG.items():
            self.write(path, text)
        self.write('etc/passwd', PASSWD)
        self.write('etc/group', '\n'.join(GROUPS) + '\n')
        self.write('etc/shadow', 'root:*:19000:0:99999:7:::\n')
        self.write('etc/gshadow', '\n'.join(f'{line.split(":")[0]}:*::' for line in GROUPS) + '\n')
        wants = self.root / 'etc/systemd/system/getty.target.wants'
        wants.mkdir(parents=True)
        (wants / 'getty@tty1.service').symlink_to('/lib/systemd/system/getty@.service')
        (self.root / 'var/lib').mkdir(parents=True)
        self.unpack(script)

    def unpack(self, script):
        for name in ('kiosk.yaml', *(f'systemd/{word}' for word in (
                'grub.cfg', 'journald.conf', 'logind.conf', 'modprobe.conf', 'polkit.rules',
                'sysctl.conf',
                'system.conf', 'udev.rules'))):
            text = (DATA / name).read_text('utf-8')
            self.write(f'{self.datadir}/{pathlib.Path(name).name}', text)
        self.write(read_path(script, 'sysusers'), (DATA / 'systemd/sysusers.conf').read_text())
        self.write(read_path(script, 'unit'), UNIT.read_text())
        self.write(f'{pathlib.Path(self.settings).parts[0]}/pam.d/gza-kiosk', '')

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding='utf-8')

    def copy(self, folder):
        """Returns another system in the same state."""
        shutil.copytree(self.root, folder, symlinks=True)
        other = copy.copy(self)
        other.root = folder
        return other

    def snapshot(self):
        """Returns {path: what it is}; of the user database only the lines that mean something."""
        state = {}
        for path in sorted(self.root.rglob('*')):
            name = str(path.relative_to(self.root))
            mode = stat.S_IMODE(path.lstat().st_mode)
            if path.is_symlink():
                state[name] = ('link', os.readlink(path))
            elif path.is_dir():
                state[name] = ('dir', mode)
            elif re.fullmatch(r'etc/(passwd|group|shadow|gshadow)', name):
                state[name] = sorted(path.read_text().split())
            elif not re.fullmatch(r'etc/(((g?shadow|passwd|group|sub.id)-?)|\.pwd\.lock)', name):
                state[name] = (mode, path.read_text())
        return state

    def run(self, *arguments, path=None):
        prefix = [] if os.getuid() == 0 else ['unshare', '--map-root-user']
        env = dict(os.environ, PATH=f'{path}:{os.environ["PATH"]}' if path else os.environ['PATH'])
        return subprocess.run([*prefix, 'sh', SETUP, '--root', self.root, *arguments], text=True,
                              capture_output=True, check=False, stdin=subprocess.DEVNULL, env=env)

    def audit(self):
        """Returns the status and {id: [state]} of an audit."""
        result = subprocess.run(['sh', AUDIT, self.root], text=True, capture_output=True,
                                check=False)
        states = {}
        for name, state in re.findall(r'^(E\d\d|[a-z]+) +(closed|open|by hand|unknown)\b',
                                      result.stdout, re.MULTILINE):
            states.setdefault(name, []).append(state)
        return result.returncode, states


class SetupTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.system = System(folder.name)
        self.before = self.system.snapshot()

    def set_up(self):
        result = self.system.run('--yes')
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def remove(self):
        result = self.system.run('--remove', '--yes')
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def test_it_shows_what_it_would_change(self):
        result = self.system.run('--dry-run')
        self.assertEqual(result.returncode, 0, result.stderr)
        for word in ('user gza-kiosk', '/etc/sysctl.d/90-gza-kiosk.conf', 'default.target'):
            self.assertIn(word, result.stdout)
        self.assertEqual(self.system.snapshot(), self.before)

    def test_what_it_shows_is_what_it_changes(self):
        shown = set(re.findall(r'^  (?:new|replace) +(/\S+)', self.system.run('--dry-run').stdout,
                               re.MULTILINE))
        self.set_up()
        after = self.system.snapshot()
        changed = {f'/{name}' for name in after
                   if after[name] != self.before.get(name) and after[name][0] != 'dir'}
        users = {'/etc/passwd', '/etc/group', '/etc/shadow', '/etc/gshadow'}
        record = {name for name in changed if name.startswith('/var/lib/gza-kiosk-setup/')}
        self.assertEqual(changed - users - record, shown)

    def test_nobody_to_ask_changes_nothing(self):
        for arguments in ((), ('--remove',)):
            self.system.run(*arguments)
            self.assertEqual(self.system.snapshot(), self.before)
        self.assertIn('--yes', self.system.run().stderr)

    def test_without_a_compositor_it_says_what_to_install(self):
        (self.system.root / 'usr/bin/cage').unlink()
        result = self.system.run('--yes')
        self.assertEqual(result.returncode, 1)
        self.assertIn('apt install cage', result.stderr)

    def test_the_way_back_is_exact(self):
        self.set_up()
        self.assertNotEqual(self.system.snapshot(), self.before)
        self.remove()
        self.assertEqual(self.system.snapshot(), self.before)

    def test_what_lay_there_comes_back(self):
        self.system.write('etc/sysctl.d/90-gza-kiosk.conf', 'kernel.sysrq = 1\n')
        link = self.system.root / 'etc/systemd/system/default.target'
        link.symlink_to('/lib/systemd/system/multi-user.target')
        before = self.system.snapshot()
        self.set_up()
        self.assertEqual(os.readlink(link), '/lib/systemd/system/graphical.target')
        self.remove()
        self.assertEqual(self.system.snapshot(), before)

    def test_a_second_time_changes_nothing(self):
        self.set_up()
        once = self.system.snapshot()
        self.assertIn('already', self.set_up().stdout)
        self.assertEqual(self.system.snapshot(), once)

    def test_an_upgrade_brings_new_files_and_the_same_way_back(self):
        self.set_up()
        self.system.write(f'{self.system.datadir}/logind.conf', '[Login]\nNAutoVTs=0\n')
        self.set_up()
        file = self.system.root / 'etc/systemd/logind.conf.d/90-gza-kiosk.conf'
        self.assertEqual(file.read_text(), '[Login]\nNAutoVTs=0\n')
        self.remove()
        self.assertFalse(file.exists())

    def test_changed_settings_are_kept(self):
        self.set_up()
        self.system.write(self.system.settings, 'language: ka\n')
        self.assertIn('already', self.set_up().stdout)
        self.assertRegex(self.remove().stdout, r'keep +\S+kiosk\.yaml')
        self.assertEqual((self.system.root / self.system.settings).read_text(), 'language: ka\n')

    def test_the_settings_are_for_the_kiosk_alone(self):
        """They hold the PIN's hash: those that were there as well, which get back what they had."""
        self.system.write(self.system.settings, 'language: ka\n')
        before = self.system.snapshot()
        self.assertRegex(self.system.run('--dry-run').stdout, r'close +\S+kiosk\.yaml')
        self.set_up()
        info = (self.system.root / self.system.settings).stat()
        group = re.search(r'^gza-kiosk:[^:]*:(\d+)', (self.system.root / 'etc/group').read_text(),
                          re.MULTILINE).group(1)
        self.assertEqual((stat.S_IMODE(info.st_mode), info.st_gid), (0o640, int(group)))
        self.assertIn('already', self.set_up().stdout)
        self.remove()
        self.assertEqual(self.system.snapshot(), before)

    def test_interrupted_anywhere_the_way_back_is_exact(self):
        tools = self.system.root.parent / f'{self.system.root.name}-tools'
        tools.mkdir()
        self.addCleanup(shutil.rmtree, tools)
        for tool, number in (('install', 1), ('install', 4), ('ln', 2)):
            count = tools / 'count'
            count.write_text('', encoding='utf-8')
            stand_in = tools / tool
            stand_in.write_text(f'#!/bin/sh\nprintf x >>{count}\n'
                                f'[ "$(wc -c <{count})" -ne {number} ] || exit 1\n'
                                f'exec {shutil.which(tool)} "$@"\n', encoding='utf-8')
            stand_in.chmod(0o755)
            self.assertNotEqual(self.system.run('--yes', path=tools).returncode, 0)
            stand_in.unlink()
            self.remove()
            self.assertEqual(self.system.snapshot(), self.before, f'{tool}, call {number}')

    def test_answers_belong_to_nobody_else_afterwards(self):
        self.set_up()
        answers = self.system.root / 'var/lib/gza/answers.sqlite3'
        self.system.write('var/lib/gza/answers.sqlite3', '')
        if os.getuid() == 0:
            os.chown(answers, 12345, 12345)
        self.remove()
        self.assertEqual(answers.stat().st_uid, os.getuid())

    def test_a_system_without_grub_gets_no_file_for_it(self):
        (self.system.root / 'etc/default/grub').unlink()
        self.set_up()
        self.assertFalse((self.system.root / 'etc/default/grub.d').exists())


class AuditTest(unittest.TestCase):
    """Each check of the audit, closed and open."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.system = System(folder.name)

    def open_all(self):
        """Returns {id: what opens it again on a system that is set up}."""
        wants = 'etc/systemd/system/graphical.target.wants'
        written = {
            'E30': ('etc/systemd/system/display-manager.service', ''),
            'E31': ('etc/systemd/logind.conf.d/95-more.conf', 'NAutoVTs=6\n'),
            'E32': ('etc/default/grub', 'systemd.debug-shell=1\n'),
            'E34': ('etc/systemd/system.conf.d/99.conf', 'CtrlAltDelBurstAction=reboot-force\n'),
            'E35': ('etc/sysctl.d/99-sysctl.conf', 'kernel.sysrq=438\n'),
            'E36': ('etc/systemd/logind.conf.d/99.conf', 'HandlePowerKey=poweroff\n'),
            'E43': ('usr/share/apport/apport', ''),
            'E47': ('usr/bin/udiskie', ''),
            'E49': ('etc/grub.d/40_custom', ''),
            'E50': ('etc/sysctl.d/99-sysctl.conf', 'kernel.printk = 7 4 1 7\n'),
            'user': ('etc/group', 'sudo:x:27:gza-kiosk\n'),
            'log': ('etc/systemd/journald.conf.d/99.conf', 'SystemMaxUse=\n'),
            'ssh': ('etc/ssh/sshd_config', 'PasswordAuthentication yes\n'),
        }
        return {
            **{name: lambda system, file=file: system.write(*file)
               for name, file in written.items()},
            'E48': lambda system: (system.root / 'etc/modprobe.d/90-gza-kiosk.conf').unlink(),
            'E59': lambda system: (system.root / wants / 'gza-kiosk.service').unlink(),
            'files': lambda system: (system.root / system.settings).chmod(0o666),
        }

    def set_up_all(self, system):
        result = system.run('--yes')
        self.assertEqual(result.returncode, 0, result.stderr)
        system.write('etc/grub.d/40_custom', BOOT_PASSWORD)

    def test_before_the_set_up_much_is_open(self):
        status, states = self.system.audit()
        self.assertEqual(status, 1)
        for name in ('E31', 'E32', 'E34', 'E35', 'E36', 'E48', 'E50', 'E59', 'user'):
            self.assertIn('open', states[name], name)

    def test_after_it_nothing_is(self):
        self.set_up_all(self.system)
        status, states = self.system.audit()
        self.assertEqual([name for name in states if 'open' in states[name]], [])
        self.assertEqual(status, 0)
        self.assertEqual(states['E46'], ['by hand'])

    def test_every_check_can_fail(self):
        self.assertEqual(set(self.open_all()) | {'E44', 'E46', 'network'},
                         set(self.system.audit()[1]))
        self.set_up_all(self.system)
        for name, action in self.open_all().items():
            with tempfile.TemporaryDirectory() as folder:
                system = self.system.copy(pathlib.Path(folder, 'root'))
                action(system)
                status, states = system.audit()
                self.assertEqual(status, 1, name)
                self.assertEqual([key for key in states if 'open' in states[key]], [name])


if __name__ == '__main__':
    if not shutil.which('systemd-sysusers') or not shutil.which('userdel'):
        sys.exit(77)
    unittest.main()
