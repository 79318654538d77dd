#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks in an hour: visit after visit by touch, each through a whole story; nothing may grow.

What a visit leaves behind is the slope of a line through what the kiosk has in use, looked at each
time the same languages and stories have come round, on the wall, where nothing plays. Holes in the
heap don't count as growth; what the machine has to hold for them is printed beside it. Neither do
decoded pictures, which are kept within a bound: which are depends on how a visit went.

It runs under cage, as in a museum, or on Xorg alone.

Usage: soak.py --build BUILD [--visits N] [--xorg]
"""

import argparse
import itertools
import json
import os
import pathlib
import statistics
import sys
import time

from gzatest import CageSession, Session, become_ordinary, visit, wait_for
from gzatest.kiosk import LANGUAGES, Kiosk

STORIES = ('nino-telavi', 'armen-gyumri', 'samira-tbilisi')
# Every language meets every story.
ROUND = len(LANGUAGES) * len(STORIES)
WARM_UP_RATIO = 0.2
MAX_GROWTH_KIB = 1.0
STATUS_S = 30.0
# The hills take no touch that may be the second half of the one that asked for them.
HURRY_S = 1.1
# Nobody watches, and painting is what a visit costs most.
SCREEN = {'width': 960, 'height': 540, 'frames_hz': 15}
# What keeps memory for objects that are gone would count as theirs.
EXACT = {'G_SLICE': 'always-malloc', 'GLIBC_TUNABLES': 'glibc.malloc.tcache_count=0'}


def parse_arguments():
    parser = argparse.ArgumentParser(prog='./dev soak', description=__doc__.splitlines()[0])
    parser.add_argument('--build', required=True, help=argparse.SUPPRESS)
    parser.add_argument('--visits', type=int, default=1000, help=f'at least {4 * ROUND} (1000)')
    parser.add_argument('--xorg', action='store_true', help='without cage between')
    arguments = parser.parse_args()
    arguments.visits = max(arguments.visits, 4 * ROUND)
    return arguments


def read_held_mib(kiosk):
    """Returns the kiosk's share of the machine's memory."""
    path = pathlib.Path('/proc', str(kiosk.tree.window.process_id), 'smaps_rollup')
    line = next(line for line in path.read_text(encoding='ascii').splitlines()
                if line.startswith('Pss:'))
    return int(line.split()[1]) / 1024


def read_status(folder):
    """Returns the kiosk's own account of the present page, as soon as it has written one."""
    since_s = int(time.time())

    def look():
        try:
            status = json.loads(pathlib.Path(folder, 'status.json').read_text(encoding='utf-8'))
        except FileNotFoundError:
            return None
        return status if status['written_seconds'] > since_s else None
    return wait_for(look, 'the kiosk writes no status', STATUS_S)


def leave(kiosk):
    """The quiet exit, and the touch that leads from its hills to the next visitor."""
    kiosk.tree.tap(kiosk.word('Quiet exit'), 'button')
    kiosk.tree.wait_gone(kiosk.word('Quiet exit'), 'button')
    time.sleep(HURRY_S)
    kiosk.session.touch.tap((kiosk.session.width / 2, kiosk.session.height / 2))


def walk(kiosk, language, story):
    """One visit; yields on the wall."""
    for stop in itertools.chain(visit.walk_in(kiosk, language, story), visit.walk_on(kiosk)):
        if stop.name == 'stories':
            yield
    leave(kiosk)


def get_in_use_kib(status):
    return (status['heap_bytes'] - status['pictures_bytes']) / 1024


def soak(kiosk, folder, n_visits):
    """Returns a status of each round, with the number of visits before it."""
    rounds = []
    pairs = itertools.cycle(itertools.product(STORIES, LANGUAGES))
    for number, (story, language) in enumerate(itertools.islice(pairs, n_visits + 1)):
        for _ in walk(kiosk, language, story):
            if number % ROUND == 0:
                status = read_status(folder)
                rounds.append((number, status))
                print(f'{number:>5} visits: in use {get_in_use_kib(status):.0f} KiB, pictures '
                      f'{status["pictures_bytes"] / 1024:.0f} KiB, held '
                      f'{read_held_mib(kiosk):.0f} MiB, {status["handles"]:.0f} handles, '
                      f'{status["threads"]:.0f} threads', flush=True)
    return rounds


def has_grown(values):
    """Whether the fewest in the last quarter are more than the fewest in the first.

    What leaks stays; a thread that decodes a picture while the status is written does not.
    """
    quarter = max(len(values) // 4, 1)
    return min(values[-quarter:]) > min(values[:quarter])


def report(rounds):
    """Prints the line; returns whether something grows."""
    rounds = rounds[max(int(len(rounds) * WARM_UP_RATIO), 1):]
    line = statistics.linear_regression([number for number, _ in rounds],
                                        [get_in_use_kib(status) for _, status in rounds])
    print(f'growth a visit: {line.slope:.3f} KiB')
    grows = line.slope > MAX_GROWTH_KIB
    for name in ('handles', 'threads'):
        values = [status[name] for _, status in rounds]
        word = 'more than before' if has_grown(values) else 'constant'
        print(f'{name}: {word}, {min(values):.0f} to {max(values):.0f}')
        grows = grows or has_grown(values)
    return grows


def main():
    arguments = parse_arguments()
    visit.LOOK_S = 0.0
    visit.LISTEN_S = 0.2
    if not arguments.xorg:
        become_ordinary()
    with (Session if arguments.xorg else CageSession)(**SCREEN) as session:
        folder = f'{session.folder}/status'
        os.mkdir(folder)
        kiosk = Kiosk(session, arguments.build)
        kiosk.start('--kiosk', RUNTIME_DIRECTORY=folder, **EXACT)
        kiosk.wait_attract()
        read_status(folder)
        print(f'at rest: {read_held_mib(kiosk):.0f} MiB', flush=True)
        start = time.monotonic()
        rounds = soak(kiosk, folder, arguments.visits)
        read_status(folder)
        print(f'at rest after {arguments.visits} visits: {read_held_mib(kiosk):.0f} MiB, '
              f'{(time.monotonic() - start) / arguments.visits:.1f} s a visit')
        sys.exit(report(rounds))


if __name__ == '__main__':
    main()
