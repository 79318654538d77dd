/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "gza-basemap-private.h"
#include "gza-map-roads.h"

G_BEGIN_DECLS

/* What a picture of the ground shows; plain, so that it can be handed to a thread. */
typedef struct {
  GzaProjection projection;
  double scale_factor;        /* device pixels per pixel */
  double rem_px;
  GzaWorldview worldview;
  gboolean night;
  const char *const *lit;     /* countries a touch lighter: codes, or NULL */
  const GzaMapRoads *roads;   /* painted on the ground, or NULL */
} GzaMapPicture;

cairo_surface_t *gza_map_painter_paint    (GzaBasemap          *world,
                                           GzaBasemap          *region,
                                           const GzaMapPicture *picture) G_GNUC_WARN_UNUSED_RESULT;
GzaBasemap      *gza_map_painter_choose   (GzaBasemap          *world,
                                           GzaBasemap          *region,
                                           const GzaProjection *projection,
                                           double               rem_px);
void             gza_map_painter_get_sea  (gboolean             night,
                                           double              *ret_red,
                                           double              *ret_green,
                                           double              *ret_blue);

G_END_DECLS
