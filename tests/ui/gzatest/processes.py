# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Child processes that never outlive the test."""

import contextlib
import ctypes
import os
import signal
import subprocess

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def _die_with_parent():
    # Meson ends a test that took too long with SIGKILL; the X server must not stay behind.
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def spawn(command, env, log, pass_fds=(), stdin=subprocess.DEVNULL):
    """Starts `command` with its output in the file `log`."""
    with open(log, 'ab') as output:
        return subprocess.Popen(command, env=env, stdin=stdin, stdout=output,
                                stderr=subprocess.STDOUT, pass_fds=pass_fds,
                                preexec_fn=_die_with_parent)


def stop(process, grace_s=5.0):
    """Ends a process that spawn() started, politely first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(grace_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def spawn_announcing(command, env, log):
    """Starts a server that writes one line to the descriptor `{fd}` of its arguments.

    Returns the process and that line. X writes its number and the newline separately, so the
    descriptor stays open until the newline has come.
    """
    read_fd, write_fd = os.pipe()
    try:
        process = spawn([word.format(fd=write_fd) for word in command], env, log, (write_fd,))
    finally:
        os.close(write_fd)
    line = b''
    with contextlib.closing(os.fdopen(read_fd, 'rb', buffering=0)) as pipe:
        while not line.endswith(b'\n'):
            data = pipe.read(256)
            if not data:
                stop(process)
                with open(log, encoding='utf-8', errors='replace') as output:
                    raise RuntimeError(f'{command[0]} did not start:\n{output.read()[-2000:]}')
            line += data
    return process, line.decode().strip()
