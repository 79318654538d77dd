#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks the narrations and times their captions.

Reads narration/<story>.yaml; writes <chapter>.<language>.opus and .vtt into stories/<story>/, and
the times of the beats into _build/media/<story>.times.json: films are made to that length, and the
cues of story.yaml are checked against it.

A narration is a list of beats. A beat starts at the same moment in every language, so that a
visitor who switches language stays in the same thought, the map's road reaches a stop when every
voice names it, and one picture track fits all voices.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import wave

import numpy as np
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = pathlib.Path(__file__).with_name("narration")
BUILD = ROOT / "_build" / "media"
LANGUAGES = {"ka": "ka", "hy": "hy", "en": "en-gb", "ru": "ru"}
RATE_HZ = 22050
SENTENCE_GAP_S = 0.45
LINE_CHARS = 42
PAUSE_CHARS = 4  # what the breath at a comma is worth
MAX_CPS = 17.0
LOUDNESS = "I=-22.5:TP=-2:LRA=7"  # the codec takes half a decibel: -23 LUFS on the ear
CLEANUP = "highpass=f=70,acompressor=threshold=-20dB:ratio=2:attack=15:release=200"


def split_sentences(text):
    return re.split(r"(?<=[.!?։…])\s+", text.strip())


def speak(sentence, language, voice):
    """Synthesises one sentence; returns its samples without the silence around them."""
    spoken = sentence.replace("—", ",").replace("–", ",")
    rate = voice["rate"][language]
    with tempfile.NamedTemporaryFile(suffix=".wav") as out:
        subprocess.run([
            "espeak-ng", "-v", f"{LANGUAGES[language]}+{voice['variant']}", "-s",
            str(rate), "-p",
            str(voice["pitch"]), "-w", out.name, spoken
        ],
                       check=True,
                       capture_output=True)
        with wave.open(out.name) as source:
            samples = np.frombuffer(source.readframes(source.getnframes()), dtype=np.int16)
    loud = np.flatnonzero(np.abs(samples) > 260)
    return samples[max(loud[0] - 400, 0):loud[-1] + 900].astype(np.float64)


def speak_beat(beat, language, voice):
    """Returns [(sentence, offset in samples, samples)] and the length of the beat in samples."""
    spoken, at = [], 0
    for sentence in split_sentences(beat[language]):
        samples = speak(sentence, language, voice)
        spoken.append((sentence, at, samples))
        at += len(samples) + int(SENTENCE_GAP_S * RATE_HZ)
    return spoken, at - int(SENTENCE_GAP_S * RATE_HZ)


def wrap(text):
    """Breaks a caption into at most two lines, as even as possible, or returns None."""
    if len(text) <= LINE_CHARS:
        return text
    best = None
    for space in (match.start() for match in re.finditer(" ", text)):
        first, second = text[:space], text[space + 1:]
        if max(len(first), len(second)) <= LINE_CHARS and not second.startswith(("—", "–")):
            cost = abs(len(first) - len(second)) - (12 if first[-1] in ",:;.՝՝—" else 0)
            if best is None or cost < best[0]:
                best = (cost, f"{first}\n{second}")
    return best[1] if best else None


def split_caption(text):
    """Splits a sentence into the fewest captions that fit, preferring a break after a comma."""
    if wrap(text):
        return [text]
    best = None
    for space in (match.start() for match in re.finditer(" ", text)):
        first, second = text[:space], text[space + 1:]
        if not wrap(first) or second.startswith(("—", "–")):
            continue
        cost = abs(len(first) - len(second)) - (40 if first[-1] in ",:;՝—" else 0)
        cost += 0 if wrap(second) else 1000
        if best is None or cost < best[0]:
            best = (cost, first, second)
    if best is None:
        raise ValueError(f"cannot be captioned: {text!r}")
    return [best[1], *split_caption(best[2])]


def time_captions(sentences, end_s):
    """sentences: [(text, start_s, end_s)]; returns cues that linger into the pause behind them."""
    cues = []
    for text, start, stop in sentences:
        parts = split_caption(text)
        total, at = sum(len(part) + PAUSE_CHARS for part in parts), start
        for part in parts:
            until = at + (stop - start) * (len(part) + PAUSE_CHARS) / total
            cues.append([at, until, part])
            at = until
    for cue, following in zip(cues, cues[1:] + [[end_s, end_s, ""]]):
        cue[1] = max(cue[1], min(cue[1] + 1.2, following[0] - 0.08))
        if cue[1] > following[0] - 0.08:
            cue[1] = following[0] - 0.08
    return cues


