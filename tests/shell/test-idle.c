/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-idle.h"

#include "fake-clock.h"

#define SECOND_US G_USEC_PER_SEC

typedef struct {
  FakeClock *clock;
  GzaIdle *idle;
  GString *heard;
} Fixture;

static void
on_warned (Fixture *fixture)
{
  g_string_append (fixture->heard, "w");
}

static void
on_returned (Fixture *fixture)
{
  g_string_append (fixture->heard, "r");
}

static void
on_expired (Fixture *fixture)
{
  g_string_append (fixture->heard, "x");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->clock = fake_clock_new ();
  gza_clock_set_default (GZA_CLOCK (fixture->clock));
  fixture->heard = g_string_new (NULL);
  fixture->idle = gza_idle_new ();
  gza_idle_set_times (fixture->idle, 90 * SECOND_US, 30 * SECOND_US);
  g_signal_connect_swapped (fixture->idle, "warned", G_CALLBACK (on_warned), fixture);
  g_signal_connect_swapped (fixture->idle, "returned", G_CALLBACK (on_returned), fixture);
  g_signal_connect_swapped (fixture->idle, "expired", G_CALLBACK (on_expired), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->idle);
  g_assert_cmpuint (fake_clock_get_n_waiting (fixture->clock), ==, 0);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->heard, TRUE);
}

static void
advance (Fixture *fixture,
         int      seconds)
{
  fake_clock_advance (fixture->clock, (gint64) seconds * SECOND_US);
}

static void
test_warns_then_expires (Fixture       *fixture,
                         gconstpointer  user_data)
{
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 89);
  g_assert_cmpstr (fixture->heard->str, ==, "");
  advance (fixture, 1);
  g_assert_cmpstr (fixture->heard->str, ==, "w");
  advance (fixture, 29);
  g_assert_cmpstr (fixture->heard->str, ==, "w");
  advance (fixture, 1);
  g_assert_cmpstr (fixture->heard->str, ==, "wx");
  advance (fixture, 1000);
  g_assert_cmpstr (fixture->heard->str, ==, "wx");
}

static void
test_touch_begins_anew (Fixture       *fixture,
                        gconstpointer  user_data)
{
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 80);
  gza_idle_touch (fixture->idle);
  advance (fixture, 80);
  g_assert_cmpstr (fixture->heard->str, ==, "");
  advance (fixture, 10);
  g_assert_cmpstr (fixture->heard->str, ==, "w");
}

static void
test_touch_answers_the_warning (Fixture       *fixture,
                                gconstpointer  user_data)
{
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 119);
  gza_idle_touch (fixture->idle);
  g_assert_cmpstr (fixture->heard->str, ==, "wr");
  gza_idle_touch (fixture->idle);
  advance (fixture, 89);
  g_assert_cmpstr (fixture->heard->str, ==, "wr");
  advance (fixture, 31);
  g_assert_cmpstr (fixture->heard->str, ==, "wrwx");
}

static void
test_never_while_something_plays (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 60);
  gza_idle_set_running (fixture->idle, FALSE);
  advance (fixture, 10000);
  g_assert_cmpstr (fixture->heard->str, ==, "");
  gza_idle_touch (fixture->idle);
  advance (fixture, 10000);
  g_assert_cmpstr (fixture->heard->str, ==, "");
  /* What has played to its end gives the whole time again. */
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 89);
  g_assert_cmpstr (fixture->heard->str, ==, "");
  advance (fixture, 1);
  g_assert_cmpstr (fixture->heard->str, ==, "w");
}

static void
test_runs_again_after_it_expired (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 120);
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 120);
  g_assert_cmpstr (fixture->heard->str, ==, "wxwx");
}

static void
test_usual_times (Fixture       *fixture,
                  gconstpointer  user_data)
{
  gza_idle_set_times (fixture->idle, 0, 0);
  g_assert_cmpint (gza_idle_get_reset_us (fixture->idle), ==, 30 * SECOND_US);
  gza_idle_set_running (fixture->idle, TRUE);
  advance (fixture, 90);
  g_assert_cmpstr (fixture->heard->str, ==, "w");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/idle/expires", test_warns_then_expires);
  ADD ("/idle/touch", test_touch_begins_anew);
  ADD ("/idle/answer", test_touch_answers_the_warning);
  ADD ("/idle/playing", test_never_while_something_plays);
  ADD ("/idle/again", test_runs_again_after_it_expired);
  ADD ("/idle/usual", test_usual_times);
  return g_test_run ();
}
