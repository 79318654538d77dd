/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-settings.h"

static void
test_defaults (void)
{
  GzaSettings *settings = gza_settings_new ();

  g_assert_null (gza_settings_get_exhibition (settings));
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
  g_assert_cmpuint (n_specs, ==, 13);
  for (guint i = 0; i < n_specs; i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (settings), specs[i]->name, &value);
    g_assert_true (g_param_value_defaults (specs[i], &value));
  }
  g_assert_finalize_object (settings);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/properties", test_properties);
  g_test_add_func ("/settings/readable", test_every_property_is_readable);
  return g_test_run ();
}
