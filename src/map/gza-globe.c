/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-globe.h"

#include <math.h>

/* Ways over the globe, taken as a sphere: how long they are, and what lies on them. Plain values;
 * any thread. */

#define EARTH_RADIUS_KM 6371.0
#define RADIANS_PER_DEG (G_PI / 180.0)

typedef struct {
  double x;
  double y;
  double z;
} Vector;

static Vector
to_vector (const GzaPoint *place)
{
  double lat = place->lat_deg * RADIANS_PER_DEG;
  double lon = place->lon_deg * RADIANS_PER_DEG;

  return (Vector) { cos (lat) * cos (lon), cos (lat) * sin (lon), sin (lat) };
}

static GzaMapPoint
to_point (Vector vector)
{
  double length = sqrt (vector.x * vector.x + vector.y * vector.y + vector.z * vector.z);

  return gza_projection_project (asin (CLAMP (vector.z / length, -1.0, 1.0)) / RADIANS_PER_DEG,
                                 atan2 (vector.y, vector.x) / RADIANS_PER_DEG);
}

/* The point after a share of the great circle; over the pole where two places are opposite. */
static GzaMapPoint
interpolate (const GzaPoint *from_place,
             const GzaPoint *to_place,
             double          angle,
             double          ratio)
{
  Vector from = to_vector (from_place), to = to_vector (to_place);
  double a = 1.0 - ratio, b = ratio;

  if (angle > 1e-9 && angle < G_PI - 1e-6) {
    a = sin ((1.0 - ratio) * angle) / sin (angle);
    b = sin (ratio * angle) / sin (angle);
  }
  return to_point ((Vector) {
    a * from.x + b * to.x,
    a * from.y + b * to.y,
    a * from.z + b * to.z + (angle >= G_PI - 1e-6 ? sin (ratio * G_PI) : 0.0),
  });
}

/**
 * gza_globe_measure_km:
 * @from: a place
 * @to: another
 *
 * Measures the way between two places over the ground.
 *
 * Returns: kilometers
 */
double
gza_globe_measure_km (const GzaPoint *from,
                      const GzaPoint *to)
{
  double half_lat = sin ((to->lat_deg - from->lat_deg) * RADIANS_PER_DEG / 2.0);
  double half_lon = sin ((to->lon_deg - from->lon_deg) * RADIANS_PER_DEG / 2.0);
  double square = half_lat * half_lat + cos (from->lat_deg * RADIANS_PER_DEG) *
                                          cos (to->lat_deg * RADIANS_PER_DEG) * half_lon * half_lon;

  return 2.0 * EARTH_RADIUS_KM * asin (sqrt (CLAMP (square, 0.0, 1.0)));
}

/**
 * gza_globe_measure_way_km:
 * @places: (array length=n_places): what a way passes, in order, with both its ends
 * @n_places: how many, two at least
 *
 * Measures a way over the ground.
 *
 * Returns: kilometers
 */
double
gza_globe_measure_way_km (const GzaPoint *places,
                          guint           n_places)
{
  double km = 0.0;

  for (guint i = 0; i + 1 < n_places; i++)
    km += gza_globe_measure_km (&places[i], &places[i + 1]);
  return km;
}

/**
 * gza_globe_find_on_way:
 * @places: (array length=n_places): what a way passes, in order, with both its ends
 * @n_places: how many, two at least
 * @km: how far along it
 *
 * Finds the point of a way after so many kilometers. Each part of it is a great circle.
 *
 * Returns: a point of the projected world; the end beyond the way's length
 */
GzaMapPoint
gza_globe_find_on_way (const GzaPoint *places,
                       guint           n_places,
                       double          km)
{
  guint part = 0;
  double part_km = gza_globe_measure_km (&places[0], &places[1]);

  while (km > part_km && part + 2 < n_places) {
    km -= part_km;
    part++;
    part_km = gza_globe_measure_km (&places[part], &places[part + 1]);
  }
  return interpolate (&places[part], &places[part + 1], part_km / EARTH_RADIUS_KM,
                      part_km > 0.0 ? MIN (km / part_km, 1.0) : 1.0);
}
