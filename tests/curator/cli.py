#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs gza-curator as a curator does: cli.py CURATOR [UNITTEST-ARGUMENTS]"""

import json
import os
import pathlib
import selectors
import signal
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
    def test_reader_that_goes_away(self):
        self.make()
        reader, writer = os.pipe()
        os.close(reader)
        result = subprocess.run([CURATOR, "check"], cwd=self.folder, stdout=writer,
                                stderr=subprocess.PIPE, timeout=LIMIT_S)
        os.close(writer)
        self.assertEqual(result.returncode, -signal.SIGPIPE)
        self.assertEqual(result.stderr, b"")

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


class Georgian(CuratorTest):
    def run_in(self, **environment):
        return subprocess.run([CURATOR, "check"], cwd=self.folder, capture_output=True, text=True,
                              timeout=LIMIT_S, env={**os.environ, **environment}).stdout

    def test_everything_is_said(self):
        self.make(STORY.replace("type: words", "type: wrods"))
        result = self.run_curator("check", "--lang", "ka")
        self.assertEqual(result.returncode, 1)
        self.assertIn("შეცდომა: chapters[0].type: „wrods“ არ არის დასაშვები", result.stdout)
        self.assertIn("ხომ არ იგულისხმეთ „words“?", result.stdout)
        self.assertIn("მნახველები ხედავენ 0 ისტორიას", result.stdout)
        self.assertIn("„--strict“", self.run_curator("--lang=ka", "check", "--strct").stderr)

    def test_language_of_the_environment(self):
        self.make()
        clear = {"LC_ALL": "", "LC_MESSAGES": "", "LANGUAGE": ""}
        for said, environment in (
            ("შეცდომა", {**clear, "LANG": "ka_GE.UTF-8"}),
            ("შეცდომა", {**clear, "LANG": "en_US.UTF-8", "LANGUAGE": "ka:en"}),
            ("0 errors", {**clear, "LANG": "ka_GE.UTF-8", "LC_MESSAGES": "C"}),
            ("0 errors", {**clear, "LANG": "de_DE.UTF-8"}),
        ):
            self.assertIn(said, self.run_in(**environment), environment)

    def test_machines_read_the_same(self):
        self.make(STORY + "titel: x\n")
        english, georgian = (
            json.loads(self.run_curator("check", "--json", "--lang", tag).stdout)
            for tag in ("en", "ka"))
        for data in (english, georgian):
            for diagnostic in data["diagnostics"]:
                self.assertTrue(diagnostic.pop("message"))
                diagnostic.pop("hint", None)
        self.assertEqual(english, georgian)

    def test_columns_line_up(self):
        self.make()
        rows = self.run_curator("check", "--lang", "ka").stdout.splitlines()[:3]
        self.assertEqual(len({len(row) for row in rows if row}), 1, rows)

    def test_rules_are_explained(self):
        english = self.run_curator("rules").stdout
        georgian = self.run_curator("rules", "--lang", "ka").stdout
        self.assertEqual(english.count("(error"), georgian.count("(შეცდომა"))
        self.assertIn("სუბტიტრი წამში 17 სიმბოლოზე სწრაფია", georgian)
        same = set(english.splitlines()) & set(georgian.splitlines())
        self.assertEqual({line for line in same if line.startswith("    ")}, set())

    def test_unknown_language(self):
        self.assertEqual(self.run_curator("check", "--lang", "xx").returncode, 2)


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

    def test_media_may_lie_there_already(self):
        self.make()
        self.write("stories/nino/film.txt", "mine")
        self.assertEqual(self.run_curator("new", "story", "nino").returncode, 0)
        self.assertEqual(sorted(path.name for path in (self.folder / "stories/nino").iterdir()),
                         ["film.txt", "story.yaml"])

    def test_half_a_pair_is_not_written(self):
        self.write("show/stories/places.yaml", "mine")
        self.assertEqual(self.run_curator("new", "exhibition", "show").returncode, 2)
        self.assertEqual([path.name for path in (self.folder / "show/stories").iterdir()],
                         ["places.yaml"])

    def test_interrupted_makes_all_or_nothing(self):
        for delay in range(0, 40, 2):
            show = self.folder / f"show-{delay}"
            process = subprocess.Popen([CURATOR, "new", "exhibition", show],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(delay / 1000)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
            process.wait(LIMIT_S)
            names = sorted(str(path.relative_to(show)) for path in show.rglob("*"))
            self.assertIn(names, ([], ["stories", "stories/exhibition.yaml",
                                       "stories/places.yaml"]))

    def test_bad_id(self):
        self.make()
        self.assertEqual(self.run_curator("new", "story", "../Nino").returncode, 2)


class Glyphs(CuratorTest):
    def test_boxes(self):
        self.make(STORY.replace("ორი\n", "ორი \U000f0000 და \U000f0001\n"))
        result = self.run_curator("check", "--json")
        items = json.loads(result.stdout)["diagnostics"]
        found = [item for item in items if item["code"] == "glyph-missing"]
        self.assertEqual(len(found), 1, result.stdout)
        self.assertIn("U+F0000 U+F0001", found[0]["message"])
        self.assertIn("type another one", found[0]["hint"])

    def test_captions(self):
        self.make(STORY + "  - {id: hear, type: voice, title: Hear, captions: hear.vtt}\n")
        self.write("stories/told/hear.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\U000f0000\n")
        result = self.run_curator("check", "--json")
        items = json.loads(result.stdout)["diagnostics"]
        found = [item["file"] for item in items if item["code"] == "glyph-missing"]
        self.assertEqual(found, ["stories/told/hear.vtt"])


class Consent(CuratorTest):
    BLOCK = "consent: {ref: CF-1, given: 2020-01-01, review_by: %s, scope: {exhibition: true}%s}\n"

    def test_list(self):
        self.make(STORY.replace("illustrative", "testimony") + self.BLOCK % ("2020-02-01", ""))
        self.write("stories/valid/story.yaml", STORY + self.BLOCK % ("2990-01-01", ""))
        result = self.run_curator("consent")
        self.assertEqual(result.returncode, 1)
        lines = result.stdout.splitlines()
        self.assertRegex(
            lines[1],
            r"^told +CF-1 +2020-02-01 +everywhere +hidden: .*reviewed by 2020-02-01$",
        )
        self.assertRegex(lines[2], r"^valid +CF-1 +2990-01-01 +everywhere +valid")

    def test_list_by_place(self):
        scope = "{exhibition: true, countries: [GE, AM], venues: [museum]}"
        block = self.BLOCK.replace("{exhibition: true}", scope) % ("2990-01-01", "")
        self.make(STORY + block)
        self.write("stories/other/story.yaml", STORY)
        result = self.run_curator("consent")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stdout, r"told +CF-1 +2990-01-01 +GE AM museum +valid")
        self.assertRegex(result.stdout, r"other +- +- +- +not needed")
        result = self.run_curator("consent", "--country", "GR", "--venue", "museum", "--json")
        self.assertEqual(result.returncode, 1)
        rows = {row["story"]: row for row in json.loads(result.stdout)}
        self.assertTrue(rows["told"]["hidden"])
        self.assertIn("covers GE, AM, not GR", rows["told"]["reason"])
        self.assertFalse(rows["other"]["hidden"])
        result = self.run_curator("consent", "--country", "AM", "--venue", "museum")
        self.assertEqual(result.returncode, 0)

    def test_not_for_exhibitions(self):
        block = self.BLOCK.replace("exhibition: true", "exhibition: false, web: true")
        self.make(STORY + block % ("2990-01-01", ""))
        result = self.run_curator("consent")
        self.assertEqual(result.returncode, 1)
        self.assertIn("hidden: The consent does not cover", result.stdout)

    def test_purge(self):
        self.make(STORY + self.BLOCK % ("2990-01-01", ", withdrawn: true"))
        self.write("stories/told/voice.opus", "OggS")
        self.write("stories/told/raw/face.jpg", "x")
        result = self.run_curator("consent", "--purge", "told")
        self.assertEqual(result.returncode, 0, result.stderr)
        left = [p.name for p in (self.folder / "stories/told").rglob("*")]
        self.assertEqual(left, ["story.yaml"])
        log = (self.folder / "stories/consent-audit.log").read_text("utf-8")
        self.assertIn("told, form CF-1: purge begins", log)
        self.assertIn("told, form CF-1: purged, 2 files", log)

    def test_purge_finds_everything(self):
        shared = "portrait: {file: media/face.png}\n"
        self.make(
            STORY
            + shared
            + self.BLOCK % ("2990-01-01", ", withdrawn: true")
            + "route: [{id: a, place: {name: x, at: [1, 1]}, picture: {file: media/own.png}}]\n"
        )
        self.write("stories/other/story.yaml", STORY + shared)
        self.write("media/face.png", "x")
        self.write("media/own.png", "x")
        for name in (".DS_Store", "._film.webm", ".film.webm.swp", "story.yaml~", "film.webm.part"):
            self.write(f"stories/told/{name}", "x")
        (self.folder / "stories/told/link").symlink_to(self.folder / "media/face.png")
        result = self.run_curator("consent", "--purge", "told")
        self.assertEqual(result.returncode, 0, result.stderr)
        left = [p.name for p in (self.folder / "stories/told").rglob("*")]
        self.assertEqual(left, ["story.yaml"])
        self.assertEqual([p.name for p in (self.folder / "media").iterdir()], ["face.png"])
        self.assertIn("media/face.png stays", result.stdout)
        log = (self.folder / "stories/consent-audit.log").read_text("utf-8")
        self.assertIn("purged, 7 files", log)

    def test_purge_needs_withdrawal(self):
        self.make(STORY + self.BLOCK % ("2990-01-01", ""))
        self.write("stories/told/voice.opus", "OggS")
        self.assertEqual(self.run_curator("consent", "--purge", "told").returncode, 2)
        self.assertEqual(self.run_curator("consent", "--purge", "../x").returncode, 2)
        self.assertTrue((self.folder / "stories/told/voice.opus").exists())


