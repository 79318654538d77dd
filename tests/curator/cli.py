#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs gza-curator as a curator does: cli.py CURATOR [UNITTEST-ARGUMENTS]"""

import json
import os
import pathlib
import selectors
import subprocess
import sys
import tempfile
import time
import unittest

CURATOR = ""
LIMIT_S = 10

EXHIBITION = """format: 1
title: {ka: გზა, en: Road}
languages: [ka, en]
"""
STORY = """format: 1
kind: illustrative
title: {ka: ა, en: A}   # a remark
line: {ka: ბ, en: B}
person: {display_name: Nino}
editorial: {translator_reviewed: {ka: true, en: true}}
chapters:
  - id: one
    type: words
    title: {ka: ა, en: A}
    text:
      ka: |
        ერთი

        ორი
      en: 'It''s one'
"""


class CuratorTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def make(self, story=STORY):
        self.write("stories/exhibition.yaml", EXHIBITION)
        self.write("stories/told/story.yaml", story)

    def run_curator(self, *words):
        result = subprocess.run(
            [CURATOR, *words], cwd=self.folder, capture_output=True, text=True, timeout=LIMIT_S
        )
        self.assertNotIn("\033", result.stdout, "color without a terminal")
        self.assertNotIn("CRITICAL", result.stderr)
        return result


class Check(CuratorTest):
    def test_clean(self):
        self.make()
        result = self.run_curator("check")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("0 errors, 0 warnings, 0 notes; visitors see 1 story", result.stdout)

    def test_error_is_quoted_with_caret_and_hint(self):
        self.make(STORY.replace("type: words", "type: wrods"))
        self.write("stories/good/story.yaml", STORY)
        result = self.run_curator("check")
        self.assertEqual(result.returncode, 1)
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0], "told")
        self.assertIn("stories/told/story.yaml:9:11: error: chapters[0].type:", lines[1])
        self.assertIn("[wrong-value]", lines[1])
        self.assertEqual(lines[2], "       9 |     type: wrods")
        self.assertEqual(lines[3], "         |           ^")
        self.assertIn("Did you mean “words”?", lines[4])

    def test_strict(self):
        self.make(STORY + "titel: x\n")
        self.assertEqual(self.run_curator("check").returncode, 0)
        self.assertEqual(self.run_curator("check", "--strict").returncode, 1)

    def test_json(self):
        self.make(STORY + "titel: x\n")
        data = json.loads(self.run_curator("check", "--json").stdout)
        self.assertEqual(data["stories"], 1)
        self.assertEqual(data["diagnostics"][0]["code"], "unknown-key")
        self.assertEqual(data["diagnostics"][0]["line"], 17)
        self.assertEqual(data["translations"]["told"]["texts"], {"all": 5, "ka": 5, "en": 5})

    def test_matrix(self):
        self.make(STORY.replace("title: {ka: ა, en: A}   #", "title: {ka: ა}   #"))
        self.assertRegex(self.run_curator("check").stdout, r"told +texts +5/5 +4/5")

    def test_no_stories(self):
        self.write("stories/exhibition.yaml", EXHIBITION)
        result = self.run_curator("check")
        self.assertIn("[no-stories]", result.stdout)

    def test_nothing(self):
        result = self.run_curator("check")
        self.assertEqual(result.returncode, 1)
        self.assertIn("stories/exhibition.yaml: error: There is no such file", result.stdout)

    def test_could_not_run(self):
        self.assertEqual(self.run_curator("check", "nowhere").returncode, 2)
        self.assertEqual(self.run_curator("check", "--wrong").returncode, 2)
        self.assertEqual(self.run_curator("chekc").returncode, 2)
        self.assertEqual(self.run_curator().returncode, 2)

    def test_terminal_escapes_are_taken_out(self):
        self.make(STORY + '"\\e[31mtitel": x\n')
        self.run_curator("check")

    def test_watch(self):
        self.make()
        process = subprocess.Popen(
            [CURATOR, "check", "--watch"], cwd=self.folder, stdout=subprocess.PIPE
        )
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.read_until(process, b"visitors see 1 story")
        self.write("stories/told/story.yaml", "title: [\n")
        self.read_until(process, b"visitors see 0 stories")

    def read_until(self, process, text):
        seen = b""
        end = time.monotonic() + LIMIT_S
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while text not in seen:
                self.assertLess(time.monotonic(), end, seen)
                if selector.select(timeout=0.5):
                    seen += os.read(process.stdout.fileno(), 4096)


