/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-statistics.h"

#include "map-fixture.h"

static GzaMapStatistics
count (const char *route,
       guint       last_stop)
{
  g_autoptr (GzaCatalog) catalog = map_fixture_load_catalog (map_fixture_exhibition,
                                                             map_fixture_places, route);
  GzaStory *story = gza_catalog_get_story (catalog, "road");
  g_autofree GzaMapPlace *places = g_new0 (GzaMapPlace, gza_story_get_n_stops (story));

  for (guint i = 0; i < gza_story_get_n_stops (story); i++) {
    const GzaStop *stop = gza_story_get_stop (story, i);

    places[i] = gza_map_precision_locate (stop, gza_map_precision_get (stop, NULL), NULL);
  }
  return gza_map_statistics_count (story, places, last_stop);
}

static const char journey[] =
  "  - {id: a, place: telavi, date: \"2003-09-01\"}\n"
  "  - {id: b, place: athens, means: bus, date: \"2003-09-04\"}\n"
  "  - {id: c, place: warsaw, means: plane, date: \"2005-02\"}\n"
  "  - {id: d, place: telavi, means: plane, date: \"2019\"}\n";

static void
test_counts (void)
{
  GzaMapStatistics athens = count (journey, 1);
  GzaMapStatistics warsaw = count (journey, 2);
  GzaMapStatistics home = count (journey, 3);

  g_assert_cmpfloat_with_epsilon (athens.home_km, 1900.0, 60.0);
  g_assert_cmpfloat (athens.traveled_km, ==, athens.home_km);
  g_assert_cmpuint (athens.n_borders, ==, 1);
  g_assert_cmpint (athens.span_unit, ==, GZA_SPAN_DAYS);
  g_assert_cmpuint (athens.span, ==, 4);
  g_assert_cmpuint (athens.means, ==, 1u << GZA_MEANS_BUS);

  g_assert_cmpint (warsaw.span_unit, ==, GZA_SPAN_MONTHS);
  g_assert_cmpuint (warsaw.span, ==, 17);
  g_assert_cmpfloat (warsaw.traveled_km, >, warsaw.home_km);

  g_assert_cmpfloat (home.home_km, ==, 0.0);
  g_assert_cmpuint (home.n_borders, ==, 3);
  g_assert_cmpint (home.span_unit, ==, GZA_SPAN_YEARS);
  g_assert_cmpuint (home.span, ==, 16);
  g_assert_cmpuint (home.means, ==, (1u << GZA_MEANS_BUS) | (1u << GZA_MEANS_PLANE));
}

static void
test_without_dates (void)
{
  GzaMapStatistics self = count ("  - {id: a, place: telavi}\n"
                                 "  - {id: b, place: athens, means: foot}\n", 1);

  g_assert_cmpint (self.span_unit, ==, GZA_SPAN_NONE);
}

/* A hidden stop's distance tells no more than its precision. */
static void
test_rounds_by_precision (void)
{
  GzaMapStatistics self = count ("  - {id: a, place: hidden, precision: region}\n"
                                 "  - {id: b, place: athens, means: ship}\n", 1);

  g_assert_cmpuint ((guint) self.home_km % 50, ==, 0);
}

static void
test_words (void)
{
  static const char *const languages[] = { "en", NULL };
  GzaMapStatistics self = { .traveled_km = 2410.0, .home_km = 1.0, .n_borders = 1,
                            .span_unit = GZA_SPAN_YEARS, .span = 16 };
  g_auto (GStrv) words = NULL;

  gza_locale_set_languages (gza_locale_get_default (), languages);
  gza_locale_set_language (gza_locale_get_default (), "en");
  words = gza_map_statistics_dup_words (&self, gza_locale_get_default ());
  g_assert_cmpuint (g_strv_length (words), ==, 4);
  g_assert_cmpstr (words[0], ==, "2,410 kilometers traveled");
  g_assert_cmpstr (words[1], ==, "1 kilometer from home");
  g_assert_cmpstr (words[2], ==, "16 years on the way");
  g_assert_cmpstr (words[3], ==, "1 border crossed");
  g_assert_cmpstr (gza_map_statistics_get_means (GZA_MEANS_SHIP, gza_locale_get_default ()), ==,
                   "By ship");
  g_assert_null (gza_map_statistics_get_means (GZA_MEANS_NONE, gza_locale_get_default ()));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/statistics/counts", test_counts);
  g_test_add_func ("/map/statistics/without-dates", test_without_dates);
  g_test_add_func ("/map/statistics/rounds-by-precision", test_rounds_by_precision);
  g_test_add_func ("/map/statistics/words", test_words);

  return g_test_run ();
}
