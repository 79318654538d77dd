# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon a save shows in a curator's preview, inside the story that is open, of 100 stories."""

import pathlib
import statistics
import tempfile
import time

from gzatest import Session
import marks
import programs

N_STORIES = 100
N_ROUNDS = 5


def measure(build, rounds):
    program = programs.need_program(build, 'gza-kiosk')
    shown = []
    with tempfile.TemporaryDirectory() as folder, Session() as session:
        programs.make_exhibition(build, folder, N_STORIES)
        file = sorted(pathlib.Path(folder, 'stories').glob('*/story.yaml'))[0]
        text = file.read_text(encoding='utf-8')
        session.start([program, '--preview', '--exhibition', folder, '--story', file.parent.name],
                      GZA_BENCH='1')
        marks.wait_next(session, 'preview-picture', 0)
        for number in range(4 * (rounds or N_ROUNDS) + 1):
            session.wait_drawn()
            n_before = len(marks.read(session, 'preview-picture'))
            file.write_text(f'{text}# {number}\n', encoding='utf-8')
            written_ms = time.monotonic() * 1000
            shown_ms, _ = marks.wait_next(session, 'preview-picture', n_before)
            if number:  # the first round warms up
                shown.append(shown_ms - written_ms)
    p95 = statistics.quantiles(shown, n=20)[-1]
    return [marks.make_row('preview', 'gza', N_STORIES, 'save_to_picture_ms', shown),
            marks.make_row('preview', 'gza', N_STORIES, 'save_to_picture_p95_ms', [p95])]
