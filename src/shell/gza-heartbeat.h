/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-witness.h"

G_BEGIN_DECLS

#define GZA_TYPE_HEARTBEAT (gza_heartbeat_get_type ())

/**
 * GzaHeartbeat:
 *
 * Tells the service manager that the kiosk lives: while its main loop turns and pictures change.
 *
 * Signals: `shown` (): the first picture is on the screen.
 */
G_DECLARE_FINAL_TYPE (GzaHeartbeat, gza_heartbeat, GZA, HEARTBEAT, GObject)

GzaHeartbeat *gza_heartbeat_new                  (GzaWitness   *witness)
                                                  G_GNUC_WARN_UNUSED_RESULT;

void          gza_heartbeat_set_unseen           (GzaHeartbeat *self,
                                                  gboolean      is_unseen);
guint64       gza_heartbeat_get_n_frames         (GzaHeartbeat *self);
gint64        gza_heartbeat_take_longest_wait_us (GzaHeartbeat *self);

G_END_DECLS
