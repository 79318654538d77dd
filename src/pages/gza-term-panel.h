/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-room-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_TERM_PANEL (gza_term_panel_get_type ())

/**
 * GzaTermPanel:
 *
 * Lies over a page of words and explains one of them beside its line, until a finger touches
 * elsewhere.
 *
 * Properties: `open` (notifies, read only): whether a word is explained.
 */
G_DECLARE_FINAL_TYPE (GzaTermPanel, gza_term_panel, GZA, TERM_PANEL, GtkWidget)

void     gza_term_panel_open         (GzaTermPanel          *self,
                                      const GzaTerm         *term,
                                      const graphene_rect_t *line);
gboolean gza_term_panel_close        (GzaTermPanel          *self);
gboolean gza_term_panel_get_open     (GzaTermPanel          *self);
void     gza_term_panel_set_portrait (GzaTermPanel          *self,
                                      gboolean               portrait);
void     gza_term_panel_set_insets   (GzaTermPanel          *self,
                                      int                    top_px,
                                      int                    bottom_px);

G_END_DECLS
