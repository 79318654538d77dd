# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What two languages have in common: a test that visits a small exhibition in each of them, in one
as everybody does, in the other on a kiosk that moves nothing.

    class Rooms(Bilingual): …  (what holds in both)
    class Georgian(Rooms, unittest.TestCase): pass
    class Arabic(Rooms, unittest.TestCase): language, index, settings = 'ar', 1, STILL
"""

import pathlib

from . import kiosk as kiosk_module
from .exhibition import Exhibition, make_story
from .session import Session

kiosk_module.LANGUAGES.setdefault('ar', 'العربية')
STILL = 'motion: reduced\n'


def text(ka, ar):
    """Returns a curator's text in Georgian and Arabic."""
    return {'ka': ka, 'ar': ar}


def make_bilingual_story(chapters):
    """Returns the record of a story about Nino in both languages."""
    story = make_story('Nino')
    for key in ('title', 'line'):
        story[key] = text('გზა. წინადადება', 'الطريق. جملة')
    story['portrait']['alt'] = text('სახე', 'وجه')
    story['person']['display_name'] = text('ნინო', 'نينو')
    story['chapters'] = chapters
    return story


class Bilingual:
    """A visit in one of the two; whoever inherits says what stands in the exhibition."""

    language = 'ka'
    index = 0
    settings = ''
    build = None

    @classmethod
    def write(cls, exhibition):
        """Writes the exhibition."""
        raise NotImplementedError

    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(1280, 720))
        cls.tree = cls.session.tree
        cls.exhibition = Exhibition(f'{cls.session.folder}/exhibition')
        cls.write(cls.exhibition)
        cls.exhibition.write_file('kiosk.yaml', cls.settings.encode())
        cls.n_states = 0

    def setUp(self):
        type(self).n_states += 1
        self.state = pathlib.Path(self.session.folder, f'state-{self.n_states}')
        self.kiosk = kiosk_module.Kiosk(self.session, self.build, self.exhibition.path)
        self.start()

    def start(self):
        """Comes to the wall as a new visitor of a kiosk that has just started."""
        self.kiosk.start('--state', self.state, '--settings', self.exhibition.path / 'kiosk.yaml')
        self.walk_in()

    def walk_in(self):
        """Comes to the wall from the attract page."""
        self.kiosk.leave_attract()
        self.kiosk.choose_language(self.language)
        self.kiosk.wait_stories()

    def say(self, texts):
        """Returns a curator's text in the language of the test."""
        return texts[self.language] if isinstance(texts, dict) else texts[self.index]

    def touch(self, word):
        """Touches a button with a word of the interface."""
        self.tree.tap(self.kiosk.word(word), 'button', timeout_s=30)

    def tap(self, texts):
        """Touches what is called by a curator's text, a button or one that stays down."""
        self.tree.tap(self.say(texts), timeout_s=30)
