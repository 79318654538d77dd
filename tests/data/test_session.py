# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session script: what cage is told, what the kiosk inherits, whose end is the service's.

Usage: test_session.py SCRIPT SETUP. A cage and a kiosk of the test's own stand in for the real
ones; of the set-up only what changes nothing is tried.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

SCRIPT = pathlib.Path(sys.argv.pop(1))
SETUP = pathlib.Path(sys.argv.pop(1))

CAGE = '''#!/bin/sh
[ "$1" = -h ] && exit 0
echo "cage $*"
while [ "$1" != -- ]; do shift; done
shift
WAYLAND_DISPLAY=wayland-7 "$@"
'''

KIOSK = '''#!/bin/sh
[ "$1" = --print-rotation ] && { echo 270; exit 0; }
echo "kiosk $*"
env
exit 42
'''

# It runs a command as the kiosk's user.
SETPRIV = '''#!/bin/sh
shift 5
exec "$@"
'''

UDEVADM = '''#!/bin/sh
echo "udevadm $*"
'''

# What it is asked to set, an argument a line; what is set for the service.
SYSTEMCTL = '''#!/bin/sh
case " $* " in
  *" set-property "*) printf '%s\\n' "$@" ;;
  *) printf 'MemoryMax=1610612736\\nIPAddressDeny=::/0 0.0.0.0/0\\nDeviceAllow=char-drm rw\\n' ;;
esac
'''


class SessionTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        # The script with its paths turned to the stand-ins.
        text = SCRIPT.read_text(encoding='utf-8')
        bindir = next(line.split('=')[1] for line in text.splitlines()
                      if line.startswith('bindir='))
        text = text.replace(f'bindir={bindir}', f'bindir={self.folder}')
        settings = next(line for line in text.splitlines() if line.startswith('settings='))
        text = text.replace(settings, f'settings={self.folder}/kiosk.yaml')
        text = text.replace('/run/udev', f'{self.folder}/udev')
        text = text.replace('PATH=/usr/local/bin', f'PATH={self.folder}:/usr/local/bin')
        text = text.replace('/proc/$MAINPID/cgroup', f'{self.folder}/cgroup')
        for name, content in (('session', text), ('cage', CAGE), ('gza-kiosk', KIOSK),
                              ('systemctl', SYSTEMCTL), ('setpriv', SETPRIV),
                              ('udevadm', UDEVADM)):
            file = self.folder / name
            file.write_text(content, encoding='utf-8')
            file.chmod(0o755)

    def run_session(self, *arguments, **variables):
        env = {'PATH': os.environ['PATH'], 'RUNTIME_DIRECTORY': str(self.folder),
               'XDG_SESSION_ID': '7', **variables}
        return subprocess.run([self.folder / 'session', *arguments], env=env, text=True,
                              capture_output=True, check=False)

    def test_the_kiosk_runs_in_kiosk_mode(self):
        result = self.run_session('--language', 'ka')
        self.assertIn('kiosk --kiosk --language ka\n', result.stdout)

    def test_the_watchdog_reaches_the_kiosk(self):
        result = self.run_session(NOTIFY_SOCKET='/run/systemd/notify', WATCHDOG_USEC='8000000')
        self.assertIn('\nNOTIFY_SOCKET=/run/systemd/notify\n', result.stdout)
        self.assertIn('\nWATCHDOG_USEC=8000000\n', result.stdout)
        self.assertIn(f'\nRUNTIME_DIRECTORY={self.folder}\n', result.stdout)

    def test_the_picture_is_turned(self):
        """As the file says, or the last one without a mistake; cage 0.1.4 is told with options.

        To cage and wlr-randr 90 degrees are a quarter to the left.
        """
        for turner, expected in (('cage', 'cage -d -r -- '),
                                 ('wlr-randr', 'turn --output HDMI-A-1 --transform 90\n')):
            help_line = 'echo " -r  turn"' if turner == 'cage' else 'true'
            cage = CAGE.replace('exit 0', f'{{ {help_line}; exit 0; }}')
            (self.folder / 'cage').write_text(cage, encoding='utf-8')
            randr = self.folder / 'wlr-randr'
            randr.write_text('#!/bin/sh\n[ $# -gt 0 ] || { echo "HDMI-A-1 \'A\'"; exit; }\n'
                             'echo "turn $*"\n', encoding='utf-8')
            randr.chmod(0o755)
            for name in ('kiosk.yaml', 'kiosk.yaml.good'):
                self.assertNotIn(expected, self.run_session(STATE_DIRECTORY=self.folder).stdout)
                (self.folder / name).write_text('screen: {rotation: 270}\n', encoding='utf-8')
                self.assertIn(expected, self.run_session(STATE_DIRECTORY=self.folder).stdout)
                (self.folder / name).unlink()

    def test_touch_is_turned_with_the_picture(self):
        rule = self.folder / 'udev/rules.d/99-gza-kiosk.rules'

        def turn():
            path = f'{self.folder}:{os.environ["PATH"]}'
            result = self.run_session('--touch', STATE_DIRECTORY=self.folder, PATH=path)
            self.assertEqual((result.returncode, result.stderr), (0, ''))
            return result.stdout
        self.assertEqual(turn(), '')
        self.assertFalse(rule.exists())
        (self.folder / 'kiosk.yaml').write_text('screen: {rotation: 270}\n', encoding='utf-8')
        self.assertIn('udevadm control --reload\nudevadm trigger', turn())
        self.assertEqual(rule.read_text(encoding='utf-8'),
                         'ENV{ID_INPUT_TOUCHSCREEN}=="1", ENV{LIBINPUT_CALIBRATION_MATRIX}=="", '
                         'ENV{LIBINPUT_CALIBRATION_MATRIX}="0 -1 1 1 0 0"\n')
        self.assertEqual(turn(), '')
        (self.folder / 'kiosk.yaml').unlink()
        self.assertIn('udevadm trigger', turn())
        self.assertEqual(rule.read_text(encoding='utf-8').strip(), '')

    def test_after_it_cage_is_gone(self):
        for command in (['sleep', '0.3'], ['sh', '-c', 'trap "" TERM; exec sleep 60']):
            with subprocess.Popen(command) as cage:
                (self.folder / 'cage.pid').write_text(f'{cage.pid}\n', encoding='utf-8')
                watcher = threading.Thread(target=cage.wait)
                watcher.start()
                result = self.run_session('--after')
                watcher.join(10)
                self.assertIsNotNone(cage.returncode)
            self.assertEqual(result.returncode, 0, result.stderr)
        # One that has ended, and none at all, are no failure.
        self.assertEqual(self.run_session('--after').returncode, 0)

    def test_what_a_stop_leaves(self):
        """How the machine paints; the rest is true of a kiosk that runs, or has failed."""
        names = {'cage.plain', 'cage.dark', 'status.json', 'status.prom'}
        for how, left in (('watchdog', names), ('success', {'cage.plain'})):
            for name in names:
                (self.folder / name).touch()
            self.assertEqual(self.run_session('--after', SERVICE_RESULT=how).returncode, 0)
            self.assertEqual({name for name in names if (self.folder / name).exists()}, left)

    def limit(self, group):
        (self.folder / 'cgroup').write_text(f'0::{group}\n', encoding='utf-8')
        result = self.run_session('--limit', MAINPID='7',
                                  PATH=f'{self.folder}:{os.environ["PATH"]}')
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        return result.stdout.splitlines()

    def test_the_limits_go_where_the_kiosk_is(self):
        said = self.limit('/user.slice/user-999.slice/session-3.scope')
        self.assertEqual(said, ['--runtime', 'set-property', 'session-3.scope',
                                'MemoryMax=1610612736', 'IPAddressDeny=::/0 0.0.0.0/0',
                                'DeviceAllow=char-drm rw'])
        # Without PAM it is where systemd has started it.
        self.assertEqual(self.limit('/system.slice/gza-kiosk.service'), [])

    def test_cage_that_cannot_start(self):
        (self.folder / 'cage').write_text('#!/bin/sh\nexit 1\n', encoding='utf-8')
        result = self.run_session()
        self.assertEqual(result.returncode, 1)
        self.assertIn('cage has ended', result.stderr)
        self.assertNotIn('kiosk', result.stdout)

    def test_without_a_graphics_card(self):
        """Cage and the kiosk paint by themselves, and the next start doesn't try it again."""
        only_pixman = '[ "$WLR_RENDERER" = pixman ] || { echo no; exit 1; }\n'
        text = CAGE.replace('echo "cage', only_pixman + 'echo "cage')
        (self.folder / 'cage').write_text(text, encoding='utf-8')
        first, second = self.run_session(), self.run_session()
        self.assertEqual((first.returncode, second.returncode), (42, 42), first.stderr)
        self.assertIn('\nGSK_RENDERER=cairo\n', first.stdout)
        self.assertIn('without the graphics card', first.stderr)
        self.assertTrue(first.stdout.startswith('no\ncage '), first.stdout)
        self.assertTrue(second.stdout.startswith('cage '), second.stdout)

    def test_a_start_without_a_picture(self):
        """The card let cage begin, and nothing was seen: the other way is tried, and so on."""
        def start():
            result = self.run_session(NOTIFY_SOCKET='/run/systemd/notify')
            return 'GSK_RENDERER=cairo' in result.stdout
        self.assertEqual([start() for _ in range(4)], [False, True, False, True])
        # The picture came: what served goes on to serve.
        self.limit('/system.slice/gza-kiosk.service')
        self.assertTrue(start())

    def test_with_a_graphics_card(self):
        result = self.run_session()
        self.assertNotIn('RENDERER', result.stdout)
        self.assertEqual(result.stderr, '')

    def test_terminals_stay_closed(self):
        for options in ('-s', '-d -s', '-s -m last'):
            result = self.run_session(GZA_CAGE_OPTIONS=options)
            cage = result.stdout.splitlines()[0].split(' -- ')[0]
            self.assertNotIn('-s', cage.split())
            self.assertIn('ignoring', result.stderr)

    def test_options_reach_cage(self):
        result = self.run_session(GZA_CAGE_OPTIONS='-m last')
        self.assertIn('cage -d -m last -- ', result.stdout)

    def test_a_hostile_environment_stays_outside(self):
        hostile = {name: '/nonexistent' for name in (
            'GTK_DEBUG', 'GTK_PATH', 'GTK_MODULES', 'GDK_DEBUG', 'GSK_DEBUG', 'GIO_EXTRA_MODULES',
            'GST_PLUGIN_PATH', 'GST_DEBUG', 'GTK_THEME', 'LD_LIBRARY_PATH', 'G_MESSAGES_DEBUG',
            'DBUS_SESSION_BUS_ADDRESS', 'XDG_DATA_DIRS', 'G_RESOURCE_OVERLAYS', 'BROWSER')}
        result = self.run_session(**hostile)
        inherited = {line.split('=')[0] for line in result.stdout.splitlines() if '=' in line}
        self.assertEqual(inherited & set(hostile), set())
        self.assertIn('XDG_SESSION_ID=7\n', result.stdout)
        self.assertIn('GDK_BACKEND=wayland\n', result.stdout)

    def test_the_kiosk_is_the_process_that_was_started(self):
        result = self.run_session()
        self.assertEqual(result.returncode, 42)
        self.assertIn('\nWAYLAND_DISPLAY=wayland-7\n', result.stdout)

    def test_without_a_runtime_folder_it_says_so(self):
        result = subprocess.run([self.folder / 'session'], env={'PATH': os.environ['PATH']},
                                text=True, capture_output=True, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn('XDG_RUNTIME_DIR', result.stderr)


class SetupTest(unittest.TestCase):
    def run_setup(self, *arguments):
        return subprocess.run(['sh', SETUP, *arguments], text=True, capture_output=True,
                              check=False)

    def test_help(self):
        result = self.run_setup('--help')
        self.assertEqual(result.returncode, 0)
        self.assertIn('--remove', result.stdout)

    def test_an_unknown_option_changes_nothing(self):
        result = self.run_setup('--everything')
        self.assertEqual(result.returncode, 2)
        self.assertIn('Usage', result.stderr)

    def test_no_path_is_left_to_configure(self):
        for script in (SCRIPT, SETUP):
            self.assertNotRegex(script.read_text(encoding='utf-8'), r'@[a-z]+dir@')


if __name__ == '__main__':
    unittest.main()
