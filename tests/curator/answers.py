#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports answers and reads the tables with another program's CSV reader: answers.py CURATOR WRITER

The store makes the file (WRITER), SQLite fills it, Python's csv opens what comes out.
"""

import contextlib
import csv
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

SURVEY = """format: 1
title: Taking part
pulses:
  - question: {id: close, type: faces, text: {en: How close is it?, ka: რამდენად ახლოა?}}
questions:
  - id: why
    type: many
    text: {en: "Why, \\"really\\"?", ka: "რატომ, \\"მართლა\\"?"}
    options: [{id: work, text: {en: "Work, pay", ka: შრომა}}, {id: study, text: Study}]
"""

STORY = """format: 1
kind: illustrative
title: A road
line: One sentence.
person: {display_name: Nino}
chapters:
  - id: gate
    type: choice
    title: At the gate
    text: Stay or go?
    choices: [{id: stay, text: Stay}, {id: go, text: Go, done: true}]
    why: They waited.
"""


class Report:
    def __init__(self):
        self.number = self.status = 0

    def add(self, good, text, why=""):
        self.number += 1
        print(f"{'ok' if good else 'not ok'} {self.number} {text}")
        if not good:
            self.status = 1
            print(f"# {why}")


def fill(path):
    """Twelve visits: seven chose work in Georgian, four both in English, one skipped."""
    answers = [("ka", ["work"])] * 7 + [("en", ["work", "study"])] * 4 + [("en", [])]
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("DELETE FROM answer")
        for visit, (language, options) in enumerate(answers, 1):
            save(db, visit, language, "", "survey", "why", options)
            save(db, visit, language, "nino", "before", "close", ["2"])
            save(db, visit, language, "nino", "after", "close", ["4" if visit < 10 else "2"])
        db.execute("INSERT INTO usage VALUES ('2026-05-17', 12, 'open', 'ka', 'nino', 0, 0, 9)")
        db.commit()


def save(db, visit, language, story, moment, question, options):
    row = db.execute("INSERT INTO answer (day, hour, visit, language, story, moment, question,"
                     " skipped) VALUES ('2026-05-17', 12, ?, ?, ?, ?, ?, ?)",
                     (visit, language, story, moment, question, not options)).lastrowid
    for option in options:
        db.execute("INSERT INTO chosen (question, moment, option, story, answer)"
                   " VALUES (?, ?, ?, ?, ?)", (question, moment, option, story, row))


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def export(curator, folder, *words):
    output = folder / "tables"
    subprocess.run([curator, *words, "answers", "export", "--output", output, "--exhibition",
                    folder, folder / "answers.sqlite3"], check=True, stdout=subprocess.DEVNULL)
    return output


def check_summary(report, output):
    rows = {(row["moment"], row["question"], row["option"]): row
            for row in read(output / "summary.csv")}
    work = rows[("survey", "why", "work")]
    report.add((work["chosen"], work["answered"], work["share"]) == ("11", "11", "1.0000"),
               "the summary counts options", work)
    report.add(rows[("survey", "why", "(skipped)")]["chosen"] == "1", "and who skipped")


def check_crossed(report, output):
    rows = read(output / "crossed.csv")
    cells = {(row["crossed"], row["question"], row["row"], row["column"]): row["count"]
             for row in rows}
    report.add(cells[("option by language", "why (survey)", "work", "ka")] == "7",
               "a large cell is told", cells)
    report.add(cells[("option by language", "why (survey)", "study", "en")] == "<5",
               "a small one is not", cells)
    report.add(cells[("before by after", "close (nino)", "2", "4")] == "9",
               "what a story changed is told", cells)
    report.add(cells[("before by after", "close (nino)", "2", "2")] == "<5", "but not of few")


def main(curator, writer):
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "stories/nino").mkdir(parents=True)
        (folder / "stories/nino/story.yaml").write_text(STORY, encoding="utf-8")
        (folder / "stories/survey.yaml").write_text(SURVEY, encoding="utf-8")
        subprocess.run([writer, folder / "answers.sqlite3", "1"], check=True,
                       stdout=subprocess.DEVNULL)
        fill(folder / "answers.sqlite3")
        output = export(curator, folder, "--lang", "ka")
        answers = read(output / "answers.csv")
        report.add(len(answers) == 7 + 8 + 1 + 24, "every option has its row", len(answers))
        check_summary(report, output)
        check_crossed(report, output)
        book = {(row["question"], row["option"]): row["text"]
                for row in read(output / "codebook.csv")}
        report.add(book[("why", "")] == 'რატომ, "მართლა"?', "the codebook quotes as it should",
                   book)
        report.add(book[("nino/gate", "stay")] == "Stay", "and tells the choices of stories", book)
        report.add(read(output / "usage.csv")[0]["count"] == "9", "use is told")
        report.add((output / "answers.csv").read_bytes()[:3] != b"\xef\xbb\xbf", "no mark unasked")
        broken = subprocess.run([curator, "answers", "export", folder / "stories/survey.yaml"],
                                capture_output=True, check=False)
        report.add(broken.returncode == 2 and b"survey.yaml" in broken.stderr,
                   "another file is refused", broken.stderr)
    print(f"1..{report.number}")
    return report.status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
