# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""cage refuses to run as root, so a test under it must be somebody else first."""

import os
import shutil
import subprocess
import sys

_MARK = 'GZA_TEST_ORDINARY_USER'


def _can_map_user():
    command = ['unshare', '--user', '--map-user=1000', '--map-group=1000', 'true']
    return shutil.which('unshare') and subprocess.run(command, capture_output=True,
                                                      check=False).returncode == 0


def become_ordinary():
    """Starts the running script again as an ordinary user; does nothing for one who is.

    A user namespace keeps the right to read a checkout in root's home; where namespaces are
    forbidden, `nobody` has to do.
    """
    if os.geteuid() != 0 or _MARK in os.environ:
        return
    if _can_map_user():
        command = ['unshare', '--user', '--map-user=1000', '--map-group=1000']
    else:
        command = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    command += [sys.executable, *sys.argv]
    os.execvpe(command[0], command, {**os.environ, _MARK: '1', 'HOME': '/nonexistent'})
