/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-picture-loader.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_JOURNEY_ROW (gza_journey_row_get_type ())

/**
 * GzaJourneyRow:
 *
 * One journey in a list beside the map: a face, a name, a road; a touch activates
 * `journeys.choose`.
 */
G_DECLARE_FINAL_TYPE (GzaJourneyRow, gza_journey_row, GZA, JOURNEY_ROW, GtkWidget)

GtkWidget *gza_journey_row_new       (void);

void       gza_journey_row_set_story (GzaJourneyRow    *self,
                                      GzaPictureLoader *loader,
                                      GzaStory         *story);

G_END_DECLS
