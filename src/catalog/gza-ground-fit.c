/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-ground-fit"

#include "gza-ground-fit.h"

#include <math.h>

/* How the globe is laid upon a curator's own map. The drawing stays as it was drawn; the projected
 * world is moved, turned and stretched to where the drawing has it. Two points tell of a
 * similarity, three and more of an affine map with the least squares; where they are nearly in a
 * line, which says nothing across it, of a similarity too. Plain values; any thread. */

#define LINE_RATIO 1e-3 /* points whose breadth is less of their length are in a line */

/* Sums over the points, from their middles: of the world (u, v) and the drawing (x, y). */
typedef struct {
  GzaMapPoint world;
  GzaMapPoint drawing;
  double uu, uv, vv;
  double ux, vx, uy, vy;
} Sums;

static GzaMapPoint
project (const GzaGroundFit *self,
         double              lat_deg,
         double              lon_deg)
{
  double turns = round ((self->lon_deg - lon_deg) / 360.0);

  return gza_projection_project (lat_deg, lon_deg + 360.0 * turns);
}

static Sums
sum_points (const GzaGroundFit   *self,
            const GzaGroundPoint *points,
            guint                 n_points)
{
  Sums sums = { 0 };

  for (guint i = 0; i < n_points; i++) {
    GzaMapPoint world = project (self, points[i].at.lat_deg, points[i].at.lon_deg);

    sums.world.x += world.x / n_points;
    sums.world.y += world.y / n_points;
    sums.drawing.x += points[i].x / n_points;
    sums.drawing.y += points[i].y / n_points;
  }
  for (guint i = 0; i < n_points; i++) {
    GzaMapPoint world = project (self, points[i].at.lat_deg, points[i].at.lon_deg);
    double u = world.x - sums.world.x, v = world.y - sums.world.y;
    double x = points[i].x - sums.drawing.x, y = points[i].y - sums.drawing.y;

    sums.uu += u * u;
    sums.uv += u * v;
    sums.vv += v * v;
    sums.ux += u * x;
    sums.vx += v * x;
    sums.uy += u * y;
    sums.vy += v * y;
  }
  return sums;
}

/**
 * gza_ground_fit_init:
 * @self: (out caller-allocates): the fit
 * @points: (array length=n_points): places in the drawing and on the globe
 * @n_points: how many
 *
 * Finds where the globe lies on a drawing.
 *
 * Returns: %FALSE where the points don't say
 * Source: docs/story-format.md, "Route, places and precision"
 */
gboolean
gza_ground_fit_init (GzaGroundFit         *self,
                     const GzaGroundPoint *points,
                     guint                 n_points)
{
  Sums sums;
  double determinant, spread;

  if (n_points < 2)
    return FALSE;

  self->lon_deg = points[0].at.lon_deg;
  sums = sum_points (self, points, n_points);
  determinant = sums.uu * sums.vv - sums.uv * sums.uv;
  spread = sums.uu + sums.vv;
  if (!(spread > 0.0))
    return FALSE;

  self->is_line = !(determinant > LINE_RATIO * spread * spread);
  if (self->is_line) {
    self->xx = self->yy = (sums.ux + sums.vy) / spread;
    self->yx = (sums.uy - sums.vx) / spread;
    self->xy = -self->yx;
  } else {
    self->xx = (sums.ux * sums.vv - sums.vx * sums.uv) / determinant;
    self->xy = (sums.vx * sums.uu - sums.ux * sums.uv) / determinant;
    self->yx = (sums.uy * sums.vv - sums.vy * sums.uv) / determinant;
    self->yy = (sums.vy * sums.uu - sums.uy * sums.uv) / determinant;
  }
  self->x0 = sums.drawing.x - self->xx * sums.world.x - self->xy * sums.world.y;
  self->y0 = sums.drawing.y - self->yx * sums.world.x - self->yy * sums.world.y;
  return fabs (self->xx * self->yy - self->xy * self->yx) > 0.0;
}

/**
 * gza_ground_fit_locate:
 * @self: a fit
 * @lat_deg: degrees north
 * @lon_deg: degrees east
 *
 * Finds where the drawing has a place.
 *
 * Returns: the point in user units, in the drawing or beside it
 */
GzaMapPoint
gza_ground_fit_locate (const GzaGroundFit *self,
                       double              lat_deg,
                       double              lon_deg)
{
  GzaMapPoint world = project (self, lat_deg, lon_deg);

  return (GzaMapPoint) {
    .x = self->xx * world.x + self->xy * world.y + self->x0,
    .y = self->yx * world.x + self->yy * world.y + self->y0,
  };
}
