# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a module's unittest cases and reports them in TAP, as Meson reads it."""

import sys
import traceback
import unittest

from .session import missing_programs


class _TapResult(unittest.TestResult):
    """Counts what it reports, not the tests: where a class can't be set up, none of them runs."""

    n_reported = 0

    def _report(self, verdict, test, directive=''):
        self.n_reported += 1
        name = test.id().replace('__main__.', '')
        print(f'{verdict} {self.n_reported} - {name}{directive}', flush=True)

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
    result = _TapResult()
    suite.run(result)
    print(f'1..{result.n_reported}', flush=True)
    sys.exit(0 if result.wasSuccessful() else 1)
