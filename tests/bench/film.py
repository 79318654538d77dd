#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten seconds of a film of 1920x1080 with captions: what reaches the screen and what it costs.

Ours and GTK's own by bench-video, with mpv and the bare decoder beside them; the same film in
Chromium, where that is installed; and ours on Wayland, in cage, as in a museum.

Usage: film.py PROGRAM FOLDER CLIP     (what measures on Wayland, as an ordinary user)
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'ui'))
from gzatest import CageSession, Session, become_ordinary, missing_programs  # noqa: E402
import browser  # noqa: E402
import marks  # noqa: E402
import programs  # noqa: E402

_DATA = pathlib.Path(__file__).resolve().parent / 'data'
_CLIP = 'clip.mp4'
_CAPTIONS = """WEBVTT

00:00.500 --> 00:04.000
The road is long,
and it is ours.

00:04.500 --> 00:09.000
We walk it together.
"""
_UNITS = {'frames_painted': 'frames', 'cpu_s': 's', 'peak_rss_kib': 'KiB'}


def _make_rows(subject, renderer, values):
    return [marks.make_row('video', subject, f'1080p30 {renderer}', metric, [value],
                           _UNITS[metric]) for metric, value in values.items()]


def _measure_chromium(folder):
    for name in ('film.html', 'film.js'):
        shutil.copy(_DATA / name, folder)
    pathlib.Path(folder, 'captions.vtt').write_text(_CAPTIONS, encoding='utf-8')
    with Session(accessible=False) as session, \
            browser.open_page(session, folder, 'film.html') as page:
        page.wait_for('begin')
        before_s = page.get_cpu_s()
        counted = page.wait_for('end')
        counted['cpu_s'] = page.get_cpu_s() - before_s
        counted['peak_rss_kib'] = page.get_pss_kib()
    return counted


def _measure_on_wayland(program, folder):
    done = subprocess.run([sys.executable, __file__, program, folder, _CLIP],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f'video: Wayland is left out: {done.stderr.strip()}')
        return {}
    return dict(zip(_UNITS, map(float, done.stdout.split())))


def _play_in_cage(program, folder, clip):
    become_ordinary()
    with CageSession(accessible=False) as session:
        session.start([program, '--play', 'gza', folder, clip], GSK_RENDERER='cairo',
                      GDK_DEBUG='gl-disable')
        status = session.wait_exit(40.0)
        numbers = [line for line in session.log.splitlines() if line[:1].isdigit()]
    if status != 0 or not numbers:
        sys.exit(f'bench-video in cage ended with {status}')
    print(numbers[-1])


def measure(build, rounds):
    """Measures all subjects, the browser and Wayland once."""
    program = programs.need_program(build, 'bench-video')
    rows = programs.measure('bench-video', takes_rounds=True)(build, rounds)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        subprocess.run([program, '--clip', pathlib.Path(folder, _CLIP)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if shutil.which('chromium'):
            rows += _make_rows('chromium', 'software', _measure_chromium(folder))
        else:
            print('video: chromium is left out, it is not installed')
        if not missing_programs(cage=True):
            rows += _make_rows('gza', 'wayland cairo', _measure_on_wayland(program, folder))
    return rows


if __name__ == '__main__':
    _play_in_cage(*sys.argv[1:])
