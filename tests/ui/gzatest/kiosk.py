# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as its visitor meets it: screens by what stands on them, in any language."""

import functools
import gettext
import os
import pathlib
import re
import signal
import subprocess
import tempfile

from .tree import wait_for

TOP = pathlib.Path(__file__).resolve().parents[3]
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

    def __init__(self, session, build, exhibition=TOP):
        self.session = session
        self.tree = session.tree
        self.program = pathlib.Path(build) / 'src' / 'shell' / 'gza-kiosk'
        self.exhibition = exhibition
        self.language = 'en'

    def start(self, *options, language=None, **variables):
        """Starts the program anew and waits for its window."""
        command = [self.program, '--exhibition', self.exhibition, *options]
        if language:
            command += ['--language', language]
            self.language = language
        self.session.start(command, **variables)
        return self

    def word(self, english):
        """Returns an interface word in the language that is shown."""
        return _load_words(self.language).gettext(english)

    def begin_with(self, text):
        return re.compile('^' + re.escape(text))

    # What must hold at every moment

    def list_children(self):
        """Returns the processes that the kiosk has started."""
        pid = self.tree.window.process_id
        children = set()
        for path in pathlib.Path(f'/proc/{pid}/task').glob('*/children'):
            children |= set(path.read_text(encoding='utf-8').split())
        return children

    def freeze(self):
        os.kill(self.tree.window.process_id, signal.SIGSTOP)

    def thaw(self):
        os.kill(self.tree.window.process_id, signal.SIGCONT)

    # The road through it

    def wait_attract(self, timeout_s=15.0):
        return self.tree.wait('Touch to begin', 'push button', timeout_s=timeout_s)

    def leave_attract(self):
        """Touches the middle of the attract screen."""
        self.wait_attract()
        self.session.touch.tap((self.session.width / 2, self.session.height / 3))
        self.tree.wait(LANGUAGES['ka'], 'push button')

    def choose_language(self, tag):
        """Touches a language by its own name."""
        self.tree.tap(LANGUAGES[tag], 'push button')
        self.language = tag

    def list_cards(self):
        """Returns the stories on the wall: buttons whose name goes on after the person's."""
        return self.tree.find_all(re.compile(r'^[^.։]+[.] .+'), 'push button')

    def wait_stories(self):
        return wait_for(self.list_cards, lambda: f'no stories in\n{self.tree.dump()}')
