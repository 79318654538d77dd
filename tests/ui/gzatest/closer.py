# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a window manager says to windows, through libX11."""

import ctypes

_CLIENT_MESSAGE = 33
# A window may go while it is looked at; Xlib would end the test for that.
_IGNORE_ERRORS = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)


class _ClientMessage(ctypes.Structure):
    _fields_ = [
        ('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('send_event', ctypes.c_int),
        ('display', ctypes.c_void_p), ('window', ctypes.c_ulong), ('message_type', ctypes.c_ulong),
        ('format', ctypes.c_int), ('data', ctypes.c_long * 5),
        # An XEvent is as long as the longest of its kinds.
        ('padding', ctypes.c_long * 12),
    ]


class Closer:
    """Asks windows to close, as the cross in a title bar does."""

    def __init__(self, display):
        self._x11 = ctypes.CDLL('libX11.so.6')
        self._x11.XSetErrorHandler(_IGNORE_ERRORS)
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XInternAtom.restype = ctypes.c_ulong

    def _atom(self, name):
        return self._x11.XInternAtom(self._display, name.encode(), 0)

    def _list_below(self, window):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x11.XQueryTree(self._display, ctypes.c_ulong(window), ctypes.byref(root),
                             ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        found = children[:count.value] if count.value else []
        if count.value:
            self._x11.XFree(children)
        return found

    def _can_be_asked(self, window, delete):
        protocols, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_int()
        if not self._x11.XGetWMProtocols(self._display, ctypes.c_ulong(window),
                                         ctypes.byref(protocols), ctypes.byref(count)):
            return False
        found = delete in protocols[:count.value]
        self._x11.XFree(protocols)
        return found

    def close_all(self):
        """Asks every window that knows the question to close, and returns how many there were."""
        delete, protocols = self._atom('WM_DELETE_WINDOW'), self._atom('WM_PROTOCOLS')
        waiting, n_asked = [self._x11.XDefaultRootWindow(self._display)], 0
        while waiting:
            window = waiting.pop()
            waiting += self._list_below(window)
            if self._can_be_asked(window, delete):
                message = _ClientMessage(type=_CLIENT_MESSAGE, window=window,
                                         message_type=protocols, format=32)
                message.data[0] = delete
                self._x11.XSendEvent(self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0),
                                     ctypes.byref(message))
                n_asked += 1
        self._x11.XSync(self._display, 0)
        return n_asked

    def close(self):
        self._x11.XCloseDisplay(self._display)
