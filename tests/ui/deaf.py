#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window manager that loses the first window that asks to be shown, as openbox may at its start.

Usage: deaf.py FD [COMMAND...]

Writes a line to the descriptor when it listens. When it was asked it goes, and leaves the display
to the command.
"""

import ctypes
import os
import sys

_SUBSTRUCTURE_REDIRECT = ctypes.c_long(1 << 20)
_EVENT_BYTES = 192


def lose_window(fd):
    """Waits for a window that asks to be shown, and forgets it."""
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    x11.XSelectInput(display, root, _SUBSTRUCTURE_REDIRECT)
    x11.XSync(display, False)
    os.write(fd, b'ready\n')
    event = ctypes.create_string_buffer(_EVENT_BYTES)
    x11.XMaskEvent(display, _SUBSTRUCTURE_REDIRECT, event)
    x11.XCloseDisplay(display)


if __name__ == '__main__':
    lose_window(int(sys.argv[1]))
    if sys.argv[2:]:
        os.execvp(sys.argv[2], sys.argv[2:])
