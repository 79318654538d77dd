# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One visit from the attract screen to the idle reset, stopping wherever there is something to see.

The tour takes it once; the screenshots take it in every language and orientation.
"""

import dataclasses
import time

# How long a page that moves is looked at before its picture is taken: longer than any transition.
LOOK_S = 1.6
# A chapter that plays is pictured in the middle of a sentence.
LISTEN_S = 5.0


TYPES = {
    'video': 'a drawn film with a narration in each language',
    'voice': 'a voice, and the words as they are spoken',
    'photos': 'pictures that move slowly while the voice goes on',
    'map': 'the road grows with the voice',
    'words': 'a page to read',
    'quote': 'one sentence that stays',
    'choice': 'a question to the visitor',
    'objects': 'things that were taken along',
}


@dataclasses.dataclass(frozen=True)
class Stop:
    """A moment worth a picture."""

    name: str
    caption: str


def _look(seconds=LOOK_S):
    time.sleep(seconds)


def visit(kiosk, language, story='nino-telavi', chapters=None):
    """Walks through the kiosk, yielding a Stop at each screen once it is at rest.

    `chapters` limits how many chapters are opened; None for all.
    """
    kiosk.wait_attract()
    _look()
    yield Stop('attract', 'The attract screen: one touch anywhere leaves it')
    kiosk.leave_attract()
    _look()
    yield Stop('languages', 'Languages, each in its own script')
    kiosk.choose_language(language)
    kiosk.wait_stories()
    _look()
    yield Stop('stories', 'The wall of stories: a face, a name, a road, a length')
    kiosk.open_story(story)
    _look()
    yield Stop('opening', 'A story opens: who tells it, along which road, how long it takes')
    yield from _visit_chapters(kiosk, chapters)


def _visit_chapters(kiosk, limit):
    kiosk.begin_story()
    number = 0
    while not kiosk.is_at_end() and (limit is None or number < limit):
        number += 1
        _look(LISTEN_S)
        yield Stop(f'chapter-{number}', f'{kiosk.chapter_title}: {TYPES[kiosk.chapter_record["type"]]}')
        kiosk.go_on()
    if kiosk.is_at_end():
        _look()
        yield Stop('closing', 'The end of a road, and where it leads next')
