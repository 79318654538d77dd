# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One test's own world: screen, fingers, keyboard, buses and the program under test."""

import contextlib
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time

from gi.repository import Gio, GLib

from . import atspi, inputs, processes, screen, tree, xserver
from .lifetime import Lifetime

_ACCESSIBILITY_LAUNCHERS = ('/usr/libexec/at-spi-bus-launcher',
                            '/usr/lib/at-spi2-core/at-spi-bus-launcher')

# No service folder: nothing that the machine has installed is started behind the test's back.
_BUS_CONFIG = '''<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
'''

_KEPT_VARIABLES = ('PATH', 'LANG', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS', 'G_DEBUG')


def _find_launcher():
    return next((path for path in _ACCESSIBILITY_LAUNCHERS if os.access(path, os.X_OK)), None)


def _with_true_boxes(command, preload=''):
    """Returns the command line with the module beside the program in its build, where there is one.

    GTK 4.10 and later tell boxes that are off (tests/ui/boxes.c). A test may preload another.
    """
    builds = pathlib.Path(command[0]).resolve().parents
    module = next(filter(os.path.exists, (f'{build}/tests/ui/boxes.so' for build in builds)), None)
    modules = ':'.join(filter(None, (module, preload)))
    return ['env', f'LD_PRELOAD={modules}', *command] if modules else command


def missing_programs(cage=False, others=()):
    """Returns what a session needs and this machine has not; an empty list means ready."""
    wanted = ['matchbox-window-manager', 'dbus-daemon', *others]
    wanted += ['cage', 'Xwayland', 'grim'] if cage else []
    missing = [program for program in wanted if not shutil.which(program)]
    if not xserver.find():
        missing.append('Xorg')
    if not _find_launcher():
        missing.append('at-spi-bus-launcher')
    return missing


class Session(Lifetime):
    """An X server with a dummy screen, a window manager, a private bus, and one program at a time.

    Use it in a `with`: everything it started ends with it, by process id. Fewer frames a second
    are shown where what moves only costs time; cage and the program keep to them.
    """

    window_manager = ('matchbox-window-manager', '-use_titlebar', 'no')

    def __init__(self, width=1920, height=1080, accessible=True, frames_hz=60):
        super().__init__()
        self.width, self.height = width, height
        self._frames_hz = frames_hz
        self._accessible = accessible
        self._program = None
        self._tree = None

    def _start(self):
        previous = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        self._stack.callback(signal.signal, signal.SIGTERM, previous)
        # A socket's path has less than 108 characters, so not in the build folder.
        self.folder = tempfile.mkdtemp(prefix='gza-', dir='/tmp')
        self._stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self.env = self._make_env()
        self._start_server()
        self._start_bus()
        if self.window_manager:
            self._spawn(list(self.window_manager), 'window-manager')
        self.touch = self._keep(inputs.Touch(f'{self.folder}/touch', self.width, self.height))
        self.keyboard = self._keep(inputs.Keyboard(f'{self.folder}/keyboard'))
        self.pointer = self._keep(inputs.Pointer(f'{self.folder}/pointer', self.width, self.height))
        self.screen = self._keep(screen.Screen(self.env['DISPLAY']))
        if (self.screen.width, self.screen.height) != (self.width, self.height):
            raise RuntimeError(f'X made a screen of {self.screen.width} by {self.screen.height}')

    def _keep(self, resource):
        self._stack.callback(resource.close)
        return resource

    def _spawn(self, command, name):
        process = processes.spawn(command, self.env, f'{self.folder}/{name}.log')
        self._stack.callback(processes.stop, process)
        return process

    def _make_env(self):
        env = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        env.update(HOME=self.folder, LC_ALL='C.UTF-8', GDK_BACKEND='x11',
                   GSETTINGS_BACKEND='memory', GIO_USE_VFS='local', GIO_USE_VOLUME_MONITOR='unix',
                   GSK_RENDERER=os.environ.get('GSK_RENDERER', 'cairo'))
        for name in ('CONFIG', 'DATA', 'STATE'):
            env[f'XDG_{name}_HOME'] = f'{self.folder}/{name.lower()}'
        env['XDG_RUNTIME_DIR'] = f'{self.folder}/runtime'
        os.mkdir(env['XDG_RUNTIME_DIR'], 0o700)
        # What GStreamer finds out about its plugins is worth keeping from test to test.
        cache = os.environ.get('GZA_TEST_CACHE', f'{self.folder}/cache')
        env['XDG_CACHE_HOME'] = cache
        return env

    def _start_server(self):
        config = f'{self.folder}/xorg.conf'
        with open(config, 'w', encoding='utf-8') as file:
            file.write(xserver.make_config(self.width, self.height, self.folder))
        command = xserver.make_command(xserver.find(), config, f'{self.folder}/xorg.log',
                                       self._frames_hz)
        process, number = processes.spawn_announcing(command, self.env, f'{self.folder}/xorg.out')
        self._stack.callback(processes.stop, process)
        self.env['DISPLAY'] = f':{number}'

    def _start_bus(self):
        config = f'{self.folder}/bus.conf'
        with open(config, 'w', encoding='utf-8') as file:
            file.write(_BUS_CONFIG.format(folder=self.folder))
        command = ['dbus-daemon', f'--config-file={config}', '--nofork', '--nopidfile',
                   '--print-address={fd}']
        process, address = processes.spawn_announcing(command, self.env, f'{self.folder}/bus.log')
        self._stack.callback(processes.stop, process)
        self.env['DBUS_SESSION_BUS_ADDRESS'] = address
        if self._accessible:
            launcher = self._spawn([_find_launcher(), '--launch-immediately'], 'accessibility')
            self._wait_for_name('org.a11y.Bus', launcher)
        self.env['GTK_A11Y'] = 'atspi' if self._accessible else 'test'

    def _wait_for_name(self, name, owner):
        """Waits until a service is on the bus: nothing on this bus is started on demand."""
        connection = atspi.connect(self.env['DBUS_SESSION_BUS_ADDRESS'])
        deadline = time.monotonic() + 10
        while not connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                       'org.freedesktop.DBus', 'NameHasOwner',
                                       GLib.Variant('(s)', (name,)), None,
                                       Gio.DBusCallFlags.NONE, 5000, None).unpack()[0]:
            if owner.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f'{name} does not come:\n{self.read_log("accessibility")}')
            time.sleep(0.02)
        connection.close_sync(None)

    # The program under test

    def make_command(self, command):
        """Returns the command line that puts the program on this session's screen."""
        return command

    def start(self, command, **variables):
        """Starts the program, ending the one before, and waits for its window."""
        self.stop()
        preload = variables.pop('LD_PRELOAD', '')
        self.env_of_program = {**self.env, **variables}
        command = self.make_command(_with_true_boxes([str(word) for word in command], preload))
        self._program = processes.spawn(command, self.env_of_program, f'{self.folder}/program.log')
        self._stack.callback(self.stop)
        if self._accessible:
            self.tree.window
        return self._program

    def stop(self):
        """Ends the program, if one runs."""
        if self._program:
            processes.stop(self._program)
            self._program = None
            with contextlib.suppress(FileNotFoundError):
                os.remove(f'{self.folder}/program.log')

    def read_log(self, name):
        """Returns what a process of the session has printed so far."""
        with contextlib.suppress(FileNotFoundError):
            with open(f'{self.folder}/{name}.log', encoding='utf-8', errors='replace') as file:
                return file.read()
        return ''

    @property
    def log(self):
        """What the program has printed so far."""
        return self.read_log('program')

    @property
    def program(self):
        return self._program

    def is_running(self):
        return self._program is not None and self._program.poll() is None

    def check_running(self):
        """Fails when the program has ended by itself."""
        if not self.is_running():
            status = self._program.returncode if self._program else None
            raise RuntimeError(f'the program ended with {status}:\n{self.log[-3000:]}')

    def wait_exit(self, timeout_s=30.0):
        """Returns the program's exit status once it has ended by itself."""
        return self._program.wait(timeout_s)

    @property
    def tree(self):
        """The accessibility tree, connected on first use."""
        if not self._tree:
            self._tree = tree.Tree(self)
        return self._tree

    def wait_drawn(self, timeout_s=5.0, quiet_s=0.25):
        """Waits until the screen has not changed for a moment: for pictures, not for asserts."""
        deadline = time.monotonic() + timeout_s
        last, since = self.screen.grab(), time.monotonic()
        while time.monotonic() - since < quiet_s and time.monotonic() < deadline:
            time.sleep(0.05)
            now = self.screen.grab()
            if now != last:
                last, since = now, time.monotonic()


class CageSession(Session):
    """The same world with cage, the compositor of the museum, between the screen and the program.

    Call become_ordinary() first: cage refuses root.
    """

    # Without its own keys matchbox lets everything through to cage.
    window_manager = (*Session.window_manager, '-kbdconfig', '/dev/null')

    def _make_env(self):
        env = super()._make_env()
        env.update(WLR_BACKENDS='x11', WLR_RENDERER='pixman')
        return env

    def make_command(self, command):
        return ['cage', '--', 'env', 'GDK_BACKEND=wayland', *command]
