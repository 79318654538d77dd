/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema-values"

#include "gza-schema-values.h"

#include <math.h>
#include <string.h>

/* The values that are more than their text. In this format every scalar is a string, and only the
 * key says what it means: `country: no` is Norway, and `duration: 12:30` is no number to base
 * sixty. So each value has one way to be written, the same in every editor and every library. */

#define MAX_ID_BYTES 64
#define MAX_NUMBER_BYTES 32
#define MIN_HASH_BYTES 40
#define MAX_HASH_BYTES 200
#define MIN_YEAR 1000
#define MAX_YEAR 2999

static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

/**
 * gza_value_parse_boolean:
 * @string: a value
 * @ret_value: (out): what it says
 *
 * Reads `true` or `false`; nothing else.
 *
 * Returns: %TRUE if it is one of them
 */
gboolean
gza_value_parse_boolean (const char *string,
                         gboolean *ret_value)
{
  *ret_value = strcmp (string, "true") == 0;
  return *ret_value || strcmp (string, "false") == 0;
}

/**
 * gza_value_parse_number:
 * @string: a value
 * @ret_value: (out): the number
 *
 * Reads a finite decimal number, in whatever locale the program runs: no hexadecimal, no "inf".
 *
 * Returns: %TRUE if it is one
 */
gboolean
gza_value_parse_number (const char *string,
                        double *ret_value)
{
  char *end = NULL;

  if (strlen (string) > MAX_NUMBER_BYTES || string[strspn (string, "0123456789+-.eE")] != '\0')
    return FALSE;
  *ret_value = g_ascii_strtod (string, &end);
  return end != string && *end == '\0' && isfinite (*ret_value);
}

static gboolean
parse_digits (const char **string,
              guint min_digits,
              guint max_digits,
              int *ret_value)
{
  guint n = 0;

  *ret_value = 0;
  for (; n < max_digits && g_ascii_isdigit (**string); n++, (*string)++)
    *ret_value = *ret_value * 10 + (**string - '0');
  return n >= min_digits;
}

/**
 * gza_value_parse_seconds:
 * @string: a value
 * @ret_time_us: (out): the time in microseconds, up to a day
 *
 * Reads a time: seconds (`32`, `1.5`), or minutes and seconds (`0:32`, `1:02.500`).
 *
 * Returns: %TRUE if it is one
 */
gboolean
gza_value_parse_seconds (const char *string,
                         gint64 *ret_time_us)
{
  const char *p = string;
  double seconds;
  int minutes = 0;

  if (strchr (string, ':') != NULL) {
    if (!parse_digits (&p, 1, 4, &minutes) || *p++ != ':' || !g_ascii_isdigit (p[0]) ||
        !g_ascii_isdigit (p[1]) || p[0] > '5')
      return FALSE;
  }
  if (!g_ascii_isdigit (*p) || !gza_value_parse_number (p, &seconds))
    return FALSE;
  if (seconds < 0 || minutes * 60 + seconds > 24 * 60 * 60 || (p != string && seconds >= 60))
    return FALSE;
  *ret_time_us = (gint64) minutes * 60 * G_USEC_PER_SEC + llround (seconds * G_USEC_PER_SEC);
  return TRUE;
}

static gboolean
parse_season (const char *string,
              GzaDate *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++) {
    gsize length = strlen (seasons[i]);
    const char *p = string + length + 1;

    if (strncmp (string, seasons[i], length) == 0 && string[length] == ' ') {
      date->precision = GZA_DATE_SEASON;
      date->season = (int) i + 1;
      return parse_digits (&p, 4, 4, &date->year) && *p == '\0';
    }
  }
  return FALSE;
}

static gboolean
parse_numeric_date (const char *p,
                    GzaDate *date)
{
  if (!parse_digits (&p, 4, 4, &date->year))
    return FALSE;
  date->precision = GZA_DATE_YEAR;
  if (*p == '\0')
    return TRUE;
  if (*p++ != '-' || !parse_digits (&p, 2, 2, &date->month) || !g_date_valid_month (date->month))
    return FALSE;
  date->precision = GZA_DATE_MONTH;
  if (*p == '\0')
    return TRUE;
  if (*p++ != '-' || !parse_digits (&p, 2, 2, &date->day) || *p != '\0')
    return FALSE;
  date->precision = GZA_DATE_DAY;
  return g_date_valid_dmy (date->day, date->month, date->year);
}

