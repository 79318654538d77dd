/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-journeys-page"

#include "gza-journeys-choice.h"

/* Chooses among journeys, and finds what there is to choose by. No state; any thread. */

static gboolean
passes_country (GzaStory   *story,
                const char *country)
{
  for (guint i = 0; i < gza_story_get_n_stops (story); i++)
    if (g_strcmp0 (gza_story_get_stop (story, i)->place->country, country) == 0)
      return TRUE;

  return FALSE;
}

/* A story that tells no years is there for every span but a narrower one. */
static gboolean
meets_years (GzaStory *story,
             int       from_year,
             int       to_year)
{
  const GzaYears *years = gza_story_get_years (story);

  if (from_year == 0 && to_year == 0)
    return TRUE;

  return years->from != 0 && years->from <= to_year && years->to >= from_year;
}

/**
 * gza_journeys_choice_matches:
 * @self: what is wanted
 * @story: a story
 *
 * Tells whether a story is wanted.
 *
 * Returns: whether it is
 */
gboolean
gza_journeys_choice_matches (const GzaJourneysChoice *self,
                             GzaStory                *story)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GZA_IS_STORY (story), FALSE);

  return (self->theme == NULL || g_strv_contains (gza_story_get_themes (story), self->theme)) &&
         (self->reason == NULL || g_strv_contains (gza_story_get_reasons (story), self->reason)) &&
         (self->country == NULL || passes_country (story, self->country)) &&
         meets_years (story, self->from_year, self->to_year);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
add_once (GPtrArray  *words,
          const char *word)
{
  if (word != NULL && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word));
}

static char **
finish (GPtrArray *words)
{
  g_ptr_array_sort (words, compare_strings);
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

/**
 * gza_journeys_choice_list_reasons:
 * @stories: a list of #GzaStory
 *
 * Lists the reasons that stories give.
 *
 * Returns: (transfer full) (array zero-terminated=1): each reason once
 */
char **
gza_journeys_choice_list_reasons (GListModel *stories)
{
  GPtrArray *reasons = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    const char *const *given = gza_story_get_reasons (story);

    for (guint j = 0; given[j] != NULL; j++)
      add_once (reasons, given[j]);
  }

  return finish (reasons);
}

/**
 * gza_journeys_choice_list_countries:
 * @stories: a list of #GzaStory
 *
 * Lists the countries that roads lead through.
 *
 * Returns: (transfer full) (array zero-terminated=1): each country's code once
 */
char **
gza_journeys_choice_list_countries (GListModel *stories)
{
  GPtrArray *countries = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    for (guint j = 0; j < gza_story_get_n_stops (story); j++)
      add_once (countries, gza_story_get_stop (story, j)->place->country);
  }

  return finish (countries);
}

/**
 * gza_journeys_choice_find_years:
 * @stories: a list of #GzaStory
 * @ret_first: (out): the first year that is told of
 * @ret_last: (out): the last
 *
 * Finds the years that stories tell of.
 *
 * Returns: whether there is more than one to choose from
 */
gboolean
gza_journeys_choice_find_years (GListModel *stories,
                                int        *ret_first,
                                int        *ret_last)
{
  *ret_first = *ret_last = 0;
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    const GzaYears *years = gza_story_get_years (story);

    if (years->from == 0)
      continue;
    *ret_first = *ret_first == 0 ? years->from : MIN (*ret_first, years->from);
    *ret_last = MAX (*ret_last, years->to);
  }

  return *ret_last > *ret_first;
}
