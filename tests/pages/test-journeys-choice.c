/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-journeys-choice.h"

#include "gza-catalog-loader.h"
#include "gza-catalog.h"
#include "gza-diagnostic.h"

/* The repository's own exhibition serves: Nino went from Georgia to Greece and back. */

static GzaCatalog *
load_catalog (void)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = gza_root_new (GZA_EXHIBITION, &error);
  GzaCatalog *catalog;

  g_assert_no_error (error);
  catalog = gza_catalog_load (root, diagnostics);
  g_assert_nonnull (catalog);

  return catalog;
}

static void
test_matches (void)
{
  g_autoptr (GzaCatalog) catalog = load_catalog ();
  GzaStory *nino = gza_catalog_get_story (catalog, "nino-telavi");
  const GzaYears *years = gza_story_get_years (nino);
  const struct {
    GzaJourneysChoice choice;
    gboolean expected;
  } cases[] = {
    { { 0 }, TRUE },
    { { .theme = "return" }, TRUE },
    { { .theme = "beginnings" }, FALSE },
    { { .country = "GR" }, TRUE },
    { { .country = "PL" }, FALSE },
    { { .theme = "return", .country = "PL" }, FALSE },
    { { .reason = "nobody" }, FALSE },
    { { .from_year = years->from, .to_year = years->from }, TRUE },
    { { .from_year = years->to, .to_year = years->to + 5 }, TRUE },
    { { .from_year = years->from - 9, .to_year = years->from - 1 }, FALSE },
    { { .from_year = years->to + 1, .to_year = years->to + 9 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("case %u", i);
    g_assert_cmpint (gza_journeys_choice_matches (&cases[i].choice, nino), ==, cases[i].expected);
  }
}

static void
test_answers (void)
{
  g_autoptr (GzaCatalog) catalog = load_catalog ();
  GListModel *stories = gza_catalog_get_stories (catalog);
  g_auto (GStrv) countries = gza_journeys_choice_list_countries (stories);
  g_autoptr (GListStore) none = g_list_store_new (GZA_TYPE_STORY);
  g_auto (GStrv) no_reasons = gza_journeys_choice_list_reasons (G_LIST_MODEL (none));
  int first, last;

  g_assert_true (g_strv_contains ((const char *const *) countries, "GR"));
  for (guint i = 1; countries[i] != NULL; i++)
    g_assert_cmpstr (countries[i - 1], <, countries[i]);
  g_assert_true (gza_journeys_choice_find_years (stories, &first, &last));
  g_assert_cmpint (first, <, last);
  g_assert_cmpint (first, >, 1900);

  g_assert_null (no_reasons[0]);
  g_assert_false (gza_journeys_choice_find_years (G_LIST_MODEL (none), &first, &last));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journeys-choice/matches", test_matches);
  g_test_add_func ("/journeys-choice/answers", test_answers);
  return g_test_run ();
}
