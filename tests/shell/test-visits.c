/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-visits.h"

#include "exhibition-fixture.h"
#include "remove-folder.h"
#include "result-wait.h"

/* What the settings want of visitors, while the kiosk runs. */

typedef struct {
  ExhibitionFixture exhibition;
  char *folder;
  GzaSettings *settings;
  GzaContext *context;
  GzaVisits *visits;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  exhibition_fixture_set_up (&self->exhibition, NULL);
  self->folder = g_dir_make_tmp ("gza-visits-XXXXXX", NULL);
  self->settings = gza_settings_new ();
  self->context = gza_context_new (self->exhibition.root, self->settings);
  self->visits = gza_visits_new (self->context, self->folder);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->visits);
  g_assert_finalize_object (self->context);
  g_assert_finalize_object (self->settings);
  remove_folder (self->folder);
  g_free (self->folder);
  exhibition_fixture_tear_down (&self->exhibition, NULL);
}

static gboolean
can_keep (Fixture *self)
{
  return gza_visit_can_keep (gza_context_get_visit (self->context));
}

/* Who is there may finish; the next visitor is asked as the settings want it. */
static void
test_asking (Fixture      *self,
             gconstpointer data)
{
  g_assert_true (can_keep (self));
  g_assert_false (gza_visits_is_due (self->visits));
  g_object_set (self->settings, "ask-visitors", FALSE, NULL);
  g_assert_true (gza_visits_is_due (self->visits));
  g_assert_true (can_keep (self));
  gza_visits_renew (self->visits);
  g_assert_false (gza_visits_is_due (self->visits));
  g_assert_false (can_keep (self));
  g_object_set (self->settings, "ask-visitors", TRUE, NULL);
  gza_visits_renew (self->visits);
  g_assert_true (can_keep (self));
}

static void
assert_file (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "answers.sqlite3", NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
save (Fixture *self)
{
  static const char *const options[] = { "work", NULL };
  GzaVisit *visit = gza_context_get_visit (self->context);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  gza_visit_save_async (visit, "room", "why", NULL, options, NULL, result_wait_take, &result);
  is_saved = gza_visit_save_finish (visit, result_wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (is_saved);
}

static guint
count_answers (Fixture *self)
{
  GzaVisit *visit = gza_context_get_visit (self->context);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GzaVisitorResults) results = NULL;
  g_autoptr (GError) error = NULL;

  gza_visit_get_results_async (visit, "room", "why", NULL, NULL, result_wait_take, &result);
  results = gza_visit_get_results_finish (visit, result_wait_for (&result), &error);
  g_assert_no_error (error);
  return (guint) gza_visitor_results_get_n_answers (results);
}

/* Other days, from the next visitor on; what was answered before is still there. */
static void
test_keeping (Fixture      *self,
              gconstpointer data)
{
  save (self);
  assert_file (self);
  g_object_set (self->settings, "keep-days", 7, NULL);
  g_assert_true (gza_visits_is_due (self->visits));
  gza_visits_renew (self->visits);
  save (self);
  g_assert_cmpuint (count_answers (self), ==, 2);
  g_object_set (self->settings, "count-use", FALSE, NULL);
  g_assert_true (gza_visits_is_due (self->visits));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/visits/asking", Fixture, NULL, set_up, test_asking, tear_down);
  g_test_add ("/visits/keeping", Fixture, NULL, set_up, test_keeping, tear_down);

  return g_test_run ();
}
