# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the whole screen, through libX11 and zlib alone."""

import ctypes
import struct
import time
import zlib

from .tree import wait_for

_Z_PIXMAP = 2
# For so long nothing moves where nothing is going to.
_STILL_S = 0.5
_ALL_PLANES = ctypes.c_ulong(-1).value


class _XImage(ctypes.Structure):
    _fields_ = [
        ('width', ctypes.c_int), ('height', ctypes.c_int), ('xoffset', ctypes.c_int),
        ('format', ctypes.c_int), ('data', ctypes.c_void_p), ('byte_order', ctypes.c_int),
        ('bitmap_unit', ctypes.c_int), ('bitmap_bit_order', ctypes.c_int),
        ('bitmap_pad', ctypes.c_int), ('depth', ctypes.c_int), ('bytes_per_line', ctypes.c_int),
        ('bits_per_pixel', ctypes.c_int),
    ]


def _load_x11():
    x11 = ctypes.CDLL('libX11.so.6')
    display = ctypes.c_void_p
    for name, result, arguments in (
            ('XOpenDisplay', display, [ctypes.c_char_p]),
            ('XCloseDisplay', ctypes.c_int, [display]),
            ('XDefaultScreen', ctypes.c_int, [display]),
            ('XDefaultRootWindow', ctypes.c_ulong, [display]),
            ('XDisplayWidth', ctypes.c_int, [display, ctypes.c_int]),
            ('XDisplayHeight', ctypes.c_int, [display, ctypes.c_int]),
            ('XGetImage', ctypes.POINTER(_XImage),
             [display, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
              ctypes.c_ulong, ctypes.c_int]),
            ('XFree', ctypes.c_int, [ctypes.c_void_p])):
        function = getattr(x11, name)
        function.restype, function.argtypes = result, arguments
    return x11


def _chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))


def encode_png(width, height, rgb):
    """Returns a PNG of `rgb`, rows of three bytes a pixel."""
    stride = width * 3
    rows = b''.join(b'\0' + rgb[y * stride:(y + 1) * stride] for y in range(height))
    header = struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)
    return (b'\x89PNG\r\n\x1a\n' + _chunk(b'IHDR', header) +
            _chunk(b'IDAT', zlib.compress(rows, 6)) + _chunk(b'IEND', b''))


class Screen:
    """What the visitor sees."""

    def __init__(self, display):
        self._x11 = _load_x11()
        self._display = self._x11.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f'cannot open the display {display}')
        number = self._x11.XDefaultScreen(self._display)
        self.width = self._x11.XDisplayWidth(self._display, number)
        self.height = self._x11.XDisplayHeight(self._display, number)

    def grab(self, x=0, y=0, width=None, height=None):
        """Returns the pixels of a part, else of all, as rows of (red, green, blue) bytes."""
        width, height = width or self.width, height or self.height
        root = self._x11.XDefaultRootWindow(self._display)
        image = self._x11.XGetImage(self._display, root, x, y, width, height, _ALL_PLANES,
                                    _Z_PIXMAP)
        try:
            raw = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)
        finally:
            self._x11.XFree(image.contents.data)
            self._x11.XFree(image)
        rgb = bytearray(width * height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = raw[2::4], raw[1::4], raw[0::4]
        return bytes(rgb)

    def wait_still(self, *part):
        """Returns the pixels of a part, else of all, once they have not changed for a moment."""
        last, since = None, 0.0

        def check():
            nonlocal last, since
            now = self.grab(*part)
            if now != last:
                last, since = now, time.monotonic()
            return time.monotonic() - since > _STILL_S
        wait_for(check, 'the picture does not come to rest', 30.0)
        return last

    def wait_moved(self, before, *part):
        """Returns the pixels of a part once they were other than before, and have come to rest."""
        wait_for(lambda: self.grab(*part) != before, 'the picture stays as it was', 30.0)
        return self.wait_still(*part)

    def save(self, path):
        """Writes a PNG of the screen to `path` and returns the path."""
        with open(path, 'wb') as file:
            file.write(encode_png(self.width, self.height, self.grab()))
        return path

    def get_pixel(self, x, y):
        """Returns the (red, green, blue) of one point."""
        return tuple(self.grab(x, y, 1, 1))

    def close(self):
        self._x11.XCloseDisplay(self._display)
