# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to its first picture, with 100 stories.

The kiosk and the bare GTK window say themselves when their first frame with content was painted;
Chromium, where it is installed, shows a static page of as many cards and is watched from outside.
"""

import pathlib
import shutil
import tempfile
import time

from gzatest import Session, wait_for
import marks
import programs

N_STORIES = 100
N_ROUNDS = 9
_CARD = (200, 40, 40)


def _measure_marked(session, command):
    before_ms = time.monotonic() * 1000
    session.start(command, GZA_BENCH='1')
    first_ms, _ = marks.wait_next(session, 'first-picture', 0)
    session.stop()
    return first_ms - before_ms


def _write_page(folder):
    cards = '<div></div>' * N_STORIES
    page = pathlib.Path(folder, 'cards.html')
    page.write_text('<!doctype html><style>body{margin:0;background:#fff}div{display:inline-block;'
                    'width:32%;height:20rem;background:rgb' + str(_CARD) + f'}}</style>{cards}',
                    encoding='utf-8')
    return page


def _measure_chromium(session, page):
    profile = tempfile.mkdtemp(dir=session.folder)
    before_ms = time.monotonic() * 1000
    session.start(['chromium', '--no-sandbox', '--kiosk', '--no-first-run', '--disable-gpu',
                   f'--user-data-dir={profile}', page.as_uri()])
    wait_for(lambda: session.screen.get_pixel(100, 100) == _CARD, 'Chromium shows no card', 60.0)
    elapsed_ms = time.monotonic() * 1000 - before_ms
    session.stop()
    return elapsed_ms


def measure(build, rounds):
    kiosk = programs.need_program(build, 'gza-kiosk')
    window = programs.need_program(build, 'bench-window')
    values = {'gza': [], 'gtk-window': []}
    if shutil.which('chromium'):
        values['chromium'] = []
    with tempfile.TemporaryDirectory() as folder, Session(accessible=False) as session:
        programs.make_exhibition(build, folder, N_STORIES)
        page = _write_page(folder)
        for number in range((rounds or N_ROUNDS) + 1):
            took = {'gza': _measure_marked(session, [kiosk, '--exhibition', folder]),
                    'gtk-window': _measure_marked(session, [window])}
            if 'chromium' in values:
                took['chromium'] = _measure_chromium(session, page)
            # The first round reads everything from the disk and is not counted.
            for subject, value in took.items() if number else ():
                values[subject].append(value)
    return [marks.make_row('start', subject, N_STORIES, 'first_picture_ms', found)
            for subject, found in values.items()]
