/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_STORIES_PAGE (gza_stories_page_get_type ())

/**
 * GzaStoriesPage:
 *
 * The wall of portraits, filtered by theme.
 */
G_DECLARE_FINAL_TYPE (GzaStoriesPage, gza_stories_page, GZA, STORIES_PAGE, GzaPage)

GtkWidget *gza_stories_page_new   (GzaContext     *context);

void       gza_stories_page_reset (GzaStoriesPage *self);

G_END_DECLS
