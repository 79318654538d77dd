# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree of the program under test: what is asserted is what is spoken."""

import re
import time

from . import atspi

_POLL_S = 0.03
# How much longer than on a machine at rest something may take.
_BUSY = 3
_LONGEST_POLL_S = 0.2
_BOXES = {'widget', 'group', 'generic', 'scrollbar', 'region', 'window'}
_USUAL_STATES = {'sensitive', 'visible', 'focusable', 'horizontal', 'vertical', 'showing'}


def wait_for(check, what, timeout_s=10.0):
    """Returns check() as soon as it is true; fails with `what` after the limit, or some times that.

    `what` may be a function: it is called only for the message.
    """
    deadline = time.monotonic() + _BUSY * timeout_s
    while True:
        asked = time.monotonic()
        result = check()
        if result:
            return result
        now = time.monotonic()
        if now > deadline:
            raise TimeoutError(what() if callable(what) else what)
        # Asking is work for the program: it gets as much time for its own.
        time.sleep(min(max(_POLL_S, now - asked), _LONGEST_POLL_S))


def _matches(wanted, actual):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(actual or '') is not None
    return wanted == actual


def _is_open(record):
    return record['box'] and 'defunct' not in record['states']


class Node:
    """One accessible object as it was when it was read."""

    def __init__(self, client, reference, depth, record):
        self._client = client
        self.reference = reference
        self.depth = depth
        self.name, self.role = record['name'], record['role']
        self.states, self.box = record['states'], record['box']
        self.children = record['children']

    @property
    def center(self):
        x, y, width, height = self.box
        return x + width / 2, y + height / 2

    @property
    def process_id(self):
        return self._client.get_process_id(self.reference)

    def read_box(self):
        """Returns where the object is by now."""
        return self._client.get_box(self.reference)

    def activate(self):
        """Does what a screen reader's user would: the first action, without a pointer."""
        return self._client.do_action(self.reference)

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'


class Tree:
    """The tree of one program; it may start anew meanwhile."""

    def __init__(self, session):
        self._session = session
        self._client = atspi.Client(session.env['DBUS_SESSION_BUS_ADDRESS'])
        self._programs = []
        # The roles of what the last look found, by reference.
        self._known = {}

    def list_windows(self):
        """Returns every window that the program has open, pop-ups too."""
        self._programs = self._client.list_applications()
        references = []
        for program in self._programs:
            references += self._client.list_children(program)
        records = self._client.read(references)
        return [Node(self._client, reference, 0, record)
                for reference, record in zip(references, records) if _is_open(record)]

    @property
    def window(self):
        """The window of the program; it may take a while to come."""
        def check():
            self._session.check_running()
            return self.list_windows()
        return wait_for(check, 'the program shows no window', 30.0)[0]

    def read(self):
        """Returns every node of the window, each parent before its children.

        Most of what the last look found is still there: all of it is asked at once, in one turn of
        the program's main loop. Only what is new since then costs a turn for each of its levels.
        """
        asked = [*self._programs, *self._known]
        records = dict(zip(asked, self._client.read(asked, self._known)))
        top = self._find_window(records) or self.window
        levels = [[(top, None)]]
        while levels[-1]:
            owners = [(owner, reference) for owner, _ in levels[-1]
                      if owner.role not in atspi.LEAVES for reference in owner.children]
            new = [reference for _, reference in owners if reference not in records]
            if new:
                records.update(zip(new, self._client.read(new)))
            levels.append([(Node(self._client, reference, owner.depth + 1, records[reference]),
                            owner) for owner, reference in owners])
        below = {}
        for level in levels[1:]:
            for node, owner in level:
                below.setdefault(owner.reference, []).append(node)
        nodes = list(_flatten(top, below))
        self._known = {node.reference: node.role for node in nodes}
        return nodes

    def _find_window(self, records):
        """Returns the window from what was read, or None where another has come or it has gone."""
        for program in self._programs:
            for reference in records[program]['children']:
                if reference not in records:
                    return None
                if _is_open(records[reference]):
                    return Node(self._client, reference, 0, records[reference])
        return None

    def find_all(self, name=None, role=None, state=None):
        """Returns the nodes on the screen that match; a name is a string or a pattern."""
        return [node for node in self.read()
                if _matches(role, node.role) and _matches(name, node.name) and
                (state is None or state in node.states) and self._is_on_screen(node)]

    def _is_on_screen(self, node):
        if not node.box:
            return False
        x, y, width, height = node.box
        return (x + width > 0 and y + height > 0 and
                x < self._session.width and y < self._session.height)

    def find(self, name=None, role=None, state=None):
        """Returns the first match on the screen, or None."""
        found = self.find_all(name, role, state)
        return found[0] if found else None

    def wait(self, name=None, role=None, state=None, timeout_s=10.0):
        """Returns the first match as soon as there is one."""
        return wait_for(lambda: self.find(name, role, state),
                        lambda: f'no {role or "object"} {name!r} {state or ""} in\n{self.dump()}',
                        timeout_s)

    def wait_gone(self, name=None, role=None, state=None, timeout_s=10.0):
        wait_for(lambda: not self.find(name, role, state),
                 lambda: f'still a {role or "object"} {name!r} in\n{self.dump()}', timeout_s)

    def wait_still(self, node, timeout_s=5.0):
        """Waits until an object has stopped moving and returns its box."""
        last = [None]

        def check():
            previous, last[0] = last[0], node.read_box()
            return previous and previous == last[0]
        wait_for(check, lambda: f'{node!r} does not come to rest', timeout_s)
        return last[0]

    def _wait_at_rest(self, name, role, state, timeout_s):
        """Returns the first match as soon as it stands where it stood at the look before."""
        last = self.wait(name, role, state, timeout_s)

        def check():
            nonlocal last
            previous, last = last, self.find(name, role, state)
            is_at_rest = (previous and last and previous.reference == last.reference and
                          previous.box == last.box)
            return last if is_at_rest else None
        return wait_for(check, lambda: f'{role or "object"} {name!r} does not come to rest',
                        timeout_s)

    def tap(self, name=None, role=None, state=None, node=None, timeout_s=10.0):
        """Touches the middle of an object with one finger, once it is there and at rest.

        What is looked for by name may go while it is waited for: another of its name is taken.
        """
        if node:
            x, y, width, height = self.wait_still(node)
        else:
            node = self._wait_at_rest(name, role, state, timeout_s)
            x, y, width, height = node.box
        right, bottom = min(x + width, self._session.width), min(y + height, self._session.height)
        self._session.touch.tap(((max(x, 0) + right) / 2, (max(y, 0) + bottom) / 2))
        return node

    def dump(self):
        """Returns what is on the screen as text, for people; boxes without a name are left out."""
        lines = []
        for node in self.read():
            if node.role not in _BOXES and node.box:
                states = ' '.join(sorted(node.states - _USUAL_STATES))
                lines.append(f'{" " * node.depth}{node.role} {node.name!r} {node.box} {states}')
        return '\n'.join(lines)


def _flatten(node, below):
    yield node
    for child in below.get(node.reference, ()):
        yield from _flatten(child, below)
