# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One emulated machine: a screen, a touch screen, a disk that forgets, and two ways to ask."""

import json
import pathlib
import shutil
import tempfile
import time

from .agent import Agent, AgentError
from .finger import Finger
from .qmp import Qmp
from .waiting import Lifetime, processes, wait_for

WIDTH, HEIGHT = 1280, 720
# Without the processor's help an emulated machine is far slower than the one it runs on.
SLOW_S = 900.0
MEMORY_MIB = 2048
# Of the bytes of a picture: every how manieth is looked at, and what share of those may change.
STEP, STILL = 37, 0.01
# A slow machine may take so long until something moves at all.
STILL_S = 2.0
STATUS = '/run/gza-kiosk/status.json'


class Machine(Lifetime):
    """Boots what is in a folder (disk, vmlinuz, initrd, cmdline). Changes last till it is off."""

    def __init__(self, folder, accelerator):
        super().__init__()
        self._system = pathlib.Path(folder)
        self._accelerator = accelerator
        self._process = None
        self.qmp = self.agent = self.finger = None

    def _make_command(self):
        if self._accelerator == 'kvm':
            processor = ['-accel', 'kvm', '-cpu', 'host']
        else:
            processor = ['-accel', 'tcg,thread=multi,tb-size=512', '-cpu', 'Nehalem']
        return [
            'qemu-system-x86_64', '-machine', 'q35', *processor,
            '-smp', '2', '-m', str(MEMORY_MIB), '-nodefaults', '-nic', 'none',
            '-display', 'none', '-qmp', f'unix:{self._folder}/qmp,server=on,wait=off',
            '-serial', f'file:{self._folder}/serial',
            '-kernel', self._system / 'vmlinuz', '-initrd', self._system / 'initrd',
            '-append', (self._system / 'cmdline').read_text(encoding='utf-8').strip(),
            '-drive', f'file={self._system}/disk,format=raw,if=virtio,snapshot=on',
            '-device', f'virtio-vga,xres={WIDTH},yres={HEIGHT}',
            '-device', 'virtio-serial-pci', *self._make_port('agent', 'org.qemu.guest_agent.0'),
            *self._make_port('finger', 'org.gza.finger'), '-device', 'qemu-xhci,id=usb',
            '-device', 'virtio-rng-pci']

    def _make_port(self, name, port):
        return ['-chardev', f'socket,id={name},path={self._folder}/{name},server=on,wait=off',
                '-device', f'virtserialport,chardev={name},name={port}']

    def _start(self):
        self._folder = pathlib.Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        self._process = processes.spawn(self._make_command(), None, self._folder / 'log')
        self._stack.callback(processes.stop, self._process)
        wait_for((self._folder / 'finger').exists, self._read_log, 20)
        self.qmp = Qmp(self._folder / 'qmp')
        self._stack.callback(self.qmp.close)
        self.agent = Agent(self._folder / 'agent')
        self._stack.callback(self.agent.close)
        self.finger = Finger(self._folder / 'finger')
        self._stack.callback(self.finger.close)

    def _read_log(self):
        return (self._folder / 'log').read_text(encoding='utf-8', errors='replace')

    # Power

    def is_on(self):
        return self._process.poll() is None

    def cut_power(self):
        """Off and on again within an instant: what was not on the disk is lost."""
        self.qmp.run('system_reset')

    def wait_off(self, timeout_s=SLOW_S):
        wait_for(lambda: not self.is_on(), 'the machine does not switch off', timeout_s)

    # What is in it

    def wait_agent(self, timeout_s=SLOW_S):
        wait_for(self.agent.is_there, lambda: f'Debian does not answer:\n{self.read_serial()}',
                 timeout_s)

    def read_serial(self):
        text = (self._folder / 'serial').read_text(encoding='utf-8', errors='replace')
        return '\n'.join(text.splitlines()[-30:])

    def read_unit(self, unit='gza-kiosk.service'):
        """What systemd knows of a unit, by name; times are in seconds since the boot."""
        lines = self.agent.ask(f'systemctl show {unit}').splitlines()
        return dict(line.split('=', 1) for line in lines if '=' in line)

    def read_status(self):
        """The kiosk's own status, or nothing where it has not written one yet."""
        status, said = self.agent.run(f'cat {STATUS}')
        return json.loads(said) if status == 0 else {}

    def wait_kiosk(self, timeout_s=SLOW_S):
        """Waits until systemd has heard from the kiosk that its first picture is on the screen."""
        def look():
            try:
                unit = self.read_unit()
            except AgentError:
                return None
            return unit if unit['ActiveState'] == 'active' else None
        self.wait_agent(timeout_s)
        return wait_for(look, self.explain, timeout_s)

    def wait_page(self, page, timeout_s=SLOW_S):
        wait_for(lambda: self.read_status().get('page') == page,
                 lambda: f'no {page}, but {self.read_status()}', timeout_s)

    def explain(self):
        return self.agent.run('systemctl status --no-pager -l gza-kiosk; '
                              'journalctl --no-pager -b -n 60 -o short-monotonic')[1]

    # What is on its screen

    def save_screen(self, path):
        """Writes a PNG of what it shows."""
        self.qmp.run('screendump', filename=str(pathlib.Path(path).resolve()), format='png')

    def read_screen(self):
        """Returns width, height and pixels, three bytes each."""
        path = self._folder / 'screen.ppm'
        self.qmp.run('screendump', filename=str(path))
        _, size, _, pixels = path.read_bytes().split(b'\n', 3)
        width, height = map(int, size.split())
        return width, height, pixels

    def read_rows(self, top, bottom):
        """Returns the pixels between two shares of the height."""
        width, height, pixels = self.read_screen()
        return pixels[3 * width * int(top * height):3 * width * int(bottom * height)]

    def read_color(self, point):
        width, height, pixels = self.read_screen()
        at = 3 * (int(point[1] * height) * width + int(point[0] * width))
        return pixels[at:at + 3]

    def wait_color(self, point, color, timeout_s=SLOW_S):
        """Waits until something of this color is there."""
        wait_for(lambda: self.read_color(point) == color,
                 lambda: f'{point} is {self.read_color(point).hex()}, not {color.hex()}', timeout_s)

    def wait_still(self):
        """Waits until nothing has moved for a while; a line of figures may change."""
        before, since = b'', 0.0

        def look():
            nonlocal before, since
            # A prime step: no column and no row is left out.
            points = self.read_screen()[2][::STEP]
            moved = sum(a != b for a, b in zip(points, before)) if before else len(points)
            now = time.monotonic()
            if moved >= len(points) * STILL:
                before, since = points, now
            return now - since > STILL_S
        wait_for(look, 'the picture does not come to rest', SLOW_S)

    # What is plugged in

    def press(self, *keys):
        """Presses keys of the keyboard together, by qemu's names for them."""
        self.qmp.run('send-key', keys=[{'type': 'qcode', 'data': key} for key in keys])

    def plug_stick(self):
        """Puts a copy of the stick into a USB port."""
        stick = self._folder / 'stick'
        shutil.copy(self._system / 'stick', stick)
        self.qmp.run('blockdev-add', driver='raw', node_name='stick',
                     file={'driver': 'file', 'filename': str(stick)})
        self.qmp.run('device_add', driver='usb-storage', id='stick', drive='stick', bus='usb.0',
                     removable=True)

    def pull_stick(self):
        self.qmp.forget_events()
        self.qmp.run('device_del', id='stick')
        self.qmp.wait_event('DEVICE_DELETED', SLOW_S)
        self.qmp.run('blockdev-del', node_name='stick')
