/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-player.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_HEADER (gza_story_header_get_type ())

/**
 * GzaStoryHeader:
 *
 * The bar above a story: back, whose story it is, its kind, and the voice's language.
 */
G_DECLARE_FINAL_TYPE (GzaStoryHeader, gza_story_header, GZA, STORY_HEADER, GtkBox)

void gza_story_header_set_player (GzaStoryHeader *self,
                                  GzaPlayer      *player);
void gza_story_header_set_story  (GzaStoryHeader *self,
                                  GzaStory       *story);

G_END_DECLS
