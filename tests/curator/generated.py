#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what gza-curator writes from its tables with the files in the tree.

generated.py CURATOR SOURCE-ROOT          compare; exit 1 where a file is out of date
generated.py CURATOR SOURCE-ROOT --write  bring them up to date
"""

import difflib
import pathlib
import subprocess
import sys

BEGIN = "<!-- reference:begin -->\n"
END = "<!-- reference:end -->\n"
SCHEMAS = ["story", "exhibition", "places", "rights", "glossary", "services", "survey", "about",
           "kiosk"]


def run(curator, *words):
    return subprocess.run([curator, *words], check=True, capture_output=True, text=True).stdout


def put_between(path, text):
    before, rest = path.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{text}\n{END}{after}"


def expected(curator, root):
    for name in SCHEMAS:
        yield root / f"data/schema/{name}.schema.json", run(curator, "schema", name)
    for path, words in (
        (root / "docs/story-format.md", ("schema", "--markdown")),
        (root / "docs/lint.md", ("rules", "--markdown")),
    ):
        yield path, put_between(path, run(curator, *words))


def main():
    curator, root = sys.argv[1], pathlib.Path(sys.argv[2])
    write = "--write" in sys.argv[3:]
    files = list(expected(curator, root))
    status = 0
    if not write:
        print(f"1..{len(files)}")
    for number, (path, text) in enumerate(files, 1):
        name = path.relative_to(root)
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if write:
            path.write_text(text, encoding="utf-8")
        elif old == text:
            print(f"ok {number} {name}")
        else:
            print(f"not ok {number} {name} is out of date: run generated.py with --write")
            for line in list(difflib.unified_diff(old.splitlines(), text.splitlines(), n=0))[:20]:
                print(f"# {line}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
