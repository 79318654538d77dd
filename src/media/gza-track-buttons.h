/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"
#include "gza-sign-stage.h"

G_BEGIN_DECLS

#define GZA_TYPE_TRACK_BUTTONS (gza_track_buttons_get_type ())

/**
 * GzaTrackButtons:
 *
 * What a visitor can add to a clip: captions and their look, signs, a description of what is seen.
 * A button is there where the clip has something for it. CSS name gza-track-buttons.
 *
 * Properties (all notify): `captions`, `described` (boolean), `sign-size` (int, GzaSignSize).
 * Action asked for: `story.captions-look`.
 */
G_DECLARE_FINAL_TYPE (GzaTrackButtons, gza_track_buttons, GZA, TRACK_BUTTONS, GtkWidget)

GtkWidget *gza_track_buttons_new              (void);

void       gza_track_buttons_set_player       (GzaTrackButtons *self,
                                               GzaPlayer       *player);
void       gza_track_buttons_set_has_captions (GzaTrackButtons *self,
                                               gboolean         has_captions);

G_END_DECLS
