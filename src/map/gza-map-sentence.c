/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-sentence.h"

/* Says a journey in words, for who hears the map instead of seeing it: "From Telavi by bus to
 * Athens, 2014". No state; main thread. */

static char *
dup_name (GzaStory          *story,
          const GzaMapPlace *places,
          guint              index,
          GzaLocale         *locale)
{
  return gza_map_precision_dup_name (gza_story_get_stop (story, index), places[index].precision,
                                     locale);
}

/* Translators: {0} and {1} are places. */
static const char *
get_leg_word (GzaMeans means)
{
  static const char *const words[] = {
    [GZA_MEANS_NONE] = GZA_WORD ("From {0} to {1}"),
    [GZA_MEANS_FOOT] = GZA_WORD ("From {0} on foot to {1}"),
    [GZA_MEANS_BUS] = GZA_WORD ("From {0} by bus to {1}"),
    [GZA_MEANS_CAR] = GZA_WORD ("From {0} by car to {1}"),
    [GZA_MEANS_TRAIN] = GZA_WORD ("From {0} by train to {1}"),
    [GZA_MEANS_SHIP] = GZA_WORD ("From {0} by ship to {1}"),
    [GZA_MEANS_PLANE] = GZA_WORD ("From {0} by plane to {1}"),
  };

  return words[(guint) means < G_N_ELEMENTS (words) ? means : GZA_MEANS_NONE];
}

static char *
dup_span (int        from_year,
          int        to_year,
          GzaLocale *locale)
{
  g_autofree char *from = gza_locale_format_date (locale, from_year, 0, 0);
  g_autofree char *to = gza_locale_format_date (locale, to_year, 0, 0);

  return g_strdup_printf ("%s–%s", from, to);
}

static char *
dup_dated (char       *sentence,
           int         from_year,
           int         to_year,
           GzaLocale  *locale)
{
  g_autofree char *owned = sentence;
  g_autofree char *years = NULL;

  if (from_year == 0 && to_year == 0)
    return g_steal_pointer (&owned);
  if (from_year == 0 || to_year == 0 || from_year == to_year)
    years = gza_locale_format_date (locale, MAX (from_year, to_year), 0, 0);
  else
    years = dup_span (from_year, to_year, locale);
  /* Translators: a journey and its year or years, such as "From Telavi to Athens, 2014". */
  return gza_locale_format (locale, GZA_WORD ("{0}, {1}"), owned, years);
}

/**
 * gza_map_sentence_dup_leg:
 * @story: a story
 * @places: one for each of its stops
 * @leg: which leg, from 0
 * @locale: whose language
 *
 * Says one leg of a journey and its year, as exactly as its stops may be told.
 *
 * Returns: (transfer full) (nullable): a sentence without a full stop, or %NULL where one of the
 *   stops has no name
 */
char *
gza_map_sentence_dup_leg (GzaStory          *story,
                          const GzaMapPlace *places,
                          guint              leg,
                          GzaLocale         *locale)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const GzaStop *stop;

  g_return_val_if_fail (GZA_IS_STORY (story), NULL);
  g_return_val_if_fail (leg + 1 < gza_story_get_n_stops (story), NULL);

  stop = gza_story_get_stop (story, leg + 1);
  from = dup_name (story, places, leg, locale);
  to = dup_name (story, places, leg + 1, locale);
  if (!from || !to)
    return NULL;
  return dup_dated (gza_locale_format (locale, get_leg_word (stop->means), from, to),
                    0, stop->date.precision == GZA_DATE_NONE ? 0 : stop->date.year, locale);
}

/**
 * gza_map_sentence_dup_journey:
 * @story: a story
 * @places: one for each of its stops
 * @locale: whose language
 *
 * Says a whole journey in one sentence, with its years.
 *
 * Returns: (transfer full) (nullable): a sentence without a full stop, or %NULL where there is no
 *   journey to tell
 */
char *
gza_map_sentence_dup_journey (GzaStory          *story,
                              const GzaMapPlace *places,
                              GzaLocale         *locale)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint n_stops;
  int first_year = 0, last_year = 0;

  g_return_val_if_fail (GZA_IS_STORY (story), NULL);

  n_stops = gza_story_get_n_stops (story);
  if (n_stops == 0)
    return NULL;
  if (n_stops == 1)
    return dup_name (story, places, 0, locale);
  if (n_stops == 2)
    return gza_map_sentence_dup_leg (story, places, 0, locale);

  for (guint i = 0; i < n_stops; i++) {
    const GzaDate *date = &gza_story_get_stop (story, i)->date;

    if (date->precision == GZA_DATE_NONE)
      continue;
    first_year = first_year == 0 ? date->year : first_year;
    last_year = date->year;
  }
  from = dup_name (story, places, 0, locale);
  to = dup_name (story, places, n_stops - 1, locale);
  if (!from || !to)
    return NULL;
  return dup_dated (gza_locale_format (locale,
                                       /* Translators: {0} and {1} are places, {2} is how many
                                        * stops lie between them. */
                                       GZA_WORD ("{2,plural,"
                                                 "one{From {0} to {1}, with # stop between}"
                                                 "other{From {0} to {1}, with # stops between}}"),
                                       from, to, (double) (n_stops - 2)),
                    first_year, last_year, locale);
}

/**
 * gza_map_sentence_dup_legs:
 * @story: a story
 * @places: one for each of its stops
 * @locale: whose language
 *
 * Says a whole journey leg by leg.
 *
 * Returns: (transfer full): a line for each leg, empty where there is none
 */
char *
gza_map_sentence_dup_legs (GzaStory          *story,
                           const GzaMapPlace *places,
                           GzaLocale         *locale)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i + 1 < gza_story_get_n_stops (story); i++) {
    g_autofree char *line = gza_map_sentence_dup_leg (story, places, i, locale);

    if (line && lines->len > 0)
      g_string_append_c (lines, '\n');
    if (line)
      g_string_append (lines, line);
  }
  return g_string_free (lines, FALSE);
}
