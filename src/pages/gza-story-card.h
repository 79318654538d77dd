/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-picture-loader.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_CARD (gza_story_card_get_type ())

/**
 * GzaStoryCard:
 *
 * One story on the wall: portrait, name, a line, the road, the length; a touch opens it.
 */
G_DECLARE_FINAL_TYPE (GzaStoryCard, gza_story_card, GZA, STORY_CARD, GtkWidget)

GtkWidget *gza_story_card_new       (void);

GzaStory  *gza_story_card_get_story (GzaStoryCard     *self);
void       gza_story_card_set_story (GzaStoryCard     *self,
                                     GzaPictureLoader *loader,
                                     GzaStory         *story);
void       gza_story_card_set_shape (GzaStoryCard     *self,
                                     double            ratio,
                                     gboolean          wide);
void       gza_story_card_set_small (GzaStoryCard     *self,
                                     gboolean          with_line);

G_END_DECLS
