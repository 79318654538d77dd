# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's panel by touch, on a machine that has no accessibility bus to ask for its parts.

Where things lie is written down, as shares of a picture of 1280 by 720 in English; whether a touch
did what it should is seen by what the machine then does.
"""

import contextlib

from .machine import SLOW_S
from .waiting import wait_for

PIN = '4711'
# What a technician is told: three seconds in the first corner.
HOLD_S = 3.6
CORNERS = ((0.996, 0.007), (0.996, 0.993), (0.004, 0.993))
BUTTON_X = 0.35
ROOM_X = 0.22
PLACES = {
    '1': (0.406, 0.369), '4': (0.406, 0.503), '7': (0.406, 0.636), 'Enter': (0.594, 0.773),
    'Close the panel': (0.13, 0.614),
    'Take the stick out': (BUTTON_X, 0.282), 'show.gza': (BUTTON_X, 0.433),
    # On the machine's page, when it is at its end.
    'Restart the machine': (BUTTON_X, 0.699), 'Switch off': (BUTTON_X, 0.792),
    'Leave to the console': (BUTTON_X, 0.885),
}
# In the list of pages, beside their words.
ROOMS = {'Health': (ROOM_X, 0.08), 'USB stick': (ROOM_X, 0.435), 'Machine': (ROOM_X, 0.524)}
# What somebody wants most, and the page that is shown, are filled with it.
APRICOT = bytes((0xf2, 0xa3, 0x3a))
# The button's edge: its middle has a picture.
ENTER_EDGE = (0.57, 0.773)
RUN = APRICOT * 40
SIDE_SHARE = 0.3
DOTS = (0.2, 0.3)


def type_digit(machine, digit):
    """Each digit is a dot above the pad."""
    before = machine.read_rows(*DOTS)
    machine.finger.tap(PLACES[digit])
    wait_for(lambda: machine.read_rows(*DOTS) != before, f'{digit} is not taken', SLOW_S)


def knock(machine):
    """The gesture; a machine that is busy starting may miss it, so again if need be."""
    for timeout_s in (30.0, 60.0, 120.0):
        machine.finger.tap((0.004, 0.007), HOLD_S)
        for corner in CORNERS:
            machine.finger.tap(corner)
        with contextlib.suppress(TimeoutError):
            machine.wait_color(ENTER_EDGE, APRICOT, timeout_s)
            return
    raise AssertionError('nobody answers the gesture')


def open_panel(machine):
    """The gesture, and the PIN."""
    knock(machine)
    for digit in PIN:
        type_digit(machine, digit)
    machine.finger.tap(PLACES['Enter'])
    machine.wait_color(ROOMS['Health'], APRICOT)
    machine.wait_still()


def enter(machine, room):
    """Goes to one of the panel's pages."""
    machine.finger.tap(ROOMS[room])
    machine.wait_color(ROOMS[room], APRICOT)
    machine.wait_still()


def touch(machine, name):
    machine.finger.tap(PLACES[name])
    machine.wait_still()


def find_agreement(machine):
    """Looks for the filled button beside the list of pages; words have no such run of a color."""
    width, height, pixels = machine.read_screen()
    rows = []
    at = pixels.find(RUN)
    while at >= 0:
        if at % 3 == 0 and at // 3 % width > SIDE_SHARE * width:
            rows.append(divmod(at // 3 + len(RUN) // 6, width))
            # One in each row.
            at = (rows[-1][0] + 1) * width * 3 - 1
        at = pixels.find(RUN, at + 1)
    if not rows:
        return None
    y, x = rows[len(rows) // 2]
    return x / width, y / height


def agree(machine, picture):
    """Touches the filled button when it has come, and keeps a picture of what is agreed to."""
    place = wait_for(lambda: find_agreement(machine), 'there is nothing to agree to', SLOW_S)
    machine.wait_still()
    machine.save_screen(picture)
    machine.finger.tap(place)


def end_machine(machine, name, picture):
    """Opens the machine's page, and agrees to one of the ways to end there."""
    open_panel(machine)
    enter(machine, 'Machine')
    machine.finger.swipe((0.4, 0.85), (0.4, 0.15))
    machine.wait_still()
    touch(machine, name)
    agree(machine, picture)
