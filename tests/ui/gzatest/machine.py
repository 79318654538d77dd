# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine that nothing happens to: what the panel asks of logind and udisks."""

import pathlib
import subprocess

from . import processes
from .tree import wait_for

# What the stand-in has for a built-in screen.
MAX_BRIGHTNESS = 400


class Machine:
    """Stands for both services on the session's bus, until the session ends or it is closed.

    The program it is to stand for is started with `variables` and `options`.
    """

    def __init__(self, session, build, folder):
        self._log = f'{folder}/machine.log'
        self._backlights = pathlib.Path(folder, 'backlights')
        self._screen = self._backlights / 'panel0'
        self._screen.mkdir(parents=True)
        (self._screen / 'max_brightness').write_text(f'{MAX_BRIGHTNESS}\n', encoding='ascii')
        self.brightness = MAX_BRIGHTNESS // 2
        address = session.env['DBUS_SESSION_BUS_ADDRESS']
        self.variables = {'DBUS_SYSTEM_BUS_ADDRESS': address}
        self.options = ('--backlights', self._backlights)
        command = [f'{build}/tests/panel/fake-machine', address, str(self._backlights)]
        self._process = processes.spawn(command, session.env, self._log, stdin=subprocess.PIPE)
        self.wait_asked('ready')

    def close(self):
        self._process.stdin.close()
        processes.stop(self._process)

    def tell(self, *words):
        """Tells what happens to the machine: see tests/panel/fake-machine-program.c."""
        self._process.stdin.write((' '.join(map(str, words)) + '\n').encode())
        self._process.stdin.flush()

    @property
    def asked(self):
        """What was asked of the machine, a line each."""
        return pathlib.Path(self._log).read_text(encoding='utf-8')

    def wait_asked(self, text, timeout_s=30.0):
        wait_for(lambda: text in self.asked, lambda: f'no {text} in\n{self.asked}', timeout_s)

    @property
    def brightness(self):
        return int((self._screen / 'brightness').read_text(encoding='ascii'))

    @brightness.setter
    def brightness(self, value):
        (self._screen / 'brightness').write_text(f'{value}\n', encoding='ascii')
