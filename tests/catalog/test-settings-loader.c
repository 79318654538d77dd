/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "exhibition-fixture.h"
#include "gza-settings-loader.h"

static GzaSettings *
load (ExhibitionFixture *fixture,
      const char *content,
      const char *codes)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kiosk.yaml", NULL);
  GzaSettings *settings;

  if (content != NULL)
    exhibition_fixture_add (fixture, "kiosk.yaml", content);
  fixture->diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  settings = gza_settings_load (path, fixture->diagnostics);
  exhibition_fixture_assert (fixture, path, codes);
  return settings;
}

static void
assert_defaults (GzaSettings *settings)
{
  g_assert_null (gza_settings_get_exhibition (settings));
  g_assert_cmpfloat (gza_settings_get_volume_ratio (settings), ==, 0.7);
  g_assert_cmpfloat (gza_settings_get_volume_limit_ratio (settings), ==, 1.0);
  g_assert_cmpint (gza_settings_get_idle_warn_us (settings), ==, 0);
  g_assert_false (gza_settings_get_reduced_motion (settings));
  g_assert_cmpuint (gza_settings_get_keep_days (settings), ==, 365);
  g_assert_true (gza_settings_get_count_use (settings));
  g_assert_finalize_object (settings);
}

static void
test_whole (ExhibitionFixture *fixture,
            gconstpointer data)
{
  GzaSettings *settings = load (fixture,
                                "exhibition: /srv/exhibition\nlanguage: KA\n"
                                "country: GE\nvenue: telavi-museum\n"
                                "screen: {width_mm: 531, viewing_distance_mm: 600}\n"
                                "volume: {start: 40, limit: 80}\nmotion: reduced\n"
                                "idle: {warn_after: 60, reset_after: 20}\n"
                                "answers: {keep_days: 30, count_use: false}\n",
                                "");

  g_assert_cmpstr (gza_settings_get_exhibition (settings), ==, "/srv/exhibition");
  g_assert_cmpstr (gza_settings_get_language (settings), ==, "ka");
  g_assert_cmpstr (gza_settings_get_country (settings), ==, "GE");
  g_assert_cmpstr (gza_settings_get_venue (settings), ==, "telavi-museum");
  g_assert_cmpfloat (gza_settings_get_screen_width_mm (settings), ==, 531);
  g_assert_cmpfloat (gza_settings_get_viewing_distance_mm (settings), ==, 600);
  g_assert_cmpfloat (gza_settings_get_volume_ratio (settings), ==, 0.4);
  g_assert_cmpfloat (gza_settings_get_volume_limit_ratio (settings), ==, 0.8);
  g_assert_true (gza_settings_get_reduced_motion (settings));
  g_assert_cmpint (gza_settings_get_idle_warn_us (settings), ==, 60000000);
  g_assert_cmpint (gza_settings_get_idle_reset_us (settings), ==, 20000000);
  g_assert_cmpuint (gza_settings_get_keep_days (settings), ==, 30);
  g_assert_false (gza_settings_get_count_use (settings));
  g_assert_finalize_object (settings);
}

static void
test_absent (ExhibitionFixture *fixture,
             gconstpointer data)
{
  assert_defaults (load (fixture, NULL, ""));
}

static void
test_broken (ExhibitionFixture *fixture,
             gconstpointer data)
{
  assert_defaults (load (fixture, "volume: [\n", "yaml-syntax@2:1"));
}

static void
test_wrong (ExhibitionFixture *fixture,
            gconstpointer data)
{
  assert_defaults (load (fixture, "volume: {start: loud, limit: 120}\nidle: {warn_after: 1}\n"
                                  "motion: none\nvolum: 3\n",
                         "out-of-range@1:17 out-of-range@1:30 out-of-range@2:20 wrong-value@3:9 "
                         "unknown-key@4:1"));
}

#define ADD(path, function)                                                                       \
  g_test_add (path, ExhibitionFixture, NULL, exhibition_fixture_set_up, function,                 \
              exhibition_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/settings-loader/whole", test_whole);
  ADD ("/settings-loader/absent", test_absent);
  ADD ("/settings-loader/broken", test_broken);
  ADD ("/settings-loader/wrong", test_wrong);
  return g_test_run ();
}
