/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-clock"

#include "gza-clock.h"

#include <stdio.h>
#include <string.h>

#include "gza-config.h"

/* Time as the program sees it: a monotonic count, the local date, and one-shot timeouts on the
 * main loop. The class itself is the system's clock; a test sets a subclass that stands still
 * until it is told to move. Main thread only.
 */

/* From one day on which the kiosk runs to the next: a season in a store. And from the release. */
#define MAX_LEAP_DAYS 200
#define MAX_AGE_YEARS 20

typedef struct {
  GDate known_day; /* not valid where none is known */
} GzaClockPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (GzaClock, gza_clock, G_TYPE_OBJECT)

static GzaClock *default_clock;

static GzaClockPrivate *
get_private (GzaClock *self)
{
  return gza_clock_get_instance_private (self);
}

static gint64
system_get_time_us (GzaClock *self)
{
  return g_get_monotonic_time ();
}

static GDateTime *
system_get_date (GzaClock *self)
{
  return g_date_time_new_now_local ();
}

static guint
system_add_timeout (GzaClock *self,
                    gint64 delay_us,
                    GSourceOnceFunc func,
                    gpointer user_data)
{
  gint64 delay_ms = (MAX (delay_us, 0) + 999) / 1000;

  return g_timeout_add_once ((guint) MIN (delay_ms, G_MAXUINT), func, user_data);
}

static void
system_remove_timeout (GzaClock *self,
                       guint id)
{
  g_source_remove (id);
}

static void
gza_clock_class_init (GzaClockClass *klass)
{
  klass->get_time_us = system_get_time_us;
  klass->get_date = system_get_date;
  klass->add_timeout = system_add_timeout;
  klass->remove_timeout = system_remove_timeout;
}

static void
gza_clock_init (GzaClock *self)
{
  g_date_clear (&get_private (self)->known_day, 1);
}

/**
 * gza_clock_get_default:
 *
 * Gets the clock that the program goes by.
 *
 * Returns: (transfer none): the system's clock, unless a test has set another
 */
GzaClock *
gza_clock_get_default (void)
{
  if (default_clock == NULL)
    default_clock = g_object_new (GZA_TYPE_CLOCK, NULL);

  return default_clock;
}

/**
 * gza_clock_set_default:
 * @self: (nullable): a clock, or %NULL for the system's
 *
 * Replaces the clock that the program goes by; timeouts of the old one stay with it.
 */
void
gza_clock_set_default (GzaClock *self)
{
  g_return_if_fail (self == NULL || GZA_IS_CLOCK (self));

  g_set_object (&default_clock, self);
}

/**
 * gza_clock_get_time_us:
 * @self: a clock
 *
 * Gets the monotonic time.
 *
 * Returns: microseconds since some moment before the program's start
 */
gint64
gza_clock_get_time_us (GzaClock *self)
{
  g_return_val_if_fail (GZA_IS_CLOCK (self), 0);

  return GZA_CLOCK_GET_CLASS (self)->get_time_us (self);
}

/**
 * gza_clock_get_date:
 * @self: a clock
 *
 * Gets the local date and time of day.
 *
 * Returns: (transfer full): the date
 */
GDateTime *
gza_clock_get_date (GzaClock *self)
{
  g_return_val_if_fail (GZA_IS_CLOCK (self), NULL);

  return GZA_CLOCK_GET_CLASS (self)->get_date (self);
}

