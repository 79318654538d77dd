# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of a release build that a bench runs, found by the names that Meson gave them."""

import json
import pathlib
import subprocess
import sys
import tempfile

from gzatest import Session


def find_program(build, name):
    """Returns the path of an executable target, or None where the build has none of this name."""
    command = ['meson', 'introspect', '--targets', str(build)]
    targets = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for target in targets:
        if target['type'] == 'executable' and target['name'] == name:
            return pathlib.Path(target['filename'][0])
    return None


def need_program(build, name):
    """Returns an executable of the build, built if it was not yet."""
    program = find_program(build, name)
    if program is None:
        sys.exit(f'bench: this build has no program {name}')
    built = subprocess.run(['ninja', '-C', build, program.relative_to(build)],
                           capture_output=True, check=False)
    if built.returncode != 0:
        sys.exit(f'bench: {name} could not be built:\n{built.stdout.decode()}')
    return program


def make_exhibition(build, folder, n_stories):
    """Makes an exhibition of generated stories in `folder`."""
    subprocess.run([need_program(build, 'gza-make-exhibition'), folder, str(n_stories)],
                   stdout=subprocess.DEVNULL, check=True)


def measure(name, takes_rounds=False):
    """Returns a bench that runs a program of its own, which takes its medians itself."""
    def run(build, rounds):
        options = ['--rounds', str(rounds)] if takes_rounds and rounds else []
        program = need_program(build, name)
        with tempfile.TemporaryDirectory() as folder, Session(accessible=False) as session:
            rows = pathlib.Path(folder, 'rows.json')
            subprocess.run([program, '--json', rows, *options], env=session.env, check=True,
                           stdout=subprocess.DEVNULL)
            return json.loads(rows.read_text(encoding='utf-8'))
    return run
