/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_LANGUAGE_PANEL (gza_language_panel_get_type ())

/**
 * GzaLanguagePanel:
 *
 * The list of languages that lies over a page while a visitor chooses.
 */
G_DECLARE_FINAL_TYPE (GzaLanguagePanel, gza_language_panel, GZA, LANGUAGE_PANEL, GtkWidget)

void     gza_language_panel_open    (GzaLanguagePanel *self);
gboolean gza_language_panel_close   (GzaLanguagePanel *self);

G_END_DECLS
