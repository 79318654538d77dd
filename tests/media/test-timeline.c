/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-timeline.h"

#define SECOND_US G_USEC_PER_SEC

static void
test_position (void)
{
  GzaTimeline time;

  gza_timeline_init (&time);
  g_assert_cmpint (gza_timeline_get_position_us (&time, -1), ==, 0);
  g_assert_cmpint (gza_timeline_get_position_us (&time, 5 * SECOND_US), ==, 5 * SECOND_US);
  time.duration_us = 4 * SECOND_US;
  g_assert_cmpint (gza_timeline_get_position_us (&time, 5 * SECOND_US), ==, 4 * SECOND_US);
  time.is_at_end = TRUE;
  g_assert_cmpint (gza_timeline_get_position_us (&time, SECOND_US), ==, 4 * SECOND_US);
}

static void
test_seeks (void)
{
  GzaTimeline time;

  gza_timeline_init (&time);
  time.duration_us = 10 * SECOND_US;
  gza_timeline_begin_seek (&time, 3 * SECOND_US, FALSE);
  g_assert_cmpint (gza_timeline_get_position_us (&time, SECOND_US), ==, 3 * SECOND_US);
  time.next_target_us = 7 * SECOND_US;
  g_assert_cmpint (gza_timeline_get_position_us (&time, SECOND_US), ==, 7 * SECOND_US);

  g_assert_cmpint (gza_timeline_end_seek (&time, TRUE), ==, 7 * SECOND_US);
  gza_timeline_begin_seek (&time, 7 * SECOND_US, FALSE);
  g_assert_cmpint (gza_timeline_end_seek (&time, TRUE), ==, -1);
  g_assert_cmpint (gza_timeline_get_position_us (&time, SECOND_US), ==, 8 * SECOND_US);

  /* One that is refused leaves everything where it was. */
  gza_timeline_begin_seek (&time, 2 * SECOND_US, TRUE);
  g_assert_cmpint (gza_timeline_end_seek (&time, FALSE), ==, -1);
  g_assert_cmpint (gza_timeline_get_position_us (&time, SECOND_US), ==, 8 * SECOND_US);
  g_assert_false (time.is_segment);
}

static void
test_loop (void)
{
  GzaTimeline time;

  gza_timeline_init (&time);
  time.duration_us = 10 * SECOND_US;
  gza_timeline_begin_seek (&time, 4 * SECOND_US, TRUE);
  gza_timeline_end_seek (&time, TRUE);
  g_assert_cmpint (gza_timeline_get_position_us (&time, 5 * SECOND_US), ==, 9 * SECOND_US);
  g_assert_cmpint (gza_timeline_get_position_us (&time, 27 * SECOND_US), ==, SECOND_US);
}

static void
test_early (void)
{
  GzaTimeline time;

  gza_timeline_init (&time);
  g_assert_false (gza_timeline_is_early (&time, 0));
  time.duration_us = 6 * SECOND_US;
  g_assert_true (gza_timeline_is_early (&time, 37 * SECOND_US / 10));
  g_assert_false (gza_timeline_is_early (&time, 5 * SECOND_US));
  time.duration_us = SECOND_US;
  g_assert_false (gza_timeline_is_early (&time, SECOND_US / 10));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/position", test_position);
  g_test_add_func ("/timeline/seeks", test_seeks);
  g_test_add_func ("/timeline/loop", test_loop);
  g_test_add_func ("/timeline/early", test_early);
  return g_test_run ();
}
