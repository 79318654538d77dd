/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-projection.h"

G_BEGIN_DECLS

/* What the map's edges lose to what lies above it, in pixels of the screen. */
typedef struct {
  double top_px;
  double right_px;
  double bottom_px;
  double left_px;
} GzaMapInsets;

/* A camera's way from one view to another; plain. */
typedef struct {
  GzaProjection from;
  GzaProjection to;
  double distance; /* between the centers, in units of the world */
  double rho;
  double r0;
  double length; /* of the way, in units of what the eye perceives */
} GzaMapFlight;

void gza_map_flight_plan (GzaMapFlight        *self,
                          const GzaProjection *from,
                          const GzaProjection *to);
void gza_map_flight_get  (const GzaMapFlight  *self,
                          double               ratio,
                          GzaProjection       *ret_projection);

void gza_map_frame_box   (GzaProjection       *projection,
                          const GzaMapBox     *box,
                          const GzaMapInsets  *insets,
                          double               margin_px,
                          double               min_scale_px,
                          double               max_scale_px);

G_END_DECLS
