/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-panel-host.h"

G_BEGIN_DECLS

#define GZA_TYPE_PANEL (gza_panel_get_type ())

/**
 * GzaPanel:
 *
 * The technician's panel, over the whole screen.
 */
G_DECLARE_FINAL_TYPE (GzaPanel, gza_panel, GZA, PANEL, GtkWidget)

GtkWidget *gza_panel_new (const GzaPanelHost *host);
void       gza_panel_lay (GtkWidget          *page,
                          GtkWidget          *sheet);

G_END_DECLS
