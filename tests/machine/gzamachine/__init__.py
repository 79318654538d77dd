# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole machine that isn't there, with the packaged kiosk on its disk.

    with Machine(folder, accelerator='tcg') as machine:
        machine.wait_kiosk()
        machine.finger.tap((0.5, 0.5))
        machine.save_screen('attract.png')

Machine: qemu, its screen, its power. Qmp: what qemu is told. Agent: what is asked of Debian in it.
Finger: a touch screen in it.
"""

from .agent import AgentError
from .machine import Machine
from .waiting import wait_for

__all__ = ['AgentError', 'Machine', 'wait_for']
