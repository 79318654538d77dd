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
FILMS = {
    "valley": ("nino-telavi", 48),
    "tram": ("armen-gyumri", 53),
    "sololaki": ("samira-tbilisi", 48),
    "attract": (None, 44)
}
ATTRACT_S = 24.0


def build(name):
    story, _ = FILMS[name]
    duration = ATTRACT_S
    if story:
        times = json.loads((BUILD / f"{story}.times.json").read_text())
        duration = times[name]["duration"]
    return importlib.import_module(f"scenes.{name}").build(duration)


def render(name):
    """Encodes beside the build, then moves: a half-written film never stands in an exhibition."""
    story, crf = FILMS[name]
    film = build(name)
    folder = ROOT / "stories" / story if story else ROOT / "media"
    unfinished = BUILD / f"{name}.webm"
    film.render(unfinished, crf)
    if not story:
        unfinished.replace(folder / "attract-road.webm")
        return
    unfinished.replace(folder / f"{name}.webm")
    with tempfile.NamedTemporaryFile(suffix=".png") as still:
        film.still(still.name, film.duration_s / 3)
        subprocess.run([
            "cwebp", "-quiet", "-q", "76", "-m", "6", "-sharp_yuv", still.name, "-o",
            str(folder / f"{name}.webp")
        ],
                       check=True)


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
