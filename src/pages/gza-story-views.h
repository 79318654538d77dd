/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gza-context.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_VIEWS (gza_story_views_get_type ())

/**
 * GzaStoryViews:
 *
 * What a story's carousel holds: the opening, one view for each chapter, and the closing.
 */
G_DECLARE_FINAL_TYPE (GzaStoryViews, gza_story_views, GZA, STORY_VIEWS, GObject)

GzaStoryViews *gza_story_views_new         (GzaContext    *context,
                                            AdwCarousel   *carousel) G_GNUC_WARN_UNUSED_RESULT;

void           gza_story_views_fill        (GzaStoryViews *self,
                                            GzaStory      *story);
void           gza_story_views_fill_at     (GzaStoryViews *self,
                                            GzaStory      *story,
                                            guint          position);
void           gza_story_views_clear       (GzaStoryViews *self);
GtkWidget     *gza_story_views_get_view    (GzaStoryViews *self,
                                            guint          position);
void           gza_story_views_show        (GzaStoryViews *self,
                                            guint          position,
                                            gboolean       animate);
guint          gza_story_views_get_last    (GzaStoryViews *self);
void           gza_story_views_set_current (GzaStoryViews *self,
                                            guint          position);
void           gza_story_views_set_insets  (GzaStoryViews *self,
                                            int            top_px,
                                            int            bottom_px);

G_END_DECLS
