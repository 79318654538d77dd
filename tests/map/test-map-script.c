/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-script.h"

#define SECOND G_USEC_PER_SEC

static const GzaWaypoint stops[] = {
  { 41.92, 45.47, GZA_MEANS_NONE },
  { 41.01, 28.98, GZA_MEANS_BUS },
  { 37.98, 23.73, GZA_MEANS_BUS },
};

static void
test_reaches_at_the_cue (void)
{
  static const GzaMapScriptCue cues[] = { { 0, 0 }, { 1, 12 * SECOND }, { 2, 30 * SECOND } };
  g_autoptr (GzaRoute) route = gza_route_new (stops, G_N_ELEMENTS (stops));
  g_autoptr (GzaMapScript) script = gza_map_script_new (route, cues, G_N_ELEMENTS (cues));
  double istanbul = gza_route_get_progress (route, 1);

  g_assert_cmpfloat (gza_map_script_get_progress (script, 0), ==, 0.0);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 6 * SECOND), ==, 0.0);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 10 * SECOND), >, 0.0);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 10 * SECOND), <, istanbul);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 12 * SECOND), ==, istanbul);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 20 * SECOND), ==, istanbul);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 30 * SECOND), ==, 1.0);
  g_assert_cmpfloat (gza_map_script_get_progress (script, 300 * SECOND), ==, 1.0);
  g_assert_cmpuint (gza_map_script_get_stop (script, 6 * SECOND), ==, 0);
  g_assert_cmpuint (gza_map_script_get_stop (script, 8 * SECOND), ==, 1);
  g_assert_cmpuint (gza_map_script_get_stop (script, 26 * SECOND), ==, 2);
}

static void
test_grows_evenly (void)
{
  static const GzaMapScriptCue cues[] = { { 1, 3 * SECOND }, { 2, 4 * SECOND } };
  g_autoptr (GzaRoute) route = gza_route_new (stops, G_N_ELEMENTS (stops));
  g_autoptr (GzaMapScript) script = gza_map_script_new (route, cues, G_N_ELEMENTS (cues));
  double last = 0.0;

  for (gint64 at_us = 0; at_us <= 5 * SECOND; at_us += 10000) {
    double progress = gza_map_script_get_progress (script, at_us);

    g_assert_cmpfloat (progress, >=, last);
    g_assert_cmpfloat (progress - last, <, 0.05);
    last = progress;
  }
  g_assert_cmpfloat (last, ==, 1.0);
}

static void
test_bad_cues_are_left_out (void)
{
  static const GzaMapScriptCue cues[] = {
    { 1, 10 * SECOND }, { 2, 5 * SECOND }, { 99, 12 * SECOND }, { 2, 20 * SECOND },
    { 1, 20 * SECOND },
  };
  g_autoptr (GzaRoute) route = gza_route_new (stops, G_N_ELEMENTS (stops));
  g_autoptr (GzaMapScript) script = gza_map_script_new (route, cues, G_N_ELEMENTS (cues));
  g_autoptr (GzaMapScript) none = gza_map_script_new (route, NULL, 0);

  g_assert_cmpuint (gza_map_script_get_stop (script, 11 * SECOND), ==, 1);
  g_assert_cmpuint (gza_map_script_get_stop (script, 25 * SECOND), ==, 2);
  g_assert_cmpfloat (gza_map_script_get_progress (none, 5 * SECOND), ==, 0.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/script/reaches-at-the-cue", test_reaches_at_the_cue);
  g_test_add_func ("/map/script/grows-evenly", test_grows_evenly);
  g_test_add_func ("/map/script/bad-cues", test_bad_cues_are_left_out);

  return g_test_run ();
}
