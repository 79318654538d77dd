# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the last write in a story's folder to the frame that shows it, on the kiosk's wall.

Stories are changed, added and taken away by turns; then a thousand arrive at once, while the kiosk
is asked for its windows without a pause: the longest answer tells how long it stood still.
"""

import pathlib
import re
import shutil
import tempfile
import time

from gzatest import Session
from gzatest.kiosk import Kiosk
import marks
import programs

SIZES = (10, 1000)
N_EDITS = 60
N_ARRIVING = 1000
REST_MS = 1500


def _edit(stories, number):
    """Changes, adds or takes away a story; returns when the last write had ended, in ms."""
    kind = number % 3
    new = stories / 'story-00000'
    if kind == 0:
        path = stories / f'story-{number % 8 + 1:05d}' / 'story.yaml'
        text = path.read_text(encoding='utf-8')
        path.write_text(re.sub(r'Anna \S*"', f'Anna edited-{number}"', text), encoding='utf-8')
    elif kind == 1:
        shutil.copytree(stories / 'story-00001', new)
    else:
        shutil.rmtree(new)
    return time.monotonic() * 1000


def _measure_edits(session, stories):
    latencies = []
    for number in range(N_EDITS):
        n_before = len(marks.read(session, 'catalog-shown'))
        written_ms = _edit(stories, number)
        shown_ms, _ = marks.wait_next(session, 'catalog-shown', n_before)
        latencies.append(shown_ms - written_ms)
    return sorted(latencies)


def _measure_arrival(session, build, folder, stories):
    """Lets many stories come at once; returns the time until all are shown, and the longest that
    the kiosk left a question unanswered meanwhile."""
    arriving = pathlib.Path(folder, 'arriving', 'stories')
    programs.make_exhibition(build, arriving.parent, N_ARRIVING)
    n_before = len(marks.read(session, 'catalog-shown'))
    for source in sorted(arriving.glob('story-*')):
        source.rename(stories / source.name.replace('story', 'more'))
    written_ms = time.monotonic() * 1000
    longest_ms, shown = 0, []
    while not shown or time.monotonic() * 1000 - shown[-1][0] < REST_MS:
        asked_ms = time.monotonic() * 1000
        session.tree.list_windows()
        longest_ms = max(longest_ms, time.monotonic() * 1000 - asked_ms)
        shown = marks.read(session, 'catalog-shown')[n_before:]
    return shown[-1][0] - written_ms, longest_ms


def _measure_size(build, size):
    with tempfile.TemporaryDirectory() as folder, Session() as session:
        stories = pathlib.Path(folder, 'exhibition', 'stories')
        programs.make_exhibition(build, stories.parent, size)
        kiosk = Kiosk(session, build, stories.parent)
        kiosk.start(language='en', GZA_BENCH='1')
        kiosk.leave_attract('English')
        kiosk.choose_language('en')
        kiosk.wait_stories()
        time.sleep(3.5)  # The wall changes under nobody's hand.
        latencies = _measure_edits(session, stories)
        arrived_ms, stall_ms = _measure_arrival(session, build, folder, stories)
        return [marks.make_row('reload', 'gza', size, 'edits', [len(latencies)], 'edits'),
                marks.make_row('reload', 'gza', size, 'reload_median_ms', latencies),
                marks.make_row('reload', 'gza', size, 'reload_p95_ms',
                               [latencies[len(latencies) * 95 // 100]]),
                marks.make_row('reload', 'gza', size, 'reload_max_ms', [latencies[-1]]),
                marks.make_row('reload', 'gza', size, 'thousand_arrive_ms', [arrived_ms]),
                marks.make_row('reload', 'gza', size, 'longest_stall_ms', [stall_ms])]


def measure(build, _rounds):
    programs.need_program(build, 'gza-kiosk')
    rows = []
    for size in SIZES:
        rows += _measure_size(build, size)
    return rows
