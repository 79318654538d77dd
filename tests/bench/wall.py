# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A wall of a hundred and of ten thousand stories: its start, its scrolling, its memory.

Fingers drag and fling the wall; the kiosk marks each frame. A bare GtkGridView of plain labels,
scrolled by the same fingers, is the floor. What counts is the time from frame to frame while the
picture moves: above 33 ms a visitor sees a jerk.
"""

import re
import tempfile
import time

from gzatest import Session
from gzatest.kiosk import Kiosk
import marks
import programs

SIZES = (100, 10000)
LATE_MS = 33.4
# Two frames that are further apart belong to two movements.
PAUSE_MS = 250
_FLINGS = ((0.85, 0.15, 0.16), (0.85, 0.15, 0.10), (0.80, 0.20, 0.60), (0.15, 0.85, 0.10),
           (0.85, 0.15, 0.08), (0.85, 0.15, 0.08), (0.15, 0.85, 0.30), (0.85, 0.15, 0.12))


def _fling(session):
    """Drags and flings, and returns the times from frame to frame while it moved."""
    n_before = len(marks.read(session, 'frame'))
    x = session.width / 2
    for start, end, duration_s in _FLINGS:
        session.touch.drag([((x, start * session.height), (x, end * session.height))],
                           duration_s, steps=max(4, round(duration_s * 60)))
        _wait_rest(session)
    times = [at for at, _ in marks.read(session, 'frame')[n_before:]]
    return [after - before for before, after in zip(times, times[1:]) if after - before < PAUSE_MS]


def _wait_rest(session):
    """Waits until no frame has been painted for a while."""
    n_frames, since = -1, time.monotonic()
    while time.monotonic() - since < 0.3:
        time.sleep(0.05)
        found = len(marks.read(session, 'frame'))
        if found != n_frames:
            n_frames, since = found, time.monotonic()


def _get_longest_frame(session, n_before):
    _wait_rest(session)
    return max(work_us / 1000 for _, (work_us,) in marks.read(session, 'frame')[n_before:])


def _measure_switches(kiosk):
    """Returns the longest frame of a switch of the language, and of a theme."""
    session = kiosk.session
    longest = {'language_frame_ms': [], 'theme_frame_ms': []}
    for tag in ('ka', 'hy', 'en'):
        kiosk.open_corner()
        _wait_rest(session)
        n_before = len(marks.read(session, 'frame'))
        kiosk.choose_in_corner(tag)
        longest['language_frame_ms'].append(_get_longest_frame(session, n_before))
    for theme in ('Work', 'All stories', 'Home'):
        n_before = len(marks.read(session, 'frame'))
        kiosk.tree.tap(theme)
        longest['theme_frame_ms'].append(_get_longest_frame(session, n_before))
    kiosk.tree.tap('All stories')
    return longest


def _get_memory_mib(process_id):
    with open(f'/proc/{process_id}/smaps_rollup', encoding='utf-8') as file:
        return int(re.search(r'^Pss: +(\d+)', file.read(), re.MULTILINE)[1]) / 1024


def _measure_kiosk(session, build, folder, size):
    kiosk = Kiosk(session, build, folder)
    before_ms = time.monotonic() * 1000
    kiosk.start(language='en', GZA_BENCH='frames')
    first_ms, _ = marks.wait_next(session, 'first-picture', 0, 60.0)
    kiosk.leave_attract('English')
    kiosk.choose_language('en')
    kiosk.wait_stories()
    _wait_rest(session)
    rows = [marks.make_row('wall', 'gza', size, 'first_picture_ms', [first_ms - before_ms])]
    rows += _make_frame_rows('gza', size, _fling(session))
    rows += [marks.make_row('wall', 'gza', size, metric, [max(values)])
             for metric, values in _measure_switches(kiosk).items()]
    rows.append(marks.make_row('wall', 'gza', size, 'memory_mib',
                               [_get_memory_mib(session.program.pid)], 'MiB'))
    session.stop()
    return rows


def _measure_grid(session, build, size):
    before_ms = time.monotonic() * 1000
    session.start([programs.need_program(build, 'bench-grid'), size])
    first_ms, _ = marks.wait_next(session, 'first-picture', 0)
    _wait_rest(session)
    rows = [marks.make_row('wall', 'gtk-grid', size, 'first_picture_ms', [first_ms - before_ms])]
    rows += _make_frame_rows('gtk-grid', size, _fling(session))
    rows.append(marks.make_row('wall', 'gtk-grid', size, 'memory_mib',
                               [_get_memory_mib(session.program.pid)], 'MiB'))
    session.stop()
    return rows


def _make_frame_rows(subject, size, gaps_ms):
    gaps_ms.sort()
    return [marks.make_row('wall', subject, size, 'frames', [len(gaps_ms)], 'frames'),
            marks.make_row('wall', subject, size, 'frames_over_33ms',
                           [sum(gap > LATE_MS for gap in gaps_ms)], 'frames'),
            marks.make_row('wall', subject, size, 'frame_p95_ms',
                           [gaps_ms[len(gaps_ms) * 95 // 100]]),
            marks.make_row('wall', subject, size, 'frame_max_ms', [gaps_ms[-1]])]


def measure(build, _rounds):
    programs.need_program(build, 'gza-kiosk')
    rows = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder, Session() as session:
            programs.make_exhibition(build, folder, size)
            rows += _measure_grid(session, build, size)
            rows += _measure_kiosk(session, build, folder, size)
    return rows
