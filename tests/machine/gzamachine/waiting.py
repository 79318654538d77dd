# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the screens' tests have for this already."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'ui'))
from gzatest import Lifetime, processes, wait_for  # noqa: E402

__all__ = ['Lifetime', 'processes', 'wait_for']
