/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-statistics.h"

#include <math.h>

#include "gza-globe.h"

/* Counts what a journey amounts to: kilometers, time, borders, means of travel. Stateless; what it
 * counts is no more exact than the places it is given, and rounded accordingly. */

/* Distances are rounded to this, by the least exact place they are measured from. */
static double
get_step_km (GzaPrecision precision)
{
  switch (precision) {
  case GZA_PRECISION_REGION:
    return 50.0;
  case GZA_PRECISION_COUNTRY:
    return 100.0;
  case GZA_PRECISION_EXACT:
  case GZA_PRECISION_TOWN:
  default:
    return 10.0;
  }
}

static double
round_to (double value,
          double step)
{
  return value < step ? round (value) : round (value / step) * step;
}

static double
measure (const GzaMapPlace *from,
         const GzaMapPlace *to)
{
  return gza_globe_measure_km (&(GzaPoint) { from->lat_deg, from->lon_deg },
                               &(GzaPoint) { to->lat_deg, to->lon_deg });
}

static guint
count_days (const GzaDate *from,
            const GzaDate *to)
{
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  if (!g_date_valid_dmy ((GDateDay) from->day, (GDateMonth) from->month, (GDateYear) from->year) ||
      !g_date_valid_dmy ((GDateDay) to->day, (GDateMonth) to->month, (GDateYear) to->year))
    return 0;
  g_date_set_dmy (&first, (GDateDay) from->day, (GDateMonth) from->month, (GDateYear) from->year);
  g_date_set_dmy (&last, (GDateDay) to->day, (GDateMonth) to->month, (GDateYear) to->year);
  return (guint) MAX (g_date_days_between (&first, &last) + 1, 0);
}

static void
count_span (GzaMapStatistics *self,
            const GzaDate    *from,
            const GzaDate    *to)
{
  GzaDatePrecision precision = MIN (from->precision, to->precision);
  int months = (to->year - from->year) * 12 + to->month - from->month;
  int years = to->year - from->year;

  if (precision == GZA_DATE_NONE)
    return;
  if (precision == GZA_DATE_DAY && years < 1 && months < 2) {
    self->span_unit = GZA_SPAN_DAYS;
    self->span = count_days (from, to);
  } else if (precision >= GZA_DATE_MONTH && months < 24) {
    self->span_unit = GZA_SPAN_MONTHS;
    self->span = (guint) MAX (months, 0);
  } else {
    self->span_unit = GZA_SPAN_YEARS;
    self->span = (guint) MAX (years, 0);
  }
  if (self->span == 0)
    self->span_unit = GZA_SPAN_NONE;
}

static const GzaDate *
find_date (GzaStory *story,
           guint     first,
           guint     last)
{
  static const GzaDate unknown = { GZA_DATE_NONE };
  int step = first <= last ? 1 : -1;

  for (int i = (int) first; i != (int) last + step; i += step)
    if (gza_story_get_stop (story, (guint) i)->date.precision != GZA_DATE_NONE)
      return &gza_story_get_stop (story, (guint) i)->date;
  return &unknown;
}

/**
 * gza_map_statistics_count:
 * @story: a story with a stop at least
 * @places: one for each of its stops
 * @last_stop: up to which stop is counted
 *
 * Counts a journey up to a stop.
 *
 * Returns: the figures
 */
GzaMapStatistics
gza_map_statistics_count (GzaStory          *story,
                          const GzaMapPlace *places,
                          guint              last_stop)
{
  GzaMapStatistics self = { 0 };
  double step = 10.0;

  g_return_val_if_fail (GZA_IS_STORY (story), self);
  g_return_val_if_fail (last_stop < gza_story_get_n_stops (story), self);

  for (guint i = 0; i <= last_stop; i++) {
    const GzaStop *stop = gza_story_get_stop (story, i);

    step = MAX (step, get_step_km (places[i].precision));
    if (i == 0)
      continue;
    self.traveled_km += measure (&places[i - 1], &places[i]);
    self.n_borders += g_strcmp0 (stop->place->country,
                                 gza_story_get_stop (story, i - 1)->place->country) != 0;
    if (stop->means != GZA_MEANS_NONE)
      self.means |= 1u << stop->means;
  }
  self.traveled_km = round_to (self.traveled_km, step);
  self.home_km = round_to (measure (&places[0], &places[last_stop]), step);
  count_span (&self, find_date (story, 0, last_stop), find_date (story, last_stop, 0));
  return self;
}

static const char *
get_span_word (GzaSpanUnit unit)
{
  switch (unit) {
  case GZA_SPAN_DAYS:
    return GZA_WORD ("{0,plural,one{# day on the way}other{# days on the way}}");
  case GZA_SPAN_MONTHS:
    return GZA_WORD ("{0,plural,one{# month on the way}other{# months on the way}}");
  case GZA_SPAN_YEARS:
    return GZA_WORD ("{0,plural,one{# year on the way}other{# years on the way}}");
  case GZA_SPAN_NONE:
  default:
    return NULL;
  }
}

static void
add_words (GPtrArray  *words,
           GzaLocale  *locale,
           const char *pattern,
           double      number)
{
  if (pattern && number >= 1.0)
    g_ptr_array_add (words, gza_locale_format (locale, pattern, number));
}

/**
 * gza_map_statistics_dup_words:
 * @self: figures
 * @locale: whose language
 *
 * Says the figures, each with its own plural. What is nothing is not said, nor the whole way where
 * it led straight from home.
 *
 * Returns: (transfer full) (array zero-terminated=1): lines
 */
char **
gza_map_statistics_dup_words (const GzaMapStatistics *self,
                              GzaLocale              *locale)
{
  GPtrArray *words = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  if (self->traveled_km > self->home_km)
    add_words (words, locale,
               GZA_WORD ("{0,plural,one{# kilometer traveled}other{# kilometers traveled}}"),
               self->traveled_km);
  add_words (words, locale,
             GZA_WORD ("{0,plural,one{# kilometer from home}other{# kilometers from home}}"),
             self->home_km);
  add_words (words, locale, get_span_word (self->span_unit), self->span);
  add_words (words, locale,
             GZA_WORD ("{0,plural,one{# border crossed}other{# borders crossed}}"),
             self->n_borders);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

/**
 * gza_map_statistics_get_means:
 * @means: a means of travel
 * @locale: whose language
 *
 * Names a means of travel, as a caption of its sign.
 *
 * Returns: (transfer none) (nullable): the word, or %NULL for no means
 */
const char *
gza_map_statistics_get_means (GzaMeans   means,
                              GzaLocale *locale)
{
  static const char *const words[] = {
    [GZA_MEANS_NONE] = NULL,
    [GZA_MEANS_FOOT] = GZA_WORD ("On foot"),
    [GZA_MEANS_BUS] = GZA_WORD ("By bus"),
    [GZA_MEANS_CAR] = GZA_WORD ("By car"),
    [GZA_MEANS_TRAIN] = GZA_WORD ("By train"),
    [GZA_MEANS_SHIP] = GZA_WORD ("By ship"),
    [GZA_MEANS_PLANE] = GZA_WORD ("By plane"),
  };

  if ((guint) means >= G_N_ELEMENTS (words) || !words[means])
    return NULL;
  return gza_locale_get_word (locale, words[means]);
}
