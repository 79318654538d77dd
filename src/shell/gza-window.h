/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_WINDOW (gza_window_get_type ())

/**
 * GzaWindow:
 *
 * The kiosk's one window: a page, the language corner, and the question to who has left.
 */
G_DECLARE_FINAL_TYPE (GzaWindow, gza_window, GZA, WINDOW, GtkWindow)

GtkWidget *gza_window_new           (GzaContext *context);

void       gza_window_go_home       (GzaWindow  *self);
void       gza_window_offer_catalog (GzaWindow  *self,
                                     GzaCatalog *catalog);

G_END_DECLS