FORMS = """format: 1
kind: illustrative   # every form that a text can have
title: plain title # remark
line: {ka: ბ, "en": "B"} # remark
person: {display_name: Nino}
portrait:
  file: a.svg
  alt:
    ka: სურათი # remark

    en: 'It''s a picture'

chapters:
  - id: one
    type: words
    title:
      en: One
      ka: ერთი
    text:
      ka: |
        ერთი

        ორი

  # between two chapters
  - {id: two, type: quote, title: {ka: ა}, text: {ka: "a\\nb"}}
  - id: three
    type: words
    title: {ka: გ}
    text: |
      one string

      in a block
credits:
  - what:
      ka: "სურათები"
    by: Gza"""


class Translate(CuratorTest):
    def read(self, path="stories/told/story.yaml"):
        return (self.folder / path).read_text("utf-8")

    def fill(self, text):
        """Translates every text into itself with a mark, as a PO editor would."""
        blocks = text.split("\n\n")
        for i, block in enumerate(blocks[1:], 1):
            source = block[block.index("msgid ") + 6 : block.index("msgstr ")].rstrip("\n")
            first = '""\n"' if source.startswith('""') else '"'
            source = source.replace(first, first + "*", 1)
            blocks[i] = block[: block.index("msgstr ")] + "msgstr " + source
        return "\n\n".join(blocks) + "\n"

    def test_round_trip_changes_nothing(self):
        for story in (STORY, FORMS, "\ufeff" + FORMS):
            self.make(story)
            for language in ("ka", "en"):
                self.assertEqual(
                    self.run_curator("translate", "export", language, "-o", "x.po").returncode, 0)
                result = self.run_curator("translate", "import", "x.po")
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertIn("Took 0 texts, skipped 0", result.stdout)
                self.assertEqual(self.read(), story)

    def test_new_language(self):
        self.make(FORMS)
        self.write("stories/told/a.svg", "<svg/>")
        po = self.run_curator("translate", "export", "de").stdout
        self.write("de.po", self.fill(po))
        result = self.run_curator("translate", "import", "de.po")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        text = self.read()
        for line in FORMS.splitlines():
            remark = line[line.find("#") :] if "#" in line else ""
            self.assertIn(remark, text)
        self.assertIn('title: {ka: "plain title", de: "*plain title"} # remark', text)
        self.assertIn('line: {ka: ბ, "en": "B", de: "*ბ"} # remark', text)
        self.assertIn(
            "    ka: სურათი # remark\n\n    en: 'It''s a picture'\n    de: \"*სურათი\"\n", text)
        self.assertIn(
            "        ორი\n      de: |\n        *ერთი\n\n        ორი\n\n  # between", text)
        self.assertTrue(text.endswith('    by: Gza'))
        again = self.run_curator("translate", "export", "de").stdout
        self.assertEqual(
            [line for line in again.splitlines() if not line.startswith("#:")],
            [line for line in self.fill(po).splitlines() if not line.startswith("#:")])
        data = json.loads(self.run_curator("check", "--json").stdout)
        self.assertEqual(data["errors"], 0, data)

    def test_changed_translation_keeps_the_rest(self):
        self.make()
        po = self.run_curator("translate", "export", "en").stdout
        self.write("en.po", po.replace('msgstr "It\'s one"', 'msgstr "It\'s \\"two\\""'))
        self.run_curator("translate", "import", "en.po")
        self.assertEqual(self.read(), STORY.replace("'It''s one'", '"It\'s \\"two\\""'))
        po = self.run_curator("translate", "export", "ka", "--from", "en").stdout
        self.write("ka.po", po.replace('"ორი\\n"', '"სამი\\n"'))
        self.run_curator("translate", "import", "ka.po")
        self.assertIn("      ka: |\n        ერთი\n\n        სამი\n      en:", self.read())

    def test_changed_source_is_skipped(self):
        self.make()
        self.run_curator("translate", "export", "en", "-o", "en.po")
        changed = STORY.replace("line: {ka: ბ", "line: {ka: გ")
        self.write("stories/told/story.yaml", changed)
        result = self.run_curator("translate", "import", "en.po")
        self.assertEqual(result.returncode, 1)
        self.assertIn("story.yaml:4: the text has changed", result.stdout)
        self.assertEqual(self.read(), changed)

    def test_bad_files(self):
        self.make()
        for name, text in {
            "syntax": "hello\n",
            "open": 'msgid "a\n',
            "escape": 'msgid "\\x"\nmsgstr ""\n',
            "plural": 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
            "no-language": 'msgid "a"\nmsgstr "b"\n',
            "empty": "",
        }.items():
            self.write("bad.po", text)
            result = self.run_curator("translate", "import", "bad.po")
            self.assertEqual(result.returncode, 2, name)
            self.assertEqual(self.read(), STORY)


class Preview(CuratorTest):
    """The window itself is tests/ui's part; here is what is said where there is none."""

    def preview(self, *words, **variables):
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        result = subprocess.run(
            [CURATOR, "preview", *words], cwd=self.folder, capture_output=True, text=True,
            timeout=LIMIT_S, env={**environment, **variables}
        )
        self.assertEqual(result.returncode, 2)
        return result.stderr

    def test_no_exhibition(self):
        self.assertIn("is not an exhibition", self.preview(DISPLAY=":0"))
        self.assertIn("nowhere", self.preview("nowhere", DISPLAY=":0"))

    def test_no_screen(self):
        self.make()
        self.assertIn("There is no screen", self.preview())

    def test_no_such_story(self):
        self.make()
        said = self.preview("--story", "tolld", DISPLAY=":0")
        self.assertIn("There is no story “tolld”. Did you mean “told”?", said)


if __name__ == "__main__":
    CURATOR = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
