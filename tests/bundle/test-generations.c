/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <unistd.h>

#include "bundle-fixture.h"
#include "gza-generations.h"

typedef struct {
  BundleFixture base;
  char *folder;
  gboolean refuses;
  gboolean stops;
  guint64 done_bytes;
  guint64 all_bytes;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  bundle_fixture_set_up (&self->base, NULL);
  self->folder = bundle_fixture_path (&self->base, "content");
  self->refuses = FALSE;
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_free (self->folder);
  bundle_fixture_tear_down (&self->base, NULL);
}

static gboolean
on_check (const char *folder,
          gpointer data,
          GError **error)
{
  if (!((Fixture *) data)->refuses)
    return TRUE;
  g_set_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_REFUSED, "no");
  return FALSE;
}

/* Counts, and may stop. */
static gboolean
on_progress (guint64 done_bytes,
             guint64 all_bytes,
             gpointer data)
{
  Fixture *self = data;

  g_assert_cmpuint (done_bytes, >, self->done_bytes);
  g_assert_cmpuint (done_bytes, <=, all_bytes);
  self->done_bytes = done_bytes;
  self->all_bytes = all_bytes;
  return !self->stops;
}

/* Installs what was packed last; the result is 0, or the error's code and 1. */
static int
install (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaGenerations) generations = gza_generations_open (self->folder, &error);
  g_autoptr (GzaManifest) manifest = NULL;

  g_assert_no_error (error);
  self->done_bytes = 0;
  manifest = gza_generations_install (generations, self->base.bundle, self->base.exhibition,
                                      (GzaPublicKey *) self->base.trusted->data,
                                      self->base.trusted->len, on_check, on_progress, self,
                                      &error);
  g_assert_true ((manifest == NULL) == (error != NULL));
  return error != NULL ? error->code + 1 : 0;
}

