/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-labels.h"
#include "gza-map-pen.h"
#include "gza-map-precision.h"
#include "gza-route.h"

G_BEGIN_DECLS

/* One road as it is drawn now; plain, borrowed for the call. */
typedef struct {
  GzaRoute *route;
  const GzaMapPlace *places; /* one for each stop */
  double progress_ratio;
  guint current_stop;
  double pulse_ratio;        /* of the ring around the current stop, [0, 1); 0 for none */
  gboolean night;
  double rem_px;
} GzaMapRoad;

void     gza_map_road_draw        (const GzaMapRoad    *self,
                                   GzaMapPen           *pen,
                                   const GzaProjection *projection);
void     gza_map_road_add_obstacles
                                  (const GzaMapRoad    *self,
                                   GzaMapLabels        *labels,
                                   const GzaProjection *projection);
gboolean gza_map_road_get_sign    (const GzaMapRoad    *self,
                                   const GzaProjection *projection,
                                   guint                leg,
                                   GzaMapBox           *ret_box);
double   gza_map_road_get_stop_px (const GzaMapRoad    *self,
                                   const GzaProjection *projection,
                                   guint                index);

G_END_DECLS
