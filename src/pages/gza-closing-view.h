/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_CLOSING_VIEW (gza_closing_view_get_type ())

/**
 * GzaClosingView:
 *
 * A story's last page: other roads, the same one again, and who made it.
 */
G_DECLARE_FINAL_TYPE (GzaClosingView, gza_closing_view, GZA, CLOSING_VIEW, GtkWidget)

GtkWidget *gza_closing_view_new        (GzaContext     *context,
                                        GzaStory       *story);

void       gza_closing_view_set_insets (GzaClosingView *self,
                                        int             top_px,
                                        int             bottom_px);

G_END_DECLS
