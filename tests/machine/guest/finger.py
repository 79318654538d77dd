#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulated machine's touch screen: an input device of the kernel's that obeys a serial line.

qemu has touch screens of its own only from 8.1 on. Each line, `SECONDS X Y
[X Y]...`, is one touch that begins at the first point and ends at the last; it is done, then
answered. The seconds are those of the machine, which may be slower than ours.
"""

import fcntl
import os
import struct
import time

PORT = '/dev/virtio-ports/org.gza.finger'
RANGE = 32767
EV_SYN, EV_KEY, EV_ABS = 0, 1, 3
BTN_TOUCH = 0x14a
ABS_X, ABS_Y = 0x00, 0x01
ABS_MT_SLOT, ABS_MT_X, ABS_MT_Y, ABS_MT_ID = 0x2f, 0x35, 0x36, 0x39
INPUT_PROP_DIRECT = 1
BUS_USB = 3
# linux/uinput.h: ioctl numbers, and struct uinput_setup and uinput_abs_setup.
UI_DEV_CREATE, UI_DEV_SETUP, UI_ABS_SETUP = 0x5501, 0x405c5503, 0x401c5504
UI_SET_EVBIT, UI_SET_KEYBIT, UI_SET_ABSBIT, UI_SET_PROPBIT = (
    0x40045564, 0x40045565, 0x40045567, 0x4004556e)


def make_device():
    device = os.open('/dev/uinput', os.O_WRONLY)
    for request, bit in ((UI_SET_EVBIT, EV_KEY), (UI_SET_EVBIT, EV_ABS),
                         (UI_SET_KEYBIT, BTN_TOUCH), (UI_SET_PROPBIT, INPUT_PROP_DIRECT)):
        fcntl.ioctl(device, request, bit)
    for axis, most in ((ABS_X, RANGE), (ABS_Y, RANGE), (ABS_MT_SLOT, 9), (ABS_MT_X, RANGE),
                       (ABS_MT_Y, RANGE), (ABS_MT_ID, 65535)):
        fcntl.ioctl(device, UI_SET_ABSBIT, axis)
        # value, least, most, fuzz, flat, resolution (units a millimetre: a screen of 55 cm)
        fcntl.ioctl(device, UI_ABS_SETUP, struct.pack('=Hxx6i', axis, 0, 0, most, 0, 0, 60))
    fcntl.ioctl(device, UI_DEV_SETUP, struct.pack('=4H80sI', BUS_USB, 0x1234, 1, 1,
                                                  b'Gza emulated touch screen', 0))
    fcntl.ioctl(device, UI_DEV_CREATE)
    return device


def write_events(device, *events):
    for kind, code, value in (*events, (EV_SYN, 0, 0)):
        os.write(device, struct.pack('=qqHHi', 0, 0, kind, code, value))


def make_place(x, y):
    return ((EV_ABS, ABS_MT_X, x), (EV_ABS, ABS_MT_Y, y), (EV_ABS, ABS_X, x), (EV_ABS, ABS_Y, y))


def obey(device, seconds, *points):
    """Puts a finger down at the first point, leads it through the others, lifts it."""
    write_events(device, (EV_ABS, ABS_MT_SLOT, 0), (EV_ABS, ABS_MT_ID, 1), *make_place(*points[0]),
                 (EV_KEY, BTN_TOUCH, 1))
    for point in points[1:]:
        time.sleep(seconds / len(points))
        write_events(device, *make_place(*point))
    time.sleep(seconds / len(points))
    write_events(device, (EV_ABS, ABS_MT_ID, -1), (EV_KEY, BTN_TOUCH, 0))


def parse(line):
    """SECONDS X Y [X Y]...: returns the seconds and the points."""
    seconds, *numbers = line.split()
    return float(seconds), *zip(map(int, numbers[0::2]), map(int, numbers[1::2]))


def main():
    device = make_device()
    while not os.path.exists(PORT):
        time.sleep(0.2)
    with open(PORT, 'r+b', buffering=0) as port:
        while True:
            line = port.readline()
            if line:
                obey(device, *parse(line.decode()))
                port.write(b'done\n')
            else:
                # Nobody is at the other end; the kernel tells that at once, every time.
                time.sleep(0.1)


if __name__ == '__main__':
    main()
