#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports media as a curator does, and checks them: media.py CURATOR [UNITTEST-ARGUMENTS]

The media are made by GStreamer's test sources.
"""

import json
import os
import pathlib
import pty
import signal
import struct
import subprocess
import sys
import tempfile
import time
import unittest

CURATOR = ""
LIMIT_S = 90

FILM = (
    "videotestsrc num-buffers={frames} pattern=ball ! video/x-raw,format=I420,width={width},"
    "height={height},framerate=25/1 ! vp8enc deadline=1 ! webmmux"
)
SOUND = (
    "audiotestsrc wave=pink-noise volume={volume} num-buffers=200 ! "
    "audio/x-raw,rate=48000,channels=1 ! {encoder}"
)
JPEG = "videotestsrc num-buffers=1 ! video/x-raw,width={width},height={height} ! jpegenc"

EXHIBITION = "format: 1\ntitle: {ka: გზა, en: Road}\nlanguages: [ka, en]\n"
STORY = """format: 1
kind: illustrative
title: {ka: ა, en: A}
line: {ka: ბ, en: B}
person: {display_name: Nino}
editorial: {translator_reviewed: {ka: true, en: true}}
credits: [{what: {ka: ს, en: P}, by: Gza, licence: CC0-1.0}]
chapters:
"""
TITLE = "title: {ka: ა, en: A}"
ALT = "alt: {ka: ა, en: B}"
SILENT_FILM = (
    "  - {{id: one, type: video, title: {{ka: ა, en: A}}, voice: none, "
    "video: {{file: {}, alt: {{ka: ა, en: B}}}}}}\n"
)


def with_exif(jpeg):
    """Adds what a telephone writes: turned a quarter to the right (6), and a place."""
    gps = struct.pack("<HHHI4sI", 1, 1, 2, 2, b"N\0\0\0", 0)
    exif = struct.pack("<2sHIH", b"II", 42, 8, 2)
    exif += struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    exif += struct.pack("<HHII", 0x8825, 4, 1, 38)
    exif += struct.pack("<I", 0) + gps
    segment = b"Exif\0\0" + exif
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


def make_medium(file, pipeline, **values):
    """Lets GStreamer's sources make a file."""
    words = (pipeline.format(**values) + f" ! filesink location={file}").split()
    subprocess.run(["gst-launch-1.0", "-q", *words], check=True, timeout=LIMIT_S)


class MediaTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.out = self.folder / "out"
        self.out.mkdir()

    def make(self, name, pipeline, **values):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        # A name may hold what a pipeline's description can't.
        made = self.folder / "made"
        make_medium(made, pipeline, **values)
        made.rename(file)
        return file

    def make_film(self, name, frames=50, width=640, height=360):
        return self.make(name, FILM, frames=frames, width=width, height=height)

    def make_sound(self, name, volume=0.1, encoder="wavenc"):
        return self.make(name, SOUND, volume=volume, encoder=encoder)

    def run_curator(self, *words):
        result = subprocess.run(
            [CURATOR, *words], cwd=self.folder, capture_output=True, text=True, timeout=LIMIT_S
        )
        self.assertNotIn("CRITICAL", result.stderr)
        return result

    def import_files(self, *words):
        return self.run_curator("import", "--to", "out", *words)

    def list_out(self):
        return sorted(file.name for file in self.out.iterdir())


