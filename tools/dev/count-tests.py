#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests in Meson's JSON logs; a TAP program counts by its test points.

Usage: count-tests.py TESTLOG.json...

The last line says `tests: N passed, N failed, N skipped`. Exits 1 when a test failed, when a log
is missing, or when nothing ran at all: a silent run is no proof.
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r'^(not )?ok\b(.*)$', re.MULTILINE)
DIRECTIVE = re.compile(r'# *(SKIP|TODO)', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL'}


def count_test(record):
    """Returns (passed, failed, skipped) of one entry of the log."""
    if record['result'] == 'SKIP':
        return 0, 0, 1
    good = record['result'] in GOOD
    points = POINT.findall(record.get('stdout') or '')
    if not points:
        return int(good), int(not good), 0
    skipped = sum(bool(DIRECTIVE.search(rest)) for _, rest in points)
    failed = sum(bool(bad) and not DIRECTIVE.search(rest) for bad, rest in points)
    passed = len(points) - skipped - failed
    if not good and not failed:
        failed = 1  # it crashed, timed out or stopped short after its last point
    return passed, failed, skipped


def main(paths):
    totals = [0, 0, 0]
    missing = 0
    for path in map(pathlib.Path, paths):
        if not path.exists():
            print(f'{path}: no such log: the run was cut short', file=sys.stderr)
            missing += 1
            continue
        for line in path.read_text(encoding='utf-8').splitlines():
            record = json.loads(line)
            counts = count_test(record)
            totals = [total + count for total, count in zip(totals, counts)]
            if counts[1]:
                print(f'failed: {record["name"]} ({record["result"].lower()})')
    totals[1] += missing
    print('tests: {} passed, {} failed, {} skipped'.format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
