/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-route.h"

#include <math.h>

#include "gza-globe.h"

/* The road of one journey: a leg between every two stops, along the great circle with a gentle
 * bow, so that a road there and back is two lines. Owned by the view that draws it; any thread.
 *
 * A leg across the date line goes on beyond the unit square instead of running back around the
 * world. Progress is shared out by length; a leg that goes nowhere still gets a little of it, so
 * that every stop has a progress of its own. */

#define KM_PER_POINT 20.0
#define MIN_POINTS 12
#define MAX_POINTS 160
#define POINTS_PER_VIA 12
#define MAX_POINTS_OF_LONG_ROADS 12 /* of more than a hundred stops */
#define LEAST_LEG_RATIO 0.004

typedef struct {
  guint first_point;
  guint n_points;
  double km;
  double start_ratio;
  double end_ratio;
} Leg;

struct _GzaRoute {
  GObject parent_instance;

  GArray *stops;
  GArray *points;
  GArray *legs;
  GzaMapPoint *positions; /* of the stops, as far around the world as the road leads */
  double length_km;
};

G_DEFINE_FINAL_TYPE (GzaRoute, gza_route, G_TYPE_OBJECT)

/* How far a leg bows out, as a share of its length: a flight more than a road. */
static double
get_bow_ratio (GzaMeans means)
{
  switch (means) {
  case GZA_MEANS_PLANE:
    return 0.12;
  case GZA_MEANS_SHIP:
    return 0.10;
  case GZA_MEANS_FOOT:
    return 0.04;
  case GZA_MEANS_NONE:
  case GZA_MEANS_BUS:
  case GZA_MEANS_CAR:
  case GZA_MEANS_TRAIN:
  default:
    return 0.07;
  }
}

static GzaMapPoint
get_near (GzaMapPoint point,
          GzaMapPoint other)
{
  return (GzaMapPoint) { point.x + round (other.x - point.x), point.y };
}

/* Bows a leg's points out to the left of its way, less where it is long and curved already. */
static void
bow_leg (GzaMapPoint *points,
         guint        n_points,
         double       bow_ratio)
{
  double dx = points[n_points - 1].x - points[0].x;
  double dy = points[n_points - 1].y - points[0].y;
  double bow = bow_ratio / (1.0 + 6.0 * hypot (dx, dy));

  for (guint i = 1; i + 1 < n_points; i++) {
    double t = (double) i / (n_points - 1);
    double lift = sin (G_PI * t) * bow;

    points[i].x += dy * lift;
    points[i].y -= dx * lift;
  }
}

/* The places that a leg passes, with both its ends. */
static GArray *
list_way (GzaRoute *self,
          guint     index)
{
  const GzaWaypoint *from = gza_route_get_stop (self, index);
  const GzaWaypoint *to = gza_route_get_stop (self, index + 1);
  GArray *way = g_array_sized_new (FALSE, FALSE, sizeof (GzaPoint), to->n_via + 2);

  g_array_append_vals (way, &(GzaPoint) { from->lat_deg, from->lon_deg }, 1);
  for (guint i = 0; i < to->n_via; i++)
    g_array_append_vals (way, &(GzaPoint) { CLAMP (to->via[i].lat_deg, -90.0, 90.0),
                                            to->via[i].lon_deg }, 1);
  g_array_append_vals (way, &(GzaPoint) { to->lat_deg, to->lon_deg }, 1);
  return way;
}

static void
add_leg (GzaRoute *self,
         guint     index,
         guint     max_points)
{
  const GzaWaypoint *to = gza_route_get_stop (self, index + 1);
  g_autoptr (GArray) way = list_way (self, index);
  const GzaPoint *places = (const GzaPoint *) (gpointer) way->data;
  double km = gza_globe_measure_way_km (places, way->len);
  guint wanted = MAX ((guint) (km / KM_PER_POINT), to->n_via * POINTS_PER_VIA);
  Leg leg = {
    .first_point = self->points->len,
    .n_points = CLAMP (wanted, MIN_POINTS, max_points),
    .km = km,
  };
  GzaMapPoint last = self->positions[index];

  for (guint i = 0; i < leg.n_points; i++) {
    double ratio = (double) i / (leg.n_points - 1);
    GzaMapPoint point = get_near (gza_globe_find_on_way (places, way->len, ratio * km), last);

    g_array_append_val (self->points, point);
    last = point;
  }
  self->positions[index + 1] = last;
  if (to->n_via == 0)
    bow_leg (&g_array_index (self->points, GzaMapPoint, leg.first_point), leg.n_points,
             get_bow_ratio (to->means));
  self->length_km += km;
  g_array_append_val (self->legs, leg);
}

