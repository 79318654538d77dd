/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "gza-map-journey.h"

G_BEGIN_DECLS

/* Which way a journey goes, seen from a country. */
typedef enum {
  GZA_DIRECTION_OUTWARD, /* begins there, or has nothing to do with it */
  GZA_DIRECTION_INWARD,  /* ends there */
  GZA_DIRECTION_RETURN,  /* begins and ends there */
} GzaMapDirection;

/* What a legend of many roads explains: the directions, and one sign more. */
typedef enum {
  GZA_MAP_SAMPLE_OUTWARD = GZA_DIRECTION_OUTWARD,
  GZA_MAP_SAMPLE_INWARD = GZA_DIRECTION_INWARD,
  GZA_MAP_SAMPLE_RETURN = GZA_DIRECTION_RETURN,
  GZA_MAP_SAMPLE_MEETING,
} GzaMapSample;

#define GZA_MAP_HOME_SIZE 3 /* a country's code and its end */

/* Many roads, thin and quiet; plain, so that it can be handed to a thread. */
typedef struct {
  GPtrArray *journeys; /* of GzaMapJourney */
  char home[GZA_MAP_HOME_SIZE]; /* the country from which directions are told */
  GBytes *meetings;    /* for each stop of each journey in turn, whether it met another there */
} GzaMapRoads;

GzaMapDirection gza_map_roads_get_direction (const GzaMapJourney *journey,
                                             const char          *home);
void            gza_map_roads_find_home     (GPtrArray           *journeys,
                                             char                *ret_home);
GArray         *gza_map_roads_list_meetings (GPtrArray           *journeys)
                                             G_GNUC_WARN_UNUSED_RESULT;
double          gza_map_roads_get_ring_px   (double               rem_px);
void            gza_map_roads_init          (GzaMapRoads         *self,
                                             GPtrArray           *journeys,
                                             const char          *home);
void            gza_map_roads_copy          (const GzaMapRoads   *self,
                                             GzaMapRoads         *ret_copy);
void            gza_map_roads_clear         (GzaMapRoads         *self);
void            gza_map_roads_paint         (const GzaMapRoads   *self,
                                             cairo_t             *cr,
                                             const GzaProjection *projection,
                                             double               rem_px,
                                             gboolean             night);
void            gza_map_roads_paint_sample  (cairo_t             *cr,
                                             GzaMapSample         sample,
                                             double               width_px,
                                             double               height_px,
                                             double               rem_px,
                                             gboolean             rtl);
double          gza_map_roads_measure_px    (const GzaMapJourney *journey,
                                             const GzaProjection *projection,
                                             GzaMapPoint          screen);

G_END_DECLS
