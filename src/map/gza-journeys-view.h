/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-canvas.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_JOURNEYS_VIEW (gza_journeys_view_get_type ())

/**
 * GzaJourneysView:
 *
 * Every story's road on one map, thin and quiet; one of them may be chosen and shown in full.
 *
 * Properties: `chosen` (GzaStory, notifies, read-write). Signals: `touched` (GListModel stories):
 * the roads under a finger, the nearest first; more than one where they overlap, for the page to
 * offer a choice; one alone is chosen by itself. `opened` (GzaStory story): the chosen road has
 * been touched once more.
 */
G_DECLARE_FINAL_TYPE (GzaJourneysView, gza_journeys_view, GZA, JOURNEYS_VIEW, GzaMapCanvas)

GtkWidget *gza_journeys_view_new         (void);

void       gza_journeys_view_set_stories (GzaJourneysView *self,
                                          GListModel      *stories);
GzaStory  *gza_journeys_view_get_chosen  (GzaJourneysView *self);
void       gza_journeys_view_look_at_all (GzaJourneysView *self);
void       gza_journeys_view_set_chosen  (GzaJourneysView *self,
                                          GzaStory        *story);

G_END_DECLS
