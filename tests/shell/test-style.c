/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-style.h"

static double
choose (int    width_px,
        int    height_px,
        double width_mm,
        double distance_mm)
{
  g_autoptr (GzaSettings) settings = gza_settings_new ();

  g_object_set (settings,
                "screen-width-mm", width_mm,
                "viewing-distance-mm", distance_mm,
                NULL);
  return gza_style_choose_rem (width_px, height_px, settings);
}

static void
test_follows_the_shorter_side (void)
{
  g_assert_cmpfloat_with_epsilon (choose (1920, 1080, 0, 0), 30, 0.01);
  g_assert_cmpfloat_with_epsilon (choose (1080, 1920, 0, 0), 30, 0.01);
  g_assert_cmpfloat_with_epsilon (choose (1280, 720, 0, 0), 20, 0.01);
  g_assert_cmpfloat_with_epsilon (choose (3840, 2160, 0, 0), 60, 0.01);
}

static void
test_grows_with_the_distance (void)
{
  double near = choose (1920, 1080, 598, 500);
  double far = choose (1920, 1080, 598, 1200);

  /* At arm's length the share of the screen is more than legible; from afar it is not enough. */
  g_assert_cmpfloat_with_epsilon (near, 30, 0.01);
  g_assert_cmpfloat (far, >, 30);
  g_assert_cmpfloat (choose (1920, 1080, 598, 1100), <, far);
}

static void
test_never_outgrows_the_screen (void)
{
  g_assert_cmpfloat_with_epsilon (choose (1920, 1080, 598, 10000), 46, 0.01);
}

static void
test_one_measure_alone_changes_nothing (void)
{
  g_assert_cmpfloat_with_epsilon (choose (1920, 1080, 598, 0), 30, 0.01);
  g_assert_cmpfloat_with_epsilon (choose (1920, 1080, 0, 2000), 30, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/side", test_follows_the_shorter_side);
  g_test_add_func ("/style/distance", test_grows_with_the_distance);
  g_test_add_func ("/style/limit", test_never_outgrows_the_screen);
  g_test_add_func ("/style/half-known", test_one_measure_alone_changes_nothing);
  return g_test_run ();
}
