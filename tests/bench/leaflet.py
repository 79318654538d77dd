# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map's flight by Leaflet in Chromium, where both can be had: on canvas, without network."""

import contextlib
import functools
import http.server
import json
import os
import pathlib
import queue
import shutil
import subprocess
import tempfile
import threading

_DATA = pathlib.Path(__file__).resolve().parent / 'data'
_LIMIT_S = 60.0


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


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the page, and hands on what it says."""

    def __init__(self, said, *arguments, **options):
        self._said = said
        super().__init__(*arguments, **options)

    def do_POST(self):
        length = int(self.headers['Content-Length'])
        self._said.put((self.path.lstrip('/'), json.loads(self.rfile.read(length))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def _serve(folder):
    said = queue.Queue()
    handler = functools.partial(_Handler, said, directory=folder)
    with http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f'http://127.0.0.1:{server.server_port}/flight.html', said
        finally:
            server.shutdown()
            thread.join()


def _wait_for(said, wanted):
    name, body = said.get(timeout=_LIMIT_S)
    if name != wanted:
        raise RuntimeError(f'the page said {name} instead of {wanted}')
    return body


def _read_processes():
    """Returns {process: (its parent, its processor time in seconds)}."""
    found = {}
    for process in filter(str.isdigit, os.listdir('/proc')):
        with contextlib.suppress(OSError):
            with open(f'/proc/{process}/stat', encoding='utf-8', errors='replace') as file:
                fields = file.read().rpartition(')')[2].split()
            ticks = int(fields[11]) + int(fields[12])
            found[int(process)] = (int(fields[1]), ticks / os.sysconf('SC_CLK_TCK'))
    return found


def _get_cpu_s(program):
    """Returns the processor time of a program and of all that it has started."""
    processes = _read_processes()

    def sum_of(process):
        return processes[process][1] + sum(sum_of(child) for child, (parent, _) in
                                           processes.items() if parent == process)
    return sum_of(program)


def measure(session, folder):
    """Returns {metric: value} of one flight."""
    profile = tempfile.mkdtemp(dir=session.folder)
    with _serve(folder) as (address, said):
        program = session.start(['chromium', '--no-sandbox', '--kiosk', '--no-first-run',
                                 '--disable-gpu', f'--user-data-dir={profile}', address])
        _wait_for(said, 'begin')
        before_s = _get_cpu_s(program.pid)
        counted = _wait_for(said, 'end')
        counted['cpu_s'] = _get_cpu_s(program.pid) - before_s
        session.stop()
    return counted
