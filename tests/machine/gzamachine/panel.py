# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's panel by touch, on a machine that has no accessibility bus to ask for its parts.

Where things lie is written down, as shares of a picture of 1280 by 720 in English; whether a touch
did what it should is seen by what the machine then does.
"""

from .waiting import wait_for

PIN = '4711'
# What a technician is told: three seconds in the first corner.
HOLD_S = 3.6
CORNERS = ((0.996, 0.007), (0.996, 0.993), (0.004, 0.993))
BUTTON_X = 0.35
PLACES = {
    '1': (0.406, 0.369), '4': (0.406, 0.503), '7': (0.406, 0.636), 'Enter': (0.594, 0.773),
    'USB stick': (0.13, 0.435), 'Machine': (0.13, 0.524), 'Close the panel': (0.13, 0.614),
    'Take the stick out': (BUTTON_X, 0.282), 'show.gza': (BUTTON_X, 0.433),
    # On the machine's page, when it is at its end.
    'Restart the machine': (BUTTON_X, 0.65), 'Switch off': (BUTTON_X, 0.743),
    'Leave to the console': (BUTTON_X, 0.836),
}
# The one button that is filled with it is what somebody wants most.
APRICOT = (0xf2, 0xa3, 0x3a)
SIDE_SHARE = 0.3


def read_log(machine):
    """Every line of the kiosk's since the boot, with its number of lines."""
    return machine.agent.run('journalctl -b -q --no-pager -o cat -t gza-kiosk')[1]


def open_panel(machine):
    """The gesture, and the PIN; the kiosk tells its log that the panel is open."""
    before = read_log(machine).count('the panel is open')
    machine.finger.tap((0.004, 0.007), HOLD_S)
    for corner in CORNERS:
        machine.finger.tap(corner)
    machine.wait_still()
    for digit in PIN:
        machine.finger.tap(PLACES[digit])
    machine.finger.tap(PLACES['Enter'])
    wait_for(lambda: read_log(machine).count('the panel is open') > before, 'the panel stays shut')
    machine.wait_still()


def touch(machine, *names):
    """Touches one thing after another, each when the picture has come to rest."""
    for name in names:
        machine.finger.tap(PLACES[name])
        machine.wait_still()


def agree(machine):
    """Touches the filled button beside the list of pages."""
    width, height, pixels = machine.read_screen()
    color, places = bytes(APRICOT), []
    at = pixels.find(color)
    while at >= 0:
        if at % 3 == 0 and at // 3 % width > SIDE_SHARE * width:
            places.append(divmod(at // 3, width))
        at = pixels.find(color, at + 1)
    if not places:
        raise AssertionError('there is nothing to agree to')
    y, x = places[len(places) // 2]
    machine.finger.tap((x / width, y / height))


def end_machine(machine, name):
    """Opens the machine's page, and agrees to one of the ways to end there."""
    open_panel(machine)
    touch(machine, 'Machine')
    machine.finger.swipe((0.4, 0.85), (0.4, 0.15))
    machine.wait_still()
    touch(machine, name)
    agree(machine)
