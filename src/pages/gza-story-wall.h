/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-picture-loader.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_WALL (gza_story_wall_get_type ())

/**
 * GzaStoryWall:
 *
 * The cards of any number of stories, in columns, to be put into a scrolled window; only those near
 * the view are there.
 */
G_DECLARE_FINAL_TYPE (GzaStoryWall, gza_story_wall, GZA, STORY_WALL, GtkWidget)

GtkWidget *gza_story_wall_new           (void);

void       gza_story_wall_set_loader    (GzaStoryWall     *self,
                                         GzaPictureLoader *loader);
void       gza_story_wall_set_stories   (GzaStoryWall     *self,
                                         GListModel       *stories);
void       gza_story_wall_set_shape     (GzaStoryWall     *self,
                                         guint             n_columns,
                                         double            ratio,
                                         gboolean          wide);
void       gza_story_wall_scroll_to_top (GzaStoryWall     *self);

G_END_DECLS