class Import(MediaTest):
    def test_everything(self):
        originals = {
            file: file.read_bytes()
            for file in (
                self.make_film("Tram Line.webm"),
                self.make_sound("road.ka.wav"),
                self.make_sound("road.en.wav", volume=0.9),
                self.make("photo.jpg", JPEG, width=3000, height=2000),
            )
        }
        (self.folder / "road.ka.srt").write_text("1\n00:00:01,000 --> 00:00:03,000\n<i>A</i> & B\n")
        result = self.import_files(*[file.name for file in originals], "road.ka.srt")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(
            self.list_out(),
            ["Tram-Line.poster.webp", "Tram-Line.webm", "photo.webp", "road.en.opus",
             "road.ka.opus", "road.ka.vtt"],
        )
        for file, content in originals.items():
            self.assertEqual(file.read_bytes(), content, "the original was touched")
        self.assertIn("video:\n  file: Tram-Line.webm\n  poster: Tram-Line.poster.webp\n",
                      result.stdout)
        self.assertIn("audio: {ka: road.ka.opus, en: road.en.opus}\n", result.stdout)
        self.assertIn("captions: {ka: road.ka.vtt}\n", result.stdout)
        self.assertNotIn("\033", result.stdout + result.stderr)
        self.assertEqual((self.out / "road.ka.vtt").read_text(),
                         "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nA &amp; B\n")

    def test_location_is_removed(self):
        jpeg = self.make("plain.jpg", JPEG, width=1600, height=900).read_bytes()
        (self.folder / "gps.jpg").write_bytes(with_exif(jpeg))
        result = self.import_files("gps.jpg")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("said where it was taken", result.stdout)
        self.assertIn("→ 900 × 1600", result.stdout, "it was not turned upright")
        content = (self.out / "gps.webp").read_bytes()
        for mark in (b"Exif", b"EXIF", b"XMP ", b"II*\0", b"GPS"):
            self.assertNotIn(mark, content)

    def test_fit_picture_is_kept(self):
        photo = self.make("photo.jpg", JPEG, width=1600, height=900)
        result = self.import_files("photo.jpg")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual((self.out / "photo.jpg").read_bytes(), photo.read_bytes())

    def test_failures_are_named(self):
        (self.folder / "text.mp4").write_text("hello")
        (self.folder / "empty.wav").write_bytes(b"")
        (self.folder / "bad.srt").write_text("hello")
        (self.folder / "drawing.svg").write_text("<svg/>")
        os.mkfifo(self.folder / "pipe.mp4")
        self.make_sound("good.wav")
        names = ["text.mp4", "empty.wav", "bad.srt", "drawing.svg", "pipe.mp4", "none.wav"]
        result = self.import_files(*names, "good.wav")
        self.assertEqual(result.returncode, 1)
        for name, line in zip(names, result.stderr.splitlines()):
            self.assertIn(f"gza-curator: {name}: ", line)
            self.assertTrue(line.endswith(".") or name in ("empty.wav", "pipe.mp4", "none.wav"),
                            line)
        self.assertEqual(self.list_out(), ["good.opus"])

    def test_truncated_is_refused(self):
        content = self.make_film("whole.webm").read_bytes()
        (self.folder / "cut.webm").write_bytes(content[: len(content) * 6 // 10])
        result = self.import_files("cut.webm")
        self.assertEqual(result.returncode, 1)
        self.assertIn("its end is missing", result.stderr)
        self.assertEqual(self.list_out(), [])
        self.assertEqual(self.import_files("--force", "cut.webm").returncode, 0)

    def test_never_replaces(self):
        original = self.make_sound("road.opus", encoder="opusenc ! oggmux")
        (self.out / "road.opus").write_text("mine")
        result = self.import_files("road.opus")
        self.assertEqual(result.returncode, 1)
        self.assertIn("--force", result.stderr)
        self.assertEqual((self.out / "road.opus").read_text(), "mine")
        self.assertEqual(self.import_files("--force", "road.opus").returncode, 0)
        before = original.read_bytes()
        result = self.run_curator("import", "--force", "road.opus")
        self.assertEqual(result.returncode, 1)
        self.assertIn("original", result.stderr)
        self.assertEqual(original.read_bytes(), before)

    def test_could_not_run(self):
        self.assertEqual(self.run_curator("import").returncode, 2)
        self.assertEqual(self.run_curator("import", "--to", "none", "a.wav").returncode, 2)

    @staticmethod
    def read_terminal(parent):
        """Reads all of it: a terminal gives a page at a time, and fails once nobody writes."""
        shown = b""
        with open(parent, "rb", buffering=0) as terminal:
            try:
                while part := terminal.read(4096):
                    shown += part
            except OSError:
                pass
        return shown

    def test_progress_on_a_terminal(self):
        self.make_sound("road.wav")
        parent, child = pty.openpty()
        process = subprocess.Popen([CURATOR, "import", "--to", "out", "road.wav"],
                                   cwd=self.folder, stdout=subprocess.PIPE, stderr=child)
        os.close(child)
        shown = self.read_terminal(parent).decode()
        process.communicate(timeout=LIMIT_S)
        self.assertEqual(process.returncode, 0)
        self.assertIn("road.wav: reading", shown)
        self.assertIn("road.wav: writing", shown)
        self.assertTrue(shown.endswith("\r\033[K"), "the bar stays")


class Interruption(MediaTest):
    @classmethod
    def setUpClass(cls):
        """Makes the film that is to be imported, once: it takes a while."""
        cls.long = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()), "long.mkv")
        make_medium(cls.long, FILM.replace("webmmux", "matroskamux"), frames=250, width=1920,
                    height=1088)

    def setUp(self):
        super().setUp()
        os.link(self.long, self.folder / "long.mkv")

    def start_long_import(self):
        """Starts an import that takes longer than the test; returns once it writes."""
        process = subprocess.Popen(
            [CURATOR, "import", "--to", "out", "long.mkv"],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        end = time.monotonic() + LIMIT_S
        while not any(file.stat().st_size > 0 for file in self.out.glob(".gza-import-*")):
            self.assertLess(time.monotonic(), end, "nothing was begun")
            self.assertIsNone(process.poll(), "it ended too early")
            time.sleep(0.01)
        return process

    def test_signals_leave_nothing(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                process = self.start_long_import()
                process.send_signal(number)
                _, errors = process.communicate(timeout=LIMIT_S)
                self.assertEqual(process.returncode, -number)
                self.assertIn("nothing half-made", errors)
                self.assertEqual(self.list_out(), [])

    def test_kill_leaves_a_draft_that_the_next_sweeps(self):
        process = self.start_long_import()
        process.kill()
        process.communicate(timeout=LIMIT_S)
        self.assertEqual([name for name in self.list_out() if not name.startswith(".")], [])
        self.make_sound("road.wav")
        result = self.import_files("road.wav")
        self.assertIn("Removed what 1 interrupted import left behind", result.stderr)
        self.assertEqual(self.list_out(), ["road.opus"])

    def test_running_draft_is_not_swept(self):
        process = self.start_long_import()
        self.make_sound("road.wav")
        result = self.import_files("road.wav")
        self.assertNotIn("Removed", result.stderr)
        self.assertEqual(len(list(self.out.glob(".gza-import-*"))), 1)
        process.kill()


class Check(MediaTest):
    """One case for each rule of check --media."""

    def find(self, chapters, more=""):
        story = self.folder / "stories/told/story.yaml"
        (self.folder / "stories/exhibition.yaml").write_text(EXHIBITION)
        story.write_text(STORY + chapters + more)
        result = self.run_curator("check", "--media", "--json")
        found = json.loads(result.stdout)["diagnostics"]
        codes = {"media-undecodable", "media-codec", "media-truncated", "media-duration",
                 "media-flashes", "media-location", "picture-small", "loudness-off", "sound-silent"}
        return [f"{one['code']}@{one['line']}" for one in found if one["code"] in codes]

    def find_voice(self, name="a.opus", more=""):
        return self.find(f"  - {{id: one, type: voice, {TITLE}, audio: {name}{more}}}\n")

    def setUp(self):
        super().setUp()
        self.story = self.folder / "stories/told"
        self.story.mkdir(parents=True)

    def make_voice(self, volume=0.5, name="a.opus", encoder="opusenc ! oggmux"):
        return self.make_sound(f"stories/told/{name}", volume, encoder)

    def test_clean(self):
        self.make_sound("b.wav")
        self.run_curator("import", "--to", "stories/told", "b.wav")
        self.assertEqual(self.find_voice("b.opus", ", duration: 4"), [])

    def test_loudness_off(self):
        self.make_voice(volume=0.01)
        self.assertEqual(self.find_voice(), ["loudness-off@9"])

    def test_sound_silent(self):
        self.make_voice(volume=0.0)
        self.assertEqual(self.find_voice(), ["sound-silent@9"])

    def test_film_silent(self):
        self.make_film("stories/told/a.webm")
        chapter = f"  - {{id: one, type: video, {TITLE}, video: {{file: a.webm, {ALT}}}"
        self.assertEqual(self.find(chapter + "}\n"), ["sound-silent@9"])
        self.assertEqual(self.find(chapter + ", voice: none}\n"), [])

    def test_truncated(self):
        file = self.make_film("stories/told/a.webm")
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        chapter = SILENT_FILM.format("a.webm")
        self.assertEqual(self.find(chapter), ["media-truncated@9"])

    def test_flashes(self):
        flashing = "videotestsrc pattern=blink num-buffers=24 ! video/x-raw,framerate=8/1 ! " \
                   "videoconvert ! vp8enc deadline=1 ! webmmux"
        self.make("stories/told/a.webm", flashing)
        self.assertEqual(self.find(SILENT_FILM.format("a.webm")), ["media-flashes@9"])
        self.make("b.webm", flashing)
        result = self.import_files("b.webm")
        self.assertIn("seizure", result.stderr)
        self.assertEqual(result.returncode, 1)

    def test_undecodable(self):
        (self.story / "a.webm").write_bytes(b"\x1a\x45\xdf\xa3" + b"x" * 500)
        chapter = SILENT_FILM.format("a.webm")
        self.assertEqual(self.find(chapter), ["media-undecodable@9"])

    def test_codec(self):
        self.make("stories/told/a.ogv", "videotestsrc num-buffers=20 ! theoraenc ! oggmux")
        chapter = SILENT_FILM.format("a.ogv")
        self.assertEqual(self.find(chapter), ["media-codec@9"])

    def test_duration(self):
        self.make_sound("b.wav")
        self.run_curator("import", "--to", "stories/told", "b.wav")
        self.assertEqual(self.find_voice("b.opus", ", duration: 9"), ["media-duration@9"])
        (self.story / "b.vtt").write_text("WEBVTT\n\n00:07.000 --> 00:09.000\nA\n")
        self.assertEqual(self.find_voice("b.opus", ", captions: b.vtt"), ["media-duration@9"])

    def test_pictures(self):
        small = self.make("small.jpg", JPEG, width=1000, height=900).read_bytes()
        (self.story / "small.jpg").write_bytes(small)
        large = self.make("large.jpg", JPEG, width=720, height=1280).read_bytes()
        (self.story / "gps.jpg").write_bytes(with_exif(large))
        words = f"  - {{id: one, type: words, {TITLE}, text: {{ka: ა, en: B}}}}\n"
        self.assertEqual(self.find(words, f"portrait: {{file: small.jpg, {ALT}}}\n"),
                         ["picture-small@10"])
        self.assertEqual(self.find(words, f"portrait: {{file: gps.jpg, {ALT}}}\n"),
                         ["media-location@10"])

    def test_not_with_watch(self):
        self.make_voice()
        self.find_voice()
        self.assertEqual(self.run_curator("check", "--media", "--watch").returncode, 2)


if __name__ == "__main__":
    CURATOR = os.path.abspath(sys.argv.pop(1))
    unittest.main()