static gboolean
read_day (const char *day,
          GDate *ret_date)
{
  int year, month, number;

  g_date_clear (ret_date, 1);
  if (day == NULL || sscanf (day, "%4d-%2d-%2d", &year, &month, &number) != 3 ||
      year < 1 || month < 1 || number < 1 ||
      !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (ret_date, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* The last day that is believed. Without one that was known, a machine whose clock has run over. */
static GDate
get_last_day (GzaClock *self)
{
  GDate last = get_private (self)->known_day;

  if (g_date_valid (&last)) {
    g_date_add_days (&last, MAX_LEAP_DAYS);
  } else {
    read_day (GZA_RELEASE_DAY, &last);
    g_date_add_years (&last, MAX_AGE_YEARS);
  }
  return last;
}

/**
 * gza_clock_set_known_day:
 * @self: a clock
 * @day: (nullable): as `2026-11-23`, or %NULL where none is known
 *
 * Sets the last day on which the clock was right.
 */
void
gza_clock_set_known_day (GzaClock *self,
                         const char *day)
{
  g_return_if_fail (GZA_IS_CLOCK (self));

  read_day (day, &get_private (self)->known_day);
}

/**
 * gza_clock_is_ahead:
 * @self: a clock
 *
 * Asks whether the date lies so far behind the last known day that it can hardly be right.
 *
 * Returns: %TRUE for a clock that has leapt
 */
gboolean
gza_clock_is_ahead (GzaClock *self)
{
  g_autoptr (GDateTime) date = gza_clock_get_date (self);
  GDate last = get_last_day (self);
  GDate today;
  int year, month, day;

  g_date_time_get_ymd (date, &year, &month, &day);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_compare (&today, &last) > 0;
}

/**
 * gza_clock_get_last_date:
 * @self: a clock
 *
 * Gets the date that consent, services and the keeping of answers are held against: the clock's,
 * but noon of the last known day where it has leapt ahead. So a wrong clock ends nothing.
 *
 * Returns: (transfer full): the date
 */
GDateTime *
gza_clock_get_last_date (GzaClock *self)
{
  GDate day;

  g_return_val_if_fail (GZA_IS_CLOCK (self), NULL);

  if (!gza_clock_is_ahead (self))
    return gza_clock_get_date (self);
  day = get_private (self)->known_day;
  if (!g_date_valid (&day))
    read_day (GZA_RELEASE_DAY, &day);
  return g_date_time_new_local (g_date_get_year (&day), (int) g_date_get_month (&day),
                                g_date_get_day (&day), 12, 0, 0);
}

/**
 * gza_clock_is_trusted:
 * @self: a clock
 *
 * Asks whether the date can be right. A machine that lost its date begins long before the day on
 * which this program was released, or leaps far ahead; until somebody sets it, nothing goes by the
 * hour of the day.
 *
 * Returns: %FALSE for a date that has passed long ago, or is far ahead
 */
gboolean
gza_clock_is_trusted (GzaClock *self)
{
  g_autoptr (GDateTime) date = gza_clock_get_date (self);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  /* Days sort as strings. */
  return strcmp (day, GZA_RELEASE_DAY) >= 0 && !gza_clock_is_ahead (self);
}

/**
 * gza_clock_add_timeout:
 * @self: a clock
 * @delay_us: microseconds, 0 for the main loop's next turn
 * @func: (scope async): called once
 * @user_data: for @func
 *
 * Calls a function after a time; its id is spent once it was called.
 *
 * Returns: an id for gza_clock_remove_timeout(), never 0
 */
guint
gza_clock_add_timeout (GzaClock *self,
                       gint64 delay_us,
                       GSourceOnceFunc func,
                       gpointer user_data)
{
  g_return_val_if_fail (GZA_IS_CLOCK (self), 0);
  g_return_val_if_fail (func != NULL, 0);

  return GZA_CLOCK_GET_CLASS (self)->add_timeout (self, delay_us, func, user_data);
}

/**
 * gza_clock_remove_timeout:
 * @self: the clock that gave @id
 * @id: an id whose function was not called yet
 *
 * Forgets a timeout.
 */
void
gza_clock_remove_timeout (GzaClock *self,
                          guint id)
{
  g_return_if_fail (GZA_IS_CLOCK (self));
  g_return_if_fail (id != 0);

  GZA_CLOCK_GET_CLASS (self)->remove_timeout (self, id);
}
