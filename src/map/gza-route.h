/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gza-projection.h"
#include "gza-records.h"

G_BEGIN_DECLS

/* A place of a road and how one came there from the place before. */
typedef struct {
  double lat_deg;
  double lon_deg;
  GzaMeans means;
  const GzaPoint *via; /* what the way here passes, in order; read by gza_route_new() only */
  guint n_via;
} GzaWaypoint;

#define GZA_TYPE_ROUTE (gza_route_get_type ())

/**
 * GzaRoute:
 *
 * The line of a journey through its stops, on the projected world; immutable once it is shared.
 */
G_DECLARE_FINAL_TYPE (GzaRoute, gza_route, GZA, ROUTE, GObject)

GzaRoute          *gza_route_new           (const GzaWaypoint *stops,
                                            guint              n_stops) G_GNUC_WARN_UNUSED_RESULT;

/* Moves a point of the projected world. */
typedef GzaMapPoint (*GzaRouteMove) (gconstpointer data,
                                     GzaMapPoint   point);

void               gza_route_move          (GzaRoute          *self,
                                            GzaRouteMove       move,
                                            gconstpointer      data);

guint              gza_route_get_n_stops   (GzaRoute          *self);
const GzaWaypoint *gza_route_get_stop      (GzaRoute          *self,
                                            guint              index);
double             gza_route_get_length_km (GzaRoute          *self);
double             gza_route_get_leg_km    (GzaRoute          *self,
                                            guint              leg);
const GzaMapPoint *gza_route_get_leg       (GzaRoute          *self,
                                            guint              leg,
                                            guint             *ret_n_points);
GzaMapPoint        gza_route_get_position  (GzaRoute          *self,
                                            guint              index);
double             gza_route_get_progress  (GzaRoute          *self,
                                            guint              index);
guint              gza_route_find_stop     (GzaRoute          *self,
                                            double             progress_ratio);
guint              gza_route_find_leg      (GzaRoute          *self,
                                            double             progress_ratio,
                                            double            *ret_leg_ratio);
GzaMapPoint        gza_route_get_point     (GzaRoute          *self,
                                            double             progress_ratio);
GzaMapBox          gza_route_get_box       (GzaRoute          *self,
                                            guint              first,
                                            guint              last);

G_END_DECLS
