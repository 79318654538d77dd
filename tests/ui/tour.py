#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a visitor's tour on a virtual screen and leaves its pictures, with a page to look at them.

Usage: tour.py --build BUILD [--output FOLDER] [--story NAME] [--size WxH] [--hurry]
"""

import argparse
import pathlib
import sys

from gzatest import Session, missing_programs, visit
from gzatest.gallery import Gallery
from gzatest.kiosk import TOP, Kiosk
from gzatest.visit import Stop, look, walk_in, walk_on

# Idle times short enough to be waited for, and still within what an exhibition may ask for.
SETTINGS = 'idle: {warn_after: 10, reset_after: 10}\n'


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--build', type=pathlib.Path, default=TOP / 'build')
    parser.add_argument('--output', type=pathlib.Path, default=TOP / 'build' / 'tour')
    parser.add_argument('--story', default='nino-telavi')
    parser.add_argument('--size', default='1920x1080')
    parser.add_argument('--hurry', action='store_true',
                        help='look at nothing for longer than it needs to come')
    return parser.parse_args()


def tour(kiosk, story):
    """Yields every Stop: a visit in Georgian that turns Armenian on the way, and its end."""
    yield from walk_in(kiosk, 'ka', story)
    for stop in walk_on(kiosk):
        yield stop
        if kiosk.chapter == 1:
            yield from switch(kiosk)
    kiosk.return_to_stories()
    look()
    yield Stop('stories-again', 'Back on the wall')
    kiosk.wait_idle_warning()
    look()
    yield Stop('idle', 'Nobody touches: the kiosk asks, and any touch goes on')
    kiosk.wait_attract(timeout_s=30)
    look()
    yield Stop('reset', 'Nobody answered: everything is as it was, for the next visitor')


def switch(kiosk):
    kiosk.open_corner()
    look()
    yield Stop('corner', 'The same corner on every screen: the languages')
    kiosk.choose_in_corner('hy')
    look()
    yield Stop('switched', 'The language is another; chapter, second and volume are the same')


def main():
    arguments = parse_arguments()
    if arguments.hurry:
        visit.LOOK_S = visit.LISTEN_S = 0.0
    missing = missing_programs()
    if missing:
        sys.exit(f'tour: not installed: {", ".join(missing)}')
    width, height = map(int, arguments.size.split('x'))
    gallery = Gallery(arguments.output, 'A visit to the exhibition',
                      'The way of one visitor, from the first touch to the moment when nobody is '
                      'there any more, taken by a machine with real touches.', column='34rem')
    with Session(width, height) as session:
        settings = pathlib.Path(session.folder, 'kiosk.yaml')
        settings.write_text(SETTINGS, encoding='utf-8')
        kiosk = Kiosk(session, arguments.build).start('--settings', settings)
        for number, stop in enumerate(tour(kiosk, arguments.story), 1):
            path = session.screen.save(arguments.output / f'{number:02}-{stop.name}.png')
            gallery.add(path, stop.caption)
            print(f'{path.relative_to(TOP) if path.is_relative_to(TOP) else path}: {stop.caption}')
    print(f'Look at {gallery.write_page()}')


if __name__ == '__main__':
    main()
