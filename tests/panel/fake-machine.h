/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A machine that nothing happens to: it stands for logind and udisks on a bus of the test's own,
 * takes down what it is asked for, and does as much of it as can be seen. */

/**
 * FakeMood:
 * @FAKE_MOOD_OBEY: it does what it is asked for
 * @FAKE_MOOD_REFUSE: polkit has no rule for it
 * @FAKE_MOOD_FAIL: it tries, and can't
 * @FAKE_MOOD_BUSY: something uses it
 * @FAKE_MOOD_WAIT: it answers when fake_machine_set_mood() wants something else
 *
 * How it takes what it is asked for.
 */
typedef enum {
  FAKE_MOOD_OBEY,
  FAKE_MOOD_REFUSE,
  FAKE_MOOD_FAIL,
  FAKE_MOOD_BUSY,
  FAKE_MOOD_WAIT,
} FakeMood;

typedef struct _FakeMachine FakeMachine;

FakeMachine *fake_machine_new       (const char  *address,
                                     const char  *backlights_dir) G_GNUC_WARN_UNUSED_RESULT;
void         fake_machine_free      (FakeMachine *self);
void         fake_machine_set_mood  (FakeMachine *self,
                                     FakeMood     mood);
void         fake_machine_plug      (FakeMachine *self,
                                     const char  *name,
                                     const char  *path);
void         fake_machine_plug_own  (FakeMachine *self,
                                     const char  *name);
void         fake_machine_pull      (FakeMachine *self,
                                     const char  *name);
void         fake_machine_echo      (FakeMachine *self);
const char  *fake_machine_get_calls (FakeMachine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakeMachine, fake_machine_free)

G_END_DECLS
