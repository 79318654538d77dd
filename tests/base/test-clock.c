/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-clock.h"

#include "fake-clock.h"

static void
on_due (gpointer user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
}

static void
on_quit (gpointer user_data)
{
  g_main_loop_quit (user_data);
}

static void
test_system_time_goes_on (void)
{
  GzaClock *clock = gza_clock_get_default ();
  gint64 first_us = gza_clock_get_time_us (clock);

  g_assert_cmpint (first_us, >, 0);
  g_assert_cmpint (gza_clock_get_time_us (clock), >=, first_us);
}

static void
test_system_date (void)
{
  g_autoptr (GDateTime) date = gza_clock_get_date (gza_clock_get_default ());

  g_assert_cmpint (g_date_time_get_year (date), >=, 2026);
}

static void
test_system_timeout (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GzaClock *clock = gza_clock_get_default ();
  gint64 start_us = gza_clock_get_time_us (clock);
  guint n_calls = 0;
  guint early_id, removed_id;

  early_id = gza_clock_add_timeout (clock, 0, on_due, &n_calls);
  removed_id = gza_clock_add_timeout (clock, 1000, on_due, &n_calls);
  gza_clock_add_timeout (clock, 20000, on_quit, loop);
  g_assert_cmpuint (early_id, !=, 0);
  g_assert_cmpuint (removed_id, !=, 0);
  gza_clock_remove_timeout (clock, removed_id);
  g_main_loop_run (loop);

  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_cmpint (gza_clock_get_time_us (clock) - start_us, >=, 20000);
}

static void
test_default_can_be_replaced (void)
{
  FakeClock *fake = fake_clock_new ();
  GzaClock *system = gza_clock_get_default ();

  g_object_add_weak_pointer (G_OBJECT (system), (gpointer *) &system);
  gza_clock_set_default (GZA_CLOCK (fake));
  g_assert_true (gza_clock_get_default () == GZA_CLOCK (fake));
  g_assert_null (system);

  gza_clock_set_default (NULL);
  g_assert_false (gza_clock_get_default () == GZA_CLOCK (fake));
  g_assert_finalize_object (fake);
}

static void
test_fake_fires_when_told (void)
{
  g_autoptr (FakeClock) fake = fake_clock_new ();
  GzaClock *clock = GZA_CLOCK (fake);
  guint n_calls = 0;
  guint id;

  gza_clock_add_timeout (clock, 5000, on_due, &n_calls);
  id = gza_clock_add_timeout (clock, 5000, on_due, &n_calls);
  fake_clock_advance (fake, 4999);
  g_assert_cmpuint (n_calls, ==, 0);
  gza_clock_remove_timeout (clock, id);
  fake_clock_advance (fake, 1);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_cmpuint (fake_clock_get_n_waiting (fake), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/system/time", test_system_time_goes_on);
  g_test_add_func ("/clock/system/date", test_system_date);
  g_test_add_func ("/clock/system/timeout", test_system_timeout);
  g_test_add_func ("/clock/default", test_default_can_be_replaced);
  g_test_add_func ("/clock/fake", test_fake_fires_when_told);
  return g_test_run ();
}
