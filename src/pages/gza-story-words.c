/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-words"

#include "gza-story-words.h"

#include <math.h>

#include "gza-locale.h"
#include "gza-map-journey.h"
#include "gza-map-statistics.h"

/* Short lines about a story in the visitor's language, as cards, openings and labels show them.
 * Every function answers for the default locale's present language. */

static int
count_months (const GzaDate *date)
{
  return date->year * 12 + date->month;
}

static gboolean
is_same_place (const GzaStop *a,
               const GzaStop *b)
{
  return a->place->lat_deg == b->place->lat_deg && a->place->lon_deg == b->place->lon_deg;
}

/* The stop between the first and the last where the person stayed longest: what a return is a
 * return from. Without dates it is the middle one. */
static const GzaStop *
find_longest_stay (GzaStory *story)
{
  guint n = gza_story_get_n_stops (story);
  const GzaStop *longest = gza_story_get_stop (story, n / 2);
  int most = 0;

  for (guint i = 1; i + 1 < n; i++) {
    const GzaStop *stop = gza_story_get_stop (story, i);
    const GzaStop *next = gza_story_get_stop (story, i + 1);
    int months = count_months (&next->date) - count_months (&stop->date);

    if (stop->date.precision == GZA_DATE_NONE || next->date.precision == GZA_DATE_NONE ||
        months <= most)
      continue;
    most = months;
    longest = stop;
  }

  return longest;
}

/* Names a stop after those before it; one that may only be told as the last was is not repeated. */
static void
append_place (GPtrArray *names,
              const GzaStop *stop,
              const GzaPerson *person)
{
  g_autofree char *name = gza_story_words_dup_stop (stop, person);

  if (name[0] == '\0' ||
      (names->len > 0 && g_str_equal (g_ptr_array_index (names, names->len - 1), name)))
    return;
  g_ptr_array_add (names, g_steal_pointer (&name));
}

/**
 * gza_story_words_get_kind_word:
 * @kind: a story's kind
 *
 * Names what a story is, as its permanent label says it.
 *
 * Returns: (transfer none): a word to be translated
 * Source: facts on ethics: an invented story is labelled so on every screen that shows it
 */
const char *
gza_story_words_get_kind_word (GzaStoryKind kind)
{
  switch (kind) {
  case GZA_STORY_ILLUSTRATIVE:
    return GZA_WORD ("An illustrative story");
  case GZA_STORY_COMPOSITE:
    return GZA_WORD ("Several lives in one story");
  default:
    return GZA_WORD ("Told by the person");
  }
}

/**
 * gza_story_words_get_kind:
 * @kind: a story's kind
 *
 * Names what a story is, as its permanent label says it.
 *
 * Returns: (transfer none): a word in the visitor's language
 */
const char *
gza_story_words_get_kind (GzaStoryKind kind)
{
  return gza_locale_get_word (gza_locale_get_default (), gza_story_words_get_kind_word (kind));
}

/**
 * gza_story_words_dup_minutes:
 * @duration_us: microseconds
 *
 * Writes a length as a visitor thinks of it.
 *
 * Returns: (transfer full): `4 minutes`, rounded to the nearest, at least one
 */
char *
gza_story_words_dup_minutes (gint64 duration_us)
{
  double minutes = MAX (1, round ((double) duration_us / (60.0 * G_USEC_PER_SEC)));

  return gza_locale_format (gza_locale_get_default (),
                            GZA_WORD ("{0,plural,one{# minute}other{# minutes}}"), minutes);
}

/**
 * gza_story_words_dup_stop:
 * @stop: a stop
 * @person: (nullable): whose journey it is
 *
 * Names a stop as the story says it, else as its place is called, and never more exactly than the
 * stop, its place and the person allow.
 *
 * Returns: (transfer full): UTF-8, empty where no name may be told
 */
char *
gza_story_words_dup_stop (const GzaStop *stop,
                          const GzaPerson *person)
{
  char *name;

  g_return_val_if_fail (stop != NULL, NULL);

  name = gza_map_precision_dup_name (stop, gza_map_precision_get (stop, person),
                                     gza_locale_get_default ());

  return name != NULL ? name : g_strdup ("");
}

