# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger on the machine's touch screen. Points are shares of the picture, as it lies there."""

import socket

TAP_S = 0.12
STEPS = 12
RANGE = 32767
PATIENCE_S = 120.0


class Finger:
    """Tells guest/finger.py, which is the touch screen, what to do."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE_S)
        self._socket.connect(str(path))

    def _do(self, seconds, *points):
        places = [str(round(share * RANGE)) for point in points for share in point]
        self._socket.sendall(' '.join([str(seconds), *places]).encode() + b'\n')
        while not self._socket.recv(64).endswith(b'\n'):
            pass

    def tap(self, point, hold_s=TAP_S):
        self._do(hold_s, point)

    def swipe(self, start, end, seconds=0.4):
        self._do(seconds, *([a + (b - a) * i / STEPS for a, b in zip(start, end)]
                            for i in range(STEPS + 1)))

    def close(self):
        self._socket.close()
