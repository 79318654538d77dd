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
                                "exhibition: /srv/exhibition\nbundles: /srv/bundles\n"
                                "language: KA\n"
                                "country: GE\nvenue: telavi-museum\n"
                                "screen: {width_mm: 531, viewing_distance_mm: 600}\n"
                                "volume: {start: 40, limit: 80}\nmotion: reduced\n"
                                "idle: {warn_after: 60, reset_after: 20}\n"
                                "answers: {keep_days: 30, count_use: false}\n",
                                "");

  g_assert_cmpstr (gza_settings_get_exhibition (settings), ==, "/srv/exhibition");
  g_assert_cmpstr (gza_settings_get_bundles_dir (settings), ==, "/srv/bundles");
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

static void
test_hours (ExhibitionFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GDateTime) monday = g_date_time_new_local (2026, 11, 2, 12, 0, 0);
  g_autoptr (GDateTime) evening = g_date_time_new_local (2026, 11, 3, 19, 0, 0);
  GzaSettings *settings = load (fixture,
                                "opening_hours:\n  every_day: \"10:00-13:00, 14:00-20:00\"\n"
                                "  monday: closed\n"
                                "volume:\n  limit: 80\n  by_hour:\n"
                                "    - {hours: 18:00-22:00, limit: 50}\n"
                                "screen: {rotation: 270}\n"
                                "idle: {sleep_after: 1800}\n"
                                "visitor: {captions: false, signs: corner}\n"
                                "features: {questions: false, status: false}\n"
                                "pin: $y$j9T$abcdefghijklmnopqrstuv$0123456789"
                                "abcdefghijklmnopqrstuvwxyzABCDEFG\n",
                                "");

  g_assert_false (gza_hours_are_open (gza_settings_get_opening_hours (settings), monday));
  g_assert_true (gza_hours_are_open (gza_settings_get_opening_hours (settings), evening));
  g_assert_cmpfloat (gza_settings_get_volume_limit_at (settings, monday), ==, 0.8);
  g_assert_cmpfloat (gza_settings_get_volume_limit_at (settings, evening), ==, 0.5);
  g_assert_cmpuint (gza_settings_get_rotation_deg (settings), ==, 270);
  g_assert_cmpint (gza_settings_get_idle_sleep_us (settings), ==, 1800 * G_USEC_PER_SEC);
  g_assert_false (gza_settings_get_captions (settings));
  g_assert_cmpstr (gza_settings_get_signs (settings), ==, "corner");
  g_assert_false (gza_settings_get_ask_visitors (settings));
  g_assert_false (gza_settings_get_write_status (settings));
  g_assert_true (g_str_has_prefix (gza_settings_get_pin (settings), "$y$j9T$"));
  g_assert_finalize_object (settings);
}

/* What nobody should write, and somebody will. */
static const struct {
  const char *content;
  const char *codes;
} hostile[] = {
  { "", "" },
  { "# only words\n", "" },
  { "pin: 1234\n", "wrong-value@1:6" },
  { "pin: $1$abcdefgh$abcdefghijklmnopqrstuvwxyz0123456789\n", "wrong-value@1:6" },
  { "pin: \"$y$j9T$abc def$0123456789abcdefghijklmnopqrstuvwxyz\"\n", "wrong-value@1:6" },
  { "opening_hours: {monday: 10-18}\n", "wrong-value@1:25" },
  { "opening_hours: 10:00-18:00\n", "wrong-type@1:16" },
  { "opening_hours: {monday: [closed]}\n", "wrong-type@1:25" },
  { "opening_hours: {Monday: closed}\n", "unknown-key@1:17" },
  { "screen: {rotation: 45}\n", "wrong-value@1:20" },
  { "volume: {by_hour: {hours: 18:00-22:00, limit: 5}}\n", "wrong-type@1:19" },
  { "volume: {by_hour: [{hours: 18:00-22:00}]}\n", "missing-key@1:20" },
  { "volume: {limit: .inf}\n", "out-of-range@1:17" },
  { "idle: {sleep_after: 1e9}\n", "out-of-range@1:21" },
  { "visitor: {captions: yes, signs: huge}\n", "wrong-value@1:21 wrong-value@1:33" },
  { "exhibition: [a]\n", "wrong-type@1:13" },
  { "country: Georgia\nvenue: Telavi Museum\n", "wrong-value@1:10 bad-id@2:8" },
  { "a: &x 1\nb: *x\n", "yaml-feature@1:4 yaml-feature@2:4" },
  { "- exhibition\n", "wrong-type@1:1" },
  { "pin: !!str x\n", "yaml-feature@1:6" },
};

static void
test_hostile (ExhibitionFixture *fixture,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_test_message ("%s", hostile[i].content);
    assert_defaults (load (fixture, hostile[i].content, hostile[i].codes));
    g_clear_object (&fixture->diagnostics);
  }
  fixture->diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
}

static GzaSettings *
load_good (ExhibitionFixture *fixture,
           const char *content,
           gboolean is_broken)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kiosk.yaml", NULL);
  g_autofree char *good_path = g_build_filename (fixture->folder, "good.yaml", NULL);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  GzaSettings *settings;
  gboolean found;

  exhibition_fixture_add (fixture, "kiosk.yaml", content);
  settings = gza_settings_load_good (path, good_path, diagnostics, &found);
  g_assert_cmpint (found, ==, is_broken);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (diagnostics)) > 0, ==, is_broken);
  return settings;
}

static void
test_last_good (ExhibitionFixture *fixture,
                gconstpointer data)
{
  GzaSettings *settings = load_good (fixture, "language: hy\nmotion: none\n", TRUE);

  /* Nothing good is known yet: what is right in it holds. */
  g_assert_cmpstr (gza_settings_get_language (settings), ==, "hy");
  g_assert_finalize_object (settings);

  settings = load_good (fixture, "language: ka\nmotion: reduced\n", FALSE);
  g_assert_cmpstr (gza_settings_get_language (settings), ==, "ka");
  g_assert_finalize_object (settings);

  settings = load_good (fixture, "language: hy\nmotion: [\n", TRUE);
  g_assert_cmpstr (gza_settings_get_language (settings), ==, "ka");
  g_assert_true (gza_settings_get_reduced_motion (settings));
  g_assert_finalize_object (settings);

  settings = load_good (fixture, "language: hy\n", FALSE);
  g_assert_cmpstr (gza_settings_get_language (settings), ==, "hy");
  g_assert_false (gza_settings_get_reduced_motion (settings));
  g_assert_finalize_object (settings);
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
  ADD ("/settings-loader/hours", test_hours);
  ADD ("/settings-loader/hostile", test_hostile);
  ADD ("/settings-loader/last-good", test_last_good);
  return g_test_run ();
}
