#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packaged kiosk on a whole machine: what no test of a program alone can tell.

Each check says ok or not ok, with what it measured; one that fails ends nothing. Without a name all
are made, in their order, on one machine from its first boot until it is switched off.
"""

import argparse
import contextlib
import pathlib
import sys
import time
import traceback

from gzamachine import AgentError, Machine, checks


def parse_arguments():
    parser = argparse.ArgumentParser(prog='./dev emulate', description=__doc__,
                                     epilog=f'Checks: {", ".join(checks.ALL)}')
    parser.add_argument('names', nargs='*', metavar='CHECK', help='only these, after booting')
    parser.add_argument('--system', type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument('--pictures', type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument('--accelerator', choices=('kvm', 'tcg'), required=True,
                        help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(checks.ALL)
    if unknown:
        parser.error(f'there is no check {", ".join(sorted(unknown))}')
    return arguments


def keep(machine, picture):
    """What may tell why a check failed; a machine that has stopped answering has only a picture."""
    machine.save_screen(picture)
    with contextlib.suppress(AgentError):
        said = machine.agent.run('journalctl -b --no-pager -o short-monotonic')[1]
        picture.with_suffix('.log').write_text(said, encoding='utf-8')


def run(name, machine, pictures):
    """Makes one check; returns whether it went well."""
    began = time.monotonic()
    try:
        said = checks.ALL[name](machine, pictures)
        verdict = 'ok'
    except Exception as error:  # pylint: disable=broad-except
        traceback.print_exc()
        said, verdict = f'{error}'.splitlines()[0], 'not ok'
        if machine.is_on():
            keep(machine, pictures / f'failed-{name}.png')
    print(f'{verdict} - {name}: {said} ({time.monotonic() - began:.0f} s)', flush=True)
    return verdict == 'ok'


def main():
    arguments = parse_arguments()
    arguments.pictures.mkdir(parents=True, exist_ok=True)
    names = arguments.names or list(checks.ALL)
    if 'boot' in names:
        names.remove('boot')
    with Machine(arguments.system, arguments.accelerator) as machine:
        print(f'A machine of 2 processors and 2 GiB, by {arguments.accelerator}', flush=True)
        good = run('boot', machine, arguments.pictures)
        results = [good] + [run(name, machine, arguments.pictures) for name in names if good]
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main())
