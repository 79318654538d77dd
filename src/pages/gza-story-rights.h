/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_STORY_RIGHTS (gza_story_rights_get_type ())

/**
 * GzaStoryRights:
 *
 * The rights that a story touches, each a chip that opens its card.
 */
G_DECLARE_FINAL_TYPE (GzaStoryRights, gza_story_rights, GZA, STORY_RIGHTS, GtkWidget)

void gza_story_rights_set_story (GzaStoryRights *self,
                                 GzaStory       *story,
                                 GzaCatalog     *catalog);

G_END_DECLS
