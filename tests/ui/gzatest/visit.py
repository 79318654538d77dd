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


def look(seconds=None):
    """Lets a picture settle; nothing is asserted of what follows."""
    time.sleep(LOOK_S if seconds is None else seconds)


def walk_in(kiosk, language, story='nino-telavi'):
    """From the attract screen to a story's opening page."""
    kiosk.wait_attract()
    look()
    yield Stop('attract', 'The attract screen: one touch anywhere leaves it')
    kiosk.leave_attract()
    look()
    yield Stop('languages', 'Languages, each in its own script')
    kiosk.choose_language(language)
    kiosk.wait_stories()
    look()
    yield Stop('stories', 'The wall of stories: a face, a name, a road, a length')
    kiosk.open_journeys()
    look()
    yield Stop('journeys', 'Every road on one map, and whose it is')
    kiosk.tree.tap(kiosk.word('People'))
    kiosk.wait_stories()
    kiosk.open_story(story)
    look()
    yield Stop('opening', 'A story opens: who tells it, along which road, how long it takes')


def walk_on(kiosk):
    """From a story's opening page through all chapters to its closing page."""
    kiosk.begin_story()
    while not kiosk.is_at_end():
        look(LISTEN_S)
        record = kiosk.chapter_record
        yield Stop(f'chapter-{kiosk.chapter}', f'{kiosk.chapter_title}: {TYPES[record["type"]]}')
        kiosk.go_on()
    look()
    yield Stop('closing', 'The end of a road, and where it leads next')
