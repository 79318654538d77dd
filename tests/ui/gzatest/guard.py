# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether visitors are still inside the kiosk, and the kiosk still answers them."""

import pathlib
import time

# GStreamer looks through its plug-ins with it, once, when the kiosk first plays on a machine.
GSTREAMER_SCANNER = 'gst-plugin-scan'


def _read_queued_s(process_id):
    """Returns how long a process's main thread has waited for a processor that others had."""
    return int(pathlib.Path(f'/proc/{process_id}/schedstat').read_text(encoding='ascii')
               .split()[1]) / 1e9


class Guard:
    """Looks at a kiosk that has just started, and later for what has changed since.

    What counts as an answer's time is the kiosk's own: not what other programs on a busy machine
    took from it.
    """

    def __init__(self, kiosk):
        self.longest_answer_s = 0.0
        self._kiosk = kiosk
        self._process_id = kiosk.tree.window.process_id

    def check(self, probe):
        """Fails where a probe has opened, closed, moved, started or stopped anything."""
        session, tree = self._kiosk.session, self._kiosk.tree
        session.check_running()
        start = time.monotonic() - _read_queued_s(self._process_id)
        windows = tree.list_windows()
        answer_s = time.monotonic() - _read_queued_s(self._process_id) - start
        self.longest_answer_s = max(self.longest_answer_s, answer_s)
        assert len(windows) == 1, f'{probe} opened {windows}'
        assert windows[0].box[2:] == (session.width, session.height), f'{probe} changed the window'
        assert windows[0].process_id == self._process_id, f'{probe} ended the program'
        programs = self._kiosk.list_programs() - {GSTREAMER_SCANNER}
        assert not programs, f'{probe} started {programs}'
