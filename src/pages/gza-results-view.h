/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-text.h"

G_BEGIN_DECLS

#define GZA_TYPE_RESULTS_VIEW (gza_results_view_get_type ())

/**
 * GzaResultsView:
 *
 * What others have answered, as bars along the road.
 */
G_DECLARE_FINAL_TYPE (GzaResultsView, gza_results_view, GZA, RESULTS_VIEW, GtkWidget)

GtkWidget *gza_results_view_new         (void);

void       gza_results_view_clear       (GzaResultsView *self);
GtkWidget *gza_results_view_add_name    (GzaResultsView *self,
                                         GtkWidget      *name,
                                         gboolean        own);
void       gza_results_view_add_counted (GzaResultsView *self,
                                         GzaText        *counted,
                                         gint64          n,
                                         gboolean        own);
void       gza_results_view_add_share   (GzaResultsView *self,
                                         const char     *word,
                                         double          ratio);
void       gza_results_view_add_notice  (GzaResultsView *self,
                                         int             min_answers);

G_END_DECLS
