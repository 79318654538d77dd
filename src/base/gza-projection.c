/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-projection"

#include "gza-projection.h"

#include <math.h>

/* The map's one projection, Web Mercator on a sphere, and the viewport's place on it. Plain
 * values in double precision; any thread. */

#define EARTH_CIRCUMFERENCE_KM 40030.0

/**
 * gza_projection_project:
 * @lat_deg: degrees north, WGS 84; beyond ±85.05 it is taken as ±85.05
 * @lon_deg: degrees east; values beyond ±180 lie on the neighbouring copy of the world
 *
 * Projects a place onto the world's unit square.
 *
 * Returns: the projected point
 */
GzaMapPoint
gza_projection_project (double lat_deg,
                        double lon_deg)
{
  double lat = CLAMP (lat_deg, -GZA_PROJECTION_MAX_LAT_DEG, GZA_PROJECTION_MAX_LAT_DEG);
  double sine = sin (lat * G_PI / 180.0);

  return (GzaMapPoint) {
    .x = lon_deg / 360.0 + 0.5,
    .y = 0.5 - atanh (sine) / (2.0 * G_PI),
  };
}

/**
 * gza_projection_unproject:
 * @point: a point of the projected world
 * @ret_lat_deg: (out) (optional): degrees north
 * @ret_lon_deg: (out) (optional): degrees east, not wrapped
 *
 * Finds the place that a point of the unit square shows; the inverse of gza_projection_project().
 */
void
gza_projection_unproject (GzaMapPoint  point,
                          double      *ret_lat_deg,
                          double      *ret_lon_deg)
{
  if (ret_lat_deg)
    *ret_lat_deg = asin (tanh ((0.5 - point.y) * 2.0 * G_PI)) * 180.0 / G_PI;
  if (ret_lon_deg)
    *ret_lon_deg = (point.x - 0.5) * 360.0;
}

/**
 * gza_projection_to_screen:
 * @self: the viewport
 * @point: a point of the projected world
 *
 * Finds where the viewport shows a point.
 *
 * Returns: pixels from the viewport's top left corner
 */
GzaMapPoint
gza_projection_to_screen (const GzaProjection *self,
                          GzaMapPoint          point)
{
  return (GzaMapPoint) {
    .x = (point.x - self->center.x) * self->scale_px + self->width_px / 2.0,
    .y = (point.y - self->center.y) * self->scale_px + self->height_px / 2.0,
  };
}

/**
 * gza_projection_from_screen:
 * @self: the viewport
 * @point: pixels from the viewport's top left corner
 *
 * Finds what the viewport shows at a pixel; the inverse of gza_projection_to_screen().
 *
 * Returns: the point of the projected world
 */
GzaMapPoint
gza_projection_from_screen (const GzaProjection *self,
                            GzaMapPoint          point)
{
  return (GzaMapPoint) {
    .x = (point.x - self->width_px / 2.0) / self->scale_px + self->center.x,
    .y = (point.y - self->height_px / 2.0) / self->scale_px + self->center.y,
  };
}

/**
 * gza_projection_get_box:
 * @self: the viewport
 *
 * Gets the part of the world that the viewport shows.
 *
 * Returns: a box of the projected world; it may reach beyond the unit square
 */
GzaMapBox
gza_projection_get_box (const GzaProjection *self)
{
  double half_width = self->width_px / self->scale_px / 2.0;
  double half_height = self->height_px / self->scale_px / 2.0;

  return (GzaMapBox) {
    self->center.x - half_width, self->center.y - half_height,
    self->center.x + half_width, self->center.y + half_height,
  };
}

/**
 * gza_projection_zoom_around:
 * @self: the viewport
 * @screen: the pixel that keeps showing the same place
 * @scale_px: the new width of the world in pixels
 *
 * Changes the magnification around a pixel, such as the middle of two fingers.
 */
void
gza_projection_zoom_around (GzaProjection *self,
                            GzaMapPoint    screen,
                            double         scale_px)
{
  GzaMapPoint kept = gza_projection_from_screen (self, screen);

  self->scale_px = scale_px;
  self->center.x = kept.x - (screen.x - self->width_px / 2.0) / scale_px;
  self->center.y = kept.y - (screen.y - self->height_px / 2.0) / scale_px;
}

/**
 * gza_projection_km_to_px:
 * @self: the viewport
 * @lat_deg: the latitude of the measured place
 * @km: a length on the ground
 *
 * Measures a short length on the ground in the viewport's pixels.
 *
 * Returns: the length in pixels
 */
double
gza_projection_km_to_px (const GzaProjection *self,
                         double               lat_deg,
                         double               km)
{
  double lat = CLAMP (lat_deg, -GZA_PROJECTION_MAX_LAT_DEG, GZA_PROJECTION_MAX_LAT_DEG);

  return km / (EARTH_CIRCUMFERENCE_KM * cos (lat * G_PI / 180.0)) * self->scale_px;
}

/**
 * gza_map_box_add:
 * @self: a box, at first `GZA_MAP_BOX_EMPTY`
 * @point: a point
 *
 * Widens a box so that it holds a point.
 */
void
gza_map_box_add (GzaMapBox   *self,
                 GzaMapPoint  point)
{
  self->x0 = MIN (self->x0, point.x);
  self->y0 = MIN (self->y0, point.y);
  self->x1 = MAX (self->x1, point.x);
  self->y1 = MAX (self->y1, point.y);
}

/**
 * gza_map_box_contains:
 * @self: a box
 * @other: another box
 *
 * Checks whether a box lies wholly in another.
 *
 * Returns: whether @self holds all of @other
 */
gboolean
gza_map_box_contains (const GzaMapBox *self,
                      const GzaMapBox *other)
{
  return other->x0 >= self->x0 && other->x1 <= self->x1 &&
         other->y0 >= self->y0 && other->y1 <= self->y1;
}

/**
 * gza_map_box_meets:
 * @self: a box
 * @other: another box
 *
 * Checks whether two boxes share a point.
 *
 * Returns: whether they overlap or touch
 */
gboolean
gza_map_box_meets (const GzaMapBox *self,
                   const GzaMapBox *other)
{
  return self->x0 <= other->x1 && other->x0 <= self->x1 &&
         self->y0 <= other->y1 && other->y0 <= self->y1;
}
