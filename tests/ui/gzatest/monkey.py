# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Children left alone with the kiosk: fingers, keys and a mouse at random, from a seed."""

import random

from .inputs import KEY_CODES

_MODIFIERS = tuple(KEY_CODES[name] for name in ('Control', 'Alt', 'Shift', 'Super'))
# A key that is down can't come down once more: X would never say that it has taken that in.
_KEYS = tuple(code for code in range(9, 256) if code not in _MODIFIERS)


# Once in so many plays it does what only technicians are told, which takes its time.
_KNOCK_RATIO = 1 / 1500
_KNOCK_HOLD_S = 3.4


class Monkey:
    """Plays on a session's devices, as fast as X takes it in.

    An event is what a device says once: a finger that comes down, moves or goes, a key or a button
    that goes down or up.
    """

    def __init__(self, session, seed):
        self.n_events = 0
        self.n_knocks = 0
        self._session = session
        self._random = random.Random(seed)
        self._plays = (self._tap,) * 6 + (self._swipe,) * 4 + (self._mash, self._pinch,
                       self._press_key, self._press_key, self._press_shortcut, self._click,
                       self._drag_mouse, self._wheel)

    def play(self, n_events):
        """Does whatever comes to mind, until this many events more have happened."""
        end = self.n_events + n_events
        while self.n_events < end:
            knocks = self._random.random() < _KNOCK_RATIO
            play = self._knock if knocks else self._random.choice(self._plays)
            self.n_events += play()

    def _point(self):
        return (self._random.randrange(self._session.width),
                self._random.randrange(self._session.height))

    def _tap(self):
        self._session.touch.tap(self._point(), hold_s=self._random.choice((0, 0.002, 0.01)))
        return 2

    def _swipe(self):
        steps = self._random.randrange(2, 12)
        self._session.touch.drag([(self._point(), self._point())], 0.01, steps)
        return steps + 2

    def _knock(self):
        """The technician's gesture; the pad that follows takes whatever comes."""
        right, bottom = self._session.width - 5, self._session.height - 5
        self._session.touch.tap((5, 5), _KNOCK_HOLD_S)
        for corner in ((right, 5), (right, bottom), (5, bottom)):
            self._session.touch.tap(corner)
        self.n_knocks += 1
        return 8

    def _mash(self):
        points = [self._point() for _ in range(self._random.randrange(2, 11))]
        self._session.touch.tap_together(points, hold_s=0.002)
        return 2 * len(points)

    def _pinch(self):
        radii = self._random.sample(range(10, self._session.height // 2), 2)
        self._session.touch.pinch(self._point(), *radii, duration_s=0.01)
        return 2 * 22

    def _press_key(self):
        self._session.keyboard.press_codes(self._random.choice(_KEYS))
        return 2

    def _press_shortcut(self):
        held = self._random.sample(_MODIFIERS, self._random.randrange(1, 3))
        self._session.keyboard.press_codes(*held, self._random.choice(_KEYS))
        return 2 * (len(held) + 1)

    def _click(self):
        times = self._random.randrange(1, 4)
        self._session.pointer.click(self._point(), button=self._random.randrange(1, 4), times=times)
        return 1 + 2 * times

    def _drag_mouse(self):
        button = self._random.choice((1, 1, 2, 3))
        pointer = self._session.pointer
        pointer.move(self._point())
        pointer.send(button, True)
        for _ in range(6):
            pointer.move(self._point())
        pointer.send(button, False)
        return 9

    def _wheel(self):
        self._session.pointer.click(self._point(), button=self._random.randrange(4, 8))
        return 3
