/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-story-words.h"

#include "gza-locale.h"

static void
test_minutes (void)
{
  static const struct {
    gint64 duration_us;
    const char *expected;
  } cases[] = {
    { 0, "1 minute" },
    { 20 * G_USEC_PER_SEC, "1 minute" },
    { 89 * G_USEC_PER_SEC, "1 minute" },
    { 90 * G_USEC_PER_SEC, "2 minutes" },
    { 240 * G_USEC_PER_SEC, "4 minutes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = gza_story_words_dup_minutes (cases[i].duration_us);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_date (void)
{
  static const struct {
    GzaDate date;
    const char *expected;
  } cases[] = {
    { { .precision = GZA_DATE_NONE }, NULL },
    { { .precision = GZA_DATE_YEAR, .year = 1992 }, "1992" },
    { { .precision = GZA_DATE_MONTH, .year = 1992, .month = 4 }, "April 1992" },
    { { .precision = GZA_DATE_DAY, .year = 1992, .month = 4, .day = 17 }, "April 17, 1992" },
    { { .precision = GZA_DATE_SEASON, .year = 1992, .season = 3 }, "autumn \u20681992\u2069" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = gza_story_words_dup_date (&cases[i].date);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_kind_is_always_said (void)
{
  static const GzaStoryKind kinds[] = {
    GZA_STORY_ILLUSTRATIVE,
    GZA_STORY_COMPOSITE,
    GZA_STORY_TESTIMONY,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpstr (gza_story_words_get_kind (kinds[i]), !=, "");
}

static void
test_stop (void)
{
  g_autoptr (GzaText) place_name = gza_text_new_single ("en", "Telavi");
  g_autoptr (GzaText) label = gza_text_new_single ("en", "Home");
  GzaPlace place = { .name = place_name };
  GzaStop stop = { .place = &place };
  g_autofree char *by_place = gza_story_words_dup_stop (&stop, NULL);
  g_autofree char *by_label = NULL;
  g_autofree char *line = NULL;

  g_assert_cmpstr (by_place, ==, "Telavi");
  stop.label = label;
  by_label = gza_story_words_dup_stop (&stop, NULL);
  g_assert_cmpstr (by_label, ==, "Home");
  line = gza_story_words_dup_stop_line (&stop, NULL);
  g_assert_cmpstr (line, ==, "Home");
}

/* Cards and openings say no more than the map does. */
static void
test_protected_stop (void)
{
  g_autoptr (GzaText) place_name = gza_text_new_single ("en", "Hidden");
  GzaPlace place = { .name = place_name, .country = (char *) "AM" };
  GzaStop stop = { .place = &place, .precision = GZA_PRECISION_REGION,
                   .date = { .precision = GZA_DATE_YEAR, .year = 2014 } };
  GzaPerson person = { .place_precision = GZA_PRECISION_COUNTRY };
  g_autofree char *name = gza_story_words_dup_stop (&stop, NULL);
  g_autofree char *line = NULL;

  g_assert_cmpstr (name, ==, "Armenia");
  stop.precision = GZA_PRECISION_EXACT;
  line = gza_story_words_dup_stop_line (&stop, &person);
  g_assert_nonnull (strstr (line, "Armenia"));
  g_assert_null (strstr (line, "Hidden"));
  place.country = NULL;
  g_free (line);
  line = gza_story_words_dup_stop_line (&stop, &person);
  g_assert_cmpstr (line, ==, "2014");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story-words/minutes", test_minutes);
  g_test_add_func ("/story-words/date", test_date);
  g_test_add_func ("/story-words/kind", test_kind_is_always_said);
  g_test_add_func ("/story-words/stop", test_stop);
  g_test_add_func ("/story-words/protected-stop", test_protected_stop);
  return g_test_run ();
}
