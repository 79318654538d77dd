/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "gza-near-word.h"
#include "gza-schema-values.h"
#include "gza-unicode.h"

static void
test_boolean (void)
{
  gboolean value;

  g_assert_true (gza_value_parse_boolean ("true", &value) && value);
  g_assert_true (gza_value_parse_boolean ("false", &value) && !value);
  g_assert_false (gza_value_parse_boolean ("yes", &value));
  g_assert_false (gza_value_parse_boolean ("True", &value));
  g_assert_false (gza_value_parse_boolean ("", &value));
}

static void
test_hash (void)
{
  static const char *const good[] = {
    "$y$j9T$abcdefghijklmnopqrstuv$0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
    "$6$rounds=100000$saltsalt$0123456789abcdefghijklmnopqrstuvwxyz",
  };
  static const char *const bad[] = {
    "", "1234", "$y$", "$y$j9T$short$hash",
    "$5$saltsalt$0123456789abcdefghijklmnopqrstuvwxyz",
    "$y$j9T$abcdefghijklmnopqrstuv$0123456789 bcdefghijklmnopqrstuvwxyz",
    "$y$j9T$abcdefghijklmnopqrstuv$0123456789:bcdefghijklmnopqrstuvwxyz",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (gza_value_is_hash (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gza_value_is_hash (bad[i]));
}

static void
test_number (void)
{
  static const char *const bad[] = { "", " ", "a", "1a", "NaN", "inf", "1e400", "0x10", "1,5",
                                     "--1", "1.2.3", "e", "." };
  double value;

  g_assert_true (gza_value_parse_number ("-41.72", &value));
  g_assert_cmpfloat (value, ==, -41.72);
  g_assert_true (gza_value_parse_number ("1e3", &value));
  g_assert_cmpfloat (value, ==, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gza_value_parse_number (bad[i], &value));
}

static void
test_seconds (void)
{
  static const struct {
    const char *text;
    gint64 time_us;
  } good[] = {
    { "0", 0 },
    { "32", 32000000 },
    { "1.5", 1500000 },
    { "0:32", 32000000 },
    { "1:02.5", 62500000 },
    { "90:00", 5400000000 },
  };
  static const char *const bad[] = { "", "-1", "0:60", "0:5", ":30", "1:", "1:2:3", "x", "90000",
                                     "1e9", "1:1e" };
  gint64 time_us;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_assert_true (gza_value_parse_seconds (good[i].text, &time_us));
    g_assert_cmpint (time_us, ==, good[i].time_us);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gza_value_parse_seconds (bad[i], &time_us));
}

static void
test_date (void)
{
  static const char *const bad[] = { "", "92", "1992-", "1992-4", "1992-00", "1992-13",
                                     "1992-04-31", "2023-02-29", "0000", "3000", "spring",
                                     "Spring 1992",
                                     "spring  1992", "1992-04-17T00:00", "summer 92" };
  GzaDate date;

  g_assert_true (gza_value_parse_date ("1992", &date) && date.precision == GZA_DATE_YEAR);
  g_assert_true (gza_value_parse_date ("1992-04", &date) && date.precision == GZA_DATE_MONTH);
  g_assert_true (gza_value_parse_date ("2024-02-29", &date) && date.precision == GZA_DATE_DAY);
  g_assert_true (gza_value_parse_date ("winter 1992", &date) && date.season == 4);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gza_value_parse_date (bad[i], &date));
}

static void
test_compare_dates (void)
{
  static const struct {
    const char *a;
    const char *b;
    int order;
  } pairs[] = {
    { "1992", "1993", -1 },
    { "1992", "1992-04", 0 },
    { "1992-04", "1992-05", -1 },
    { "1992-05-02", "1992-05-01", 1 },
    { "spring 1992", "1992-12", 0 },
    { "spring 1992", "autumn 1992", -1 },
    { "winter 1991", "1992-01", -1 },
    { "1992-04-01", "1992-04", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    GzaDate a, b;
    int order;

    g_assert_true (gza_value_parse_date (pairs[i].a, &a));
    g_assert_true (gza_value_parse_date (pairs[i].b, &b));
    order = gza_date_compare (&a, &b);
    g_assert_cmpint ((order > 0) - (order < 0), ==, pairs[i].order);
    order = gza_date_compare (&b, &a);
    g_assert_cmpint ((order > 0) - (order < 0), ==, -pairs[i].order);
  }
}

static void
test_id (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *longer = g_strnfill (65, 'a');

  g_assert_true (gza_value_is_id ("nino-2"));
  g_assert_true (gza_value_is_id ("2"));
  g_assert_false (gza_value_is_id (""));
  g_assert_false (gza_value_is_id ("-a"));
  g_assert_false (gza_value_is_id ("Nino"));
  g_assert_false (gza_value_is_id ("ნინო"));
  g_assert_false (gza_value_is_id ("a/b"));
  g_assert_true (gza_value_is_id (longest));
  g_assert_false (gza_value_is_id (longer));
}

static void
test_near_word (void)
{
  static const char *const known[] = { "title", "line", "themes", "rights", "id", NULL };

  g_assert_cmpstr (gza_near_word_find ("titel", known), ==, "title");
  g_assert_cmpstr (gza_near_word_find ("Title", known), ==, "title");
  g_assert_cmpstr (gza_near_word_find ("theme", known), ==, "themes");
  g_assert_cmpstr (gza_near_word_find ("lin", known), ==, "line");
  g_assert_null (gza_near_word_find ("weather", known));
  g_assert_null (gza_near_word_find ("", known));
}

static void
test_text_limits (void)
{
  g_autofree char *word = g_strnfill (501, 'a');
  g_autofree char *lines = g_strnfill (501, '\n');

  g_assert_cmpint (gza_unicode_check_text ("გზა", 3), ==, GZA_UNICODE_FINE);
  g_assert_cmpint (gza_unicode_check_text ("გზა", 2), ==, GZA_UNICODE_TOO_LONG);
  g_assert_cmpint (gza_unicode_check_text (word, 1000), ==, GZA_UNICODE_LONG_WORD);
  g_assert_cmpint (gza_unicode_check_text (lines, 1000), ==, GZA_UNICODE_TOO_MANY_LINES);
  word[300] = ' ';
  g_assert_cmpint (gza_unicode_check_text (word, 1000), ==, GZA_UNICODE_FINE);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema-values/boolean", test_boolean);
  g_test_add_func ("/schema-values/hash", test_hash);
  g_test_add_func ("/schema-values/number", test_number);
  g_test_add_func ("/schema-values/seconds", test_seconds);
  g_test_add_func ("/schema-values/date", test_date);
  g_test_add_func ("/schema-values/compare-dates", test_compare_dates);
  g_test_add_func ("/schema-values/id", test_id);
  g_test_add_func ("/schema-values/near-word", test_near_word);
  g_test_add_func ("/schema-values/text-limits", test_text_limits);
  return g_test_run ();
}
