/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest latitude that Web Mercator shows; the world is a square there. */
#define GZA_PROJECTION_MAX_LAT_DEG 85.0511287798066

/* A point of the projected world: the square [0, 1] x [0, 1], x eastwards from the antimeridian,
 * y southwards. An x outside [0, 1] is the same place on a neighbouring copy of the world. */
typedef struct {
  double x;
  double y;
} GzaMapPoint;

typedef struct {
  double x0;
  double y0;
  double x1;
  double y1;
} GzaMapBox;

/* Where a viewport looks: the world's point at its middle, and its magnification. */
typedef struct {
  GzaMapPoint center;
  double scale_px; /* width of the whole world in pixels */
  double width_px;
  double height_px;
} GzaProjection;

#define GZA_MAP_BOX_EMPTY ((GzaMapBox) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

GzaMapPoint gza_projection_project        (double               lat_deg,
                                           double               lon_deg);
void        gza_projection_unproject      (GzaMapPoint          point,
                                           double              *ret_lat_deg,
                                           double              *ret_lon_deg);

GzaMapPoint gza_projection_to_screen      (const GzaProjection *self,
                                           GzaMapPoint          point);
GzaMapPoint gza_projection_from_screen    (const GzaProjection *self,
                                           GzaMapPoint          point);
GzaMapBox   gza_projection_get_box        (const GzaProjection *self);
void        gza_projection_zoom_around    (GzaProjection       *self,
                                           GzaMapPoint          screen,
                                           double               scale_px);
double      gza_projection_km_to_px       (const GzaProjection *self,
                                           double               lat_deg,
                                           double               km);

void        gza_map_box_add               (GzaMapBox           *self,
                                           GzaMapPoint          point);
gboolean    gza_map_box_contains          (const GzaMapBox     *self,
                                           const GzaMapBox     *other);
gboolean    gza_map_box_meets             (const GzaMapBox     *self,
                                           const GzaMapBox     *other);

G_END_DECLS
