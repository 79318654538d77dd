# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as its visitor meets it: screens by what stands on them, in any language."""

import contextlib
import functools
import gettext
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time

import yaml

from .tree import wait_for

TOP = pathlib.Path(__file__).resolve().parents[3]
# A chapter has come within this time after the touch that was meant for it, on any machine.
ARRIVE_S = 6.0
# A story's card is a button named `Person. A line.`
_CARDS = re.compile(r'^[^.։]+\. .+')
LANGUAGES = {'ka': 'ქართული', 'hy': 'Հայերեն', 'en': 'English', 'ru': 'Русский'}


@functools.lru_cache(maxsize=None)
def _load_words(language):
    """Returns the interface's words in a language, from the source of its translation."""
    source = TOP / 'po' / f'{language}.po'
    if not source.exists():
        return gettext.NullTranslations()
    with tempfile.TemporaryDirectory() as folder:
        compiled = pathlib.Path(folder, 'x.mo')
        subprocess.run(['msgfmt', '-o', compiled, source], check=True)
        with open(compiled, 'rb') as file:
            return gettext.GNUTranslations(file)


class Kiosk:
    """One run of the program on a session's screen."""

    def __init__(self, session, build, exhibition=TOP, is_set=False):
        """With the exhibition on the command line, unless the settings name it."""
        self.session = session
        self.tree = session.tree
        self.program = pathlib.Path(build) / 'src' / 'shell' / 'gza-kiosk'
        self.exhibition = exhibition
        self.is_set = is_set
        self.language = 'en'
        self.story = None
        self.chapter = 0

    def start(self, *options, language=None, **variables):
        """Starts the program anew and waits for its window."""
        command = [self.program, *options]
        if not self.is_set:
            command += ['--exhibition', self.exhibition]
        if language:
            command += ['--language', language]
            self.language = language
        self.session.start(command, **variables)
        return self

    def word(self, english):
        """Returns an interface word in the language that is shown."""
        return _load_words(self.language).gettext(english)

    # What must hold at every moment

    def list_programs(self):
        """Returns the names of the programs that the kiosk has started and that still run."""
        programs = set()
        for path in pathlib.Path(f'/proc/{self.tree.window.process_id}/task').glob('*/children'):
            for child in path.read_text(encoding='utf-8').split():
                with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                    programs.add(pathlib.Path('/proc', child, 'comm').read_text('utf-8').strip())
        return programs

    def freeze(self):
        os.kill(self.tree.window.process_id, signal.SIGSTOP)

    def thaw(self):
        os.kill(self.tree.window.process_id, signal.SIGCONT)

    # By keys

    def tab_to(self, name, *keys):
        """Presses Tab until it leads to a widget, each time only after the last step is seen.

        `keys` are held meanwhile: Shift leads back.
        """
        for _ in range(40):
            if self.tree.find(name, state='focused'):
                return
            focus = self.tree.find(state='focused')
            self.session.keyboard.press(*keys, 'Tab')
            self._wait_other_focus(focus and focus.reference)
        raise AssertionError(f'no Tab leads to {name!r} in\n{self.tree.dump()}')

    def _wait_other_focus(self, last):
        def look():
            focus = self.tree.find(state='focused')
            return focus and focus.reference != last
        wait_for(look, lambda: f'Tab leads nowhere in\n{self.tree.dump()}', 30.0)

    # The road through it

    def wait_attract(self, timeout_s=15.0):
        words = {_load_words(tag).gettext('Touch to begin') for tag in (*LANGUAGES, 'ar')}
        any_of_them = re.compile('^(' + '|'.join(map(re.escape, sorted(words))) + ')$')
        return self.tree.wait(any_of_them, 'button', timeout_s=timeout_s)

    def leave_attract(self, expected=LANGUAGES['ka']):
        """Touches the middle of the attract screen; the languages follow."""
        self.wait_attract()
        self.session.touch.tap((self.session.width / 2, self.session.height / 3))
        self.tree.wait(expected, 'button')

    def choose_language(self, tag):
        """Touches a language by its own name."""
        self.tree.tap(LANGUAGES[tag], 'button')
        self.language = tag

    def open_corner(self):
        """Touches the corner that every screen has; the list of languages follows."""
        corner = re.compile(f'^{re.escape(self.word("Language"))}: ')
        self.tree.tap(corner, 'button')
        self.tree.wait(LANGUAGES['ka'], 'button')

    def choose_in_corner(self, tag):
        """Touches a language in the corner's list and waits for its words."""
        self.tree.tap(LANGUAGES[tag], 'button')
        self.language = tag
        self.tree.wait(f'{self.word("Language")}: {LANGUAGES[tag]}', 'button')

    def switch_language(self, tag):
        self.open_corner()
        self.choose_in_corner(tag)

    def read_story(self, name):
        """Returns a story's record from the exhibition's folder."""
        path = pathlib.Path(self.exhibition, 'stories', name, 'story.yaml')
        return yaml.safe_load(path.read_text(encoding='utf-8'))

    def translate(self, text):
        """Returns a curator's text in the language that is shown."""
        return text if isinstance(text, str) else text[self.language]

    def wait_stories(self):
        """Waits for the wall and returns its cards."""
        self.tree.wait(_CARDS, 'button')
        return self.tree.find_all(_CARDS, 'button')

    def open_journeys(self):
        """Touches the way to the map of journeys and waits until nothing is left of the wall."""
        self.tree.tap(self.word('Map of journeys'))
        self.tree.wait_gone(_CARDS, 'button')

    def open_story(self, name):
        """Touches a story's card; its opening page follows."""
        self.story = self.read_story(name)
        person = re.escape(self.translate(self.story['person']['display_name']))
        self.tree.tap(re.compile(f'^{person}\\. '), 'button')
        self.tree.wait(self.word('Begin the story'), 'button')
        self.chapter = 0

    def begin_story(self):
        self.tree.tap(self.word('Begin the story'), 'button')
        self.tree.wait_gone(self.word('Begin the story'), 'button')
        self.chapter = 1

    @property
    def chapter_record(self):
        return self.story['chapters'][self.chapter - 1]

    @property
    def chapter_title(self):
        return self.translate(self.chapter_record['title'])

    def _quiet_point(self):
        """Where nothing is to be touched, above the middle of the picture."""
        return self.session.width / 2, self.session.height * 0.4

    def find_in_bars(self, name):
        """Returns a button of the bars, which come back over what plays with a touch."""
        def look():
            node = self.tree.find(self.word(name), 'button')
            if not node:
                self.session.touch.tap(self._quiet_point())
            return node
        return wait_for(look, lambda: f'no {name!r} in\n{self.tree.dump()}', 20.0)

    def read_position_s(self):
        """Returns the elapsed seconds, as they stand before the road that one can seek on."""
        def look():
            nodes = self.tree.read()
            for before, node in zip(nodes, nodes[1:]):
                if node.role == 'slider' and node.name == self.word('Position'):
                    return re.search(r'(\d+):(\d\d)', before.name).groups()
            self.session.touch.tap(self._quiet_point())
            return None
        minutes, seconds = wait_for(look, lambda: f'no position in\n{self.tree.dump()}', 20.0)
        return int(minutes) * 60 + int(seconds)

    def go_on(self):
        """Touches the button to the next chapter; after the last, the closing page."""
        self.chapter += 1
        touched_s = None

        def has_arrived(nodes):
            if self.is_at_end():
                return self._find_way_back() is not None
            return any(node.name == self.chapter_title and 'selected' in node.states
                       for node in nodes)

        def step():
            nonlocal touched_s
            # The bars go while something plays: a touch may only bring them back.
            nodes = self.tree.find_all(role='button')
            if has_arrived(nodes):
                return True
            button = next((node for node in nodes if node.name == self.word('Next')), None)
            # A busy machine takes its time; a second touch would go past the chapter.
            if touched_s is None or time.monotonic() - touched_s > ARRIVE_S:
                self.session.touch.tap(button.center if button else self._quiet_point())
                touched_s = time.monotonic() if button else None
            return False
        wait_for(step, lambda: f'no way on to chapter {self.chapter}:\n{self.tree.dump()}', 30.0)

    def is_at_end(self):
        return self.chapter > len(self.story['chapters'])

    def _find_way_back(self):
        """The button to the wall on the closing page, which may be longer than the screen."""
        return next((node for node in self.tree.read()
                     if node.name == self.word('All stories') and node.role == 'button' and
                     node.box and 0 <= node.box[0] < self.session.width), None)

    def return_to_stories(self):
        """Touches the way back to the wall on a story's closing page, scrolling as far as it is."""
        x, bottom = self.session.width / 2, self.session.height * 0.75

        def is_in_sight():
            node = self._find_way_back()
            if node and self.tree.wait_still(node)[1] + node.box[3] < bottom:
                return True
            self.session.touch.swipe((x, bottom), (x, bottom * 0.8), 0.5)
            return False
        wait_for(is_in_sight, lambda: f'no way back in\n{self.tree.dump()}', 30.0)
        self.tree.tap(self.word('All stories'), 'button')
        # A story's end has cards as well; only the wall has the two ways to look at all of them.
        self.tree.wait(self.word('People'))
        self.wait_stories()

    def wait_idle_warning(self, timeout_s=60.0):
        return self.tree.wait(self.word('Are you still here?'), timeout_s=timeout_s)
