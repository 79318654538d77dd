#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program on a virtual screen with a private bus, for tests that show widgets.

Usage: with-display.py PROGRAM [ARGUMENT...]

The program's output and exit status are passed on. Where no screen can be made, the test is
skipped in TAP's words.
"""

import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from gzatest import Session, missing_programs  # noqa: E402


def main(command):
    missing = missing_programs()
    if missing:
        print(f'1..0 # SKIP not installed: {", ".join(missing)}')
        return 0
    with Session(accessible=False) as session:
        # The test's own environment holds, but for what places it in this session.
        env = {**os.environ, **{name: session.env[name] for name in
                                ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR',
                                 'GDK_BACKEND', 'GTK_A11Y')}}
        env.pop('WAYLAND_DISPLAY', None)
        return subprocess.run(command, env=env, check=False).returncode


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
