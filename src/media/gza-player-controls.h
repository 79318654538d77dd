/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_PLAYER_CONTROLS (gza_player_controls_get_type ())

/**
 * GzaPlayerControls:
 *
 * Play and pause, ten seconds back, the seek bar (drawn as the road), time and remaining time,
 * volume, captions. CSS name gza-player-controls. Words follow the default GzaLocale.
 *
 * Properties: `captions` (boolean, read-write: whether captions are wanted).
 */
G_DECLARE_FINAL_TYPE (GzaPlayerControls, gza_player_controls, GZA, PLAYER_CONTROLS, GtkWidget)

GtkWidget *gza_player_controls_new               (void);

void       gza_player_controls_set_player        (GzaPlayerControls *self,
                                                  GzaPlayer         *player);
gboolean   gza_player_controls_get_captions      (GzaPlayerControls *self);
void       gza_player_controls_set_captions      (GzaPlayerControls *self,
                                                  gboolean           captions);
void       gza_player_controls_set_has_captions  (GzaPlayerControls *self,
                                                  gboolean           has_captions);

G_END_DECLS