static void
share_progress (GzaRoute *self)
{
  double least_km = MAX (self->length_km * MIN (LEAST_LEG_RATIO, 0.5 / self->legs->len), 1e-6);
  double total_km = 0.0;
  double sum_km = 0.0;

  for (guint i = 0; i < self->legs->len; i++)
    total_km += MAX (g_array_index (self->legs, Leg, i).km, least_km);
  for (guint i = 0; i < self->legs->len; i++) {
    Leg *leg = &g_array_index (self->legs, Leg, i);

    leg->start_ratio = sum_km / total_km;
    sum_km += MAX (leg->km, least_km);
    leg->end_ratio = i + 1 == self->legs->len ? 1.0 : sum_km / total_km;
  }
}

static void
gza_route_finalize (GObject *object)
{
  GzaRoute *self = GZA_ROUTE (object);

  g_array_unref (self->stops);
  g_array_unref (self->points);
  g_array_unref (self->legs);
  g_free (self->positions);

  G_OBJECT_CLASS (gza_route_parent_class)->finalize (object);
}

static void
gza_route_class_init (GzaRouteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_route_finalize;
}

static void
gza_route_init (GzaRoute *self)
{
  self->stops = g_array_new (FALSE, FALSE, sizeof (GzaWaypoint));
  self->points = g_array_new (FALSE, FALSE, sizeof (GzaMapPoint));
  self->legs = g_array_new (FALSE, FALSE, sizeof (Leg));
}

/**
 * gza_route_new:
 * @stops: (array length=n_stops): the stops in order of the journey; copied
 * @n_stops: how many; 0 and 1 make a road without a line
 *
 * Draws the road through the stops of a journey. Latitudes beyond ±90 are taken as the pole.
 *
 * Returns: (transfer full): the road
 */
GzaRoute *
gza_route_new (const GzaWaypoint *stops,
               guint              n_stops)
{
  GzaRoute *self = g_object_new (GZA_TYPE_ROUTE, NULL);

  g_return_val_if_fail (stops != NULL || n_stops == 0, self);

  for (guint i = 0; i < n_stops; i++) {
    GzaWaypoint stop = stops[i];

    stop.lat_deg = CLAMP (stop.lat_deg, -90.0, 90.0);
    g_array_append_val (self->stops, stop);
  }
  self->positions = g_new0 (GzaMapPoint, MAX (n_stops, 1));
  if (n_stops > 0)
    self->positions[0] = gza_projection_project (stops[0].lat_deg, stops[0].lon_deg);
  for (guint i = 0; i + 1 < n_stops; i++)
    add_leg (self, i, n_stops > 100 ? MAX_POINTS_OF_LONG_ROADS : MAX_POINTS);
  for (guint i = 0; i < n_stops; i++)
    g_array_index (self->stops, GzaWaypoint, i).via = NULL;
  if (self->legs->len > 0)
    share_progress (self);
  return self;
}

/**
 * gza_route_move:
 * @self: a road that nobody else has yet
 * @move: moves a point
 * @data: for @move
 *
 * Lays the road on another map. What it measures stays the globe's.
 */
void
gza_route_move (GzaRoute      *self,
                GzaRouteMove   move,
                gconstpointer  data)
{
  for (guint i = 0; i < self->stops->len; i++)
    self->positions[i] = move (data, self->positions[i]);
  for (guint i = 0; i < self->points->len; i++) {
    GzaMapPoint *point = &g_array_index (self->points, GzaMapPoint, i);

    *point = move (data, *point);
  }
}

/**
 * gza_route_get_n_stops:
 * @self: a road
 *
 * Gets the number of stops.
 *
 * Returns: the number of stops; there is one leg less
 */
guint
gza_route_get_n_stops (GzaRoute *self)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), 0);

  return self->stops->len;
}

/**
 * gza_route_get_stop:
 * @self: a road
 * @index: which stop, from 0
 *
 * Gets a stop as it was given.
 *
 * Returns: (transfer none): the stop
 */
const GzaWaypoint *
gza_route_get_stop (GzaRoute *self,
                    guint     index)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), NULL);
  g_return_val_if_fail (index < self->stops->len, NULL);

  return &g_array_index (self->stops, GzaWaypoint, index);
}

/**
 * gza_route_get_length_km:
 * @self: a road
 *
 * Gets the length of all legs over the ground, without their bows.
 *
 * Returns: kilometers
 */
double
gza_route_get_length_km (GzaRoute *self)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), 0.0);

  return self->length_km;
}

/**
 * gza_route_get_leg_km:
 * @self: a road
 * @leg: which leg, from 0
 *
 * Gets the length of one leg over the ground.
 *
 * Returns: kilometers
 */
double
gza_route_get_leg_km (GzaRoute *self,
                      guint     leg)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), 0.0);
  g_return_val_if_fail (leg < self->legs->len, 0.0);

  return g_array_index (self->legs, Leg, leg).km;
}

/**
 * gza_route_get_leg:
 * @self: a road
 * @leg: which leg, from 0; it leads from the stop of the same number to the next
 * @ret_n_points: (out): how many points, two at least
 *
 * Gets the line of one leg.
 *
 * Returns: (transfer none) (array length=ret_n_points): points of the projected world
 */
