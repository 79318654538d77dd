/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-visitor-store.h"

#include <glib/gstdio.h>

#include "fake-clock.h"
#include "gza-visitor-database.h"
#include "remove-folder.h"
#include "result-wait.h"

/* The store through its public face, and what is then in the file. */

typedef struct {
  char *folder;
  char *path;
  FakeClock *clock;
  GzaVisitorStore *store;
  GAsyncResult *result;
} Fixture;

static void
set_date (Fixture *fixture,
          int year,
          int month,
          int day,
          int hour)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (year, month, day, hour, 0, 0);

  fake_clock_set_date (fixture->clock, date);
}

static void
set_up (Fixture *fixture,
        gconstpointer user_data)
{
  fixture->folder = g_dir_make_tmp ("gza-visitors-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "answers.sqlite3", NULL);
  fixture->clock = fake_clock_new ();
  gza_clock_set_default (GZA_CLOCK (fixture->clock));
  set_date (fixture, 2026, 5, 17, 14);
  fixture->store = gza_visitor_store_new (fixture->path, 30);
}

static void
tear_down (Fixture *fixture,
           gconstpointer user_data)
{
  g_clear_object (&fixture->result);
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (fixture->clock);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
save (Fixture *fixture,
      const char *question,
      const char *options,
      GError **error)
{
  g_auto (GStrv) list = g_strsplit (options, " ", -1);

  g_clear_object (&fixture->result);
  gza_visitor_store_save_async (fixture->store, "survey", question, NULL, "ka",
                                (const char *const *) list, result_wait_take, &fixture->result);
  return gza_visitor_store_save_finish (fixture->store, result_wait_for (&fixture->result), error);
}

static void
save_well (Fixture *fixture,
           const char *question,
           const char *options)
{
  g_autoptr (GError) error = NULL;

  save (fixture, question, options, &error);
  g_assert_no_error (error);
}

static GzaVisitorResults *
get_results (Fixture *fixture,
             const char *question)
{
  g_autoptr (GError) error = NULL;
  GzaVisitorResults *results;

  g_clear_object (&fixture->result);
  gza_visitor_store_get_results_async (fixture->store, "survey", question, NULL, NULL,
                                       result_wait_take, &fixture->result);
  result_wait_for (&fixture->result);
  results = gza_visitor_store_get_results_finish (fixture->store, fixture->result, &error);
  g_assert_no_error (error);
  return results;
}

static void
add_line (const GzaVisitorAnswer *row,
          gpointer user_data)
{
  g_autofree char *options = g_strjoinv ("+", (char **) row->options);

  g_string_append_printf (user_data, "%s %d #%d %s %s %s %s\n", row->day, row->hour,
                          (int) row->visit, row->language, row->moment, row->question, options);
}

static void
add_use_line (const GzaVisitorUse *row,
              gpointer user_data)
{
  g_string_append_printf (user_data, "%s %d %s %s %s %d %d: %d\n", row->day, row->hour, row->kind,
                          row->language, row->story, row->chapter, row->second, (int) row->count);
}

/* Ends the store and reads the file beside it. */
static char *
dup_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaVisitorDatabase) database = NULL;
  GString *text = g_string_new (NULL);

  g_clear_object (&fixture->result);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  database = gza_visitor_database_open_to_read (fixture->path, &error);
  g_assert_no_error (error);
  gza_visitor_database_each_answer (database, add_line, text, &error);
  g_assert_no_error (error);
  gza_visitor_database_each_use (database, add_use_line, text, &error);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
assert_file (Fixture *fixture,
             const char *expected)
{
  g_autofree char *text = dup_file (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static guint
count_set_aside (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, ".set-aside-") != NULL;
  return n;
}

static void
test_answers (Fixture *fixture,
              gconstpointer user_data)
{
  save_well (fixture, "why", "work family");
  save_well (fixture, "welcome", "");
  gza_visitor_store_begin_visit (fixture->store);
  set_date (fixture, 2026, 5, 17, 15);
  save_well (fixture, "why", "study");

  assert_file (fixture, "2026-05-17 14 #1 ka survey why family+work\n"
                        "2026-05-17 14 #1 ka survey welcome \n"
                        "2026-05-17 15 #2 ka survey why study\n");
}

static void
test_changed_mind (Fixture *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GzaVisitorResults) results = NULL;

  save_well (fixture, "why", "work family");
  save_well (fixture, "why", "study");

  results = get_results (fixture, "why");
  g_assert_cmpint (gza_visitor_results_get_n_answers (results), ==, 1);
  g_assert_cmpint (gza_visitor_results_get_n_chosen (results, "study"), ==, 1);
  g_assert_cmpint (gza_visitor_results_get_n_chosen (results, "work"), ==, 0);
  assert_file (fixture, "2026-05-17 14 #1 ka survey why study\n");
}

static void
test_results (Fixture *fixture,
              gconstpointer user_data)
{
  g_autoptr (GzaVisitorResults) results = NULL;

  for (guint i = 0; i < 5; i++) {
    gza_visitor_store_begin_visit (fixture->store);
    save_well (fixture, "why", i < 3 ? "work" : "work family");
  }
  gza_visitor_store_begin_visit (fixture->store);
  save_well (fixture, "why", "");

  results = get_results (fixture, "why");
  g_assert_cmpint (gza_visitor_results_get_n_answers (results), ==, 5);
  g_assert_cmpint (gza_visitor_results_get_n_chosen (results, "work"), ==, 5);
  g_assert_cmpint (gza_visitor_results_get_n_chosen (results, "family"), ==, 2);
  g_assert_cmpint (gza_visitor_results_get_n_chosen (results, "nobody"), ==, 0);
}

static void
test_numbers_go_on (Fixture *fixture,
                    gconstpointer user_data)
{
  save_well (fixture, "why", "work");
  g_clear_object (&fixture->result);
  g_assert_finalize_object (fixture->store);
  fixture->store = gza_visitor_store_new (fixture->path, 30);
  save_well (fixture, "why", "study");
  set_date (fixture, 2026, 5, 18, 9);
  save_well (fixture, "why", "family");

  assert_file (fixture, "2026-05-17 14 #1 ka survey why work\n"
                        "2026-05-17 14 #2 ka survey why study\n"
                        "2026-05-18 9 #1 ka survey why family\n");
}

static void
test_expiry (Fixture *fixture,
             gconstpointer user_data)
{
  save_well (fixture, "why", "work");
  gza_visitor_store_count (fixture->store, GZA_VISITOR_USE_OPEN, "ka", "nino");
  set_date (fixture, 2026, 6, 16, 9);
  save_well (fixture, "why", "study");
  set_date (fixture, 2026, 6, 17, 9);
  save_well (fixture, "why", "family");

  assert_file (fixture, "2026-06-16 9 #1 ka survey why study\n"
                        "2026-06-17 9 #1 ka survey why family\n");
}

/* A clock that leaps years ahead ends nothing: what it would delete stays, and goes when the clock
 * has come to that day in its own time. */
static void
test_clock_leaps (Fixture *fixture,
                  gconstpointer user_data)
{
  gza_clock_set_known_day (GZA_CLOCK (fixture->clock), "2026-05-17");
  save_well (fixture, "why", "work");
  gza_visitor_store_begin_visit (fixture->store);
  set_date (fixture, 2036, 2, 1, 9);
  save_well (fixture, "why", "study");
  assert_file (fixture, "2026-05-17 14 #1 ka survey why work\n"
                        "2026-05-17 12 #2 ka survey why study\n");
  fixture->store = gza_visitor_store_new (fixture->path, 30);
  set_date (fixture, 2026, 6, 17, 9);
  save_well (fixture, "why", "family");
  assert_file (fixture, "2026-06-17 9 #1 ka survey why family\n");
}

static void
test_use (Fixture *fixture,
          gconstpointer user_data)
{
  gza_visitor_store_count (fixture->store, GZA_VISITOR_USE_VISIT, "hy", NULL);
  gza_visitor_store_count (fixture->store, GZA_VISITOR_USE_OPEN, "hy", "nino");
  gza_visitor_store_count (fixture->store, GZA_VISITOR_USE_OPEN, "hy", "nino");
  gza_visitor_store_count_leave (fixture->store, "hy", "nino", 2, 12 * G_USEC_PER_SEC);

  assert_file (fixture, "2026-05-17 14 leave hy nino 2 10: 1\n"
                        "2026-05-17 14 open hy nino 0 0: 2\n"
                        "2026-05-17 14 visit hy  0 0: 1\n");
}

/* Whatever lies in the file's place is kept, and answers are saved all the same. */
static void
test_damaged (Fixture *fixture,
              gconstpointer user_data)
{
  const char *rubbish = user_data;

  g_assert_true (g_file_set_contents (fixture->path, rubbish, -1, NULL));
  g_test_expect_message ("gza-visitors", G_LOG_LEVEL_WARNING, "*is damaged: kept as*");
  save_well (fixture, "why", "work");
  g_test_assert_expected_messages ();

  g_assert_cmpuint (count_set_aside (fixture), ==, 1);
  assert_file (fixture, "2026-05-17 14 #1 ka survey why work\n");
}

/* Damage in the middle of a real file, found at the start. */
static void
test_damaged_inside (Fixture *fixture,
                     gconstpointer user_data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  for (guint i = 0; i < 200; i++) {
    g_autofree char *question = g_strdup_printf ("question-%u", i);

    save_well (fixture, question, "work");
  }
  g_clear_object (&fixture->result);
  g_assert_finalize_object (fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  memset (bytes + length / 2, 0x5a, 4096);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));

  fixture->store = gza_visitor_store_new (fixture->path, 30);
  g_test_expect_message ("gza-visitors", G_LOG_LEVEL_WARNING, "*is damaged: kept as*");
  save_well (fixture, "why", "work");
  g_test_assert_expected_messages ();
  g_assert_cmpuint (count_set_aside (fixture), ==, 1);
}

