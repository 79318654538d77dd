# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon a touch is answered, with 100 stories: a story's first picture, another language.

The kiosk marks the moment at which it saw the finger leave and the frame that was painted for it.
"""

import re
import tempfile

from gzatest import Session
from gzatest.kiosk import Kiosk
import marks
import programs

N_STORIES = 100
N_ROUNDS = 9
_CARD = re.compile(r'^[^.։]+\. .+')


def _measure_story(kiosk):
    session = kiosk.session
    n_before = len(marks.read(session, 'story-picture'))
    kiosk.tree.tap(_CARD, 'button')
    shown_ms, _ = marks.wait_next(session, 'story-picture', n_before)
    touched_ms = max(at for at, _ in marks.read(session, 'touch') if at <= shown_ms)
    kiosk.tree.tap('Back', 'button')
    kiosk.wait_stories()
    return shown_ms - touched_ms


def _measure_language(kiosk, tag):
    session = kiosk.session
    n_before = len(marks.read(session, 'language-switched'))
    kiosk.switch_language(tag)
    switched_ms, (frames, *_) = marks.wait_next(session, 'language-switched', n_before)
    touched_ms = max(at for at, _ in marks.read(session, 'touch') if at <= switched_ms)
    return switched_ms - touched_ms, frames


def measure(build, rounds):
    programs.need_program(build, 'gza-kiosk')
    stories, languages, frames = [], [], []
    with tempfile.TemporaryDirectory() as folder, Session() as session:
        programs.make_exhibition(build, folder, N_STORIES)
        kiosk = Kiosk(session, build, folder)
        kiosk.start(language='en', GZA_BENCH='1')
        kiosk.leave_attract('English')
        kiosk.choose_language('en')
        kiosk.wait_stories()
        for number in range((rounds or N_ROUNDS) + 1):
            story_ms = _measure_story(kiosk)
            to_ms, to_frames = _measure_language(kiosk, 'ka')
            back_ms, back_frames = _measure_language(kiosk, 'en')
            if number:  # the first round warms up
                stories.append(story_ms)
                languages += [to_ms, back_ms]
                frames += [to_frames, back_frames]
    return [marks.make_row('touch', 'gza', N_STORIES, 'open_story_ms', stories),
            marks.make_row('touch', 'gza', N_STORIES, 'language_ms', languages),
            marks.make_row('touch', 'gza', N_STORIES, 'language_frames', frames, 'frames')]
