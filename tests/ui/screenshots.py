#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every screen, in every language and both orientations, to be looked at.

Usage: screenshots.py --build BUILD [--output FOLDER] [--language TAG]... [--size WxH]...
"""

import argparse
import itertools
import json
import pathlib
import subprocess
import sys

from gzatest import Session, missing_programs
from gzatest.gallery import Gallery
from gzatest.kiosk import LANGUAGES, TOP, Kiosk
from gzatest.visit import walk_in, walk_on

SIZES = ('1920x1080', '1080x1920')


def parse_arguments():
    parser = argparse.ArgumentParser(prog='./dev screenshots',
                                     description='Pictures of every screen, language and size.')
    parser.add_argument('--build', type=pathlib.Path, default=TOP / 'build',
                        help=argparse.SUPPRESS)
    parser.add_argument('--output', type=pathlib.Path, default=TOP / 'build' / 'screenshots')
    parser.add_argument('--language', action='append', choices=LANGUAGES,
                        help='one or more; all without it')
    parser.add_argument('--size', action='append', metavar='WxH',
                        help=f'one or more of any size; {" and ".join(SIZES)} without it')
    parser.add_argument('--story', default='nino-telavi')
    # One process has one accessibility bus, so each size is a run of this script of its own.
    parser.add_argument('--only', action='store_true', help=argparse.SUPPRESS)
    return parser.parse_args()


def take(arguments, size):
    """Takes the pictures of one size; pictures.json lists them as [language, caption, path]."""
    width, height = map(int, size.split('x'))
    folder = arguments.output / size
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    with Session(width, height) as session:
        kiosk = Kiosk(session, arguments.build)
        for language in arguments.language or LANGUAGES:
            kiosk.start()
            stops = itertools.chain(walk_in(kiosk, language, arguments.story), walk_on(kiosk))
            for number, stop in enumerate(stops, 1):
                path = folder / f'{language}-{number:02}-{stop.name}.png'
                session.screen.save(path)
                taken.append((language, stop.caption, str(path)))
                print(path, flush=True)
    (folder / 'pictures.json').write_text(json.dumps(taken), encoding='utf-8')


def collect(arguments, sizes):
    """Writes the page and the sheet over the pictures of all sizes."""
    gallery = Gallery(arguments.output, 'Every screen',
                      'Each row is one visit: a language on a screen of one size.', column='20rem')
    for size in sizes:
        pictures = json.loads((arguments.output / size / 'pictures.json')
                              .read_text(encoding='utf-8'))
        for language, caption, path in pictures:
            gallery.add(path, caption, f'{LANGUAGES[language]}, {size}')
    gallery.write_sheet()
    print(f'Look at {gallery.write_page()}')


def main():
    arguments = parse_arguments()
    missing = missing_programs()
    if missing:
        sys.exit(f'screenshots: not installed: {", ".join(missing)}')
    sizes = arguments.size or SIZES
    if arguments.only:
        take(arguments, sizes[0])
        return
    for size in sizes:
        command = [sys.executable, __file__, '--only', '--size', size, '--build', arguments.build,
                   '--output', arguments.output, '--story', arguments.story]
        for language in arguments.language or ():
            command += ['--language', language]
        subprocess.run(command, check=True)
    collect(arguments, sizes)


if __name__ == '__main__':
    main()
