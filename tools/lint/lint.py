#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the tree against the house style and prints FILE:LINE: MESSAGE.

Exits 1 when there is an error; warnings are only printed. Exits 77 when no check could be made.
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from gzalint import CHECKS, format as layout  # noqa: E402
from gzalint.tree import Tree, Unavailable  # noqa: E402


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('names', nargs='*', metavar='CHECK',
                        help=f'{", ".join(CHECKS)}; all without one; with --format, files')
    parser.add_argument('--top', default=pathlib.Path(__file__).resolve().parents[2],
                        type=pathlib.Path, help='the checkout')
    parser.add_argument('--build', type=pathlib.Path, help='a build folder, for compiler flags')
    parser.add_argument('--format', action='store_true', help='lay the C sources out instead')
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(CHECKS)
    if unknown and not arguments.format:
        parser.error(f'there is no check {", ".join(sorted(unknown))}')
    return arguments


def main():
    arguments = parse_arguments()
    tree = Tree(arguments.top.resolve(), arguments.build and arguments.build.resolve())
    if arguments.format:
        chosen = [str(pathlib.Path(name).resolve().relative_to(tree.top))
                  for name in arguments.names]
        if not layout.find_program():
            sys.exit('lint: --format needs clang-format 14')
        layout.apply(tree, chosen or tree.select(('src/', 'tests/'), '.c'))
        return 0
    findings = []
    names = arguments.names or list(CHECKS)
    n_skipped = 0
    for name in names:
        try:
            findings += CHECKS[name](tree)
        except Unavailable as reason:
            print(f'{name}: skipped, {reason}')
            n_skipped += 1
    if n_skipped == len(names):
        return 77
    for finding in sorted(set(findings)):
        print(finding)
    n_errors = sum(finding.is_error for finding in set(findings))
    if n_errors:
        print(f'{n_errors} errors')
    return 1 if n_errors else 0


if __name__ == '__main__':
    sys.exit(main())
