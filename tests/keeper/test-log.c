/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-log.h"

#include <string.h>

#define HOUR_US ((gint64) 60 * 60 * G_USEC_PER_SEC)

static char *
note (const char *text,
      gint64      now_us)
{
  char *line = NULL;

  g_assert_cmpint (gza_log_note ("gza-test", text, TRUE, now_us, &line), ==, line != NULL);
  return line;
}

static void
test_id_stays (void)
{
  g_autofree char *one = gza_log_make_id ("gza-test", "clip 3 of 12: lost 7 frames");
  g_autofree char *other = gza_log_make_id ("gza-test", "clip 4 of 9: lost 123 frames");
  g_autofree char *different = gza_log_make_id ("gza-test", "clip 3 of 12: lost 7 pictures");

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (one, !=, different);
  g_assert_true (g_str_has_prefix (one, "gza-test-"));
}

static void
test_one_line_an_hour (void)
{
  g_autofree char *first = note ("no sound on card 1", HOUR_US);
  g_autofree char *later = NULL;
  g_autofree char *back = NULL;

  g_assert_nonnull (strstr (first, ": no sound on card 1"));
  for (guint i = 1; i < 1000; i++)
    g_assert_null (note ("no sound on card 2", HOUR_US + i * G_USEC_PER_SEC));
  later = note ("no sound on card 3", 2 * HOUR_US);
  g_assert_nonnull (strstr (later, ": no sound on card 3 (and 999 times before)"));
  /* A clock that was set back does not silence anything for years. */
  back = note ("no sound on card 3", 1);
  g_assert_nonnull (back);
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) list = NULL;
  const GzaProblem *first;
  char *line;

  for (guint i = 0; i < 3; i++)
    g_free (note ("the newest", 9 * HOUR_US + i));
  gza_log_note ("gza-test", "only said", FALSE, 10 * HOUR_US, &line);
  g_free (line);
  list = gza_log_list_problems ();
  first = list->pdata[0];
  g_assert_cmpstr (first->text, ==, "the newest");
  g_assert_cmpuint (first->count, ==, 3);
  g_assert_cmpint (first->last_us, ==, 9 * HOUR_US + 2);
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < 2000; i++) {
    g_autofree char *text = g_strdup_printf ("%c%c%c is broken", 'a' + i % 26, 'a' + i / 26 % 26,
                                             'a' + i / 676);

    g_free (note (text, 20 * HOUR_US + i));
  }
  list = gza_log_list_problems ();
  g_assert_cmpuint (list->len, <=, 256);
  g_assert_cmpuint (list->len, >=, 200);
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/id-stays", test_id_stays);
  g_test_add_func ("/log/one-line-an-hour", test_one_line_an_hour);
  g_test_add_func ("/log/list", test_list);
  g_test_add_func ("/log/many", test_many);
  return g_test_run ();
}
