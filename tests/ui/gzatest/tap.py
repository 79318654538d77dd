# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a module's unittest cases and reports them in TAP, as Meson reads it."""

import sys
import traceback
import unittest

from .session import missing_programs


class _TapResult(unittest.TestResult):
    def __init__(self, total):
        super().__init__()
        print(f'1..{total}', flush=True)

    def _report(self, verdict, test, directive=''):
        print(f'{verdict} {self.testsRun} - {test.id().split(".", 1)[1]}{directive}', flush=True)

    def _explain(self, error):
        print(''.join(traceback.format_exception(*error)), file=sys.stderr, flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._report('ok', test)

    def addError(self, test, error):
        super().addError(test, error)
        self._explain(error)
        self._report('not ok', test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._explain(error)
        self._report('not ok', test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._report('ok', test, f' # SKIP {reason}')


def main(cage=False, others=(), case=None):
    """Runs the cases of the script that was started; skips all where no screen can be made.

    `others` are programs that they need besides; `case` is the one class that is run, else all.
    """
    missing = missing_programs(cage, others)
    if missing:
        print(f'1..0 # SKIP not installed: {", ".join(missing)}')
        sys.exit(0)
    loader = unittest.defaultTestLoader
    suite = (loader.loadTestsFromTestCase(case) if case else
             loader.loadTestsFromModule(sys.modules['__main__']))
    result = _TapResult(suite.countTestCases())
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() else 1)
