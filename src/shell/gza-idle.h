/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_IDLE (gza_idle_get_type ())

/**
 * GzaIdle:
 *
 * Notices that nobody is there: asks first, then says so.
 *
 * Signals: `warned` (): the kiosk should ask; `returned` (): somebody touched after that;
 * `expired` (): nobody did.
 */
G_DECLARE_FINAL_TYPE (GzaIdle, gza_idle, GZA, IDLE, GObject)

GzaIdle *gza_idle_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void     gza_idle_set_times   (GzaIdle  *self,
                               gint64    warn_us,
                               gint64    reset_us);
gint64   gza_idle_get_reset_us (GzaIdle *self);
void     gza_idle_set_running (GzaIdle  *self,
                               gboolean  running);
void     gza_idle_touch       (GzaIdle  *self);

G_END_DECLS
