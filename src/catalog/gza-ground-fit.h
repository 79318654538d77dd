/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-projection.h"
#include "gza-records.h"

G_BEGIN_DECLS

/**
 * GzaGroundFit:
 * @xx: across the drawing, for each unit eastwards
 * @xy: across the drawing, for each unit southwards
 * @x0: across the drawing, at the world's corner
 * @yx: down the drawing, for each unit eastwards
 * @yy: down the drawing, for each unit southwards
 * @y0: down the drawing, at the world's corner
 * @lon_deg: degrees east; places lie on the copy of the world that is nearest to it
 * @is_line: whether the points are nearly in a line
 *
 * The map from the projected world, in units of its width, to the user units of a drawing.
 */
typedef struct {
  double xx, xy, x0;
  double yx, yy, y0;
  double lon_deg;
  gboolean is_line;
} GzaGroundFit;

gboolean    gza_ground_fit_init   (GzaGroundFit         *self,
                                   const GzaGroundPoint *points,
                                   guint                 n_points);
GzaMapPoint gza_ground_fit_locate (const GzaGroundFit   *self,
                                   double                lat_deg,
                                   double                lon_deg);

G_END_DECLS
