/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-plan.h"
#include "gza-map-precision.h"
#include "gza-route.h"
#include "gza-story.h"

G_BEGIN_DECLS

/* A story's journey as exactly as the map may know it; immutable and shared by reference. */
typedef struct {
  GzaStory *story;
  GzaRoute *route;
  GzaMapPlace *places; /* one for each stop */
  guint n_stops;
  char **countries;    /* of the stops, each once */
  const char *first_country; /* of the first stop, or NULL */
  const char *last_country;
  double max_zoom;     /* the closest that a camera may come */
} GzaMapJourney;

GzaMapJourney *gza_map_journey_new       (GzaStory            *story,
                                          GzaBasemap          *world) G_GNUC_WARN_UNUSED_RESULT;
void           gza_map_journey_lay       (GzaMapJourney       *self,
                                          GzaMapPlan          *plan);
GzaMapJourney *gza_map_journey_ref       (GzaMapJourney       *self);
void           gza_map_journey_unref     (GzaMapJourney       *self);

guint          gza_map_journey_find_stop (const GzaMapJourney *self,
                                          const GzaProjection *projection,
                                          GzaMapPoint          screen,
                                          double               limit_px);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapJourney, gza_map_journey_unref)

G_END_DECLS
