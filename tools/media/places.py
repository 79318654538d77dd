#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes stories/places.yaml from places.tsv: names are edited in the table, not in the YAML."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = pathlib.Path(__file__).with_name("places.tsv")
HEAD = """\
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: CC-BY-SA-4.0
#
# Places that the stories may name. Written by tools/media/places.py from tools/media/places.tsv.
format: 1
places:
"""


def quote(text):
    """A YAML double-quoted scalar; the table holds neither quotes nor backslashes."""
    if '"' in text or "\\" in text:
        raise ValueError(f"unexpected character in {text!r}")
    return f'"{text}"'


def read_rows():
    languages = None
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#id"):
            languages = cells[4:]
        elif line and not line.startswith("#"):
            yield cells[:4], [(tag, name) for tag, name in zip(languages, cells[4:]) if name]


def main():
    lines = []
    for (place, country, lat, lon), names in read_rows():
        text = ", ".join(f"{tag}: {quote(name)}" for tag, name in names)
        lines += [
            f"  {place}:", f"    name: {{{text}}}", f"    country: {quote(country)}",
            f"    at: [{lat}, {lon}]", "    precision: town"
        ]
    target = ROOT / "stories" / "places.yaml"
    target.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target.relative_to(ROOT)}: {len(lines) // 5} places")


if __name__ == "__main__":
    sys.exit(main())
