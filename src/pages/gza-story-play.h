/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-player.h"
#include "gza-story-views.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_PLAY (gza_story_play_get_type ())

/**
 * GzaStoryPlay:
 *
 * Lends the one player of a story's page to the chapter that is on the screen.
 */
G_DECLARE_FINAL_TYPE (GzaStoryPlay, gza_story_play, GZA, STORY_PLAY, GObject)

GzaStoryPlay *gza_story_play_new             (GzaPlayer     *player,
                                              GzaStoryViews *views) G_GNUC_WARN_UNUSED_RESULT;

gboolean      gza_story_play_start           (GzaStoryPlay  *self,
                                              guint          position);
void          gza_story_play_stop            (GzaStoryPlay  *self);
void          gza_story_play_hold            (GzaStoryPlay  *self);
void          gza_story_play_resume          (GzaStoryPlay  *self);

gint64        gza_story_play_get_position_us (GzaStoryPlay  *self);
gint64        gza_story_play_get_rest_us     (GzaStoryPlay  *self);

G_END_DECLS
