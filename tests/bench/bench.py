#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what the project promises, on a release build.

Each figure is a median over rounds in which all subjects take turns, so that a busy machine
weighs on all of them alike.
"""

import argparse
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'ui')]
import film  # noqa: E402
import flight  # noqa: E402
import preview  # noqa: E402
import programs  # noqa: E402
import reload  # noqa: E402
import revive  # noqa: E402
import start  # noqa: E402
import touch  # noqa: E402
import wall  # noqa: E402

BENCHES = {
    'start': start.measure,
    'touch': touch.measure,
    'wall': wall.measure,
    'reload': reload.measure,
    'preview': preview.measure,
    'catalog': programs.measure('bench-catalog'),
    'answers': programs.measure('bench-answers'),
    'video': film.measure,
    'player': programs.measure('bench-player'),
    'sync': programs.measure('bench-sync'),
    'map': flight.measure,
    'revive': revive.measure,
}


def parse_arguments():
    parser = argparse.ArgumentParser(prog='./dev bench', description=__doc__)
    parser.add_argument('names', nargs='*', metavar='NAME', help=', '.join(BENCHES))
    parser.add_argument('--json', metavar='FILE', type=pathlib.Path, help='write the rows there')
    parser.add_argument('--rounds', type=int,
                        help='how often each subject is measured (9; a film once)')
    parser.add_argument('--build', type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(BENCHES)
    if unknown:
        parser.error(f'there is no bench {", ".join(sorted(unknown))}')
    return arguments


def print_table(rows):
    columns = ('bench', 'subject', 'size', 'metric', 'value', 'unit')
    table = [columns]
    for row in rows:
        shown = {**row, 'value': f'{row["value"]:.3g}' if row['value'] < 100
                 else f'{row["value"]:.0f}'}
        table.append(tuple(str(shown[column]) for column in columns))
    widths = [max(len(line[i]) for line in table) for i in range(len(columns))]
    for line in table:
        print('  '.join(cell.rjust(width) if column == 'value' else cell.ljust(width)
                        for cell, width, column in zip(line, widths, columns)).rstrip())


def print_ratios(rows):
    """Every value of ours as a multiple of each other subject's for the same thing."""
    for row in rows:
        if row['subject'] != 'gza':
            continue
        for other in rows:
            same = all(row[key] == other[key] for key in ('bench', 'size', 'metric'))
            if same and other['subject'] != 'gza' and other['value']:
                print(f'{row["bench"]} {row["size"]} {row["metric"]}: '
                      f'gza ÷ {other["subject"]} = {row["value"] / other["value"]:.2f}')


def main():
    arguments = parse_arguments()
    rows = []
    for name in arguments.names or BENCHES:
        rows += BENCHES[name](arguments.build.resolve(), arguments.rounds)
    print_table(rows)
    print_ratios(rows)
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=1) + '\n', encoding='utf-8')
    return 0 if rows else 1


if __name__ == '__main__':
    sys.exit(main())
