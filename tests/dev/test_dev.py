# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev does about packages, on machines that are made up: the tools it calls are stand-ins.

Usage: test_dev.py CHECKOUT
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(sys.argv.pop(1))
REAL = ('bash', 'cat', 'dirname', 'env', 'grep', 'readlink', 'sed', 'touch')


def list_packages(*groups):
    text = (TOP / 'tools/dev/packages').read_text(encoding='utf-8')
    return [name for group, name in re.findall(r'^(\w+) +(\S+)$', text, re.MULTILINE)
            if group in groups]


class Machine:
    """A PATH of its own: some real tools, stand-ins that write down how they were called."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.bin = pathlib.Path(self._folder.name)
        self.calls = self.bin / 'calls'
        self.calls.touch()
        for name in REAL:
            (self.bin / name).symlink_to(shutil.which(name))

    def add(self, name, body):
        file = self.bin / name
        file.write_text(f'#!{shutil.which("bash")}\n{body}\n', encoding='utf-8')
        file.chmod(0o755)

    def add_debian(self, installed, user=0):
        listing = '\n'.join(f'installed {name}' for name in installed)
        self.add('dpkg-query', f"printf '%s\\n' '{listing}'")
        self.add('apt-get', f'echo "apt-get $*" >>"{self.calls}"')
        self.add('sudo', f'echo "sudo" >>"{self.calls}"; exec "$@"')
        self.add('id', f'echo {user}')

    def need(self, *groups):
        script = (f"set -euo pipefail; top='{TOP}'; . $top/tools/dev/common.sh; "
                  f"need {' '.join(groups)}")
        return subprocess.run([self.bin / 'bash', '-c', script], env={'PATH': str(self.bin)},
                              text=True, capture_output=True, check=False)

    def read_calls(self):
        return self.calls.read_text(encoding='utf-8').splitlines()

    def close(self):
        self._folder.cleanup()


class PackagesTest(unittest.TestCase):
    def setUp(self):
        self.machine = Machine()
        self.addCleanup(self.machine.close)

    def test_what_is_there_is_not_installed_again(self):
        self.machine.add_debian(list_packages('build', 'run'))
        result = self.machine.need('build', 'run')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.machine.read_calls(), [])

    def test_only_what_is_missing_is_installed(self):
        packages = list_packages('build')
        self.machine.add_debian(packages[2:])
        result = self.machine.need('build')
        self.assertEqual(result.returncode, 0, result.stderr)
        update, install = self.machine.read_calls()
        self.assertTrue(update.endswith('update'))
        self.assertTrue(install.endswith(f'install {packages[0]} {packages[1]}'))

    def test_a_name_inside_another_is_not_taken_for_it(self):
        self.machine.add_debian([name for name in list_packages('build') if name != 'gcc'] +
                                ['gcc-12'])
        self.machine.need('build')
        self.assertTrue(self.machine.read_calls()[1].endswith('install gcc'))

    def test_an_ordinary_user_goes_through_sudo(self):
        self.machine.add_debian([], user=1000)
        self.machine.need('build')
        self.assertEqual(self.machine.read_calls()[0], 'sudo')

    def test_without_sudo_it_says_what_to_do(self):
        self.machine.add_debian([], user=1000)
        (self.machine.bin / 'sudo').unlink()
        result = self.machine.need('build')
        self.assertEqual(result.returncode, 1)
        self.assertIn('as root: apt-get install gcc', result.stderr)

    def test_a_failed_installation_is_said(self):
        self.machine.add_debian([])
        self.machine.add('apt-get', '[[ "$*" == *update ]]')
        result = self.machine.need('build')
        self.assertEqual(result.returncode, 1)
        self.assertIn('could not install', result.stderr)

    def test_another_distribution_gets_the_list(self):
        result = self.machine.need('build')
        self.assertEqual(result.returncode, 1)
        self.assertIn('no apt', result.stderr)
        for package in list_packages('build'):
            self.assertIn(package, result.stderr)

    def test_another_distribution_that_has_it_all(self):
        for tool in ('gcc', 'meson', 'ninja', 'pkg-config', 'msgfmt'):
            self.machine.add(tool, 'true')
        self.assertEqual(self.machine.need('build').returncode, 0)


class CommandsTest(unittest.TestCase):
    def run_dev(self, *arguments):
        return subprocess.run([TOP / 'dev', *arguments], text=True, capture_output=True,
                              check=False)

    def test_help_names_every_command(self):
        commands = re.search(r'^  ([\w |]+)\) "cmd_', (TOP / 'dev').read_text(encoding='utf-8'),
                             re.MULTILINE).group(1).split(' | ')
        text = self.run_dev('help').stdout
        for command in commands:
            self.assertRegex(text, rf'\n  {command}\b')

    def test_an_unknown_command_fails(self):
        result = self.run_dev('frobnicate')
        self.assertEqual(result.returncode, 1)
        self.assertIn('frobnicate', result.stderr)

    def test_every_package_is_listed_once(self):
        names = list_packages('build', 'run', 'kiosk', 'bench', 'deb', 'fuzz', 'test')
        self.assertGreater(len(names), 30)
        twice = {name for name in names if names.count(name) > 1} - {'libgl1-mesa-dri', 'cage',
                                                                     'xwayland'}
        self.assertEqual(twice, set())


class ControlTest(unittest.TestCase):
    """Debian's packages ask for what ./dev installs, and for nothing else."""

    def read_field(self, name):
        text = (TOP / 'debian/control').read_text(encoding='utf-8')
        value = re.search(rf'^{name}:((?:\n? .*)+)', text, re.MULTILINE).group(1)
        words = re.sub(r'\([^)]*\)|\$\{[^}]*\}', '', value).split(',')
        return {word.strip() for word in words} - {''}

    def test_to_run(self):
        self.assertEqual(self.read_field('Depends'), set(list_packages('run')))

    def test_to_be_a_kiosk(self):
        self.assertEqual(self.read_field('Recommends') - {'gza-exhibition'},
                         set(list_packages('kiosk')))

    def test_to_build(self):
        # Every Debian that builds has a compiler.
        self.assertEqual(self.read_field('Build-Depends') - {'debhelper-compat'},
                         set(list_packages('build')) - {'gcc', 'libc6-dev'})


if __name__ == '__main__':
    unittest.main()
