/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-captions-look.h"
#include "gza-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_CAPTIONS_PANEL (gza_captions_panel_get_type ())

/**
 * GzaCaptionsPanel:
 *
 * Where a visitor chooses by touch how captions look. CSS name gza-captions-panel.
 */
G_DECLARE_FINAL_TYPE (GzaCaptionsPanel, gza_captions_panel, GZA, CAPTIONS_PANEL, GtkWidget)

GtkWidget *gza_captions_panel_new           (void);

void       gza_captions_panel_set_look      (GzaCaptionsPanel *self,
                                             GzaCaptionsLook  *look);
void       gza_captions_panel_set_languages (GzaCaptionsPanel *self,
                                             const GzaTracks  *captions);
void       gza_captions_panel_set_portrait  (GzaCaptionsPanel *self,
                                             gboolean          portrait);

G_END_DECLS
