/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-catalog.h"

G_BEGIN_DECLS

#define GZA_TYPE_PREVIEW_TOOLBAR (gza_preview_toolbar_get_type ())

/**
 * GzaPreviewToolbar:
 *
 * Where in an exhibition a curator is, and the ways on.
 *
 * Signal: `story-chosen` (const char *id): an id, or "" for none.
 */
G_DECLARE_FINAL_TYPE (GzaPreviewToolbar, gza_preview_toolbar, GZA, PREVIEW_TOOLBAR, GtkWidget)

void gza_preview_toolbar_set_catalog    (GzaPreviewToolbar *self,
                                         GzaCatalog        *catalog);
void gza_preview_toolbar_set_story      (GzaPreviewToolbar *self,
                                         const char        *id);
void gza_preview_toolbar_set_place      (GzaPreviewToolbar *self,
                                         GzaStory          *story,
                                         guint              position);
void gza_preview_toolbar_set_n_problems (GzaPreviewToolbar *self,
                                         guint              n,
                                         gboolean           has_errors);
void gza_preview_toolbar_set_language   (GzaPreviewToolbar *self,
                                         const char        *language);

G_END_DECLS
