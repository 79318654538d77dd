# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks that a program prints when GZA_BENCH=1: `gza-bench: NAME MONOTONIC-US [MORE...]`."""

import re
import statistics

from gzatest import wait_for

_MARK = re.compile(r'^gza-bench: (\S+) (\d+)(.*)$', re.MULTILINE)


def read(session, name):
    """Returns [(time in ms, [further numbers])] of every mark with this name so far."""
    return [(int(time_us) / 1000, [int(word) for word in more.split()])
            for found, time_us, more in _MARK.findall(session.log) if found == name]


def wait_next(session, name, n_before, timeout_s=15.0):
    """Returns the first mark with this name after the first `n_before` of them."""
    def check():
        found = read(session, name)
        return found[n_before] if len(found) > n_before else None
    return wait_for(check, lambda: f'no mark {name} in\n{session.log[-2000:]}', timeout_s)


def make_row(bench, subject, size, metric, values, unit='ms'):
    return {'bench': bench, 'subject': subject, 'size': size, 'metric': metric, 'unit': unit,
            'value': round(statistics.median(values), 3)}
