/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-catalog.h"
#include "gza-journeys-choice.h"

G_BEGIN_DECLS

#define GZA_TYPE_JOURNEYS_FILTERS (gza_journeys_filters_get_type ())

/**
 * GzaJourneysFilters:
 *
 * The questions by which a visitor chooses among journeys: theme, reason, years, country. Signals:
 * `changed`.
 */
G_DECLARE_FINAL_TYPE (GzaJourneysFilters, gza_journeys_filters, GZA, JOURNEYS_FILTERS, GtkWidget)

void     gza_journeys_filters_set_catalog (GzaJourneysFilters *self,
                                           GzaCatalog         *catalog);
void     gza_journeys_filters_get_choice  (GzaJourneysFilters *self,
                                           GzaJourneysChoice  *ret_choice);
gboolean gza_journeys_filters_are_open    (GzaJourneysFilters *self);
void     gza_journeys_filters_reset       (GzaJourneysFilters *self);

G_END_DECLS
