# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten seconds of a flight from Tbilisi to Warsaw while the road grows, without a graphics card.

Ours, Leaflet's canvas in Chromium with the same borders, and as the floor what bare GTK does with
a texture that changes in every frame. A round takes three quarters of a minute.
"""

import json
import pathlib
import tempfile

from gzatest import Session
import leaflet
import marks
import programs

MAX_ROUNDS = 3
_SIZE = '1920x1080'


def _run_program(session, program):
    with tempfile.TemporaryDirectory() as folder:
        rows = pathlib.Path(folder, 'rows.json')
        session.start([program, '--json', rows])
        if session.wait_exit(60.0) != 0:
            raise RuntimeError(f'{program.name} failed:\n{session.log[-2000:]}')
        return json.loads(rows.read_text(encoding='utf-8'))


def _run_leaflet(session, folder):
    return [marks.make_row('map', 'leaflet', _SIZE, metric, [value],
                           {'cpu_s': 's', 'longest_frame_ms': 'ms'}.get(metric, 'count'))
            for metric, value in leaflet.measure(session, folder).items()]


def measure(build, rounds):
    """Measures all subjects in turns and returns the medians."""
    flight = programs.need_program(build, 'bench-map')
    texture = programs.need_program(build, 'bench-texture')
    page = leaflet.prepare(build)
    found = {}
    with Session(accessible=False) as session:
        for _ in range(min(rounds or MAX_ROUNDS, MAX_ROUNDS)):
            rows = _run_program(session, flight) + _run_program(session, texture)
            rows += _run_leaflet(session, page) if page else []
            for row in rows:
                key = tuple(row[name] for name in ('subject', 'size', 'metric', 'unit'))
                found.setdefault(key, []).append(row['value'])
    return [marks.make_row('map', subject, size, metric, values, unit)
            for (subject, size, metric, unit), values in found.items()]
