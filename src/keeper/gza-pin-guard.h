/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* From so many wrong PINs in a row each further one has to wait, and from so many none is taken. */
#define GZA_PIN_FREE_TRIES 3
#define GZA_PIN_MAX_TRIES 20

/* A wait that does not end. */
#define GZA_PIN_FOREVER_US G_MAXINT64

#define GZA_TYPE_PIN_GUARD (gza_pin_guard_get_type ())

/**
 * GzaPinGuard:
 *
 * Counts wrong PINs, and says how long the next try has to wait.
 */
G_DECLARE_FINAL_TYPE (GzaPinGuard, gza_pin_guard, GZA, PIN_GUARD, GObject)

GzaPinGuard *gza_pin_guard_new            (const char  *state_dir) G_GNUC_WARN_UNUSED_RESULT;

gint64       gza_pin_guard_get_wait_us    (GzaPinGuard *self);
guint        gza_pin_guard_get_n_failures (GzaPinGuard *self);
void         gza_pin_guard_begin          (GzaPinGuard *self);
void         gza_pin_guard_succeed        (GzaPinGuard *self);

G_END_DECLS
