/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-settings.h"

static void
test_defaults (void)
{
  GzaSettings *settings = gza_settings_new ();

  g_assert_null (gza_settings_get_exhibition (settings));
  g_assert_null (gza_settings_get_bundles_dir (settings));
  g_assert_null (gza_settings_get_language (settings));
  g_assert_null (gza_settings_get_country (settings));
  g_assert_null (gza_settings_get_venue (settings));
  g_assert_cmpfloat (gza_settings_get_screen_width_mm (settings), ==, 0);
  g_assert_cmpfloat (gza_settings_get_viewing_distance_mm (settings), ==, 0);
  g_assert_cmpfloat (gza_settings_get_volume_ratio (settings), ==, 0.7);
  g_assert_cmpfloat (gza_settings_get_volume_limit_ratio (settings), ==, 1.0);
  g_assert_false (gza_settings_get_reduced_motion (settings));
  g_assert_cmpint (gza_settings_get_idle_warn_us (settings), ==, 0);
  g_assert_cmpint (gza_settings_get_idle_reset_us (settings), ==, 0);
  g_assert_cmpuint (gza_settings_get_keep_days (settings), ==, 365);
  g_assert_true (gza_settings_get_count_use (settings));
  g_assert_finalize_object (settings);
}

static void
test_properties (void)
{
  GzaSettings *settings = gza_settings_new ();

  g_object_set (settings,
                "exhibition", "/srv/exhibition",
                "bundles-dir", "/srv/bundles",
                "language", "ka",
                "country", "GE",
                "venue", "telavi-museum",
                "screen-width-mm", 598.0,
                "viewing-distance-mm", 700.0,
                "volume-ratio", 0.4,
                "volume-limit-ratio", 0.8,
                "reduced-motion", TRUE,
                "idle-warn-us", 60 * G_USEC_PER_SEC,
                "idle-reset-us", 20 * G_USEC_PER_SEC,
                NULL);

  g_assert_cmpstr (gza_settings_get_exhibition (settings), ==, "/srv/exhibition");
  g_assert_cmpstr (gza_settings_get_bundles_dir (settings), ==, "/srv/bundles");
  g_assert_cmpstr (gza_settings_get_language (settings), ==, "ka");
  g_assert_cmpstr (gza_settings_get_country (settings), ==, "GE");
  g_assert_cmpstr (gza_settings_get_venue (settings), ==, "telavi-museum");
  g_assert_cmpfloat (gza_settings_get_screen_width_mm (settings), ==, 598.0);
  g_assert_cmpfloat (gza_settings_get_viewing_distance_mm (settings), ==, 700.0);
  g_assert_cmpfloat (gza_settings_get_volume_ratio (settings), ==, 0.4);
  g_assert_cmpfloat (gza_settings_get_volume_limit_ratio (settings), ==, 0.8);
  g_assert_true (gza_settings_get_reduced_motion (settings));
  g_assert_cmpint (gza_settings_get_idle_warn_us (settings), ==, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (gza_settings_get_idle_reset_us (settings), ==, 20 * G_USEC_PER_SEC);
  g_assert_finalize_object (settings);
}

/* The loader sets a property by the name that the file's key leads to: each can be read back. */
static void
test_every_property_is_readable (void)
{
  GzaSettings *settings = gza_settings_new ();
  g_autofree GParamSpec **specs = NULL;
  guint n_specs;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (settings), &n_specs);
  g_assert_cmpuint (n_specs, >, 0);
  for (guint i = 0; i < n_specs; i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (settings), specs[i]->name, &value);
    g_assert_true (g_param_value_defaults (specs[i], &value));
  }
  g_assert_finalize_object (settings);
}

static double
get_limit_at (GzaSettings *settings,
              int          hour)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (2026, 11, 2, hour, 0, 0);

  return gza_settings_get_volume_limit_at (settings, date);
}

static void
test_volume_by_hour (void)
{
  GzaSettings *settings = gza_settings_new ();
  const GzaVolumeSpan spans[] = { { { 18 * 60, 22 * 60 }, 0.5 }, { { 20 * 60, 8 * 60 }, 0.3 } };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (GzaVolumeSpan));

  g_array_append_vals (array, spans, G_N_ELEMENTS (spans));
  g_object_set (settings, "volume-limit-ratio", 0.4, "volume-spans", array, NULL);
  g_assert_cmpfloat (get_limit_at (settings, 12), ==, 0.4);
  g_assert_cmpfloat (get_limit_at (settings, 19), ==, 0.4);
  g_assert_cmpfloat (get_limit_at (settings, 21), ==, 0.3);
  g_assert_cmpfloat (get_limit_at (settings, 3), ==, 0.3);
  g_assert_cmpfloat (gza_settings_get_volume_limit_at (settings, NULL), ==, 0.4);
  g_assert_finalize_object (settings);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_take_values (void)
{
  GzaSettings *mine = gza_settings_new ();
  GzaSettings *theirs = gza_settings_new ();
  const GzaHours hours = { .days[2] = { .is_set = TRUE } };
  guint n = 0;

  g_object_set (mine, "language", "ka", "volume-ratio", 0.3, NULL);
  g_object_set (theirs, "language", "ka", "venue", "telavi-museum", "opening-hours", &hours, NULL);
  g_signal_connect_swapped (mine, "notify::language", G_CALLBACK (count), &n);
  gza_settings_take_values (mine, theirs);
  g_assert_cmpuint (n, ==, 0);
  g_signal_connect_swapped (mine, "notify::venue", G_CALLBACK (count), &n);
  g_object_set (theirs, "venue", NULL, NULL);
  g_assert_cmpstr (gza_settings_get_venue (mine), ==, "telavi-museum");
  g_assert_cmpfloat (gza_settings_get_volume_ratio (mine), ==, 0.7);
  g_assert_true (gza_settings_get_opening_hours (mine)->days[2].is_set);
  gza_settings_take_values (mine, theirs);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (gza_settings_get_venue (mine));
  g_assert_finalize_object (mine);
  g_assert_finalize_object (theirs);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/properties", test_properties);
  g_test_add_func ("/settings/readable", test_every_property_is_readable);
  g_test_add_func ("/settings/volume-by-hour", test_volume_by_hour);
  g_test_add_func ("/settings/take-values", test_take_values);
  return g_test_run ();
}
