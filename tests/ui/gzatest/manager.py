# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the service manager: the socket that a kiosk reports to, and its watchdog."""

import os
import select
import socket
import time


class Manager:
    """Hears what the kiosk of a session says. `variables` are those that systemd would set."""

    def __init__(self, folder, patience_s=4.0):
        self.patience_s = patience_s
        path = f'{folder}/notify'
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(path)
        # Under cage the kiosk is another user's.
        os.chmod(path, 0o777)
        self.variables = {'NOTIFY_SOCKET': path, 'WATCHDOG_USEC': str(round(patience_s * 1e6))}

    def close(self):
        self._socket.close()

    def hear(self, timeout_s):
        """Returns the lines of the next datagram, or nothing when none comes in time."""
        if not select.select([self._socket], [], [], max(timeout_s, 0))[0]:
            return []
        return self._socket.recv(4096).decode().split('\n')

    def wait(self, line, timeout_s=60.0):
        """Waits until the kiosk says a line; returns when it did."""
        deadline = time.monotonic() + timeout_s
        while line not in self.hear(deadline - time.monotonic()):
            if time.monotonic() > deadline:
                raise RuntimeError(f'the kiosk did not say {line} in {timeout_s} s')
        return time.monotonic()

    def forget(self):
        """Drops what was said: where it is not heard for long, the socket takes no more."""
        while self.hear(0):
            pass

    def wait_alive(self, beats=3):
        """Waits until the watchdog was fed so often from now on."""
        self.forget()
        for _ in range(beats):
            self.wait('WATCHDOG=1')

    def wait_dead(self, timeout_s=60.0):
        """Waits until the watchdog has lost its patience; systemd would kill the kiosk now."""
        deadline = time.monotonic() + timeout_s
        fed_at = time.monotonic()
        while time.monotonic() - fed_at < self.patience_s:
            if 'WATCHDOG=1' in self.hear(fed_at + self.patience_s - time.monotonic()):
                fed_at = time.monotonic()
            if fed_at > deadline:
                raise RuntimeError('the kiosk still feeds the watchdog')
