# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A technician's fingers: the way into the panel, and what is touched there."""

import subprocess

from .tree import wait_for

SLOW_S = 60.0
PIN = '4711'
# What a technician is told: three seconds in the first corner.
HOLD_S = 3.4


def hash_pin(build):
    """Returns the line of the settings that opens the panel to PIN."""
    return subprocess.run([f'{build}/src/shell/gza-kiosk', '--hash-pin'], input=f'{PIN}\n',
                          text=True, capture_output=True, check=True, timeout=SLOW_S).stdout


class Technician:
    """For a test with a `session`, its `tree` and a `kiosk`."""

    def do_gesture(self, hold_s=HOLD_S, order=(0, 1, 2)):
        width, height = self.session.width - 5, self.session.height - 5
        corners = [(width, 5), (width, height), (5, height)]
        self.session.touch.tap((5, 5), hold_s)
        for corner in order:
            self.session.touch.tap(corners[corner])

    def wait(self, word, role=None):
        return self.tree.wait(self.kiosk.word(word), role, timeout_s=SLOW_S)

    def tap(self, word, role='button'):
        return self.tree.tap(self.kiosk.word(word), role, timeout_s=SLOW_S)

    def tap_below(self, word):
        """Touches the first of these buttons, which may lie beneath the screen's edge."""
        x, height = 0.7 * self.session.width, self.session.height

        def look():
            button = self.tree.find(self.kiosk.word(word), 'button')
            if button and button.read_box()[1] + button.box[3] <= height - 20:
                return button
            self.session.touch.swipe((x, 0.8 * height), (x, 0.4 * height), 0.3)
            return None
        self.tree.tap(node=wait_for(look, lambda: f'no button {word}', SLOW_S))

    def enter(self, pin):
        for digit in pin:
            self.tree.tap(digit, 'button', timeout_s=SLOW_S)
        self.tap('Enter')

    def open_panel(self):
        self.do_gesture()
        self.wait('Enter the PIN')
        self.enter(PIN)
        self.wait('Close the panel', 'button')
