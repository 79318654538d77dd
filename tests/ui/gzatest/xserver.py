# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The configuration of an X server without hardware: a dummy screen and three test inputs."""

import os
import shutil

CANDIDATES = ('/usr/lib/xorg/Xorg', '/usr/libexec/Xorg')
# The dummy driver takes pixel clocks from 11 to 300 MHz.
MAX_CLOCK_HZ = 290e6

_TEMPLATE = '''
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
  Option "BlankTime" "0"
  Option "StandbyTime" "0"
  Option "SuspendTime" "0"
  Option "OffTime" "0"
EndSection

Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection

Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline {modeline}
EndSection

Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "{width}x{height}"
    Virtual {width} {height}
  EndSubSection
EndSection

Section "InputDevice"
  Identifier "keyboard"
  Driver "inputtest"
  Option "DeviceType" "Keyboard"
  Option "SocketPath" "{folder}/keyboard"
  # Without these rules the arrow keys come out as others; without the option X itself
  # swallows Ctrl+Alt+F1 and the like, which the kiosk has to withstand.
  Option "XkbRules" "evdev"
  Option "XkbModel" "pc105"
  Option "XkbLayout" "us"
  Option "XkbOptions" "srvrkeys:none"
EndSection

Section "InputDevice"
  Identifier "pointer"
  Driver "inputtest"
  Option "DeviceType" "PointerAbsolute"
  Option "PointerButtonCount" "7"
  Option "SocketPath" "{folder}/pointer"
EndSection

Section "InputDevice"
  Identifier "touch"
  Driver "inputtest"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
  Option "SocketPath" "{folder}/touch"
EndSection

Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "keyboard" "CoreKeyboard"
  InputDevice "pointer" "CorePointer"
  InputDevice "touch" "SendCoreEvents"
EndSection
'''


def find():
    """Returns the server's own binary; the wrapper of the same name wants a console."""
    for path in CANDIDATES:
        if os.access(path, os.X_OK):
            return path
    return shutil.which('Xorg')


def make_modeline(width, height):
    """Returns a mode that X accepts; the usual narrow blanking would be refused in silence."""
    horizontal = (width, width + 48, width + 96, width + 192)
    vertical = (height, height + 3, height + 8, height + 31)
    total = horizontal[-1] * vertical[-1]
    clock_mhz = min(60.0, MAX_CLOCK_HZ / total) * total / 1e6
    numbers = ' '.join(map(str, horizontal + vertical))
    return f'"{width}x{height}" {clock_mhz:.2f} {numbers}'


def make_config(width, height, folder):
    """Returns the text of an xorg.conf whose input sockets lie in `folder`."""
    return _TEMPLATE.format(modeline=make_modeline(width, height), width=width, height=height,
                            folder=folder)


def make_command(server, config, log, frames_hz):
    """Returns the command line; `{fd}` in it stands for where the display's number goes."""
    return [server, '-displayfd', '{fd}', '-config', config, '-noreset', '-nolisten', 'tcp',
            '-novtswitch', '-sharevts', '-fakescreenfps', str(frames_hz), '-logfile', log]
