/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_OPENING_VIEW (gza_opening_view_get_type ())

/**
 * GzaOpeningView:
 *
 * A story's first page: who, from where to where, how long, and what to know before it begins.
 */
G_DECLARE_FINAL_TYPE (GzaOpeningView, gza_opening_view, GZA, OPENING_VIEW, GtkWidget)

GtkWidget *gza_opening_view_new        (GzaContext     *context,
                                        GzaStory       *story);

void       gza_opening_view_set_insets (GzaOpeningView *self,
                                        int             top_px,
                                        int             bottom_px);

G_END_DECLS
