# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""qemu's own protocol: a line of JSON there, a line of JSON back, and events in between."""

import json
import socket
import time


class Qmp:
    """One connection to a qemu that listens at a socket."""

    def __init__(self, path, timeout_s=60.0):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(timeout_s)
        self._socket.connect(str(path))
        self._lines = self._socket.makefile('r', encoding='utf-8')
        self.events = []
        self._read()
        self.run('qmp_capabilities')

    def _read(self):
        line = self._lines.readline()
        if not line:
            raise EOFError('qemu has ended')
        message = json.loads(line)
        if 'event' in message:
            self.events.append(message['event'])
        return message

    def run(self, command, **arguments):
        """Runs a command and returns what qemu answers."""
        words = {name.replace('_', '-'): value for name, value in arguments.items()}
        message = {'execute': command, 'arguments': words}
        self._socket.sendall(json.dumps(message).encode() + b'\n')
        while True:
            answer = self._read()
            if 'error' in answer:
                raise RuntimeError(f'{command}: {answer["error"]["desc"]}')
            if 'return' in answer:
                return answer['return']

    def wait_event(self, name, timeout_s):
        """Waits until qemu has told of an event, since forget_events()."""
        deadline = time.monotonic() + timeout_s
        while name not in self.events:
            self._socket.settimeout(max(0.1, deadline - time.monotonic()))
            self._read()

    def forget_events(self):
        self.run('query-status')
        self.events.clear()

    def close(self):
        self._socket.close()
