/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-flight.h"

#include <math.h>

static void
assert_same_view (const GzaProjection *a,
                  const GzaProjection *b)
{
  g_assert_cmpfloat_with_epsilon (a->center.x, b->center.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (a->center.y, b->center.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (a->scale_px / b->scale_px, 1.0, 1e-9);
}

static void
test_ends (void)
{
  for (int i = 0; i < 500; i++) {
    GzaProjection from = { { g_test_rand_double (), g_test_rand_double () },
                           g_test_rand_double_range (500.0, 200000.0), 1920.0, 1080.0 };
    GzaProjection to = { { g_test_rand_double (), g_test_rand_double () },
                         g_test_rand_double_range (500.0, 200000.0), 1920.0, 1080.0 };
    GzaProjection near_end, end;
    GzaMapFlight flight;

    if (i % 5 == 0)
      to.center = from.center;
    gza_map_flight_plan (&flight, &from, &to);
    gza_map_flight_get (&flight, 0.0, &end);
    assert_same_view (&end, &from);
    gza_map_flight_get (&flight, 1.0, &end);
    assert_same_view (&end, &to);
    gza_map_flight_get (&flight, 1.0 - 1e-9, &near_end);
    g_assert_cmpfloat_with_epsilon (near_end.center.x, to.center.x, 1e-5);
    g_assert_cmpfloat_with_epsilon (near_end.scale_px / to.scale_px, 1.0, 1e-5);
  }
}

static void
test_far_flight_rises (void)
{
  GzaProjection from = { gza_projection_project (41.7, 44.8), 60000.0, 1920.0, 1080.0 };
  GzaProjection to = { gza_projection_project (52.2, 21.0), 60000.0, 1920.0, 1080.0 };
  GzaProjection middle;
  GzaMapFlight flight;
  double last_x = from.center.x;

  gza_map_flight_plan (&flight, &from, &to);
  gza_map_flight_get (&flight, 0.5, &middle);
  g_assert_cmpfloat (middle.scale_px, <, 40000.0);
  for (int i = 1; i <= 100; i++) {
    gza_map_flight_get (&flight, i / 100.0, &middle);
    g_assert_cmpfloat (middle.center.x, <=, last_x + 1e-12);
    g_assert_true (isfinite (middle.scale_px) && middle.scale_px > 0.0);
    last_x = middle.center.x;
  }
}

static void
test_frame_fits_between_insets (void)
{
  static const GzaMapInsets insets = { 100.0, 20.0, 300.0, 500.0 };
  static const double sizes[][2] = { { 1920.0, 1080.0 }, { 1080.0, 1920.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    GzaProjection view = { { 0.5, 0.5 }, 1000.0, sizes[i][0], sizes[i][1] };
    GzaMapBox box = { 0.55, 0.30, 0.62, 0.38 };
    GzaMapPoint low, high;

    gza_map_frame_box (&view, &box, &insets, 40.0, 100.0, 1e7);
    low = gza_projection_to_screen (&view, (GzaMapPoint) { box.x0, box.y0 });
    high = gza_projection_to_screen (&view, (GzaMapPoint) { box.x1, box.y1 });
    g_assert_cmpfloat (low.x, >=, insets.left_px + 40.0 - 1e-6);
    g_assert_cmpfloat (high.x, <=, sizes[i][0] - insets.right_px - 40.0 + 1e-6);
    g_assert_cmpfloat (low.y, >=, insets.top_px + 40.0 - 1e-6);
    g_assert_cmpfloat (high.y, <=, sizes[i][1] - insets.bottom_px - 40.0 + 1e-6);
  }
}

static void
test_frame_of_a_point (void)
{
  static const GzaMapInsets none = { 0 };
  GzaProjection view = { { 0.5, 0.5 }, 1000.0, 1920.0, 1080.0 };
  GzaMapBox point = { 0.6, 0.4, 0.6, 0.4 };

  gza_map_frame_box (&view, &point, &none, 40.0, 100.0, 50000.0);
  g_assert_cmpfloat (view.scale_px, ==, 50000.0);
  g_assert_cmpfloat_with_epsilon (view.center.x, 0.6, 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/flight/ends", test_ends);
  g_test_add_func ("/map/flight/rises", test_far_flight_rises);
  g_test_add_func ("/map/flight/frame-between-insets", test_frame_fits_between_insets);
  g_test_add_func ("/map/flight/frame-of-a-point", test_frame_of_a_point);

  return g_test_run ();
}
