# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree of the program under test: what is asserted is what is spoken."""

import re
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

_POLL_S = 0.03


def wait_for(check, what, timeout_s=10.0):
    """Returns check() as soon as it is true; fails with `what` after the limit.

    `what` may be a function: it is called only for the message.
    """
    deadline = time.monotonic() + timeout_s
    while True:
        result = check()
        if result:
            return result
        if time.monotonic() > deadline:
            raise TimeoutError(what() if callable(what) else what)
        time.sleep(_POLL_S)


def _matches(wanted, actual):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(actual or '') is not None
    return wanted == actual


class Node:
    """One accessible object, read afresh with every question."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def name(self):
        return self._accessible.get_name()

    @property
    def description(self):
        return self._accessible.get_description()

    @property
    def role(self):
        return self._accessible.get_role_name()

    @property
    def states(self):
        return {state.value_nick for state in self._accessible.get_state_set().get_states()}

    @property
    def process_id(self):
        return self._accessible.get_process_id()

    @property
    def value(self):
        """The number of a slider or a progress bar."""
        value = self._accessible.get_value_iface()
        return value.get_current_value() if value else None

    @property
    def text(self):
        text = self._accessible.get_text_iface()
        return text.get_text(0, text.get_character_count()) if text else self.name

    @property
    def box(self):
        """(x, y, width, height) in pixels of the window, or None before it is laid out."""
        component = self._accessible.get_component_iface()
        if not component:
            return None
        extents = component.get_extents(Atspi.CoordType.WINDOW)
        if extents.width <= 0 or extents.height <= 0:
            return None
        return extents.x, extents.y, extents.width, extents.height

    @property
    def center(self):
        x, y, width, height = self.box
        return x + width / 2, y + height / 2

    @property
    def children(self):
        count = self._accessible.get_child_count()
        found = (self._accessible.get_child_at_index(i) for i in range(count))
        return [Node(child) for child in found if child]

    def walk(self, depth=0):
        """Yields (depth, node) for this node and all below; what vanishes meanwhile is left out."""
        yield depth, self
        try:
            children = self.children
        except GLib.Error:
            return
        for child in children:
            yield from child.walk(depth + 1)

    def activate(self):
        """Does what a screen reader's user would: the first action, without a pointer."""
        return self._accessible.get_action_iface().do_action(0)

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'


class Tree:
    """The tree of one program.

    The accessibility library reads the bus's address from the environment once in a process, so
    there is one Session with a tree in a test program; the program under test may start anew.
    """

    def __init__(self, session):
        self._session = session
        Atspi.init()
        Atspi.set_timeout(3000, 10000)
        self._desktop = Atspi.get_desktop(0)

    def _find_window(self):
        try:
            for application in Node(self._desktop).children:
                for window in application.children:
                    if window.box and 'defunct' not in window.states:
                        return window
        except GLib.Error:
            pass
        return None

    @property
    def window(self):
        """The window of the program; it may take a while to come."""
        return wait_for(self._find_window_alive, 'the program shows no window', 30.0)

    def _find_window_alive(self):
        self._session.check_running()
        return self._find_window()

    def list_windows(self):
        """Returns every window that the program has open, pop-ups too."""
        windows = []
        for application in Node(self._desktop).children:
            windows += application.children
        return windows

    def walk(self):
        yield from self.window.walk()

    def find_all(self, name=None, role=None, state=None, within=None):
        """Returns the nodes on the screen that match; a name is a string or a pattern."""
        found = []
        for _, node in (within or self.window).walk():
            try:
                if (_matches(role, node.role) and _matches(name, node.name) and
                        (state is None or state in node.states) and self._is_on_screen(node)):
                    found.append(node)
            except GLib.Error:
                continue
        return found

    def _is_on_screen(self, node):
        box = node.box
        if not box:
            return False
        x, y, width, height = box
        return (x + width > 0 and y + height > 0 and
                x < self._session.width and y < self._session.height)

    def find(self, name=None, role=None, state=None, within=None):
        """Returns the first match on the screen, or None."""
        found = self.find_all(name, role, state, within)
        return found[0] if found else None

    def wait(self, name=None, role=None, state=None, timeout_s=10.0):
        """Returns the first match as soon as there is one."""
        def check():
            self._session.check_running()
            return self.find(name, role, state)
        return wait_for(check, lambda: f'no {role or "object"} {name!r} {state or ""} in\n'
                                       f'{self.dump()}', timeout_s)

    def wait_gone(self, name=None, role=None, state=None, timeout_s=10.0):
        def check():
            self._session.check_running()
            return not self.find(name, role, state)
        wait_for(check, lambda: f'still a {role or "object"} {name!r} in\n{self.dump()}', timeout_s)

    def wait_still(self, node, timeout_s=5.0):
        """Waits until an object has stopped moving and returns its box."""
        last = [None]

        def check():
            previous, last[0] = last[0], node.box
            return previous and previous == last[0]
        wait_for(check, lambda: f'{node!r} does not come to rest', timeout_s)
        return last[0]

    def tap(self, name=None, role=None, state=None, node=None, timeout_s=10.0):
        """Touches the middle of an object with one finger, once it is there and at rest."""
        node = node or self.wait(name, role, state, timeout_s)
        x, y, width, height = self.wait_still(node)
        right, bottom = min(x + width, self._session.width), min(y + height, self._session.height)
        self._session.touch.tap(((max(x, 0) + right) / 2, (max(y, 0) + bottom) / 2))
        return node

    def dump(self):
        """Returns the tree as text, for people."""
        lines = []
        for depth, node in self.walk():
            try:
                states = ' '.join(sorted(node.states))
                lines.append(f'{"  " * depth}{node.role} {node.name!r} {node.box} {states}')
            except GLib.Error:
                continue
        return '\n'.join(lines)
