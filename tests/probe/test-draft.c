/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */


#include "gza-draft.h"
#include "probe-fixture.h"

static void
test_published_whole (ProbeFixture *fixture,
                      gconstpointer data)
{
  g_autofree char *target = probe_fixture_path (fixture, "a.opus");
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaDraft) draft = gza_draft_new (target, &error);
  g_autofree char *content = NULL;

  g_assert_no_error (error);
  g_assert_true (gza_draft_write (draft, "whole", 5, &error));
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  g_assert_true (gza_draft_publish (draft, FALSE, &error));
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "whole");
  g_assert_cmpuint (probe_fixture_count (fixture), ==, 1);
}

static void
test_given_up (ProbeFixture *fixture,
               gconstpointer data)
{
  g_autofree char *target = probe_fixture_path (fixture, "a.opus");
  GzaDraft *draft = gza_draft_new (target, NULL);

  g_assert_cmpuint (probe_fixture_count (fixture), ==, 1);
  gza_draft_free (draft);
  g_assert_cmpuint (probe_fixture_count (fixture), ==, 0);
}

static void
test_never_replaces_unasked (ProbeFixture *fixture,
                             gconstpointer data)
{
  g_autofree char *target = probe_fixture_path (fixture, "a.opus");
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaDraft) draft = gza_draft_new (target, NULL);
  g_autofree char *content = NULL;

  probe_fixture_write (fixture, "a.opus", "old", 3);
  g_assert_true (gza_draft_write (draft, "new", 3, NULL));
  g_assert_false (gza_draft_publish (draft, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (gza_draft_publish (draft, TRUE, &error));
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "new");
}

static void
test_sweep (ProbeFixture *fixture,
            gconstpointer data)
{
  g_autofree char *target = probe_fixture_path (fixture, "a.opus");
  g_autoptr (GzaDraft) draft = gza_draft_new (target, NULL);

  probe_fixture_write (fixture, ".gza-import-0badcafe.part", "rubbish", 7);
  probe_fixture_write (fixture, "photo.part", "not ours", 8);
  g_assert_cmpuint (gza_draft_sweep (fixture->folder), ==, 1);
  g_assert_true (g_file_test (gza_draft_get_path (draft), G_FILE_TEST_EXISTS));
  g_assert_cmpuint (probe_fixture_count (fixture), ==, 2);
}

static void
test_no_folder (ProbeFixture *fixture,
                gconstpointer data)
{
  g_autofree char *target = probe_fixture_path (fixture, "none/a.opus");
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaDraft) draft = gza_draft_new (target, &error);

  g_assert_null (draft);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, ProbeFixture, NULL, probe_fixture_set_up, function, probe_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/draft/published-whole", test_published_whole);
  ADD ("/draft/given-up", test_given_up);
  ADD ("/draft/never-replaces-unasked", test_never_replaces_unasked);
  ADD ("/draft/sweep", test_sweep);
  ADD ("/draft/no-folder", test_no_folder);
  return g_test_run ();
}
