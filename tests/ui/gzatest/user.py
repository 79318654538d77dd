# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""cage refuses to run as root, so a test under it must be somebody else first."""

import os
import shutil
import subprocess
import sys

_MARK = 'GZA_TEST_ORDINARY_USER'


# Both leave the right to read a checkout in root's home; where neither is allowed, it has to be
# readable for all.
_WAYS = (
    ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
    ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups',
     '--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
    ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'],
)


def _works(way):
    return bool(shutil.which(way[0])) and subprocess.run([*way, 'true'], capture_output=True,
                                                         check=False).returncode == 0


def become_ordinary():
    """Starts the running script again as an ordinary user; does nothing for one who is."""
    if os.geteuid() != 0 or _MARK in os.environ:
        return
    way = next(way for way in _WAYS if _works(way))
    os.execvpe(way[0], [*way, sys.executable, *sys.argv],
               {**os.environ, _MARK: '1', 'HOME': '/nonexistent'})