class New(CuratorTest):
    def test_exhibition_and_story(self):
        self.assertEqual(self.run_curator("new", "exhibition", "show").returncode, 0)
        result = self.run_curator("new", "story", "nino", "-C", "show")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("the headline", result.stdout)
        codes = {d["code"] for d in json.loads(self.run_curator("check", "--json", "show").stdout)[
            "diagnostics"] if d["severity"] == "error"}
        self.assertEqual(codes, {"empty-value"})

    def test_filled_template_is_clean(self):
        self.run_curator("new", "exhibition", ".")
        self.run_curator("new", "story", "nino")
        for path in ("stories/exhibition.yaml", "stories/nino/story.yaml"):
            lines = (self.folder / path).read_text(encoding="utf-8").splitlines()
            filled = [
                f"{line} x-{line.strip()[:2]}" if line.strip() in ("ka:", "hy:", "en:", "ru:")
                else line
                for line in lines
            ]
            self.write(path, "\n".join(filled) + "\n")
        result = self.run_curator("check", "--json")
        data = json.loads(result.stdout)
        self.assertEqual((data["errors"], data["warnings"], data["stories"]), (0, 0, 1), data)

    def test_nothing_is_overwritten(self):
        self.make()
        result = self.run_curator("new", "story", "told")
        self.assertEqual(result.returncode, 2)
        self.assertEqual((self.folder / "stories/told/story.yaml").read_text("utf-8"), STORY)

    def test_bad_id(self):
        self.make()
        self.assertEqual(self.run_curator("new", "story", "../Nino").returncode, 2)


class Consent(CuratorTest):
    BLOCK = "consent: {ref: CF-1, given: 2020-01-01, review_by: %s, scope: {exhibition: true}%s}\n"

    def test_list(self):
        self.make(STORY.replace("illustrative", "testimony") + self.BLOCK % ("2020-02-01", ""))
        self.write("stories/valid/story.yaml", STORY + self.BLOCK % ("2990-01-01", ""))
        result = self.run_curator("consent")
        self.assertEqual(result.returncode, 1)
        lines = result.stdout.splitlines()
        self.assertRegex(lines[1], r"^told +CF-1 +2020-02-01 +past its day, hidden")
        self.assertRegex(lines[2], r"^valid +CF-1 +2990-01-01 +valid")

    def test_purge(self):
        self.make(STORY + self.BLOCK % ("2990-01-01", ", withdrawn: true"))
        self.write("stories/told/voice.opus", "OggS")
        self.write("stories/told/raw/face.jpg", "x")
        result = self.run_curator("consent", "--purge", "told")
        self.assertEqual(result.returncode, 0, result.stderr)
        left = [p.name for p in (self.folder / "stories/told").rglob("*")]
        self.assertEqual(left, ["story.yaml"])
        log = (self.folder / "stories/consent-audit.log").read_text("utf-8")
        self.assertIn("told, form CF-1: purged, 2 files", log)

    def test_purge_needs_withdrawal(self):
        self.make(STORY + self.BLOCK % ("2990-01-01", ""))
        self.write("stories/told/voice.opus", "OggS")
        self.assertEqual(self.run_curator("consent", "--purge", "told").returncode, 2)
        self.assertEqual(self.run_curator("consent", "--purge", "../x").returncode, 2)
        self.assertTrue((self.folder / "stories/told/voice.opus").exists())


if __name__ == "__main__":
    CURATOR = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
