/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-visit.h"

#include <glib/gstdio.h>

#include "remove-folder.h"
#include "result-wait.h"

/* Who is asked what, and how often; the store itself is tested in its own layer. */

typedef struct {
  char *folder;
  GzaVisitorStore *store;
  GzaVisit *visit;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("gza-visit-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "answers.sqlite3", NULL);
  fixture->store = gza_visitor_store_new (path, 30);
  fixture->visit = gza_visit_new (fixture->store, TRUE);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_assert_finalize_object (fixture->visit);
  g_assert_finalize_object (fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
save (Fixture *fixture,
      GzaVisit *visit,
      const char *const *options)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  g_clear_object (&fixture->result);
  gza_visit_save_async (visit, "before", "welcome", "nino", options, NULL, result_wait_take,
                        &fixture->result);
  saved = gza_visit_save_finish (visit, result_wait_for (&fixture->result), &error);
  g_assert_no_error (error);
  return saved;
}

static guint
count_answers (Fixture *fixture,
               GzaVisit *visit)
{
  g_autoptr (GzaVisitorResults) results = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  gza_visit_get_results_async (visit, "before", "welcome", "nino", NULL, result_wait_take,
                               &fixture->result);
  results = gza_visit_get_results_finish (visit, result_wait_for (&fixture->result), &error);
  g_assert_no_error (error);
  return (guint) gza_visitor_results_get_n_answers (results);
}

static gboolean
can_ask (GzaVisit *visit,
         const char *moment,
         const char *story)
{
  return gza_visit_can_ask (visit, moment, "welcome", story);
}

/* A question is asked once in a visit: at its moment, around its story; skipping counts. */
static void
test_asks_once (Fixture *fixture,
                gconstpointer data)
{
  static const char *const none[] = { NULL };

  gza_visit_begin (fixture->visit);
  g_assert_true (can_ask (fixture->visit, "before", "nino"));
  g_assert_true (save (fixture, fixture->visit, none));
  g_assert_false (can_ask (fixture->visit, "before", "nino"));
  g_assert_true (can_ask (fixture->visit, "after", "nino"));
  g_assert_true (can_ask (fixture->visit, "before", "armen"));
  gza_visit_begin (fixture->visit);
  g_assert_true (can_ask (fixture->visit, "before", "nino"));
}

/* An answer replaces one of the same visit, and stands beside one of another. */
static void
test_keeps_one_answer_a_visit (Fixture *fixture,
                               gconstpointer data)
{
  static const char *const four[] = { "4", NULL };
  static const char *const five[] = { "5", NULL };

  gza_visit_begin (fixture->visit);
  g_assert_true (save (fixture, fixture->visit, four));
  g_assert_true (save (fixture, fixture->visit, five));
  g_assert_cmpuint (count_answers (fixture, fixture->visit), ==, 1);
  gza_visit_begin (fixture->visit);
  g_assert_true (save (fixture, fixture->visit, four));
  g_assert_cmpuint (count_answers (fixture, fixture->visit), ==, 2);
}

static void
test_rehearsal_keeps_nothing (Fixture *fixture,
                              gconstpointer data)
{
  static const char *const four[] = { "4", NULL };
  GzaVisit *rehearsal = gza_visit_new_rehearsal ();

  gza_visit_begin (rehearsal);
  gza_visit_count_open (rehearsal, "nino");
  g_assert_true (gza_visit_can_keep (rehearsal));
  g_assert_true (save (fixture, rehearsal, four));
  g_assert_cmpuint (count_answers (fixture, rehearsal), ==, 0);
  g_assert_cmpuint (count_answers (fixture, fixture->visit), ==, 0);
  g_clear_object (&fixture->result);
  g_assert_finalize_object (rehearsal);
}

static void
test_asks_nobody_without_a_store (Fixture *fixture,
                                  gconstpointer data)
{
  GzaVisit *visit = gza_visit_new (NULL, TRUE);

  gza_visit_begin (visit);
  gza_visit_count_open (visit, "nino");
  gza_visit_count_finish (visit, "nino");
  gza_visit_count_leave (visit, "nino", 1, G_USEC_PER_SEC);
  g_assert_false (gza_visit_can_keep (visit));
  g_assert_false (can_ask (visit, "before", "nino"));
  g_assert_finalize_object (visit);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/visit/asks-once", test_asks_once);
  add ("/visit/keeps-one-answer-a-visit", test_keeps_one_answer_a_visit);
  add ("/visit/rehearsal-keeps-nothing", test_rehearsal_keeps_nothing);
  add ("/visit/asks-nobody-without-a-store", test_asks_nobody_without_a_store);

  return g_test_run ();
}
