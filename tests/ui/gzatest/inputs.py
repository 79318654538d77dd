# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers, keys and a mouse through X's `inputtest` driver (man 4 inputtestdrv).

The protocol, version 1.1, is C structs in the machine's byte order, each beginning with its length
and type. A client sends its version, then events; after an event it may ask for a sync, and the
answer means that X has taken the event in.

The driver serves one client for the life of the server: a second connection hangs, and after a
disconnection X spins. A Session therefore keeps its three connections until it ends.
"""

import math
import socket
import struct
import time

_VERSION, _SYNC, _MOTION, _BUTTON, _KEY, _TOUCH = 0, 1, 2, 4, 5, 6
_BEGIN, _UPDATE, _END = 18, 19, 20
_AXIS_MAX = 65535.0
_PRESSURE_AXIS = 4
# X key codes are evdev's plus eight.
_EVDEV = {
    'Escape': 1, 'minus': 12, 'Backspace': 14, 'Tab': 15, 'Return': 28, 'Control': 29, 'Shift': 42,
    'slash': 53, 'Alt': 56, 'space': 57, 'CapsLock': 58, 'period': 52, 'semicolon': 39,
    'Home': 102, 'Up': 103, 'PageUp': 104, 'Left': 105, 'Right': 106, 'End': 107, 'Down': 108,
    'PageDown': 109, 'Insert': 110, 'Delete': 111, 'Print': 99, 'Super': 125, 'Menu': 127,
    **{letter: 16 + i for i, letter in enumerate('qwertyuiop')},
    **{letter: 30 + i for i, letter in enumerate('asdfghjkl')},
    **{letter: 44 + i for i, letter in enumerate('zxcvbnm')},
    **{digit: 2 + i for i, digit in enumerate('1234567890')},
    **{f'F{i}': 58 + i for i in range(1, 11)}, 'F11': 87, 'F12': 88,
}
KEY_CODES = {name: code + 8 for name, code in _EVDEV.items()}


class _Device:
    def __init__(self, path, timeout_s=10.0):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(timeout_s)
        deadline = time.monotonic() + timeout_s
        while True:
            try:
                self._socket.connect(path)
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
        self._socket.sendall(struct.pack('=IIHH', 12, _VERSION, 1, 1))
        self._receive(12)

    def _receive(self, size):
        data = b''
        while len(data) < size:
            more = self._socket.recv(size - len(data))
            if not more:
                raise EOFError('the X server closed an input device')
            data += more
        return data

    def _post(self, message):
        self._socket.sendall(message + struct.pack('=II', 8, _SYNC))
        self._receive(8)

    def close(self):
        self._socket.close()


def _valuators(axes):
    mask = bytearray(8)
    values = [0.0] * 64
    for axis, value in axes.items():
        mask[axis // 8] |= 1 << axis % 8
        values[axis] = value
    return struct.pack('=I8s4x64d64d', 0, bytes(mask), *values, *[0.0] * 64)


class _Positioned(_Device):
    def __init__(self, path, width, height):
        super().__init__(path)
        self._width, self._height = width, height

    def resize(self, width, height):
        """From now on the device lies on a part of the screen that has this size."""
        self._width, self._height = width, height

    def _axes(self, x, y):
        return {0: x * _AXIS_MAX / (self._width - 1), 1: y * _AXIS_MAX / (self._height - 1)}


class Touch(_Positioned):
    """Ten fingers. Points are (x, y) in pixels of the screen; times are those of a hand."""

    _next_id = 1

    def _send(self, finger, kind, point):
        axes = {**self._axes(*point), _PRESSURE_AXIS: 1000.0}
        self._post(struct.pack('=IIII', 1056, _TOUCH, finger, kind) + _valuators(axes))

    def press(self, point):
        """Puts a finger down and returns its id."""
        finger = self._next_id
        self._next_id += 1
        self._send(finger, _BEGIN, point)
        return finger

    def move(self, finger, point):
        self._send(finger, _UPDATE, point)

    def release(self, finger, point):
        self._send(finger, _END, point)

    def tap(self, point, hold_s=0.06):
        finger = self.press(point)
        time.sleep(hold_s)
        self.release(finger, point)

    def long_press(self, point, hold_s=0.9):
        self.tap(point, hold_s)

    def tap_together(self, points, hold_s=0.06):
        """Taps with several fingers at once."""
        fingers = [(self.press(point), point) for point in points]
        time.sleep(hold_s)
        for finger, point in fingers:
            self.release(finger, point)

    def drag(self, paths, duration_s=0.25, steps=20):
        """Moves one finger along each (start, end) of `paths`, all together."""
        fingers = [self.press(start) for start, _ in paths]
        for step in range(1, steps + 1):
            time.sleep(duration_s / steps)
            for finger, (start, end) in zip(fingers, paths):
                share = step / steps
                self.move(finger, (start[0] + (end[0] - start[0]) * share,
                                   start[1] + (end[1] - start[1]) * share))
        for finger, (_, end) in zip(fingers, paths):
            self.release(finger, end)

    def swipe(self, start, end, duration_s=0.2):
        self.drag([(start, end)], duration_s)

    def pinch(self, center, start_radius, end_radius, duration_s=0.4, angle_rad=0.4):
        def at(radius, side):
            return (center[0] + side * radius * math.cos(angle_rad),
                    center[1] + side * radius * math.sin(angle_rad))
        self.drag([(at(start_radius, side), at(end_radius, side)) for side in (1, -1)], duration_s)


class Keyboard(_Device):
    """A full keyboard, such as a visitor might plug in."""

    def send(self, code, pressed):
        """Presses or releases a key by its X key code (8 to 255)."""
        self._post(struct.pack('=IIiI', 16, _KEY, code, int(pressed)))

    def press(self, *names):
        """Presses keys together, the last one last, and lets them go: press('Control', 'q')."""
        self.press_codes(*(KEY_CODES[name] for name in names))

    def press_codes(self, *codes):
        for code in codes:
            self.send(code, True)
        for code in reversed(codes):
            self.send(code, False)


class Pointer(_Positioned):
    """A mouse with seven buttons."""

    def move(self, point):
        self._post(struct.pack('=III4x', 1056, _MOTION, 1) + _valuators(self._axes(*point)))

    def send(self, button, pressed):
        self._post(struct.pack('=IIiiI4x', 1064, _BUTTON, 0, button, int(pressed)) + _valuators({}))

    def click(self, point, button=1, times=1):
        self.move(point)
        for _ in range(times):
            self.send(button, True)
            self.send(button, False)
