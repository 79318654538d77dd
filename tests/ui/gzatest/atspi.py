# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small client of the accessibility bus (AT-SPI 2), made for programs that are busy drawing.

Every question is answered by the program's main loop, so asking one at a time costs a frame each:
a tree of a hundred objects takes many seconds while a video plays. This client sends all questions
about many objects at once; the answers come together.
"""

from gi.repository import Gio, GLib

_ACCESSIBLE = 'org.a11y.atspi.Accessible'
_COMPONENT = 'org.a11y.atspi.Component'
_ACTION = 'org.a11y.atspi.Action'
_PROPERTIES = 'org.freedesktop.DBus.Properties'
_REGISTRY = ('org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')
_WINDOW_COORDINATES = 1
_NAME = GLib.Variant('(ss)', (_ACCESSIBLE, 'Name'))
_WINDOW = GLib.Variant('(u)', (_WINDOW_COORDINATES,))
# What these hold is said by their own name.
LEAVES = {'button', 'image', 'label', 'level bar', 'slider', 'scrollbar'}
_TIMEOUT_MS = 15000

# The bits of a state set, in the order of AtspiStateType.
_STATES = (
    'invalid', 'active', 'armed', 'busy', 'checked', 'collapsed', 'defunct', 'editable', 'enabled',
    'expandable', 'expanded', 'focusable', 'focused', 'has-tooltip', 'horizontal', 'iconified',
    'modal', 'multi-line', 'multiselectable', 'opaque', 'pressed', 'resizable', 'selectable',
    'selected', 'sensitive', 'showing', 'single-line', 'stale', 'transient', 'vertical', 'visible',
    'manages-descendants', 'indeterminate', 'required', 'truncated', 'animated', 'invalid-entry',
    'supports-autocompletion', 'selectable-text', 'is-default', 'visited', 'checkable', 'has-popup',
    'read-only',
)


def connect(address):
    """Returns a connection to a message bus by its address."""
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
        Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


def decode_states(words):
    """Returns the names of the states in a pair of 32-bit words."""
    bits = words[0] | words[1] << 32
    return frozenset(name for i, name in enumerate(_STATES) if bits >> i & 1)


class Client:
    """A connection to the accessibility bus of a session."""

    def __init__(self, session_address):
        session_bus = connect(session_address)
        address, = session_bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus',
                                         'GetAddress', None, None, Gio.DBusCallFlags.NONE,
                                         _TIMEOUT_MS, None).unpack()
        session_bus.close_sync(None)
        self._bus = connect(address)
        self._n_pending = 0

    # Questions are asked all together: ask() notes where the answer goes, wait() collects them.

    def _ask(self, reference, interface, method, arguments, take):
        def on_answer(bus, result):
            self._n_pending -= 1
            try:
                take(bus.call_finish(result).unpack())
            except GLib.Error:
                take(None)  # the object has gone, or has no such interface
        self._n_pending += 1
        self._bus.call(*reference, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                       _TIMEOUT_MS, None, on_answer)

    def _wait(self):
        context = GLib.MainContext.default()
        while self._n_pending:
            context.iteration(True)

    def _ask_one(self, reference, interface, method, arguments=None):
        answers = []
        self._ask(reference, interface, method, arguments, answers.append)
        self._wait()
        return answers[0]

    def list_applications(self):
        """Returns the references of the programs on the bus."""
        answer = self._ask_one(_REGISTRY, _ACCESSIBLE, 'GetChildren')
        return answer[0] if answer else []

    def list_children(self, reference):
        answer = self._ask_one(reference, _ACCESSIBLE, 'GetChildren')
        return answer[0] if answer else []

    def get_process_id(self, reference):
        """Returns the process behind a reference."""
        return self._ask_one(('org.freedesktop.DBus', '/org/freedesktop/DBus'),
                             'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                             GLib.Variant('(s)', (reference[0],)))[0]

    def get_box(self, reference):
        """Returns (x, y, width, height) in the window, or None where there is none."""
        return _to_box(self._ask_one(reference, _COMPONENT, 'GetExtents',
                                     _WINDOW))

    def do_action(self, reference, number=0):
        """Does what a screen reader's user would, without a pointer."""
        answer = self._ask_one(reference, _ACTION, 'DoAction', GLib.Variant('(i)', (number,)))
        return bool(answer and answer[0])

    def read(self, references, roles=None):
        """Returns what is known of these objects, in their order, in one turn of the program.

        An object keeps its role: those whose `roles` are known already are not asked for it again.
        """
        records = [{'role': (roles or {}).get(reference), 'children': []}
                   for reference in references]

        def put(record, key, convert):
            def take(answer):
                record[key] = convert(answer)
            return take
        for reference, record in zip(references, records):
            for interface, method, arguments, key, convert in _list_questions(record['role']):
                self._ask(reference, interface, method, arguments, put(record, key, convert))
        self._wait()
        return records


def _to_role(answer):
    role = answer[0] if answer else ''
    # GTK 4.10 tells a button that stays down from others; what is said of it tells that anyhow.
    return 'button' if role == 'toggle button' else role


def _list_questions(role):
    """Yields (interface, method, arguments, key, convert) for an object of a role, None if unknown.
    """
    yield (_PROPERTIES, 'Get', _NAME, 'name', lambda answer: answer[0] if answer else '')
    yield (_ACCESSIBLE, 'GetState', None, 'states',
           lambda answer: decode_states(answer[0]) if answer else frozenset(['defunct']))
    yield _COMPONENT, 'GetExtents', _WINDOW, 'box', _to_box
    if not role:
        yield _ACCESSIBLE, 'GetRoleName', None, 'role', _to_role
    if role not in LEAVES:
        yield (_ACCESSIBLE, 'GetChildren', None, 'children',
               lambda answer: answer[0] if answer else [])


def _to_box(answer):
    if not answer:
        return None
    x, y, width, height = answer[0]
    return (x, y, width, height) if width > 0 and height > 0 else None
