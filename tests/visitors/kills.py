#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a kiosk's store of answers two hundred times, at any moment: kills.py WRITER

What was acknowledged before a kill is in the file after it, whole, and the file can be opened and
written to again. The seed is fixed.
"""

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile

KILLS = 200
SEED = 20260517


def run_and_kill(writer, path, random_):
    """Lets the writer save a random number of answers and a bit more, and kills it."""
    process = subprocess.Popen([writer, path], stdout=subprocess.PIPE)
    acknowledged = 0
    for _ in range(random_.randrange(0, 6)):
        line = process.stdout.readline()
        acknowledged = int(line) if line.endswith(b'\n') else acknowledged
    # Somewhere inside the next answer: a spin of the processor, not a sleep.
    for _ in range(random_.randrange(0, 20000)):
        pass
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read()
    process.wait()
    for line in rest.splitlines(keepends=True):
        if line.endswith(b'\n'):
            acknowledged = int(line)
    return acknowledged


def find_fault(path, acknowledged, n_visits):
    if not os.path.exists(path):
        return None if acknowledged == 0 else 'no file'
    aside = [name for name in os.listdir(os.path.dirname(path)) if 'set-aside' in name]
    if aside:
        return f'set aside: {aside}'
    with contextlib.closing(sqlite3.connect(path)) as db:
        if db.execute('PRAGMA integrity_check').fetchone() != ('ok',):
            return 'not whole'
        if db.execute('PRAGMA user_version').fetchone()[0] == 0:
            return None if acknowledged == 0 else 'no tables'
        visits = db.execute('SELECT max(visit) FROM answer').fetchone()[0] or 0
        saved = db.execute('SELECT count(*) FROM answer WHERE visit = ?', (visits,)).fetchone()[0]
        torn = db.execute('SELECT count(*) FROM answer WHERE 2 <> (SELECT count(*) FROM chosen'
                          ' WHERE answer = answer.id)').fetchone()[0]
        if torn:
            return f'{torn} answers without all of their options'
        if acknowledged and (visits <= n_visits or saved < acknowledged):
            return f'{acknowledged} acknowledged, {saved} saved by visit {visits}'
    return None


def main(writer):
    random_ = random.Random(SEED)
    total = 0
    fault = None
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'answers.sqlite3')
        n_visits = 0
        for kill in range(KILLS):
            acknowledged = run_and_kill(writer, path, random_)
            total += acknowledged
            fault = find_fault(path, acknowledged, n_visits)
            if fault:
                break
            if acknowledged:
                with contextlib.closing(sqlite3.connect(path)) as db:
                    n_visits = db.execute('SELECT max(visit) FROM answer').fetchone()[0]
    print('1..2')
    print('ok 1 - answers were acknowledged' if total > KILLS else f'not ok 1 - {total} answers')
    print(f'ok 2 - nothing is lost in {KILLS} kills' if not fault else
          f'not ok 2 - after kill {kill + 1}: {fault}')
    return 0 if total > KILLS and not fault else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
