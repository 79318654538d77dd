/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-clock.h"
#include "gza-known-day.h"
#include "make-exhibition.h"
#include "remove-folder.h"

/* Days as a clock says them, over restarts. */

typedef struct {
  FakeClock *clock;
  char *folder;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->clock = fake_clock_new ();
  gza_clock_set_default (GZA_CLOCK (self->clock));
  self->folder = g_dir_make_tmp ("gza-test-XXXXXX", NULL);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  gza_clock_set_default (NULL);
  g_assert_finalize_object (self->clock);
  remove_folder (self->folder);
  g_free (self->folder);
}

/* A day with the kiosk, from its start to its end. Returns whether the clock was believed. */
static gboolean
live (Fixture *self,
      int year,
      int month,
      int day)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (year, month, day, 12, 0, 0);
  g_autoptr (GzaKnownDay) known = NULL;
  gboolean is_trusted;

  fake_clock_set_date (self->clock, date);
  known = gza_known_day_new (self->folder);
  is_trusted = gza_clock_is_trusted (GZA_CLOCK (self->clock));
  if (!is_trusted && year > 2026)
    g_test_expect_message ("gza-known-day", G_LOG_LEVEL_WARNING, "*lies far ahead*");
  gza_known_day_look (known);
  gza_known_day_look (known);
  g_test_assert_expected_messages ();
  return is_trusted;
}

static void
assert_last_day (Fixture *self,
                 int year,
                 int month,
                 int day)
{
  g_autoptr (GDateTime) last = gza_clock_get_last_date (GZA_CLOCK (self->clock));

  g_assert_cmpint (g_date_time_get_year (last), ==, year);
  g_assert_cmpint (g_date_time_get_month (last), ==, month);
  g_assert_cmpint (g_date_time_get_day_of_month (last), ==, day);
}

static void
test_days_go_by (Fixture *self,
                 gconstpointer data)
{
  g_assert_true (live (self, 2026, 12, 24));
  g_assert_true (live (self, 2026, 12, 25));
  assert_last_day (self, 2026, 12, 25);
  /* A winter in a store. */
  g_assert_true (live (self, 2027, 4, 1));
  g_assert_true (live (self, 2027, 8, 1));
  /* A clock that is behind ends nothing by itself. */
  g_assert_false (live (self, 1970, 1, 1));
  assert_last_day (self, 1970, 1, 1);
  g_assert_true (live (self, 2027, 8, 2));
}

/* The clock goes wrong, and is set. */
static void
test_leap (Fixture *self,
           gconstpointer data)
{
  g_assert_true (live (self, 2026, 12, 24));
  g_assert_false (live (self, 2036, 3, 1));
  assert_last_day (self, 2026, 12, 24);
  g_assert_false (live (self, 2036, 3, 2));
  assert_last_day (self, 2026, 12, 24);
  g_assert_true (live (self, 2026, 12, 27));
  assert_last_day (self, 2026, 12, 27);
}

/* A machine that stood in a store for two years: a week later it knows. */
static void
test_years_in_a_store (Fixture *self,
                       gconstpointer data)
{
  g_assert_true (live (self, 2026, 12, 24));
  for (int day = 1; day <= 7; day++)
    g_assert_false (live (self, 2029, 5, day));
  g_assert_true (live (self, 2029, 5, 8));
  assert_last_day (self, 2029, 5, 8);
}

/* A clock that leaps every day is not believed, however long. */
static void
test_every_day_another (Fixture *self,
                        gconstpointer data)
{
  g_assert_true (live (self, 2026, 12, 24));
  for (int i = 0; i < 20; i++)
    g_assert_false (live (self, 2030 + i, 5, 1));
  assert_last_day (self, 2026, 12, 24);
}

/* The first start of a machine whose clock is decades ahead. */
static void
test_first_start (Fixture *self,
                  gconstpointer data)
{
  g_assert_false (live (self, 2098, 1, 1));
  g_assert_true (live (self, 2026, 12, 1));
}

static void
test_hostile (Fixture *self,
              gconstpointer data)
{
  static const char *const contents[] = {
    "", "[", "[day]\nknown=\n", "[day]\nknown=tomorrow\n", "[day]\nknown=2026-99-99\n",
    "[day]\nknown=\xff\n", "[day]\nknown=2026-11-20\nleapt=x\ndays=-5\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    make_file (self->folder, "day", contents[i], -1);
    g_assert_true (live (self, 2026, 12, 24));
  }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/known-day/days-go-by", test_days_go_by);
  ADD ("/known-day/leap", test_leap);
  ADD ("/known-day/years-in-a-store", test_years_in_a_store);
  ADD ("/known-day/every-day-another", test_every_day_another);
  ADD ("/known-day/first-start", test_first_start);
  ADD ("/known-day/hostile", test_hostile);
  return g_test_run ();
}
