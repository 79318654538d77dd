/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-route.h"

#include <math.h>

#include "gza-globe.h"

static const GzaWaypoint journey[] = {
  { 41.92, 45.47, GZA_MEANS_NONE },  /* Telavi */
  { 41.01, 28.98, GZA_MEANS_BUS },   /* Istanbul */
  { 37.98, 23.73, GZA_MEANS_BUS },   /* Athens */
  { 40.64, 22.94, GZA_MEANS_TRAIN }, /* Thessaloniki */
  { 41.92, 45.47, GZA_MEANS_PLANE }, /* Telavi */
};

static void
random_route (GzaWaypoint *stops,
              guint        n_stops)
{
  for (guint i = 0; i < n_stops; i++)
    stops[i] = (GzaWaypoint) {
      g_test_rand_double_range (-90.0, 90.0),
      g_test_rand_double_range (-180.0, 180.0),
      (GzaMeans) g_test_rand_int_range (GZA_MEANS_NONE, GZA_MEANS_PLANE + 1),
    };
}

static void
assert_continuous (GzaRoute *route)
{
  GzaMapPoint last = { NAN, NAN };

  for (guint leg = 0; leg + 1 < gza_route_get_n_stops (route); leg++) {
    guint n_points;
    const GzaMapPoint *points = gza_route_get_leg (route, leg, &n_points);

    g_assert_cmpuint (n_points, >=, 2);
    for (guint i = 0; i < n_points; i++) {
      g_assert_true (isfinite (points[i].x) && isfinite (points[i].y));
      /* Half the world at once only across a pole, where the bow adds a little. */
      if (!isnan (last.x))
        g_assert_cmpfloat (fabs (points[i].x - last.x), <=, 0.51);
      last = points[i];
    }
  }
}

static void
test_length (void)
{
  g_autoptr (GzaRoute) route = gza_route_new (journey, G_N_ELEMENTS (journey));
  double sum_km = 0.0;

  g_assert_cmpfloat_with_epsilon (gza_globe_measure_km (&(GzaPoint) { 41.72, 44.79 },
                                                        &(GzaPoint) { 52.23, 21.01 }),
                                  2120.0, 25.0);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (journey); i++)
    sum_km += gza_route_get_leg_km (route, i);
  g_assert_cmpfloat_with_epsilon (gza_route_get_length_km (route), sum_km, 1e-6);
  g_assert_cmpfloat (sum_km, >, 4000.0);
}

static void
test_progress_grows (void)
{
  for (int round = 0; round < 200; round++) {
    GzaWaypoint stops[12];
    guint n_stops = (guint) g_test_rand_int_range (2, G_N_ELEMENTS (stops) + 1);
    g_autoptr (GzaRoute) route = NULL;

    random_route (stops, n_stops);
    stops[n_stops / 2] = stops[n_stops / 2 - (n_stops > 1 ? 1 : 0)];
    route = gza_route_new (stops, n_stops);
    g_assert_cmpfloat (gza_route_get_progress (route, 0), ==, 0.0);
    g_assert_cmpfloat (gza_route_get_progress (route, n_stops - 1), ==, 1.0);
    for (guint i = 1; i < n_stops; i++) {
      double progress = gza_route_get_progress (route, i);

      g_assert_cmpfloat (progress, >, gza_route_get_progress (route, i - 1));
      g_assert_cmpuint (gza_route_find_stop (route, progress), ==, i);
      g_assert_cmpuint (gza_route_find_stop (route, progress - 1e-6), ==, i - 1);
    }
    assert_continuous (route);
  }
}

static void
test_point_reaches_the_stops (void)
{
  g_autoptr (GzaRoute) route = gza_route_new (journey, G_N_ELEMENTS (journey));

  for (guint i = 0; i < G_N_ELEMENTS (journey); i++) {
    GzaMapPoint at = gza_route_get_point (route, gza_route_get_progress (route, i));
    GzaMapPoint stop = gza_route_get_position (route, i);
    GzaMapPoint place = gza_projection_project (journey[i].lat_deg, journey[i].lon_deg);

    g_assert_cmpfloat_with_epsilon (at.x, stop.x, 1e-9);
    g_assert_cmpfloat_with_epsilon (at.y, stop.y, 1e-9);
    g_assert_cmpfloat_with_epsilon (stop.x, place.x, 1e-9);
    g_assert_cmpfloat_with_epsilon (stop.y, place.y, 1e-9);
  }
}

static void
test_there_and_back_are_two_lines (void)
{
  static const GzaWaypoint stops[] = {
    { 41.92, 45.47, GZA_MEANS_NONE }, { 37.98, 23.73, GZA_MEANS_BUS },
    { 41.92, 45.47, GZA_MEANS_BUS },
  };
  g_autoptr (GzaRoute) route = gza_route_new (stops, G_N_ELEMENTS (stops));
  GzaMapPoint there = gza_route_get_point (route, 0.25);
  GzaMapPoint back = gza_route_get_point (route, 0.75);

  g_assert_cmpfloat (hypot (there.x - back.x, there.y - back.y), >, 1e-3);
}

static void
test_date_line (void)
{
  static const GzaWaypoint stops[] = {
    { 52.0, 177.0, GZA_MEANS_NONE }, { 52.0, -177.0, GZA_MEANS_SHIP },
    { 52.0, 177.0, GZA_MEANS_SHIP },
  };
  g_autoptr (GzaRoute) route = gza_route_new (stops, G_N_ELEMENTS (stops));
  GzaMapBox box = gza_route_get_box (route, 0, 2);

  assert_continuous (route);
  g_assert_cmpfloat (box.x1 - box.x0, <, 0.03);
  g_assert_cmpfloat (gza_route_get_length_km (route), <, 1000.0);
}

