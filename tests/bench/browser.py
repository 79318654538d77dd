# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in Chromium that says what it has done, and what that cost. Without network."""

import contextlib
import functools
import http.server
import json
import os
import queue
import re
import tempfile
import threading

_LIMIT_S = 60.0


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


def _read_pss_kib(process):
    with contextlib.suppress(OSError):
        with open(f'/proc/{process}/smaps_rollup', encoding='utf-8') as file:
            return int(re.search(r'^Pss: +(\d+) kB', file.read(), re.MULTILINE)[1])
    return 0


class Page:
    """A page that was opened."""

    def __init__(self, program, said):
        self._program = program
        self._said = said

    def wait_for(self, wanted):
        """Returns what the page says with this word, which has to be its next."""
        name, body = self._said.get(timeout=_LIMIT_S)
        if name != wanted:
            raise RuntimeError(f'the page said {name} instead of {wanted}')
        return body

    def _read_all(self):
        """Returns {process: its processor time} of the browser and all that it has started."""
        processes = _read_processes()
        found, wanted = {}, [self._program.pid]
        while wanted:
            process = wanted.pop()
            found[process] = processes[process][1]
            wanted += [child for child, (parent, _) in processes.items() if parent == process]
        return found

    def get_cpu_s(self):
        """Returns the processor time of all processes."""
        return sum(self._read_all().values())

    def get_pss_kib(self):
        """Returns the memory of all processes, what they share counted once."""
        return sum(map(_read_pss_kib, self._read_all()))


@contextlib.contextmanager
def open_page(session, folder, name):
    """Opens a page of the folder on the session's whole screen."""
    said = queue.Queue()
    profile = tempfile.mkdtemp(dir=session.folder)
    handler = functools.partial(_Handler, said, directory=folder)
    with http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            program = session.start(['chromium', '--no-sandbox', '--kiosk', '--no-first-run',
                                     '--disable-gpu', '--autoplay-policy=no-user-gesture-required',
                                     f'--user-data-dir={profile}',
                                     f'http://127.0.0.1:{server.server_port}/{name}'])
            yield Page(program, said)
            session.stop()
        finally:
            server.shutdown()
            thread.join()
