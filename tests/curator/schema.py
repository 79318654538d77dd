#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates every shipped YAML file with an independent validator, and checks that the schemas
refuse what the loader refuses.

schema.py SOURCE-ROOT; exit 77 where PyYAML or jsonschema is not installed.
"""

import copy
import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as error:
    print(f"1..0 # SKIP {error.name} is not installed")
    sys.exit(77)


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors have it: no dates, no yes and no, no base sixty."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]*\.[0-9]+$", "-+.0123456789"),
    ("null", r"^(?:~|null)?$", "~n\0"),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))

VALID = {
    "format": 1,
    "kind": "illustrative",
    "title": {"ka": "გზა", "en": "A road"},
    "line": "A line",
    "person": {"display_name": "Nino"},
    "reasons": ["work", "home"],
    "years": {"from": 1992, "to": "2001"},
    "easy_read": {"ka": "გზა"},
    "consent": {
        "ref": "CF-1",
        "given": "2026-01-15",
        "review_by": "2027-01-15",
        "scope": {"exhibition": True, "countries": ["GE"], "venues": ["telavi-museum"]},
    },
    "route": [{"id": "a", "place": "tbilisi", "date": 1992, "via": [[41, 44], ["42.5", 43.1]]}],
    "met": [{"story": "other", "stop": "a", "text": "At the bridge"}],
    "chapters": [
        {"id": "one", "type": "words", "title": "One", "text": "Words"},
        {
            "id": "two",
            "type": "video",
            "title": "Two",
            "video": {"file": "a.webm"},
            "transcript": {"ka": "a.vtt"},
            "easy_read": "Short",
            "sign_language": [{"language": "sgn-GE", "for": ["ka"], "file": "s.webm"}],
            "audio_description": {"mode": "instead", "files": {"ka": "d.opus"}},
        },
        {
            "id": "three",
            "type": "map",
            "title": "Three",
            "ground": {
                "file": "plan.svg",
                "points": [
                    {"x": 0, "y": 1.5, "at": [41.9, 45.4]},
                    {"x": 9, "y": 9, "at": [42, 46]},
                ],
            },
        },
    ],
}


def change(path, value):
    story = copy.deepcopy(VALID)
    node = story
    for key in path[:-1]:
        node = node[key]
    if value is None:
        del node[path[-1]]
    else:
        node[path[-1]] = value
    return story


BAD = {
    "unknown key": change(["titel"], "x"),
    "missing title": change(["title"], None),
    "format 2": change(["format"], 2),
    "unknown kind": change(["kind"], "true"),
    "language tag": change(["title"], {"georgian": "x", "!": "y"}),
    "text is a list": change(["line"], ["x"]),
    "unknown type": change(["chapters", 0, "type"], "vidio"),
    "video without film": change(["chapters", 1, "video"], None),
    "film is a picture": change(["chapters", 1, "video", "file"], "a.png"),
    "absolute path": change(["chapters", 1, "video", "file"], "/etc/a.webm"),
    "date": change(["route", 0, "date"], "yesterday"),
    "latitude": change(["route", 0, "place"], {"name": "x", "at": [91, 0]}),
    "id": change(["route", 0, "id"], "A B"),
    "way-point": change(["route", 0, "via"], [[41]]),
    "reason": change(["reasons"], ["money"]),
    "spoken language as signs": change(["chapters", 1, "sign_language", 0, "language"], "ka"),
    "ground is a photograph": change(["chapters", 2, "ground", "file"], "plan.jpg"),
    "ground without points": change(["chapters", 2, "ground", "points"], None),
    "description by film": change(["chapters", 1, "audio_description", "files"], {"ka": "d.webp"}),
    "personal data": change(["person", "phone"], "1"),
}


class Report:
    def __init__(self):
        self.number = 0
        self.status = 0

    def add(self, good, text, why=""):
        self.number += 1
        print(f"{'ok' if good else 'not ok'} {self.number} {text}")
        if not good:
            self.status = 1
            print(f"# {why}")


def first_error(validator, data):
    error = jsonschema.exceptions.best_match(validator.iter_errors(data))
    return None if error is None else f"{'/'.join(map(str, error.absolute_path))}: {error.message}"


NAMES = ("story", "exhibition", "places", "rights", "glossary", "services", "survey", "about",
         "kiosk")


def main():
    root = pathlib.Path(sys.argv[1])
    validators = {}
    for name in NAMES:
        schema = json.loads((root / f"data/schema/{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        validators[name] = jsonschema.Draft7Validator(schema)

    report = Report()
    files = [(path, "story") for path in sorted(root.glob("stories/*/story.yaml"))]
    files += [(path, path.stem) for path in sorted(root.glob("stories/*.yaml"))]
    files += [(root / "data/kiosk.yaml", "kiosk")]
    for path, name in files:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader)
        error = first_error(validators[name], data if data is not None else {})
        report.add(error is None, f"{path.relative_to(root)} is valid", error)
    error = first_error(validators["story"], VALID)
    report.add(error is None, "a small story is valid", error)
    for name, story in BAD.items():
        report.add(first_error(validators["story"], story) is not None, f"{name} is refused")
    print(f"1..{report.number}")
    return report.status


if __name__ == "__main__":
    sys.exit(main())
