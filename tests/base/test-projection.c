/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-projection.h"

#include <math.h>

static void
assert_near (double a,
             double b,
             double tolerance)
{
  g_assert_cmpfloat_with_epsilon (a, b, tolerance);
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 5000; i++) {
    double lat_deg = g_test_rand_double_range (-85.0, 85.0);
    double lon_deg = g_test_rand_double_range (-180.0, 180.0);
    GzaMapPoint point = gza_projection_project (lat_deg, lon_deg);
    double back_lat, back_lon;

    g_assert_cmpfloat (point.x, >=, 0.0);
    g_assert_cmpfloat (point.x, <=, 1.0);
    g_assert_cmpfloat (point.y, >=, 0.0);
    g_assert_cmpfloat (point.y, <=, 1.0);
    gza_projection_unproject (point, &back_lat, &back_lon);
    assert_near (back_lat, lat_deg, 1e-9);
    assert_near (back_lon, lon_deg, 1e-9);
  }
}

static void
test_known_points (void)
{
  GzaMapPoint origin = gza_projection_project (0.0, 0.0);
  GzaMapPoint corner = gza_projection_project (GZA_PROJECTION_MAX_LAT_DEG, -180.0);
  GzaMapPoint tbilisi = gza_projection_project (41.72, 44.79);

  assert_near (origin.x, 0.5, 1e-12);
  assert_near (origin.y, 0.5, 1e-12);
  assert_near (corner.x, 0.0, 1e-12);
  assert_near (corner.y, 0.0, 1e-9);
  assert_near (tbilisi.x * 256.0, 159.8507, 1e-3);
  assert_near (tbilisi.y * 256.0, 95.2989, 1e-3);
}

static void
test_poles_are_finite (void)
{
  static const double lats[] = { -90.0, 90.0, -1e9, 1e9, 85.1 };

  for (guint i = 0; i < G_N_ELEMENTS (lats); i++) {
    GzaMapPoint point = gza_projection_project (lats[i], 10.0);

    g_assert_true (isfinite (point.y));
    g_assert_cmpfloat (point.y, >=, -1e-9);
    g_assert_cmpfloat (point.y, <=, 1.0 + 1e-9);
  }
}

static void
test_screen_round_trip (void)
{
  GzaProjection view = { { 0.62, 0.37 }, 90000.0, 1920.0, 1080.0 };

  for (int i = 0; i < 1000; i++) {
    GzaMapPoint screen = { g_test_rand_double_range (-500.0, 2500.0),
                           g_test_rand_double_range (-500.0, 1500.0) };
    GzaMapPoint back = gza_projection_to_screen (&view, gza_projection_from_screen (&view, screen));

    assert_near (back.x, screen.x, 1e-6);
    assert_near (back.y, screen.y, 1e-6);
  }
}

static void
test_zoom_keeps_the_point (void)
{
  GzaProjection view = { { 0.62, 0.37 }, 9000.0, 1080.0, 1920.0 };
  GzaMapPoint finger = { 250.0, 1700.0 };
  GzaMapPoint before = gza_projection_from_screen (&view, finger);
  GzaMapPoint after;

  gza_projection_zoom_around (&view, finger, 31000.0);
  after = gza_projection_from_screen (&view, finger);
  g_assert_cmpfloat (view.scale_px, ==, 31000.0);
  assert_near (after.x, before.x, 1e-12);
  assert_near (after.y, before.y, 1e-12);
}

static void
test_boxes (void)
{
  GzaMapBox box = GZA_MAP_BOX_EMPTY;
  GzaMapBox inner = { 1.5, 1.5, 1.6, 1.6 };
  GzaMapBox outer = { 0.0, 0.0, 1.5, 3.0 };
  GzaMapBox away = { 5.0, 5.0, 6.0, 6.0 };

  gza_map_box_add (&box, (GzaMapPoint) { 1.0, 2.0 });
  gza_map_box_add (&box, (GzaMapPoint) { 2.0, 1.0 });
  g_assert_true (gza_map_box_contains (&box, &inner));
  g_assert_false (gza_map_box_contains (&box, &outer));
  g_assert_true (gza_map_box_meets (&box, &outer));
  g_assert_false (gza_map_box_meets (&box, &away));
}

static void
test_ground_length (void)
{
  GzaProjection view = { { 0.5, 0.5 }, 40030.0, 100.0, 100.0 };

  assert_near (gza_projection_km_to_px (&view, 0.0, 100.0), 100.0, 1e-9);
  assert_near (gza_projection_km_to_px (&view, 60.0, 100.0), 200.0, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/projection/round-trip", test_round_trip);
  g_test_add_func ("/map/projection/known-points", test_known_points);
  g_test_add_func ("/map/projection/poles", test_poles_are_finite);
  g_test_add_func ("/map/projection/screen-round-trip", test_screen_round_trip);
  g_test_add_func ("/map/projection/zoom-around", test_zoom_keeps_the_point);
  g_test_add_func ("/map/projection/boxes", test_boxes);
  g_test_add_func ("/map/projection/ground-length", test_ground_length);

  return g_test_run ();
}