/**
 * gza_story_words_dup_date:
 * @date: a date
 *
 * Writes a date as exactly as it is known.
 *
 * Returns: (transfer full) (nullable): `spring 1992`, `April 1992` …; %NULL where nothing is known
 */
char *
gza_story_words_dup_date (const GzaDate *date)
{
  static const char *const seasons[] = {
    GZA_WORD ("spring {0}"),
    GZA_WORD ("summer {0}"),
    GZA_WORD ("autumn {0}"),
    GZA_WORD ("winter {0}"),
  };
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *year = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (date->precision == GZA_DATE_NONE)
    return NULL;
  if (date->precision != GZA_DATE_SEASON)
    return gza_locale_format_date (locale, date->year, date->month, date->day);

  year = gza_locale_format_date (locale, date->year, 0, 0);

  return gza_locale_format (locale, seasons[CLAMP (date->season, 1, 4) - 1], year);
}

/**
 * gza_story_words_dup_road:
 * @story: a story
 *
 * Writes the road in a line: from, to, and for a return where the person stayed longest.
 *
 * Returns: (transfer full): `Telavi → Athens → Telavi`; empty for a story without a route
 */
char *
gza_story_words_dup_road (GzaStory *story)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const GzaPerson *person;
  GString *out = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (GZA_IS_STORY (story), g_string_free (out, FALSE));

  n = gza_story_get_n_stops (story);
  person = gza_story_get_person (story);
  if (n > 0) {
    const GzaStop *home = gza_story_get_stop (story, 0);
    const GzaStop *last = gza_story_get_stop (story, n - 1);
    const GzaStop *stay = find_longest_stay (story);

    append_place (names, home, person);
    if (stay != home && stay != last && is_same_place (home, last))
      append_place (names, stay, person);
    if (last != home)
      append_place (names, last, person);
  }
  for (guint i = 0; i < names->len; i++) {
    if (i > 0)
      g_string_append (out, gza_locale_is_rtl (gza_locale_get_default ()) ? " ← " : " → ");
    g_string_append_printf (out, "\342\201\250%s\342\201\251",
                            (const char *) g_ptr_array_index (names, i));
  }

  return g_string_free (out, FALSE);
}

/**
 * gza_story_words_dup_stop_line:
 * @stop: a stop
 * @person: (nullable): whose journey it is
 *
 * Writes a stop's name and date.
 *
 * Returns: (transfer full): `Athens, 2014`
 */
char *
gza_story_words_dup_stop_line (const GzaStop *stop,
                               const GzaPerson *person)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (stop != NULL, NULL);

  name = gza_story_words_dup_stop (stop, person);
  date = gza_story_words_dup_date (&stop->date);
  if (date == NULL)
    return g_steal_pointer (&name);
  if (name[0] == '\0')
    return g_steal_pointer (&date);

  return gza_locale_format (gza_locale_get_default (), GZA_WORD ("{0}, {1}"), name, date);
}

/* A line breaks between figures, not between a number and what it counts. */
static void
keep_together (char **words)
{
  GString *text = g_string_new (*words);

  g_string_replace (text, " ", "\302\240", 0);
  g_free (*words);
  *words = g_string_free (text, FALSE);
}

/**
 * gza_story_words_dup_figures:
 * @story: a story
 * @world: (nullable): a map that knows where countries are
 * @last_stop: up to which stop; beyond the last is the last
 *
 * Says what a journey amounts to: kilometers, time, borders.
 *
 * Returns: (transfer full): `2,590 kilometers traveled · 14 years on the way`; empty where there is
 *   nothing to count
 */
char *
gza_story_words_dup_figures (GzaStory *story,
                             GzaBasemap *world,
                             guint last_stop)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autoptr (GzaMapJourney) journey = NULL;
  g_auto (GStrv) words = NULL;
  GzaMapStatistics figures;

  g_return_val_if_fail (GZA_IS_STORY (story), NULL);

  if (gza_story_get_n_stops (story) == 0)
    return g_strdup ("");

  journey = gza_map_journey_new (story, world);
  figures = gza_map_statistics_count (story, journey->places,
                                      MIN (last_stop, journey->n_stops - 1));
  words = gza_map_statistics_dup_words (&figures, locale);
  for (guint i = 0; words[i] != NULL; i++)
    keep_together (&words[i]);

  return g_strjoinv (" · ", words);
}
