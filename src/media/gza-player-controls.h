/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"
#include "gza-track-buttons.h"

G_BEGIN_DECLS

#define GZA_TYPE_PLAYER_CONTROLS (gza_player_controls_get_type ())

/**
 * GzaPlayerControls:
 *
 * Play and pause, ten seconds back, the seek bar (drawn as the road), time and remaining time,
 * volume, what else the clip has. CSS name gza-player-controls. Words follow the default GzaLocale.
 */
G_DECLARE_FINAL_TYPE (GzaPlayerControls, gza_player_controls, GZA, PLAYER_CONTROLS, GtkWidget)

GtkWidget       *gza_player_controls_new        (void);

void             gza_player_controls_set_player (GzaPlayerControls *self,
                                                 GzaPlayer         *player);
GzaTrackButtons *gza_player_controls_get_tracks (GzaPlayerControls *self);

G_END_DECLS
