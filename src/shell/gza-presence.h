/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"
#include "gza-idle-warning.h"

G_BEGIN_DECLS

#define GZA_TYPE_PRESENCE (gza_presence_get_type ())

/**
 * GzaPresence:
 *
 * Whether anybody is at a window: hears every touch, and asks who has left.
 *
 * Signals: `touched` (): a hand is there; `expired` (): nobody has answered.
 */
G_DECLARE_FINAL_TYPE (GzaPresence, gza_presence, GZA, PRESENCE, GObject)

GzaPresence *gza_presence_new         (GtkWidget      *window,
                                       GzaIdleWarning *warning,
                                       GzaContext     *context) G_GNUC_WARN_UNUSED_RESULT;

void         gza_presence_set_running (GzaPresence    *self,
                                       gboolean        running);
void         gza_presence_stop_asking (GzaPresence    *self);

G_END_DECLS
