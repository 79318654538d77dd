/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gza-context.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_FRAME (gza_story_frame_get_type ())

/**
 * GzaStoryFrame:
 *
 * What stands around and above the views of a story: its bars, its road, its panels.
 *
 * Properties: `explaining` (notifies, read only): whether a word is explained over the story.
 *
 * Signals: `insets-changed`, with the pixels that the bars cover at the top and at the bottom;
 * `chosen`, with the chapter whose stop on the road was touched.
 */
G_DECLARE_FINAL_TYPE (GzaStoryFrame, gza_story_frame, GZA, STORY_FRAME, GtkWidget)

void         gza_story_frame_bind                 (GzaStoryFrame   *self,
                                                   GzaContext      *context,
                                                   GzaPlayer       *player);
AdwCarousel *gza_story_frame_get_carousel         (GzaStoryFrame   *self);

void         gza_story_frame_set_story            (GzaStoryFrame   *self,
                                                   GzaStory        *story);
void         gza_story_frame_set_place            (GzaStoryFrame   *self,
                                                   guint            position,
                                                   gboolean         timed);
void         gza_story_frame_toggle_captions_look (GzaStoryFrame   *self);
void         gza_story_frame_open_term            (GzaStoryFrame   *self,
                                                   const char      *id,
                                                   graphene_rect_t *place);
gboolean     gza_story_frame_close_term           (GzaStoryFrame   *self);
gboolean     gza_story_frame_get_explaining       (GzaStoryFrame   *self);

G_END_DECLS
