# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the end of a kiosk, killed or frozen, to the next one that a visitor can touch.

The bench is the service manager: it hears the kiosk's socket, waits as long as the unit's
RestartSec, and starts it again. The compositor is not counted; under X nothing ends with the kiosk.
"""

import os
import re
import pathlib
import signal
import tempfile
import time

from gzatest import Session
from gzatest.manager import Manager
import marks
import programs

N_STORIES = 100
N_ROUNDS = 50
N_FREEZES = 5
UNIT = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'systemd' / 'gza-kiosk.service.in'


def _read_seconds(key):
    value = re.search(rf'^{key}=(\d+)(ms|s)$', UNIT.read_text(encoding='utf-8'), re.MULTILINE)
    return int(value[1]) / (1000 if value[2] == 'ms' else 1)


class _Service:
    def __init__(self, session, kiosk, folder, exhibition):
        self.session = session
        self.manager = Manager(folder, _read_seconds('WatchdogSec'))
        self.command = [kiosk, '--kiosk', '--exhibition', exhibition, '--state', folder]

    def start(self):
        """Starts the kiosk; its attract screen is on the screen and takes touches."""
        self.session.start(self.command, GZA_BENCH='1', **self.manager.variables)
        self.manager.wait('READY=1')
        marks.wait_next(self.session, 'first-picture', 0)

    def revive(self, began):
        """Returns how many ms after `began` the next kiosk was there."""
        os.kill(self.session.program.pid, signal.SIGKILL)
        self.session.wait_exit()
        time.sleep(_read_seconds('RestartSec'))
        self.start()
        # The next end is no start in the dark, which would be answered by more caution.
        pathlib.Path(self.command[-1], 'run').unlink()
        return (time.monotonic() - began) * 1000

    def crash(self):
        return self.revive(time.monotonic())

    def freeze(self):
        began = time.monotonic()
        os.kill(self.session.program.pid, signal.SIGSTOP)
        self.manager.wait_dead()
        return self.revive(began)


def measure(build, rounds):
    kiosk = programs.need_program(build, 'gza-kiosk')
    with tempfile.TemporaryDirectory() as exhibition, Session(accessible=False) as session:
        programs.make_exhibition(build, exhibition, N_STORIES)
        service = _Service(session, kiosk, session.folder, exhibition)
        service.start()
        pathlib.Path(session.folder, 'run').unlink()
        service.crash()
        crashes = sorted(service.crash() for _ in range(rounds or N_ROUNDS))
        freezes = [service.freeze() for _ in range(min(rounds or N_FREEZES, N_FREEZES))]
    return [marks.make_row('revive', 'crash', N_STORIES, 'interactive_ms', crashes),
            marks.make_row('revive', 'crash', N_STORIES, 'interactive_p95_ms',
                           [crashes[len(crashes) * 95 // 100]]),
            marks.make_row('revive', 'freeze', N_STORIES, 'interactive_ms', freezes),
            marks.make_row('revive', 'freeze', N_STORIES, 'interactive_longest_ms',
                           [max(freezes)])]
