/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_ROAD_BAR (gza_road_bar_get_type ())

/**
 * GzaRoadBar:
 *
 * A story's chapters as stops of the road, with their titles and lengths; a touch goes to one.
 *
 * Signals: `chosen` (guint chapter).
 */
G_DECLARE_FINAL_TYPE (GzaRoadBar, gza_road_bar, GZA, ROAD_BAR, GtkWidget)

GtkWidget *gza_road_bar_new        (void);

void       gza_road_bar_set_player (GzaRoadBar *self,
                                    GzaPlayer  *player);
void       gza_road_bar_set_story  (GzaRoadBar *self,
                                    GzaStory   *story);
void       gza_road_bar_set_place  (GzaRoadBar *self,
                                    int         place);
void       gza_road_bar_set_titles (GzaRoadBar *self,
                                    gboolean    titles);

G_END_DECLS
