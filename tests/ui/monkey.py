#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A million random touches, keys and clicks on the kiosk: nothing may open, nothing may stall."""

import argparse
import pathlib
import subprocess
import sys
import time

from gzatest import Session
from gzatest.guard import Guard
from gzatest.kiosk import Kiosk
from gzatest.monkey import Monkey

EVENTS_A_LOOK = 1000
# Between two looks the kiosk works off what has come; a visitor would wait as long.
LONGEST_ANSWER_S = 5.0
# Longer than random touches on the pad could find, which waits after each mistake.
PIN = '40718293'


def read_memory_kib(process_id):
    with open(f'/proc/{process_id}/smaps_rollup', encoding='utf-8') as file:
        return next(int(line.split()[1]) for line in file if line.startswith('Pss:'))


def write_settings(kiosk, folder):
    """Gives the kiosk a technician, so that there is a door to try; returns the settings' path."""
    path = pathlib.Path(folder, 'kiosk.yaml')
    line = subprocess.run([kiosk.program, '--hash-pin'], input=f'{PIN}\n', text=True,
                          capture_output=True, check=True)
    path.write_text(line.stdout, encoding='utf-8')
    return path


def play(kiosk, options):
    guard, monkey = Guard(kiosk), Monkey(kiosk.session, options.seed)
    process_id = kiosk.tree.window.process_id
    start = time.monotonic()
    while monkey.n_events < options.events:
        monkey.play(min(EVENTS_A_LOOK, options.events - monkey.n_events))
        guard.check(f'the monkey after {monkey.n_events} events')
        if kiosk.tree.find('Close the panel', 'button'):
            sys.exit(f'monkey: after {monkey.n_events} events of seed {options.seed} the '
                     'technician’s panel is open')
        if guard.longest_answer_s > LONGEST_ANSWER_S:
            sys.exit(f'monkey: after {monkey.n_events} events of seed {options.seed} the kiosk '
                     f'answered only after {guard.longest_answer_s:.1f} s')
        if monkey.n_events // 100000 != (monkey.n_events - EVENTS_A_LOOK) // 100000:
            print(f'{monkey.n_events:>9} events, {read_memory_kib(process_id) // 1024} MiB',
                  flush=True)
    print(f'{monkey.n_events} events of seed {options.seed}, {monkey.n_knocks} times the '
          f'technician’s gesture, in {time.monotonic() - start:.0f} s: nothing opened, longest '
          f'answer {guard.longest_answer_s * 1000:.0f} ms')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--build', required=True, help='the build folder')
    parser.add_argument('--events', type=int, default=1000000)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    with Session(1280, 720) as session:
        kiosk = Kiosk(session, options.build)
        kiosk.start('--kiosk', '--settings', write_settings(kiosk, session.folder), '--state',
                    session.folder, language='en')
        kiosk.leave_attract()
        try:
            play(kiosk, options)
        finally:
            session.screen.save(f'{options.build}/monkey.png')


if __name__ == '__main__':
    main()
