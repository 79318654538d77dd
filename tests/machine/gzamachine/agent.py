# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks Debian in the machine, through qemu's guest agent: no login, no network, no prompt."""

import base64
import json
import random
import socket
import time


# How long a question is left in peace, once it was asked.
ASK_S = 0.3


class AgentError(Exception):
    """What was asked could not be done, or nobody has answered in time."""


class Agent:
    """The agent behind a socket; it may end and come back with its machine."""

    def __init__(self, path):
        self._path = str(path)
        self._socket = None

    def _connect(self, timeout_s):
        """An answer to an earlier question may still wait: a number tells them apart."""
        self.close()
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(timeout_s)
        self._socket.connect(self._path)
        number = random.randrange(1 << 30)
        self._send(b'\xff', 'guest-sync-delimited', {'id': number})
        while self._receive().get('return') != number:
            pass

    def _send(self, prefix, command, arguments):
        message = {'execute': command, 'arguments': arguments}
        self._socket.sendall(prefix + json.dumps(message).encode() + b'\n')

    def _receive(self):
        data = b''
        while not data.endswith(b'\n'):
            more = self._socket.recv(1 << 16)
            if not more:
                raise AgentError('qemu has ended')
            data += more
        return json.loads(data.replace(b'\xff', b'').splitlines()[-1])

    def is_there(self, timeout_s=2.0):
        try:
            self._connect(timeout_s)
            return True
        except (OSError, AgentError):
            self.close()
            return False

    def _ask(self, command, **arguments):
        self._send(b'', command, arguments)
        answer = self._receive()
        if 'error' in answer:
            raise AgentError(f'{command}: {answer["error"]["desc"]}')
        return answer['return']

    def run(self, script, timeout_s=60.0):
        """Runs a shell script as root; returns its status and what it said."""
        deadline = time.monotonic() + timeout_s
        try:
            self._connect(timeout_s)
            pid = self._ask('guest-exec', path='/bin/sh', arg=['-c', script],
                            **{'capture-output': True})['pid']
            while True:
                state = self._ask('guest-exec-status', pid=pid)
                if state['exited']:
                    said = state.get('out-data', '') or state.get('err-data', '')
                    text = base64.b64decode(said).decode('utf-8', 'replace')
                    return state.get('exitcode', -1), text
                if time.monotonic() > deadline:
                    raise AgentError(f'still not done: {script}')
                time.sleep(ASK_S)
        except OSError as error:
            raise AgentError(f'{script}: {error}') from error

    def ask(self, script, timeout_s=60.0):
        """Returns what a script says that has to succeed."""
        status, said = self.run(script, timeout_s)
        if status != 0:
            raise AgentError(f'{script}: {status}\n{said}')
        return said.strip()

    def close(self):
        if self._socket:
            self._socket.close()
        self._socket = None
