#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a manual page's template with what the program itself says when asked for help.

Usage: man-page.py TEMPLATE PAGE PROGRAM VERSION

@OPTIONS@ stands for the options of a program that GLib parses, @COMMANDS@ for the commands of
gza-curator, each with its own help. So no page tells of an option that is not there, or keeps
silent about one that is.
"""

import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r'^ +(?:-(\w), +)?(--[\w-]+)(?:[= ](\S+))?(?:  +(.*))?$')
HEADINGS = ('Options:', 'Examples:')


def ask(program, *arguments):
    result = subprocess.run([program, *arguments], text=True, capture_output=True, check=True,
                            env={'LC_ALL': 'C.UTF-8', 'ASAN_OPTIONS': 'detect_leaks=0'})
    return result.stdout


def escape(text):
    """Makes text safe for roff, where a leading dot or quote is a request."""
    text = text.replace('\\', r'\e').replace('--', r'\-\-')
    return re.sub(r"^([.'])", r'\\&\1', text)


def read_options(lines):
    """Yields (short, long, argument, text) of the options in lines of help."""
    option = None
    for line in lines:
        match = OPTION.match(line)
        if match:
            if option:
                yield option
            option = tuple(part or '' for part in match.groups())
        elif option and line.strip():
            option = (*option[:3], f'{option[3]} {line.strip()}'.strip())
    if option:
        yield option


def write_options(options):
    yield '.Bl -tag -width Ds'
    for short, name, argument, text in options:
        word = f'Fl \\-{name[2:]}' + (f' Ar {escape(argument)}' if argument else '')
        yield f'.It Fl {short} , {word}' if short else f'.It {word}'
        yield escape(text)
    yield '.El'


def split_sections(text):
    """Returns ({heading: lines}) of a command's help; what comes before any heading under ''."""
    sections = {'': []}
    heading = ''
    for line in text.splitlines():
        if line in HEADINGS:
            heading = line
            sections[heading] = []
        else:
            sections[heading].append(line)
    return sections


def write_command(program, name):
    sections = split_sections(ask(program, name, '--lang', 'en', '--help'))
    usage, *prose = sections['']
    yield f'.Ss {name}'
    yield '.Bd -literal -compact'
    yield escape(usage.removeprefix('Usage: '))
    yield '.Ed'
    for line in prose:
        yield escape(line) if line else '.Pp'
    yield from write_options(read_options(sections['Options:']))
    if sections.get('Examples:'):
        yield '.Pp'
        yield 'Examples:'
        yield '.Bd -literal -offset indent'
        yield from (escape(line.removeprefix('  ')) for line in sections['Examples:'] if line)
        yield '.Ed'


def write_commands(program):
    text = ask(program, '--lang', 'en', '--help')
    for name in re.findall(r'^  ([a-z]+) {2,}', text, re.MULTILINE):
        yield from write_command(program, name)


def write_program_options(program):
    lines = ask(program, '--help').splitlines()
    start = lines.index('Application Options:')
    return write_options(read_options(lines[start + 1:]))


def main():
    template, page, program, version = sys.argv[1:]
    text = pathlib.Path(template).read_text(encoding='utf-8').replace('@VERSION@', version)
    for mark, write in (('@OPTIONS@', write_program_options), ('@COMMANDS@', write_commands)):
        if mark in text:
            text = text.replace(mark, '\n'.join(write(program)))
    pathlib.Path(page).write_text(re.sub(r'(\.Pp\n)+(?=\.Bl|\.Pp)', '', text), encoding='utf-8')


if __name__ == '__main__':
    main()