static void
assert_shown (Fixture *self,
              const char *name,
              const char *expected)
{
  g_autofree char *path = g_build_filename (self->folder, "current", name, NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
tell (Fixture *self,
      const char *title,
      gint64 made_s)
{
  bundle_fixture_write (&self->base, "exhibition/stories/nino/story.yaml", title);
  bundle_fixture_pack (&self->base, "ours", made_s);
}

static void
test_story_joins (Fixture *self,
                  gconstpointer data)
{
  bundle_fixture_write (&self->base, "exhibition/stories/nino/left.txt", "left");
  tell (self, "second\n", 10);
  g_assert_cmpint (install (self), ==, 0);
  assert_shown (self, "stories/nino/story.yaml", "second\n");
  assert_shown (self, "stories/armen/story.yaml", "title: Armen\n");
  assert_shown (self, "stories/nino/left.txt", NULL); /* the story is replaced, not mixed */
}

static void
test_older (Fixture *self,
            gconstpointer data)
{
  tell (self, "new\n", 10);
  g_assert_cmpint (install (self), ==, 0);
  g_assert_cmpint (install (self), ==, GZA_BUNDLE_ERROR_OLDER + 1);
  tell (self, "old\n", 9);
  g_assert_cmpint (install (self), ==, GZA_BUNDLE_ERROR_OLDER + 1);
  assert_shown (self, "stories/nino/story.yaml", "new\n");
  bundle_fixture_pack_all (&self->base, 9);
  g_assert_cmpint (install (self), ==, GZA_BUNDLE_ERROR_OLDER + 1);
  bundle_fixture_pack_all (&self->base, 11);
  g_assert_cmpint (install (self), ==, 0);
  tell (self, "between\n", 10);
  g_assert_cmpint (install (self), ==, GZA_BUNDLE_ERROR_OLDER + 1);
}

/* Whatever refuses, nothing is changed and nothing is left. */
static void
test_refused (Fixture *self,
              gconstpointer data)
{
  g_autofree char *next = g_build_filename (self->folder, "next", NULL);

  tell (self, "good\n", 10);
  g_assert_cmpint (install (self), ==, 0);
  self->refuses = TRUE;
  tell (self, "bad\n", 11);
  g_assert_cmpint (install (self), ==, GZA_BUNDLE_ERROR_REFUSED + 1);
  assert_shown (self, "stories/nino/story.yaml", "good\n");
  self->refuses = FALSE;
  bundle_fixture_pack (&self->base, "theirs", 12);
  g_assert_cmpint (install (self), ==, GZA_BUNDLE_ERROR_FOREIGN + 1);
  assert_shown (self, "stories/nino/story.yaml", "good\n");
  g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
}

static void
test_kept_and_rolled_back (Fixture *self,
                           gconstpointer data)
{
  static const char *const titles[] = { "1\n", "2\n", "3\n", "4\n", "5\n" };
  g_autoptr (GzaGenerations) generations = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const GzaGeneration *first;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    tell (self, titles[i], 10 + i);
    g_assert_cmpint (install (self), ==, 0);
  }
  generations = gza_generations_open (self->folder, &error);
  g_assert_no_error (error);
  list = gza_generations_list (self->folder);
  g_assert_cmpuint (list->len, ==, GZA_GENERATIONS_KEPT);
  first = g_ptr_array_index (list, 0);
  g_assert_cmpuint (first->number, ==, 3);
  g_assert_cmpstr (first->what, ==, "story nino");
  g_assert_false (first->is_current);
  gza_generations_show (generations, 3, &error);
  g_assert_no_error (error);
  assert_shown (self, "stories/nino/story.yaml", "3\n");
  g_assert_false (gza_generations_show (generations, 1, &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_FAILED);
}

static guint
fall_back (Fixture *self,
           const char *name)
{
  g_autofree char *folder = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  guint number = gza_generations_fall_back (folder, &error);

  g_assert_no_error (error);
  return number;
}

/* By itself it goes back from what is shown, one step at a time, and not past the first. */
static void
test_falls_back (Fixture *self,
                 gconstpointer data)
{
  for (guint i = 0; i < 3; i++) {
    tell (self, i == 0 ? "1\n" : i == 1 ? "2\n" : "3\n", 10 + i);
    g_assert_cmpint (install (self), ==, 0);
  }
  g_assert_cmpuint (fall_back (self, "generations/2"), ==, 0);
  g_assert_cmpuint (fall_back (self, "generations/3"), ==, 2);
  assert_shown (self, "stories/nino/story.yaml", "2\n");
  g_assert_cmpuint (fall_back (self, "generations/2"), ==, 1);
  g_assert_cmpuint (fall_back (self, "generations/1"), ==, 0);
  g_assert_cmpuint (fall_back (self, "generations/../etc"), ==, 0);
  assert_shown (self, "stories/nino/story.yaml", "1\n");
}

/* An import that goes on is not waited for: a kiosk that starts has other things to do. */
static void
test_busy (Fixture *self,
           gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "generations/1", NULL);
  g_autoptr (GzaGenerations) generations = gza_generations_open (self->folder, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (gza_generations_fall_back (folder, &error), ==, 0);
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (gza_generations_try_open (self->folder, &error));
  g_assert_error (error, GZA_BUNDLE_ERROR, GZA_BUNDLE_ERROR_BUSY);
}

/* What is told adds up to the whole bundle, and who stops it finds all as it was. */
static void
test_progress (Fixture *self,
               gconstpointer data)
{
  g_autofree char *next = g_build_filename (self->folder, "next", NULL);

  tell (self, "first\n", 10);
  g_assert_cmpint (install (self), ==, 0);
  g_assert_cmpuint (self->all_bytes, >, 0);
  g_assert_cmpuint (self->done_bytes, ==, self->all_bytes);
  tell (self, "second\n", 11);
  self->stops = TRUE;
  g_assert_cmpint (install (self), ==, G_IO_ERROR_CANCELLED + 1);
  assert_shown (self, "stories/nino/story.yaml", "first\n");
  g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
}

/* What is staged can be looked at, is not listed, and goes unless it is kept. */
static void
test_staged (Fixture *self,
             gconstpointer data)
{
  GzaPublicKey *keys = (GzaPublicKey *) self->base.trusted->data;

  tell (self, "staged\n", 10);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GzaGenerations) generations = gza_generations_open (self->folder, NULL);
    g_autoptr (GzaManifest) manifest =
        gza_generations_stage (generations, self->base.bundle, self->base.exhibition, keys, 1, NULL,
                               NULL, NULL);
    g_autofree char *story =
        g_build_filename (gza_generations_get_staged (generations), "stories/nino", NULL);
    g_autoptr (GPtrArray) list = gza_generations_list (self->folder);

    g_assert_nonnull (manifest);
    g_assert_true (g_file_test (story, G_FILE_TEST_IS_DIR));
    g_assert_cmpuint (list->len, ==, 0);
    assert_shown (self, "stories/nino/story.yaml", NULL);
    if (i == 1)
      g_assert_true (gza_generations_keep (generations, NULL));
    g_clear_pointer (&generations, gza_generations_close);
    g_assert_false (g_file_test (story, G_FILE_TEST_IS_DIR));
  }
  assert_shown (self, "stories/nino/story.yaml", "staged\n");
}