const GzaMapPoint *
gza_route_get_leg (GzaRoute *self,
                   guint     leg,
                   guint    *ret_n_points)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), NULL);
  g_return_val_if_fail (leg < self->legs->len, NULL);

  *ret_n_points = g_array_index (self->legs, Leg, leg).n_points;
  return &g_array_index (self->points, GzaMapPoint,
                         g_array_index (self->legs, Leg, leg).first_point);
}

/**
 * gza_route_get_position:
 * @self: a road
 * @index: which stop, from 0
 *
 * Gets where the road reaches a stop.
 *
 * Returns: a point of the projected world, as far around it as the road leads
 */
GzaMapPoint
gza_route_get_position (GzaRoute *self,
                        guint     index)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), ((GzaMapPoint) { 0.0, 0.0 }));
  g_return_val_if_fail (index < self->stops->len, ((GzaMapPoint) { 0.0, 0.0 }));

  return self->positions[index];
}

/**
 * gza_route_get_progress:
 * @self: a road
 * @index: which stop, from 0
 *
 * Gets the progress at which the road reaches a stop; it grows from stop to stop.
 *
 * Returns: ratio [0, 1]
 */
double
gza_route_get_progress (GzaRoute *self,
                        guint     index)
{
  g_return_val_if_fail (GZA_IS_ROUTE (self), 0.0);

  if (index == 0 || self->legs->len == 0)
    return 0.0;
  return g_array_index (self->legs, Leg, MIN (index, self->legs->len) - 1).end_ratio;
}

/**
 * gza_route_find_stop:
 * @self: a road
 * @progress_ratio: share of the road, [0, 1]
 *
 * Finds the last stop that is reached at a progress.
 *
 * Returns: the stop's number, from 0
 */
guint
gza_route_find_stop (GzaRoute *self,
                     double    progress_ratio)
{
  guint low = 0, high;

  g_return_val_if_fail (GZA_IS_ROUTE (self), 0);

  high = self->legs->len;
  while (low < high) {
    guint middle = (low + high + 1) / 2;

    if (gza_route_get_progress (self, middle) <= progress_ratio + 1e-9)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

/**
 * gza_route_find_leg:
 * @self: a road
 * @progress_ratio: share of the road, [0, 1]
 * @ret_leg_ratio: (out): share of that leg, [0, 1]
 *
 * Finds the leg that is being traveled at a progress.
 *
 * Returns: the leg's number, from 0; 0 where there are no legs
 */
guint
gza_route_find_leg (GzaRoute *self,
                    double    progress_ratio,
                    double   *ret_leg_ratio)
{
  const Leg *leg;
  guint index;

  *ret_leg_ratio = 0.0;
  g_return_val_if_fail (GZA_IS_ROUTE (self), 0);

  if (self->legs->len == 0)
    return 0;
  index = MIN (gza_route_find_stop (self, progress_ratio), self->legs->len - 1);
  leg = &g_array_index (self->legs, Leg, index);
  *ret_leg_ratio = CLAMP ((progress_ratio - leg->start_ratio) / (leg->end_ratio - leg->start_ratio),
                          0.0, 1.0);
  return index;
}

/**
 * gza_route_get_point:
 * @self: a road
 * @progress_ratio: share of the road, [0, 1]
 *
 * Finds the point reached after a share of the journey.
 *
 * Returns: a point of the projected world; the only stop where there are no legs
 */
GzaMapPoint
gza_route_get_point (GzaRoute *self,
                     double    progress_ratio)
{
  double ratio, place;
  const GzaMapPoint *points;
  guint leg, n_points, i;

  g_return_val_if_fail (GZA_IS_ROUTE (self), ((GzaMapPoint) { 0.0, 0.0 }));

  leg = gza_route_find_leg (self, progress_ratio, &ratio);
  if (self->legs->len == 0)
    return self->positions[0];

  points = gza_route_get_leg (self, leg, &n_points);
  place = ratio * (n_points - 1);
  i = MIN ((guint) place, n_points - 2);
  ratio = place - i;
  return (GzaMapPoint) {
    points[i].x + ratio * (points[i + 1].x - points[i].x),
    points[i].y + ratio * (points[i + 1].y - points[i].y),
  };
}

/**
 * gza_route_get_box:
 * @self: a road
 * @first: the first stop
 * @last: the last stop, not before the first
 *
 * Gets the box around a part of the road, bows included.
 *
 * Returns: a box of the projected world; empty where there are no stops
 */
GzaMapBox
gza_route_get_box (GzaRoute *self,
                   guint     first,
                   guint     last)
{
  GzaMapBox box = GZA_MAP_BOX_EMPTY;

  g_return_val_if_fail (GZA_IS_ROUTE (self), box);

  for (guint i = first; i <= last && i < self->stops->len; i++)
    gza_map_box_add (&box, self->positions[i]);
  for (guint i = first; i < last && i < self->legs->len; i++) {
    guint n_points;
    const GzaMapPoint *points = gza_route_get_leg (self, i, &n_points);

    for (guint p = 0; p < n_points; p++)
      gza_map_box_add (&box, points[p]);
  }
  return box;
}
