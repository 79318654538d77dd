/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-hours"

#include "gza-hours.h"

#include <string.h>

/* Hours of the day, as a door shows them: `10:00-18:00`, `10:00-13:00, 14:00-18:00`, `closed`, and
 * `18:00-02:00` for what ends on the next day. */

static GzaHours *
copy_hours (GzaHours *hours)
{
  return g_memdup2 (hours, sizeof *hours);
}

G_DEFINE_BOXED_TYPE (GzaHours, gza_hours, copy_hours, g_free)

static gboolean
parse_two_digits (const char **p,
                  int         *ret_value)
{
  if (!g_ascii_isdigit ((*p)[0]) || !g_ascii_isdigit ((*p)[1]))
    return FALSE;
  *ret_value = ((*p)[0] - '0') * 10 + ((*p)[1] - '0');
  *p += 2;
  return TRUE;
}

/* HH:MM, up to 24:00. */
static gboolean
parse_minute (const char **p,
              int         *ret_minute)
{
  int hour, minute;

  if (!parse_two_digits (p, &hour) || *(*p)++ != ':' || !parse_two_digits (p, &minute) ||
      minute > 59)
    return FALSE;
  *ret_minute = hour * 60 + minute;
  return *ret_minute <= GZA_DAY_MINUTES;
}

static gboolean
parse_span (const char **p,
            GzaSpan     *span)
{
  return parse_minute (p, &span->from_min) && *(*p)++ == '-' && parse_minute (p, &span->to_min) &&
         span->from_min < GZA_DAY_MINUTES && span->to_min != span->from_min;
}

/**
 * gza_span_contains:
 * @span: a part of the day
 * @minute: minutes after midnight
 *
 * Asks whether a part of the day is on; one over midnight is so in the morning as well.
 *
 * Returns: %TRUE within it
 */
gboolean
gza_span_contains (const GzaSpan *span,
                   int            minute)
{
  if (span->from_min < span->to_min)
    return minute >= span->from_min && minute < span->to_min;
  return minute >= span->from_min || minute < span->to_min;
}

/**
 * gza_day_hours_parse:
 * @string: hours, as a door shows them
 * @ret_hours: (out caller-allocates): the hours
 *
 * Reads the hours of one day: up to %GZA_MAX_SPANS of `10:00-18:00`, with commas between them, or
 * `closed`.
 *
 * Returns: %TRUE if it says any
 */
gboolean
gza_day_hours_parse (const char  *string,
                     GzaDayHours *ret_hours)
{
  const char *p = string;

  *ret_hours = (GzaDayHours){ .is_set = TRUE };
  if (strcmp (string, "closed") == 0)
    return TRUE;
  while (ret_hours->n_spans < GZA_MAX_SPANS) {
    if (!parse_span (&p, &ret_hours->spans[ret_hours->n_spans++]))
      return FALSE;
    if (*p == '\0')
      return TRUE;
    if (*p++ != ',')
      return FALSE;
    p += strspn (p, " ");
  }
  return FALSE;
}

/* What began yesterday and ends today. */
static gboolean
reaches_over (const GzaDayHours *yesterday,
              int                minute)
{
  for (guint i = 0; i < yesterday->n_spans; i++) {
    const GzaSpan *span = &yesterday->spans[i];

    if (span->to_min < span->from_min && minute < span->to_min)
      return TRUE;
  }
  return FALSE;
}

/**
 * gza_hours_are_open:
 * @hours: a week
 * @date: a local date and time
 *
 * Asks whether the house is open.
 *
 * Returns: %TRUE within the hours
 */
gboolean
gza_hours_are_open (const GzaHours *hours,
                    GDateTime      *date)
{
  int minute = g_date_time_get_hour (date) * 60 + g_date_time_get_minute (date);
  int weekday = g_date_time_get_day_of_week (date) - 1;
  const GzaDayHours *today = &hours->days[weekday];

  if (!today->is_set || reaches_over (&hours->days[(weekday + 6) % 7], minute))
    return TRUE;
  for (guint i = 0; i < today->n_spans; i++) {
    const GzaSpan *span = &today->spans[i];

    if (minute >= span->from_min && (minute < span->to_min || span->to_min < span->from_min))
      return TRUE;
  }
  return FALSE;
}
