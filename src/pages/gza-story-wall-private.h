/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-story-wall.h"
#include "gza-wall-cards.h"
#include "gza-wall-rows.h"

G_BEGIN_DECLS

/* What the two files of a wall share. */
struct _GzaStoryWall {
  GtkWidget parent_instance;

  /* owned */
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GListModel *stories;
  GzaWallRows *rows;
  GzaWallCards *cards;

  /* state: without the padding, through which cards are seen as well */
  int width_px;
  int height_px;
  GtkBorder padding_px;

  /* state */
  guint n_columns;
  guint kept_position; /* the story that stays at the top of the view when rows start anew */
  double kept_px;      /* how far the view begins below its row */
  guint tick_id;
  gboolean has_kept;
  gboolean is_configuring;
};

double gza_story_wall_get_value_px    (GzaStoryWall *self);
double gza_story_wall_get_view_end_px (GzaStoryWall *self);
guint  gza_story_wall_get_n_stories   (GzaStoryWall *self);
int    gza_story_wall_get_column_x    (GzaStoryWall *self,
                                       guint         column);
void   gza_story_wall_make_row        (GzaStoryWall *self,
                                       guint         row);
void   gza_story_wall_fill            (GzaStoryWall *self);
void   gza_story_wall_reset_rows      (GzaStoryWall *self,
                                       guint         n_columns);
void   gza_story_wall_restart         (GzaStoryWall *self,
                                       guint         n_columns);
void   gza_story_wall_follow          (GzaStoryWall *self);
void   gza_story_wall_renew_hidden    (GzaStoryWall *self);

G_END_DECLS
