#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what is shipped with the curator's own tool: shipped.py CURATOR SOURCE-ROOT

No box on any screen: the exhibition's texts and captions, and the interface's words, have nothing
but characters that the kiosk's own fonts draw.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

CURATOR, ROOT = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))
LIMIT_S = 60
# As many characters as a partner's name may have.
CHUNK = 100
STRING = re.compile(r'^(?:msgstr(?:\[\d\])? )?"(.*)"$')


def list_findings(folder):
    result = subprocess.run([CURATOR, "check", "--json", folder], capture_output=True, text=True,
                            timeout=LIMIT_S)
    assert result.returncode < 2, result.stderr
    return json.loads(result.stdout)["diagnostics"]


def list_characters(path):
    """The characters that the translations of a PO file are made of."""
    is_translation, characters = False, set()
    for line in path.read_text(encoding="utf-8").splitlines():
        is_translation = line.startswith(("msgstr", '"')) and (is_translation or line[0] == "m")
        match = STRING.match(line) if is_translation else None
        if match:
            characters |= set(match.group(1))
    return sorted(character for character in characters
                  if character.isalpha() or ord(character) > 160)


class Shipped(unittest.TestCase):
    def test_exhibition(self):
        findings = list_findings(ROOT)
        self.assertEqual([f for f in findings if f["severity"] == "error"], [])
        self.assertEqual([f for f in findings if f["code"].startswith("glyph-")], [])

    def test_words(self):
        for path in sorted((ROOT / "po").glob("*.po")):
            characters = list_characters(path)
            self.assertGreater(len(characters), 20, path)
            parts = ["".join(characters[i:i + CHUNK]) for i in range(0, len(characters), CHUNK)]
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                stories = pathlib.Path(folder, "stories")
                stories.mkdir()
                lines = "".join(f"  - {json.dumps(part)}\n" for part in parts)
                stories.joinpath("exhibition.yaml").write_text(
                    f"format: 1\ntitle: Words\nlanguages: [en]\npartners:\n{lines}",
                    encoding="utf-8")
                findings = list_findings(folder)
                self.assertEqual([f for f in findings if f["code"].startswith("glyph-")], [])
                self.assertEqual([f for f in findings if f["severity"] == "error"], [])


if __name__ == "__main__":
    unittest.main()
