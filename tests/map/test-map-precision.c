/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-precision.h"

#include <math.h>

#include "gza-map-sentence.h"
#include "map-fixture.h"

static GzaStory *
load_story (const char *route)
{
  static const char *const languages[] = { "en", "ka", "ar", NULL };
  g_autoptr (GzaCatalog) catalog = map_fixture_load_catalog (map_fixture_exhibition,
                                                             map_fixture_places, route);

  gza_locale_set_languages (gza_locale_get_default (), languages);
  gza_locale_set_language (gza_locale_get_default (), "en");
  return g_object_ref (gza_catalog_get_story (catalog, "road"));
}

static GArray *
locate (GzaStory *story)
{
  g_autoptr (GzaBasemap) world = map_fixture_load_basemap ("world.gzamap");
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GzaMapPlace));

  for (guint i = 0; i < gza_story_get_n_stops (story); i++) {
    const GzaStop *stop = gza_story_get_stop (story, i);
    GzaMapPlace place = gza_map_precision_locate (
      stop, gza_map_precision_get (stop, gza_story_get_person (story)), world);

    g_array_append_val (places, place);
  }
  return places;
}

/* Places that differ by less than the grid look the same, and none is where it really is. */
static void
test_grid_hides_the_point (void)
{
  static const GzaPrecision precisions[] = { GZA_PRECISION_TOWN, GZA_PRECISION_REGION };
  static const double steps[] = { 0.05, 0.5 };
  g_autoptr (GzaText) name = gza_text_new_single ("en", "Hidden");

  for (guint p = 0; p < G_N_ELEMENTS (precisions); p++)
    for (int i = 0; i < 200; i++) {
      GzaPlace first = { .name = name, .lat_deg = floor (g_test_rand_double_range (-60.0, 60.0)),
                         .lon_deg = floor (g_test_rand_double_range (-170.0, 170.0)) };
      GzaPlace second = first;
      GzaStop a = { .place = &first }, b = { .place = &second };
      GzaMapPlace at, other;

      first.lat_deg += steps[p] * g_test_rand_double_range (0.05, 0.95);
      second.lat_deg += steps[p] * g_test_rand_double_range (0.05, 0.95);
      second.lon_deg += steps[p] * 0.5;
      first.lon_deg += steps[p] * 0.2;
      at = gza_map_precision_locate (&a, precisions[p], NULL);
      other = gza_map_precision_locate (&b, precisions[p], NULL);
      g_assert_cmpfloat_with_epsilon (at.lat_deg, other.lat_deg, 1e-9);
      g_assert_cmpfloat_with_epsilon (at.lon_deg, other.lon_deg, 1e-9);
      g_assert_cmpfloat (at.radius_km, >, 0.0);
      g_assert_cmpfloat (fabs (at.lat_deg - first.lat_deg), <=, steps[p]);
    }
}

static void
test_coarsest_wins (void)
{
  GzaPlace place = { .precision = GZA_PRECISION_TOWN };
  GzaStop stop = { .place = &place, .precision = GZA_PRECISION_EXACT };
  GzaPerson person = { .place_precision = GZA_PRECISION_REGION };

  g_assert_cmpint (gza_map_precision_get (&stop, NULL), ==, GZA_PRECISION_TOWN);
  g_assert_cmpint (gza_map_precision_get (&stop, &person), ==, GZA_PRECISION_REGION);
  stop.precision = GZA_PRECISION_COUNTRY;
  g_assert_cmpint (gza_map_precision_get (&stop, &person), ==, GZA_PRECISION_COUNTRY);
}

static void
test_zoom_is_capped (void)
{
  g_assert_cmpfloat (gza_map_precision_get_zoom (GZA_PRECISION_TOWN), ==, 9.0);
  g_assert_cmpfloat (gza_map_precision_get_zoom (GZA_PRECISION_REGION), ==, 7.0);
  g_assert_cmpfloat (gza_map_precision_get_zoom (GZA_PRECISION_COUNTRY), ==, 5.0);
  g_assert_cmpfloat (gza_map_precision_get_zoom (GZA_PRECISION_EXACT), >, 9.0);
}

/* The name of a hidden place is in no sentence, and its point is the country's middle. */
static void
test_hidden_stop (void)
{
  g_autoptr (GzaStory) story = load_story ("  - {id: a, place: hidden, precision: country}\n"
                                           "  - {id: b, place: athens, means: ship,\n"
                                           "     date: \"2014\"}\n");
  g_autoptr (GArray) places = locate (story);
  const GzaMapPlace *all = (const GzaMapPlace *) (gpointer) places->data;
  g_autofree char *sentence = gza_map_sentence_dup_journey (story, all, gza_locale_get_default ());
  g_autofree char *legs = gza_map_sentence_dup_legs (story, all, gza_locale_get_default ());

  g_assert_nonnull (strstr (sentence, "Armenia"));
  g_assert_null (strstr (sentence, "Hidden"));
  g_assert_null (strstr (legs, "Hidden"));
  g_assert_cmpfloat (fabs (all[0].lat_deg - 40.5123) + fabs (all[0].lon_deg - 44.7456), >, 0.05);
}

static void
test_sentences (void)
{
  g_autoptr (GzaStory) story = load_story ("  - {id: a, place: telavi, date: \"2003\"}\n"
                                           "  - {id: b, place: athens, means: bus,\n"
                                           "     date: \"2014-05\"}\n"
                                           "  - {id: c, place: warsaw, means: plane,\n"
                                           "     date: \"2016\"}\n");
  g_autoptr (GArray) places = locate (story);
  const GzaMapPlace *all = (const GzaMapPlace *) (gpointer) places->data;
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *leg = map_fixture_dup_plain (gza_map_sentence_dup_leg (story, all, 0, locale));
  g_autofree char *legs = map_fixture_dup_plain (gza_map_sentence_dup_legs (story, all, locale));
  g_autofree char *journey =
    map_fixture_dup_plain (gza_map_sentence_dup_journey (story, all, locale));

  g_assert_cmpstr (leg, ==, "From Telavi by bus to Athens, 2014");
  g_assert_cmpstr (legs, ==,
                   "From Telavi by bus to Athens, 2014\nFrom Athens by plane to Warsaw, 2016");
  g_assert_cmpstr (journey, ==, "From Telavi to Warsaw, with 1 stop between, 2003–2016");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/precision/grid", test_grid_hides_the_point);
  g_test_add_func ("/map/precision/coarsest", test_coarsest_wins);
  g_test_add_func ("/map/precision/zoom", test_zoom_is_capped);
  g_test_add_func ("/map/precision/hidden-stop", test_hidden_stop);
  g_test_add_func ("/map/precision/sentences", test_sentences);

  return g_test_run ();
}