static void
test_short_roads (void)
{
  g_autoptr (GzaRoute) none = gza_route_new (NULL, 0);
  g_autoptr (GzaRoute) one = gza_route_new (journey, 1);
  double ratio;

  g_assert_cmpuint (gza_route_get_n_stops (none), ==, 0);
  g_assert_cmpfloat (gza_route_get_length_km (none), ==, 0.0);
  g_assert_cmpuint (gza_route_find_stop (none, 1.0), ==, 0);
  g_assert_cmpuint (gza_route_find_leg (none, 0.5, &ratio), ==, 0);
  g_assert_cmpfloat (gza_route_get_progress (one, 0), ==, 0.0);
  g_assert_cmpfloat (gza_route_get_point (one, 1.0).x, ==, gza_route_get_position (one, 0).x);
}

static void
test_all_stops_in_one_place (void)
{
  GzaWaypoint stops[4];
  g_autoptr (GzaRoute) route = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    stops[i] = journey[0];
  route = gza_route_new (stops, G_N_ELEMENTS (stops));
  g_assert_cmpfloat (gza_route_get_length_km (route), <, 1e-6);
  for (guint i = 1; i < G_N_ELEMENTS (stops); i++)
    g_assert_cmpfloat (gza_route_get_progress (route, i), >, gza_route_get_progress (route, i - 1));
}

static void
test_two_thousand_stops (void)
{
  g_autofree GzaWaypoint *stops = g_new (GzaWaypoint, 2000);
  g_autoptr (GzaRoute) route = NULL;
  guint n_points;

  random_route (stops, 2000);
  route = gza_route_new (stops, 2000);
  gza_route_get_leg (route, 1998, &n_points);
  g_assert_cmpuint (n_points, <=, 12);
  assert_continuous (route);
}

static void
test_finalize (void)
{
  GzaRoute *route = gza_route_new (journey, G_N_ELEMENTS (journey));

  g_assert_finalize_object (route);
}

/* The way along given points passes each of them, and is as long as its parts. */
static void
test_via (void)
{
  static const GzaPoint via[] = { { 41.64, 41.64 }, { 41.00, 39.72 }, { 41.01, 28.98 } };
  const GzaWaypoint stops[] = {
    { 41.72, 44.79, GZA_MEANS_NONE },
    { 37.98, 23.73, GZA_MEANS_BUS, via, G_N_ELEMENTS (via) },
  };
  g_autoptr (GzaRoute) route = gza_route_new (stops, 2);
  guint n_points;
  const GzaMapPoint *points = gza_route_get_leg (route, 0, &n_points);

  for (guint v = 0; v < G_N_ELEMENTS (via); v++) {
    GzaMapPoint wanted = gza_projection_project (via[v].lat_deg, via[v].lon_deg);
    double nearest = 1.0;

    for (guint i = 0; i < n_points; i++)
      nearest = MIN (nearest, hypot (points[i].x - wanted.x, points[i].y - wanted.y));
    g_assert_cmpfloat (nearest, <, 0.002);
  }
  g_assert_cmpfloat (gza_route_get_length_km (route), >,
                     gza_globe_measure_km (&(GzaPoint) { 41.72, 44.79 },
                                           &(GzaPoint) { 37.98, 23.73 }) + 30.0);
  g_assert_null (gza_route_get_stop (route, 1)->via);
}

/* Points upon each other, at the poles and across the date line make a road without holes. */
static void
test_hostile_via (void)
{
  static const GzaPoint via[] = {
    { 90.0, 0.0 }, { 90.0, 0.0 }, { -90.0, 180.0 }, { 10.0, 179.9 }, { 10.0, -179.9 },
    { 200.0, 900.0 },
  };
  const GzaWaypoint stops[] = {
    { 0.0, 179.0, GZA_MEANS_NONE },
    { 0.0, 179.0, GZA_MEANS_SHIP, via, G_N_ELEMENTS (via) },
  };
  g_autoptr (GzaRoute) route = gza_route_new (stops, 2);
  guint n_points;
  const GzaMapPoint *points = gza_route_get_leg (route, 0, &n_points);

  for (guint i = 0; i < n_points; i++) {
    g_assert_true (isfinite (points[i].x) && isfinite (points[i].y));
    if (i > 0)
      g_assert_cmpfloat (fabs (points[i].x - points[i - 1].x), <=, 0.5);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/route/length", test_length);
  g_test_add_func ("/map/route/progress-grows", test_progress_grows);
  g_test_add_func ("/map/route/reaches-the-stops", test_point_reaches_the_stops);
  g_test_add_func ("/map/route/there-and-back", test_there_and_back_are_two_lines);
  g_test_add_func ("/map/route/date-line", test_date_line);
  g_test_add_func ("/map/route/short", test_short_roads);
  g_test_add_func ("/map/route/one-place", test_all_stops_in_one_place);
  g_test_add_func ("/map/route/two-thousand-stops", test_two_thousand_stops);
  g_test_add_func ("/map/route/finalize", test_finalize);

  g_test_add_func ("/route/via", test_via);
  g_test_add_func ("/route/hostile-via", test_hostile_via);
  return g_test_run ();
}
