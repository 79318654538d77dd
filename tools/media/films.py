#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renders the films: films.py [--still SECONDS FILE.png] [NAME...]

Each film lasts as long as its chapter's narration (run narration.py first); the poster is the frame
at a third of it.
"""

import argparse
import importlib
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "_build" / "media"
FILMS = {"valley": ("nino-telavi", 48), "tram": ("armen-gyumri", 53),
         "sololaki": ("samira-tbilisi", 46), "attract": (None, 44)}
ATTRACT_S = 24.0


def build(name):
    story, _ = FILMS[name]
    duration = ATTRACT_S
    if story:
        times = json.loads((BUILD / f"{story}.times.json").read_text())
        duration = times[name]["duration"]
    return importlib.import_module(f"scenes.{name}").build(duration)


def render(name):
    story, crf = FILMS[name]
    film = build(name)
    if not story:
        film.render(ROOT / "media" / "attract-road.webm", crf)
        return
    folder = ROOT / "stories" / story
    with tempfile.NamedTemporaryFile(suffix=".png") as still:
        film.still(still.name, film.duration_s / 3)
        subprocess.run(["cwebp", "-quiet", "-q", "82", "-m", "6", still.name,
                        "-o", str(folder / f"{name}.webp")], check=True)
    film.render(folder / f"{name}.webm", crf)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--still", nargs=2, metavar=("SECONDS", "FILE"))
    parser.add_argument("names", nargs="*", default=list(FILMS))
    options = parser.parse_args()
    for name in options.names:
        if options.still:
            build(name).still(options.still[1], float(options.still[0]))
        else:
            render(name)


if __name__ == "__main__":
    sys.exit(main())
