/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"
#include "gza-journeys-filters.h"

G_BEGIN_DECLS

#define GZA_TYPE_JOURNEYS_PANEL (gza_journeys_panel_get_type ())

/**
 * GzaJourneysPanel:
 *
 * What stands beside the map of all journeys: the people, one of them, or the filters. Its buttons
 * activate `journeys.choose`, `journeys.close`, `journeys.show-filters`, `journeys.reset-filters`
 * and `nav.open-story`.
 */
G_DECLARE_FINAL_TYPE (GzaJourneysPanel, gza_journeys_panel, GZA, JOURNEYS_PANEL, GtkWidget)

void                gza_journeys_panel_set_context  (GzaJourneysPanel *self,
                                                     GzaContext       *context);
void                gza_journeys_panel_set_stories  (GzaJourneysPanel *self,
                                                     GListModel       *stories);
void                gza_journeys_panel_set_catalog  (GzaJourneysPanel *self,
                                                     GzaCatalog       *catalog);
GzaJourneysFilters *gza_journeys_panel_get_filters  (GzaJourneysPanel *self);

void                gza_journeys_panel_show_all     (GzaJourneysPanel *self);
void                gza_journeys_panel_show_some    (GzaJourneysPanel *self,
                                                     GListModel       *stories);
void                gza_journeys_panel_show_card    (GzaJourneysPanel *self,
                                                     GzaStory         *story);
void                gza_journeys_panel_show_filters (GzaJourneysPanel *self);
gboolean            gza_journeys_panel_is_home      (GzaJourneysPanel *self);

G_END_DECLS
