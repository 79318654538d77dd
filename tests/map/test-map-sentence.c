/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-sentence.h"

#include <locale.h>

#include "gza-catalog-loader.h"
#include "gza-locale.h"
#include "gza-map-journey.h"
#include "map-fixture.h"

/* What a screen reader says of the map of every story that is shipped, in every language of the
 * interface: a map that is heard. */

static const char *const languages[] = { "en", "ka", "hy", "ru", "ar", NULL };

static GzaCatalog *
load_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = gza_root_new (GZA_EXHIBITION, &error);
  g_autoptr (GzaWords) words = gza_words_new (GZA_LOCALE_DIR);

  g_assert_no_error (error);
  gza_locale_set_words (gza_locale_get_default (), words);
  gza_locale_set_languages (gza_locale_get_default (), languages);
  return gza_catalog_load (root, NULL);
}

/* Every leg is a line of its own, with both its ends; nothing is left in English or unfilled. */
static void
check_legs (const GzaMapJourney *journey,
            const char          *language,
            const char          *english)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *legs = gza_map_sentence_dup_legs (journey->story, journey->places, locale);
  g_auto (GStrv) lines = g_strsplit (legs, "\n", -1);

  g_test_message ("%s: %s", language, legs);
  g_assert_cmpuint (g_strv_length (lines), ==, journey->n_stops - 1);
  g_assert_null (strpbrk (legs, "{}#"));
  if (english)
    g_assert_cmpstr (legs, !=, english);
  for (guint i = 0; i + 1 < journey->n_stops; i++)
    for (guint end = i; end <= i + 1; end++) {
      g_autofree char *name =
        gza_map_precision_dup_name (gza_story_get_stop (journey->story, end),
                                    journey->places[end].precision, locale);

      g_assert_nonnull (strstr (lines[i], name));
    }
}

static void
test_every_leg (void)
{
  g_autoptr (GzaCatalog) catalog = load_shipped ();
  g_autoptr (GzaBasemap) world = map_fixture_load_basemap ("world.gzamap");
  GListModel *stories = gza_catalog_get_stories (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    g_autoptr (GzaMapJourney) journey = gza_map_journey_new (story, world);
    g_autofree char *english = NULL;

    for (guint l = 0; languages[l]; l++) {
      gza_locale_set_language (gza_locale_get_default (), languages[l]);
      check_legs (journey, languages[l], english);
      if (l == 0)
        english = gza_map_sentence_dup_legs (story, journey->places, gza_locale_get_default ());
    }
  }
}

static void
test_journey (void)
{
  static const char *const wanted[] = {
    "From Telavi to Telavi, with 5 stops between, 2003–2017",
    "თელავი – თელავი, გზად 5 გაჩერება, 2003–2017",
    "Թելավի – Թելավի, ճանապարհին՝ 5 կանգառ, 2003–2017",
    "Телави – Телави, по пути 5 остановок, 2003–2017",
    "من Telavi إلى Telavi مع ٥ محطات، ٢٠٠٣–٢٠١٧",
  };
  g_autoptr (GzaCatalog) catalog = load_shipped ();
  GzaStory *story = gza_catalog_get_story (catalog, "nino-telavi");
  g_autoptr (GzaMapJourney) journey = gza_map_journey_new (story, NULL);

  for (guint l = 0; languages[l]; l++) {
    g_autofree char *sentence = NULL;

    gza_locale_set_language (gza_locale_get_default (), languages[l]);
    sentence = map_fixture_dup_plain (
      gza_map_sentence_dup_journey (story, journey->places, gza_locale_get_default ()));
    g_assert_cmpstr (sentence, ==, wanted[l]);
  }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/sentence/every-leg", test_every_leg);
  g_test_add_func ("/map/sentence/journey", test_journey);

  return g_test_run ();
}
