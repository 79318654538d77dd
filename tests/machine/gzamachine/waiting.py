# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the screens' tests have for this already, for a machine that is slow to answer."""

import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'ui'))
import gzatest  # noqa: E402
from gzatest import Lifetime, processes  # noqa: E402

# Asking is work for the machine, which has little time for its own.
PAUSE_S = 1.0


def wait_for(check, what, timeout_s):
    """As gzatest.wait_for(), but asks seldom."""
    def pause_and_check():
        time.sleep(PAUSE_S)
        return check()
    return gzatest.wait_for(pause_and_check, what, timeout_s)


__all__ = ['Lifetime', 'processes', 'wait_for']
