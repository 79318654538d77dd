# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small exhibitions for a test to break: written to a folder, one story or several."""

import pathlib
import shutil

import yaml

from .screen import encode_png

EXHIBITION = {
    'format': 1,
    'title': {'en': 'Roads', 'ka': 'გზები'},
    'languages': ['en', 'ka'],
    'themes': [{'id': 'work', 'title': {'en': 'Work', 'ka': 'შრომა'}}],
    'idle': {'warn_after': 90, 'reset_after': 30},
    'map': {'worldview': 'un', 'disclaimer': {'en': 'A drawing.', 'ka': 'ნახატი.'}},
    'disclaimer': {'en': 'A test.', 'ka': 'ცდა.'},
}

PLACES = {
    'format': 1,
    'places': {
        'telavi': {'name': {'en': 'Telavi', 'ka': 'თელავი'}, 'country': 'GE', 'at': [41.92, 45.47]},
        'athens': {'name': {'en': 'Athens', 'ka': 'ათენი'}, 'country': 'GR', 'at': [37.98, 23.73]},
    },
}


def make_story(name):
    """Returns the record of a valid story that needs no medium but its portrait."""
    return {
        'format': 1,
        'kind': 'illustrative',
        'title': {'en': f'The road of {name}', 'ka': f'{name} გზაზე'},
        'line': {'en': 'One sentence about it.', 'ka': 'ერთი წინადადება.'},
        'themes': ['work'],
        'portrait': {'file': 'portrait.png', 'alt': {'en': 'A face', 'ka': 'სახე'}},
        'person': {'display_name': {'en': name, 'ka': name}, 'face': 'illustration',
                   'voice': 'synthetic'},
        'route': [{'id': 'home', 'place': 'telavi', 'date': 2014},
                  {'id': 'away', 'place': 'athens', 'means': 'bus', 'date': 2015}],
        'chapters': [
            {'id': 'begin', 'type': 'words', 'title': {'en': 'Beginning', 'ka': 'დასაწყისი'},
             'text': {'en': 'Some words to read.', 'ka': 'რამდენიმე სიტყვა.'}},
            {'id': 'end', 'type': 'quote', 'title': {'en': 'Ending', 'ka': 'დასასრული'},
             'text': {'en': 'A sentence stays.', 'ka': 'წინადადება რჩება.'},
             'by': {'en': name, 'ka': name}},
        ],
        'credits': [{'what': {'en': 'Everything', 'ka': 'ყველაფერი'}, 'by': 'The Gza developers',
                     'licence': 'CC-BY-SA-4.0'}],
    }


def _dump(record, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding='utf-8')


class Exhibition:
    """An exhibition in a folder of its own."""

    def __init__(self, folder):
        self.path = pathlib.Path(folder)

    def write(self, stories=(), **changes):
        """Writes the exhibition's own files and these stories, {folder: record}."""
        _dump({**EXHIBITION, **changes}, self.path / 'stories' / 'exhibition.yaml')
        _dump(PLACES, self.path / 'stories' / 'places.yaml')
        for name, record in dict(stories).items():
            self.write_story(name, record)
        return self

    def write_story(self, name, record):
        _dump(record, self.path / 'stories' / name / 'story.yaml')
        portrait = encode_png(40, 50, bytes((242, 163, 58)) * 2000)
        (self.path / 'stories' / name / 'portrait.png').write_bytes(portrait)

    def write_record(self, name, record):
        """Writes a room: stories/NAME.yaml."""
        _dump(record, self.path / 'stories' / f'{name}.yaml')

    def write_file(self, name, data):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)