/* What root installs is the kiosk's. */
static void
test_owner (Fixture *self,
            gconstpointer data)
{
  static const char *const names[] = { "lock", "current", "generations/1",
                                       "generations/1/stories/nino/story.yaml" };

  if (geteuid () != 0) {
    g_test_skip ("only root installs for others");
    return;
  }
  g_assert_cmpint (chown (self->base.folder, 65534, 65534), ==, 0);
  tell (self, "1\n", 10);
  g_assert_cmpint (g_chmod (self->base.bundle, 0600), ==, 0);
  g_assert_cmpint (install (self), ==, 0);
  g_assert_cmpuint (geteuid (), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
    GStatBuf info;

    g_assert_cmpint (g_lstat (path, &info), ==, 0);
    g_assert_cmpuint (info.st_uid, ==, 65534);
  }
}

/* An older generation's files are links to the same content, and are not written through. */
static void
test_old_stays_as_it_was (Fixture *self,
                          gconstpointer data)
{
  g_autofree char *first = g_build_filename (self->folder, "generations/1/media/wine.svg", NULL);
  g_autofree char *text = NULL;

  tell (self, "1\n", 10);
  g_assert_cmpint (install (self), ==, 0);
  bundle_fixture_write (&self->base, "exhibition/media/wine.svg", "<svg/>");
  tell (self, "2\n", 11);
  g_assert_cmpint (install (self), ==, 0);
  assert_shown (self, "media/wine.svg", "<svg/>");
  g_assert_true (g_file_get_contents (first, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "");
}

/* What an import that was cut off may have left is cleared away by the next one. */
static void
test_interrupted (Fixture *self,
                  gconstpointer data)
{
  tell (self, "1\n", 10);
  g_assert_cmpint (install (self), ==, 0);
  bundle_fixture_write (&self->base, "content/next/stories/nino/story.yaml", "half\n");
  bundle_fixture_write (&self->base, "content/current.new", "");
  tell (self, "2\n", 11);
  g_assert_cmpint (install (self), ==, 0);
  assert_shown (self, "stories/nino/story.yaml", "2\n");
}

/* A kiosk that starts clears away what nobody works on, and makes nothing. */
static void
test_tidy (Fixture *self,
           gconstpointer data)
{
  g_autofree char *next = g_build_filename (self->folder, "next", NULL);
  GzaGenerations *generations;

  g_assert_true (gza_generations_tidy (self->folder, NULL));
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
  generations = gza_generations_open (self->folder, NULL);
  bundle_fixture_write (&self->base, "content/next/stories/nino/story.yaml", "half\n");
  g_assert_true (gza_generations_tidy (self->folder, NULL));
  g_assert_true (g_file_test (next, G_FILE_TEST_IS_DIR));
  gza_generations_close (generations);
  bundle_fixture_write (&self->base, "content/next/stories/nino/story.yaml", "half\n");
  g_assert_true (gza_generations_tidy (self->folder, NULL));
  g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/generations/story-joins", test_story_joins);
  ADD ("/generations/older", test_older);
  ADD ("/generations/refused", test_refused);
  ADD ("/generations/kept-and-rolled-back", test_kept_and_rolled_back);
  ADD ("/generations/falls-back", test_falls_back);
  ADD ("/generations/busy", test_busy);
  ADD ("/generations/progress", test_progress);
  ADD ("/generations/staged", test_staged);
  ADD ("/generations/owner", test_owner);
  ADD ("/generations/old-stays-as-it-was", test_old_stays_as_it_was);
  ADD ("/generations/interrupted", test_interrupted);
  ADD ("/generations/tidy", test_tidy);
  return g_test_run ();
}
