/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORY_PAGE (gza_story_page_get_type ())

/**
 * GzaStoryPage:
 *
 * One story: its opening, its chapters along the road, and what comes next.
 *
 * Properties (both notify, read only): `story`, `position`.
 */
G_DECLARE_FINAL_TYPE (GzaStoryPage, gza_story_page, GZA, STORY_PAGE, GzaPage)

GtkWidget *gza_story_page_new          (GzaContext   *context);

void       gza_story_page_open         (GzaStoryPage *self,
                                        GzaStory     *story);
void       gza_story_page_renew        (GzaStoryPage *self,
                                        GzaStory     *story);
void       gza_story_page_withdraw     (GzaStoryPage *self);
GzaStory  *gza_story_page_get_story    (GzaStoryPage *self);
GzaPlayer *gza_story_page_get_player   (GzaStoryPage *self);

guint      gza_story_page_get_position (GzaStoryPage *self);
void       gza_story_page_go_to        (GzaStoryPage *self,
                                        guint         position);

G_END_DECLS
