/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gza-overrides.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("gza-overrides-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "panel.ini", NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
test_kept (Fixture      *self,
           gconstpointer data)
{
  const GzaOverrides set = { 35, 80, 60, "hy" };
  GzaOverrides kept;
  g_autoptr (GError) error = NULL;

  gza_overrides_write (&set, self->folder, &error);
  g_assert_no_error (error);
  gza_overrides_read (&kept, self->folder);
  g_assert_cmpint (kept.volume_percent, ==, 35);
  g_assert_cmpint (kept.brightness_percent, ==, 80);
  g_assert_cmpint (kept.day_percent, ==, 60);
  g_assert_cmpstr (kept.language, ==, "hy");
}

static void
test_nothing (Fixture      *self,
              gconstpointer data)
{
  static const char *const texts[] = {
    "", "[panel]\n", "volume=3\n", "\x01\x02", "[panel]\nvolume=101\nbrightness=-1\n",
    "[panel]\nvolume=loud\nbrightness=99999999999999999999\nlanguage=a-tag-that-is-too-long\n",
  };
  GzaOverrides kept = { 1, 1, 1, "x" };

  gza_overrides_read (&kept, self->folder);
  g_assert_cmpint (kept.volume_percent, ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_assert_true (g_file_set_contents (self->path, texts[i], -1, NULL));
    gza_overrides_read (&kept, self->folder);
    g_assert_cmpint (kept.volume_percent, ==, -1);
    g_assert_cmpint (kept.brightness_percent, ==, -1);
    g_assert_cmpint (kept.day_percent, ==, -1);
    g_assert_cmpstr (kept.language, ==, "");
  }
}

static void
test_applied (Fixture      *self,
              gconstpointer data)
{
  const GzaOverrides quiet = { 20, -1, -1, "" }, nothing = { -1, -1, -1, "" };
  g_autoptr (GzaSettings) settings = gza_settings_new ();

  gza_overrides_apply (&nothing, settings);
  g_assert_cmpfloat (gza_settings_get_volume_ratio (settings), ==, 0.7);
  gza_overrides_apply (&quiet, settings);
  g_assert_cmpfloat (gza_settings_get_volume_ratio (settings), ==, 0.2);
}

static void
test_no_disk (void)
{
  const GzaOverrides set = { 35, 80, 60, "hy" };
  g_autoptr (GError) error = NULL;

  g_assert_false (gza_overrides_write (&set, "/proc/self/nowhere", &error));
  g_assert_nonnull (error);
}

#define ADD(name, func) g_test_add ("/overrides/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("kept", test_kept);
  ADD ("nothing", test_nothing);
  ADD ("applied", test_applied);
  g_test_add_func ("/overrides/no-disk", test_no_disk);
  return g_test_run ();
}
