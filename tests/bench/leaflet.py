# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map's flight by Leaflet in Chromium, where both can be had: on canvas, without network."""

import pathlib
import shutil
import subprocess

import browser

_DATA = pathlib.Path(__file__).resolve().parent / 'data'


def prepare(build):
    """Returns a folder with the page and its libraries, or None after having said what is missing.

    The libraries come by npm once and stay in the build folder.
    """
    missing = [program for program in ('chromium', 'npm') if not shutil.which(program)]
    if missing:
        print(f'map: leaflet is left out, there is no {" and no ".join(missing)}')
        return None
    folder = build / 'bench-leaflet'
    folder.mkdir(exist_ok=True)
    for file in _DATA.iterdir():
        shutil.copy(file, folder)
    if not (folder / 'node_modules' / 'leaflet').is_dir():
        fetched = subprocess.run(['npm', 'ci', '--no-audit', '--no-fund'], cwd=folder,
                                 capture_output=True, text=True, check=False)
        if fetched.returncode != 0:
            print(f'map: leaflet is left out, npm could not fetch it: {fetched.stderr.strip()}')
            return None
    return folder


def measure(session, folder):
    """Returns {metric: value} of one flight."""
    with browser.open_page(session, folder, 'flight.html') as page:
        page.wait_for('begin')
        before_s = page.get_cpu_s()
        counted = page.wait_for('end')
        counted['cpu_s'] = page.get_cpu_s() - before_s
    return counted
