/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_SEEK_BAR (gza_seek_bar_get_type ())

/**
 * GzaSeekBar:
 *
 * The clip's time drawn as the road, to be dragged; runs in the direction of writing. Role slider.
 * CSS name gza-seek-bar with nodes trough, highlight and knob.
 */
G_DECLARE_FINAL_TYPE (GzaSeekBar, gza_seek_bar, GZA, SEEK_BAR, GtkWidget)

GtkWidget *gza_seek_bar_new        (void);

void       gza_seek_bar_set_player (GzaSeekBar *self,
                                    GzaPlayer  *player);
void       gza_seek_bar_update     (GzaSeekBar *self);

G_END_DECLS