/**
 * gza_value_parse_date:
 * @string: a value
 * @ret_date: (out caller-allocates): the date
 *
 * Reads a date, as precise as it is known: `1992`, `1992-04`, `1992-04-17`, `spring 1992`.
 *
 * Returns: %TRUE if it is one, of a day that exists
 */
gboolean
gza_value_parse_date (const char *string,
                      GzaDate *ret_date)
{
  *ret_date = (GzaDate){ 0 };
  if (!parse_season (string, ret_date) && !parse_numeric_date (string, ret_date))
    return FALSE;
  return ret_date->year >= MIN_YEAR && ret_date->year <= MAX_YEAR;
}

/**
 * gza_value_is_id:
 * @string: a value
 *
 * Checks for an id: a-z, 0-9 and hyphens, starting with a letter or digit, at most 64.
 *
 * Returns: %TRUE if it is one
 */
gboolean
gza_value_is_id (const char *string)
{
  gsize length = strspn (string, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length <= MAX_ID_BYTES && string[length] == '\0' && string[0] != '-';
}

/**
 * gza_value_is_country:
 * @string: a value
 *
 * Checks for the form of an ISO 3166-1 alpha-2 code.
 *
 * Returns: %TRUE for two capital letters
 */
gboolean
gza_value_is_country (const char *string)
{
  return g_ascii_isupper (string[0]) && g_ascii_isupper (string[1]) && string[2] == '\0';
}

/**
 * gza_value_is_sign:
 * @string: a value
 *
 * Checks for the form of a sign language's tag: its code in ISO 639-3, or `sgn` and a country for
 * one that has no code. ICU, which checks the other tags, doesn't know most of them.
 *
 * Returns: %TRUE for three small letters, or for `sgn-GE` and its like
 */
gboolean
gza_value_is_sign (const char *string)
{
  gsize length = strspn (string, "abcdefghijklmnopqrstuvwxyz");

  if (length != 3)
    return FALSE;
  return string[3] == '\0' ||
         (g_str_has_prefix (string, "sgn-") && gza_value_is_country (string + 4));
}

/**
 * gza_value_is_hash:
 * @string: a value
 *
 * Checks for the form of a hash by crypt(3): `$`, the method, and fields of its alphabet between
 * more of them. Only methods that are slow on purpose pass.
 *
 * Returns: %TRUE for yescrypt, scrypt, bcrypt and SHA-512
 * Source: crypt(5)
 */
gboolean
gza_value_is_hash (const char *string)
{
  static const char *const methods[] = { "$y$", "$gy$", "$7$", "$2b$", "$6$" };
  gsize length = strlen (string);

  if (length < MIN_HASH_BYTES || length > MAX_HASH_BYTES ||
      strspn (string, "./$=" G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS) != length)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++) {
    if (g_str_has_prefix (string, methods[i]))
      return TRUE;
  }
  return FALSE;
}

/* A season stands for its first month; winter belongs to the year in which it begins. */
static int
get_month (const GzaDate *date)
{
  return date->precision == GZA_DATE_SEASON ? date->season * 3 : date->month;
}

/**
 * gza_date_compare:
 * @a: a date
 * @b: another
 *
 * Compares two dates as far as both are known: 1992 and April 1992 are equal.
 *
 * Returns: less than, equal to or greater than zero, as @a is before, within or after @b
 */
int
gza_date_compare (const GzaDate *a,
                  const GzaDate *b)
{
  GzaDatePrecision common = MIN (a->precision, b->precision);

  if (common == GZA_DATE_NONE || a->year != b->year || common == GZA_DATE_YEAR)
    return common == GZA_DATE_NONE ? 0 : a->year - b->year;
  if (common == GZA_DATE_SEASON && a->precision != b->precision)
    return 0;
  if (get_month (a) != get_month (b) || common != GZA_DATE_DAY)
    return get_month (a) - get_month (b);
  return a->day - b->day;
}
