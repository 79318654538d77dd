#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power while answers are saved, again and again.

A small disk image carries the file of answers. At a random moment the image is copied as it is on
the disk, as if the power had gone; the copy is mounted, and every answer that was acknowledged
before must be in it. It models the loss of what the system had not written, in the order in which
it writes; not disks that lie, nor torn sectors. Needs root, for mounting.
"""

import argparse
import contextlib
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile

IMAGE_MIB = 64
SEED = 20260517


def parse_arguments():
    parser = argparse.ArgumentParser(prog='./dev powercut', description=__doc__)
    parser.add_argument('--cuts', type=int, default=200, help='how often (200)')
    parser.add_argument('--writer', type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def make_image(path):
    with open(path, 'wb') as file:
        file.truncate(IMAGE_MIB << 20)
    run('mkfs.ext4', '-q', '-F', path)


def write_until_cut(writer, folder, mount, image, cut, seconds):
    """Saves answers for a while, stops the writer and copies the image; returns the last number."""
    acknowledged = folder / 'acknowledged'
    with open(acknowledged, 'wb') as output:
        process = subprocess.Popen([writer, mount / 'answers.sqlite3'], stdout=output)
        try:
            process.wait(timeout=seconds)
            sys.exit(f'the writer ended with {process.returncode}')
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGSTOP)
        lines = acknowledged.read_bytes().split(b'\n')
        run('cp', '--sparse=never', image, cut)
        process.kill()
        process.wait()
    return int(lines[-2]) if len(lines) > 1 else 0


def find_fault(mount, acknowledged):
    """What is wrong with the file that the cut has left; None if nothing is."""
    path = mount / 'answers.sqlite3'
    if not path.exists():
        return None if acknowledged == 0 else 'no file'
    with contextlib.closing(sqlite3.connect(path)) as db:
        if db.execute('PRAGMA integrity_check').fetchone() != ('ok',):
            return 'not whole'
        if db.execute('PRAGMA user_version').fetchone()[0] == 0:
            return None if acknowledged == 0 else 'no tables'
        saved = db.execute('SELECT count(*) FROM answer').fetchone()[0]
    return None if saved >= acknowledged else f'{acknowledged} acknowledged, {saved} saved'


def cut_once(writer, folder, seconds):
    image, cut, mount = folder / 'disk.img', folder / 'cut.img', folder / 'mount'
    mount.mkdir(exist_ok=True)
    make_image(image)
    run('mount', '-o', 'loop', image, mount)
    try:
        acknowledged = write_until_cut(writer, folder, mount, image, cut, seconds)
    finally:
        run('umount', mount)
    run('mount', '-o', 'loop', cut, mount)
    try:
        return acknowledged, find_fault(mount, acknowledged)
    finally:
        run('umount', mount)


def main():
    arguments = parse_arguments()
    if os.geteuid() != 0:
        sys.exit('powercut: only root may mount the disk image')
    random_ = random.Random(SEED)
    total = faults = 0
    with tempfile.TemporaryDirectory() as name:
        for number in range(1, arguments.cuts + 1):
            acknowledged, fault = cut_once(arguments.writer, pathlib.Path(name),
                                           random_.uniform(0.2, 3))
            total += acknowledged
            if fault:
                faults += 1
                print(f'cut {number}: {fault}')
    print(f'{arguments.cuts} cuts, {total} answers acknowledged, {faults} files at fault')
    return 1 if faults or total == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
