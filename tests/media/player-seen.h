/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-player.h"

G_BEGIN_DECLS

/* A player, what it said, and two voices for it: "en" of 440 Hz, "ka" of 880 Hz. */
typedef struct {
  guint n_ended;
  guint n_failed;
  guint n_seeked;
  gint64 seeked_us;
  int error_code;
} Seen;

GzaPlayer *seen_make_player (Seen *seen);
gboolean   seen_has_seeked  (gpointer seen);
void       seen_make_tracks (GzaTrack   items[2],
                             GzaTracks *tracks);

G_END_DECLS