static void
test_later_version (Fixture *fixture,
                    gconstpointer user_data)
{
  const char *argv[] = { "sqlite3", fixture->path, "PRAGMA user_version = 99", NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  if (error != NULL) {
    g_test_skip ("no sqlite3");
    return;
  }
  g_test_expect_message ("gza-visitors", G_LOG_LEVEL_WARNING, "*made by a later version: kept as*");
  save_well (fixture, "why", "work");
  g_test_assert_expected_messages ();
  g_assert_cmpuint (count_set_aside (fixture), ==, 1);
}

/* A folder that is not there is said, and tried again with the next answer. */
static void
test_no_folder (Fixture *fixture,
                gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_test_expect_message ("gza-visitors", G_LOG_LEVEL_WARNING, "*is lost*");
  g_assert_false (save (fixture, "why", "work", &error));
  g_test_assert_expected_messages ();
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  save_well (fixture, "why", "work");
}

/* What nobody waited for is on the disk when the store has ended. */
static void
test_end (Fixture *fixture,
          gconstpointer user_data)
{
  for (guint i = 0; i < 100; i++)
    gza_visitor_store_count (fixture->store, GZA_VISITOR_USE_OPEN, "ka", "nino");

  assert_file (fixture, "2026-05-17 14 open ka nino 0 0: 100\n");
}

static void
test_read_while_written (Fixture *fixture,
                         gconstpointer user_data)
{
  g_autoptr (GzaVisitorDatabase) reader = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  save_well (fixture, "why", "work");
  reader = gza_visitor_database_open_to_read (fixture->path, &error);
  g_assert_no_error (error);
  save_well (fixture, "why", "study");
  g_assert_true (gza_visitor_database_each_answer (reader, add_line, text, &error));
  g_assert_cmpstr (text->str, ==, "2026-05-17 14 #1 ka survey why study\n");
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/visitors/answers", NULL, test_answers);
  ADD ("/visitors/changed-mind", NULL, test_changed_mind);
  ADD ("/visitors/results", NULL, test_results);
  ADD ("/visitors/numbers-go-on", NULL, test_numbers_go_on);
  ADD ("/visitors/expiry", NULL, test_expiry);
  ADD ("/visitors/clock-leaps", NULL, test_clock_leaps);
  ADD ("/visitors/use", NULL, test_use);
  ADD ("/visitors/damaged/text", "This is no database, but it is somebody's text.", test_damaged);
  ADD ("/visitors/damaged/cut", "SQLite format 3", test_damaged);
  ADD ("/visitors/damaged/inside", NULL, test_damaged_inside);
  ADD ("/visitors/later-version", NULL, test_later_version);
  ADD ("/visitors/no-folder", NULL, test_no_folder);
  ADD ("/visitors/end", NULL, test_end);
  ADD ("/visitors/read-while-written", NULL, test_read_while_written);

  return g_test_run ();
}