def stamp(seconds):
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def write_captions(path, cues):
    lines = ["WEBVTT", "", "NOTE Timed by tools/media/narration.py", ""]
    for start, stop, text in cues:
        lines += [f"{stamp(start)} --> {stamp(stop)}", wrap(text), ""]
        cps = len(text) / (stop - start)
        if cps > MAX_CPS:
            print(f"  {path.name}: {cps:.1f} characters a second: {text}")
    path.write_text("\n".join(lines), encoding="utf-8")


def measure(path):
    done = subprocess.run([
        "ffmpeg", "-hide_banner", "-i", path, "-af",
        f"{CLEANUP},loudnorm={LOUDNESS}:print_format=json", "-f", "null", "-"
    ],
                          check=True,
                          capture_output=True,
                          text=True)
    return json.loads(done.stderr[done.stderr.rindex("{"):done.stderr.rindex("}") + 1])


def encode(samples, path):
    """Normalises to -23 LUFS in two passes and encodes to Opus, with no metadata."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as raw:
        with wave.open(raw.name, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes(np.clip(samples * 0.8, -32768, 32767).astype(np.int16).tobytes())
        seen = measure(raw.name)
        loudnorm = (
            f"loudnorm={LOUDNESS}:measured_I={seen['input_i']}:measured_TP={seen['input_tp']}"
            f":measured_LRA={seen['input_lra']}:measured_thresh={seen['input_thresh']}"
            f":offset={seen['target_offset']}:linear=true")
        subprocess.run([
            "ffmpeg", "-v", "error", "-y", "-i", raw.name, "-af",
            f"{CLEANUP},{loudnorm},aresample=48000", "-ac", "1", "-c:a", "libopus", "-b:a", "24k",
            "-application", "audio", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a",
            "+bitexact",
            str(path)
        ],
                       check=True)


def lay_out(chapter, voice):
    """Speaks every beat in every language and finds the common start of each."""
    spoken = {tag: [speak_beat(beat, tag, voice) for beat in chapter["beats"]] for tag in LANGUAGES}
    starts, at = [], int(chapter.get("lead", 1.0) * RATE_HZ)
    for index, beat in enumerate(chapter["beats"]):
        starts.append(at)
        at += max(spoken[tag][index][1] for tag in LANGUAGES)
        at += int(beat.get("pause", chapter.get("pause", 0.9)) * RATE_HZ)
    total = at + int(chapter.get("tail", 1.0) * RATE_HZ)
    return spoken, starts, total


def make_chapter(story, name, chapter, voice):
    spoken, starts, total = lay_out(chapter, voice)
    folder = ROOT / "stories" / story
    for tag in LANGUAGES:
        track, sentences = np.zeros(total), []
        for start, (beat, _) in zip(starts, spoken[tag]):
            for text, offset, samples in beat:
                at = start + offset
                track[at:at + len(samples)] += samples
                sentences.append((text, at / RATE_HZ, (at + len(samples)) / RATE_HZ))
        encode(track, folder / f"{name}.{tag}.opus")
        write_captions(folder / f"{name}.{tag}.vtt", time_captions(sentences, total / RATE_HZ))
    return {
        "beats": [round(start / RATE_HZ, 2) for start in starts],
        "duration": round(total / RATE_HZ, 2)
    }


def check_story(story, times):
    """Says where the story's cues and photographs do not start with their beats."""
    record = yaml.safe_load((ROOT / "stories" / story / "story.yaml").read_text(encoding="utf-8"))
    for chapter in record["chapters"]:
        given = [cue["at"] for cue in chapter.get("cues", [])]
        given += [photo["from"] for photo in chapter.get("photos", [])]
        for text, beat in zip(given, times.get(chapter["id"], {}).get("beats", [])):
            minutes, seconds = text.split(":")
            if abs(int(minutes) * 60 + float(seconds) - beat) > 1.2:
                print(f"  {story}/{chapter['id']}: {text} is far from its beat at {beat}")


def main(stories):
    BUILD.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCES.glob("*.yaml")):
        if stories and source.stem not in stories:
            continue
        script = yaml.safe_load(source.read_text(encoding="utf-8"))
        times = {}
        for name, chapter in script["chapters"].items():
            times[name] = make_chapter(source.stem, name, chapter, script["voice"])
            print(f"{source.stem}/{name}: {times[name]}")
        check_story(source.stem, times)
        (BUILD / f"{source.stem}.times.json").write_text(json.dumps(times, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
