/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-captions-look.h"
#include "gza-cues.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_CAPTIONS_VIEW (gza_captions_view_get_type ())

/**
 * GzaCaptionsView:
 *
 * The caption at the player's position, on a box at the bottom centre or the top, in one language
 * or two; right in both directions of writing. CSS name gza-captions.
 */
G_DECLARE_FINAL_TYPE (GzaCaptionsView, gza_captions_view, GZA, CAPTIONS_VIEW, GtkWidget)

GtkWidget *gza_captions_view_new             (void);

void       gza_captions_view_set_player      (GzaCaptionsView *self,
                                              GzaPlayer       *player);
void       gza_captions_view_set_look        (GzaCaptionsView *self,
                                              GzaCaptionsLook *look);
void       gza_captions_view_set_cues        (GzaCaptionsView *self,
                                              GzaCues         *cues,
                                              const char      *language);
void       gza_captions_view_set_second_cues (GzaCaptionsView *self,
                                              GzaCues         *cues,
                                              const char      *language);

G_END_DECLS
