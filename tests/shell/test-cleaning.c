/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-cleaning.h"

#include "fake-clock.h"

static void
on_finished (guint *n_finished)
{
  (*n_finished)++;
}

/* A minute, whatever is touched meanwhile, and not a second more. */
static void
test_minute (void)
{
  FakeClock *clock = fake_clock_new ();
  GtkWidget *cleaning;
  guint n_finished = 0;

  gza_clock_set_default (GZA_CLOCK (clock));
  cleaning = g_object_ref_sink (gza_cleaning_new ());
  g_signal_connect_swapped (cleaning, "finished", G_CALLBACK (on_finished), &n_finished);
  fake_clock_advance (clock, 59 * G_USEC_PER_SEC);
  g_assert_cmpuint (n_finished, ==, 0);
  fake_clock_advance (clock, G_USEC_PER_SEC);
  g_assert_cmpuint (n_finished, ==, 1);
  g_assert_cmpuint (fake_clock_get_n_waiting (clock), ==, 0);
  g_assert_finalize_object (cleaning);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (clock);
}

/* The panel that it lies over is closed before. */
static void
test_closed (void)
{
  FakeClock *clock = fake_clock_new ();
  GtkWidget *cleaning;

  gza_clock_set_default (GZA_CLOCK (clock));
  cleaning = g_object_ref_sink (gza_cleaning_new ());
  fake_clock_advance (clock, G_USEC_PER_SEC);
  g_assert_finalize_object (cleaning);
  g_assert_cmpuint (fake_clock_get_n_waiting (clock), ==, 0);
  gza_clock_set_default (NULL);
  g_assert_finalize_object (clock);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/cleaning/minute", test_minute);
  g_test_add_func ("/cleaning/closed", test_closed);
  return g_test_run ();
}
