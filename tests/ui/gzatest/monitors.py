# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Screens of several monitors that come, go and change while the program runs."""

import glob
import os
import pathlib
import re
import shlex
import stat
import subprocess
import sys

from . import processes, xserver
from .session import CageSession, Session

_LIMIT_S = 60.0
_DEAF = str(pathlib.Path(__file__).resolve().parents[1] / 'deaf.py')


def _run(command, env):
    return subprocess.run(command, env=env, check=True, capture_output=True, timeout=_LIMIT_S,
                          text=True).stdout


class XorgMonitors(Session):
    """Xorg with the first of its dummy driver's outputs, and openbox if it is to be managed.

    The program comes first, and asks to be shown when nobody answers yet.
    The touch screen is glued to one monitor, and its points are in pixels of that.
    """

    first, second = 'DUMMY0', 'DUMMY1'
    window_manager = ()

    def __init__(self, width, height, is_managed):
        super().__init__(width, height)
        self._is_managed = is_managed

    def _start(self):
        super()._start()
        manager = ['openbox', '--sm-disable'] if self._is_managed else []
        process, _ready = processes.spawn_announcing([sys.executable, _DEAF, '{fd}', *manager],
                                                     self.env, f'{self.folder}/manager.log')
        self._stack.callback(processes.stop, process)

    def plug(self, name, width, height, *place):
        """Switches a monitor on, or gives it another mode: `place` is as xrandr has it."""
        modeline = xserver.make_modeline(width, height).replace('"', '').split()
        mode = f'{modeline[0]}-{name}'
        if mode not in _run(['xrandr'], self.env):
            _run(['xrandr', '--newmode', mode, *modeline[1:]], self.env)
            _run(['xrandr', '--addmode', name, mode], self.env)
        _run(['xrandr', '--output', name, '--mode', mode, *place], self.env)
        self._probe()

    def unplug(self, name):
        _run(['xrandr', '--output', name, '--off'], self.env)
        self._probe()

    def _probe(self):
        """Has the server look which monitors there are, as it does by itself where one is real."""
        return _run(['xrandr'], self.env)

    def get_place(self, name):
        """Returns where a monitor is: x, y, width, height."""
        place = re.search(rf'^{name} connected .*?(\d+)x(\d+)\+(\d+)\+(\d+)', self._probe(), re.M)
        width, height, x, y = map(int, place.groups())
        return x, y, width, height

    def glue_touch(self, name):
        """Makes the touch screen that of a monitor."""
        _run(['xinput', 'map-to-output', 'touch', name], self.env)
        self.width, self.height = self.get_place(name)[2:]
        self.touch.resize(self.width, self.height)

    def grab_monitor(self, name):
        """Returns the size of a monitor's picture and its pixels, three bytes each."""
        place = self.get_place(name)
        return place[2:], self.screen.grab(*place)


class _WaylandMonitors:
    def _find_display(self):
        folder = self.env['XDG_RUNTIME_DIR']
        return next(name for name in os.listdir(folder)
                    if name.startswith('wayland-') and not name.endswith('.lock'))

    def grab_monitor(self, name):
        """Returns the size of a monitor's picture and its pixels, three bytes each."""
        picture = subprocess.run(['grim', '-t', 'ppm', '-o', name, '-'], check=True,
                                 env={**self.env, 'WAYLAND_DISPLAY': self._find_display()},
                                 timeout=_LIMIT_S, capture_output=True).stdout
        _magic, size, _depth, pixels = picture.split(b'\n', 3)
        return tuple(map(int, size.split())), pixels


class CageMonitors(_WaylandMonitors, CageSession):
    """Two monitors in one surface: cage's outputs are windows as large as X's screen.

    Only the last can be touched.
    """

    first, second = 'X11-1', 'X11-2'

    def _make_env(self):
        return {**super()._make_env(), 'WLR_X11_OUTPUTS': '2'}


class SwayMonitors(_WaylandMonitors, Session):
    """sway in windows on X, each a monitor with a touch screen of its own; the last is on top."""

    first, second = 'X11-1', 'X11-2'
    window_manager = ()
    _CONFIG = '''
default_border none
output * background #000000 solid_color
output X11-1 resolution {width}x{height}
exec {script}
'''

    def _make_env(self):
        return {**super()._make_env(), 'WLR_BACKENDS': 'x11', 'WLR_RENDERER': 'pixman'}

    def make_command(self, command):
        script, config = f'{self.folder}/kiosk', f'{self.folder}/sway.conf'
        with open(script, 'w', encoding='utf-8') as file:
            file.write(f'#!/bin/sh\nGDK_BACKEND=wayland exec {shlex.join(command)}\n')
        os.chmod(script, stat.S_IRWXU)
        with open(config, 'w', encoding='utf-8') as file:
            file.write(self._CONFIG.format(script=script, width=self.width, height=self.height))
        return ['sway', '--config', config]

    def tell(self, *words):
        """Returns sway's answer to a command."""
        socket = glob.glob(f'{self.env["XDG_RUNTIME_DIR"]}/sway-ipc.*')[0]
        return _run(['swaymsg', '--raw', '--socket', socket, *words], self.env)

    def plug(self, name, width, height):
        """Adds a monitor, switches it on again, or gives it another mode."""
        if f'"{name}"' not in self.tell('-t', 'get_outputs'):
            self.tell('create_output')
        self.tell('output', name, 'enable', 'resolution', f'{width}x{height}')

    def unplug(self, name):
        self.tell('output', name, 'disable')

    def turn(self, name, angle_deg):
        self.tell('output', name, 'transform', str(angle_deg))

    def glue_touch(self, name):
        """Makes every touch screen that of a monitor."""
        self.tell('input', 'type:touch', 'map_to_output', name)
