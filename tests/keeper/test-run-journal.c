/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-clock.h"
#include "gza-run-journal.h"
#include "make-exhibition.h"
#include "remove-folder.h"

typedef struct {
  FakeClock *clock;
  char *state_dir;
  char *runtime_dir;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->clock = fake_clock_new ();
  fake_clock_advance (self->clock, G_USEC_PER_SEC);
  gza_clock_set_default (GZA_CLOCK (self->clock));
  self->state_dir = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
  self->runtime_dir = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  gza_clock_set_default (NULL);
  g_assert_finalize_object (self->clock);
  remove_folder (self->state_dir);
  remove_folder (self->runtime_dir);
  g_free (self->state_dir);
  g_free (self->runtime_dir);
}

static GzaRunJournal *
begin (Fixture *self)
{
  GzaRunJournal *journal = gza_run_journal_new (self->state_dir, self->runtime_dir);

  gza_run_journal_begin (journal);
  return journal;
}

/* A run that ends out of order after a while, in a story or outside any. Returns how many starts in
 * the dark it found behind it. */
static guint
crash (Fixture *self,
       const char *story,
       gint64 after_us)
{
  GzaRunJournal *journal = begin (self);
  guint n_dark_starts = gza_run_journal_get_n_dark_starts (journal);

  gza_run_journal_set_shown (journal);
  gza_run_journal_set_story (journal, "another");
  gza_run_journal_set_story (journal, NULL);
  gza_run_journal_set_story (journal, story);
  fake_clock_advance (self->clock, after_us);
  g_assert_finalize_object (journal);
  return n_dark_starts;
}

static void
test_clean (Fixture *self,
            gconstpointer data)
{
  for (guint i = 0; i < 5; i++) {
    GzaRunJournal *journal = begin (self);

    g_assert_cmpuint (gza_run_journal_get_n_crashes (journal), ==, 0);
    g_assert_cmpuint (gza_run_journal_get_n_dark_starts (journal), ==, 0);
    g_assert_null (gza_run_journal_get_crashed_story (journal));
    g_assert_cmpuint (g_strv_length ((char **) gza_run_journal_get_aside (journal)), ==, 0);
    gza_run_journal_set_story (journal, "nino");
    gza_run_journal_end (journal);
    g_assert_finalize_object (journal);
  }
}

static void
test_three_crashes (Fixture *self,
                    gconstpointer data)
{
  GzaRunJournal *journal;

  for (guint i = 0; i < 3; i++) {
    crash (self, "nino", G_USEC_PER_SEC);
    journal = begin (self);
    g_assert_cmpstr (gza_run_journal_get_crashed_story (journal), ==, "nino");
    g_assert_cmpuint (gza_run_journal_get_n_dark_starts (journal), ==, 0);
    g_assert_cmpuint (g_strv_length ((char **) gza_run_journal_get_aside (journal)), ==, i / 2);
    gza_run_journal_end (journal);
    g_assert_finalize_object (journal);
  }
  journal = begin (self);
  g_assert_cmpstr (gza_run_journal_get_aside (journal)[0], ==, "nino");
  g_assert_null (gza_run_journal_get_crashed_story (journal));
  g_assert_finalize_object (journal);
}

/* The runtime folder lies in memory. */
static void
test_power_cut (Fixture *self,
                gconstpointer data)
{
  for (guint i = 0; i < 5; i++) {
    GzaRunJournal *journal;

    crash (self, "nino", G_USEC_PER_SEC);
    remove_folder (self->runtime_dir);
    g_assert_cmpint (g_mkdir_with_parents (self->runtime_dir, 0700), ==, 0);
    journal = begin (self);
    g_assert_cmpuint (gza_run_journal_get_n_crashes (journal), ==, 0);
    g_assert_null (gza_run_journal_get_crashed_story (journal));
    gza_run_journal_end (journal);
    g_assert_finalize_object (journal);
  }
}

static void
test_dark_starts (Fixture *self,
                  gconstpointer data)
{
  static const struct {
    const char *story;
    gint64 after_s;
    guint n_before;
  } rows[] = {
    { NULL, 1, 0 }, { NULL, 59, 1 }, { NULL, 0, 2 }, { NULL, 61, 3 },
    { NULL, 1, 0 }, { "nino", 1, 1 }, { NULL, 1, 0 }, { NULL, 1, 1 },
  };
  GzaRunJournal *journal;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (crash (self, rows[i].story, rows[i].after_s * G_USEC_PER_SEC), ==,
                      rows[i].n_before);
  journal = begin (self);
  g_assert_cmpuint (gza_run_journal_get_n_dark_starts (journal), ==, 2);
  g_assert_cmpuint (gza_run_journal_get_n_crashes (journal), ==, G_N_ELEMENTS (rows));
  g_assert_finalize_object (journal);
}

/* What a broken disk, or a curious hand, may leave. */
static void
test_hostile (Fixture *self,
              gconstpointer data)
{
  static const char *const contents[] = {
    "", "\n", "[", "[run", "[run]\nstory=\n", "[run]\nbegan=-1\ncrashes=-5\ndark-starts=-9\n",
    "[run]\nbegan=99999999999999999999\ncrashes=1e9\n", "[nino]\ncrashes=1000000000000\n",
    "[nino]\nversion=9.9.9\ncrashes=7\n", "\xff\xfe\xfd", "[run]\nstory=\xff\n",
    "[../../etc/passwd]\ncrashes=3\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    GzaRunJournal *journal;

    make_file (self->state_dir, "crashes", contents[i], -1);
    make_file (self->runtime_dir, "run", contents[i], -1);
    journal = begin (self);
    g_assert_cmpuint (g_strv_length ((char **) gza_run_journal_get_aside (journal)), ==, 0);
    gza_run_journal_set_story (journal, "nino");
    gza_run_journal_end (journal);
    g_assert_finalize_object (journal);
  }
}

static void
test_no_folder (Fixture *self,
                gconstpointer data)
{
  GzaRunJournal *journal = gza_run_journal_new ("/nowhere/at/all", "/nowhere/at/all");

  g_test_expect_message ("gza-run-journal", G_LOG_LEVEL_WARNING, "*will not be remembered*");
  gza_run_journal_begin (journal);
  g_test_assert_expected_messages ();
  g_assert_finalize_object (journal);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/run-journal/clean", test_clean);
  ADD ("/run-journal/three-crashes", test_three_crashes);
  ADD ("/run-journal/power-cut", test_power_cut);
  ADD ("/run-journal/dark-starts", test_dark_starts);
  ADD ("/run-journal/hostile", test_hostile);
  ADD ("/run-journal/no-folder", test_no_folder);
  return g_test_run ();
}
