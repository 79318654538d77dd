/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-message"

#include "gza-message.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/umsg.h>
#include <unicode/ustring.h>

#include "gza-languages.h"

/* Fills ICU message patterns. ICU's C interface reads its arguments by the types that the pattern
 * declares, so numbers are handed to ICU alone, renumbered without holes; strings are put in
 * afterwards, each between isolates so that a name in one script never turns a sentence in the
 * other direction around.
 *
 *   gza_message_vformat ("en", "{0,plural,one{# stop}other{# stops}} to {1}", { 3.0, "Athens" })
 */

#define MAX_ARGS 6
/* One private-use character for each string argument while ICU formats the numbers. */
#define MARK 0xE000
#define LEFT_TO_RIGHT_MARK "\342\200\216"
#define RIGHT_TO_LEFT_MARK "\342\200\217"

typedef struct {
  gboolean is_used[MAX_ARGS];
  gboolean is_number[MAX_ARGS];
  int number_index[MAX_ARGS];
  double numbers[MAX_ARGS];
  const char *strings[MAX_ARGS];
} Args;

/* Finds `{N` at @at: an argument, not the text of a plural's branch. */
static gboolean
read_argument (const char *at,
               int *ret_index,
               const char **ret_end)
{
  if (at[0] != '{' || !g_ascii_isdigit (at[1]) || (at[2] != '}' && at[2] != ','))
    return FALSE;

  *ret_index = at[1] - '0';
  *ret_end = at + 2;

  return *ret_index < MAX_ARGS;
}

static void
scan_arguments (const char *pattern,
                Args *args)
{
  int n_numbers = 0;

  for (const char *at = pattern; *at != '\0'; at++) {
    const char *end;
    int index;

    if (!read_argument (at, &index, &end))
      continue;
    args->is_used[index] = TRUE;
    args->is_number[index] |= *end == ',';
  }

  for (int i = 0; i < MAX_ARGS; i++) {
    if (args->is_number[i])
      args->number_index[i] = n_numbers++;
  }
}

static void
collect_arguments (Args *args,
                   va_list list)
{
  for (int i = 0; i < MAX_ARGS && args->is_used[i]; i++) {
    if (args->is_number[i])
      args->numbers[args->number_index[i]] = va_arg (list, double);
    else
      args->strings[i] = va_arg (list, const char *);
  }
}

static char *
rewrite_pattern (const char *pattern,
                 const Args *args)
{
  GString *out = g_string_new (NULL);

  for (const char *at = pattern; *at != '\0';) {
    const char *end;
    int index;

    if (!read_argument (at, &index, &end)) {
      g_string_append_c (out, *at++);
    } else if (args->is_number[index]) {
      g_string_append_printf (out, "{%d", args->number_index[index]);
      at = end;
    } else {
      g_string_append_unichar (out, MARK + (gunichar) index);
      at = end + 1;
    }
  }

  return g_string_free (out, FALSE);
}

static char *
format_numbers (const char *language,
                const char *pattern,
                const double *numbers)
{
  g_autofree char *locale = gza_language_dup_locale (language);
  g_autofree gunichar2 *wide = NULL;
  g_autofree UChar *buffer = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = (int32_t) strlen (pattern) * 2 + 512;
  int32_t length;
  glong n_wide = 0;

  wide = g_utf8_to_utf16 (pattern, -1, NULL, &n_wide, NULL);
  if (wide == NULL)
    return NULL;

  buffer = g_new (UChar, capacity);
  length = u_formatMessage (locale, (const UChar *) wide, (int32_t) n_wide, buffer, capacity,
                            &status, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4],
                            numbers[5]);
  if (U_FAILURE (status))
    return NULL;

  return g_utf16_to_utf8 ((const gunichar2 *) buffer, length, NULL, NULL, NULL);
}

static char *
insert_strings (const char *text,
                const Args *args)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c >= MARK && c < MARK + MAX_ARGS && args->strings[c - MARK] != NULL) {
      g_string_append_unichar (out, 0x2068);
      g_string_append (out, args->strings[c - MARK]);
      g_string_append_unichar (out, 0x2069);
    } else {
      g_string_append_unichar (out, c);
    }
  }

  return g_string_free (out, FALSE);
}

/* GTK turns a line by its first letter, though it be an isolated name's: where that one leads the
 * other way, a mark goes before it. */
static char *
lead_in_language (char *text,
                  const char *language)
{
  gboolean is_rtl = gza_language_is_rtl (language);
  g_autofree char *own = text;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (at));

    if (direction == (is_rtl ? U_LEFT_TO_RIGHT : U_RIGHT_TO_LEFT) ||
        (direction == U_RIGHT_TO_LEFT_ARABIC && !is_rtl))
      return g_strconcat (is_rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, text, NULL);
    if (direction == U_LEFT_TO_RIGHT || direction == U_RIGHT_TO_LEFT ||
        direction == U_RIGHT_TO_LEFT_ARABIC)
      break;
  }
  return g_steal_pointer (&own);
}

/**
 * gza_message_vformat:
 * @language: a BCP 47 tag
 * @pattern: an ICU message; arguments are `{0}` … `{5}` without holes
 * @args: in the order of their numbers: `double` where the pattern gives a type (`{0,plural,…}`,
 *   `{0,number}`), else `const char *`
 *
 * Fills a message: numbers and plurals by the language's rules, strings as they are, isolated. It
 * runs in the language's direction, with whatever string it begins.
 *
 * Returns: (transfer full): UTF-8; @pattern itself where ICU refuses it
 * Source: Unicode CLDR, plural rules; UAX #9, isolates
 */
char *
gza_message_vformat (const char *language,
                     const char *pattern,
                     va_list args)
{
  g_autofree char *rewritten = NULL;
  g_autofree char *formatted = NULL;
  Args found = { 0 };

  scan_arguments (pattern, &found);
  collect_arguments (&found, args);
  rewritten = rewrite_pattern (pattern, &found);
  formatted = format_numbers (language, rewritten, found.numbers);

  return formatted != NULL ? lead_in_language (insert_strings (formatted, &found), language)
                           : g_strdup (pattern);
}

/**
 * gza_message_is_count:
 * @language: a BCP 47 tag
 * @pattern: an ICU message
 *
 * Tells whether a message that a curator wrote has one number and nothing else to fill in:
 * `{0,plural,…}` or `{0,number}`.
 *
 * Returns: %TRUE if gza_message_format_count() can fill it
 */
gboolean
gza_message_is_count (const char *language,
                      const char *pattern)
{
  g_autofree char *rewritten = NULL;
  g_autofree char *formatted = NULL;
  const double one[MAX_ARGS] = { 1 };
  Args found = { 0 };

  scan_arguments (pattern, &found);
  if (!found.is_number[0])
    return FALSE;
  for (int i = 1; i < MAX_ARGS; i++) {
    if (found.is_used[i])
      return FALSE;
  }
  rewritten = rewrite_pattern (pattern, &found);
  formatted = format_numbers (language, rewritten, one);
  return formatted != NULL;
}

static char *
format_variadic (const char *language,
                 const char *pattern,
                 ...)
{
  va_list args;
  char *formatted;

  va_start (args, pattern);
  formatted = gza_message_vformat (language, pattern, args);
  va_end (args);
  return formatted;
}

/**
 * gza_message_format_count:
 * @language: a BCP 47 tag
 * @pattern: a message of one number
 * @count: the number
 *
 * Fills a message that a curator wrote.
 *
 * Returns: (transfer full): UTF-8; @pattern itself where gza_message_is_count() refuses it
 */
char *
gza_message_format_count (const char *language,
                          const char *pattern,
                          double count)
{
  if (!gza_message_is_count (language, pattern))
    return g_strdup (pattern);
  return format_variadic (language, pattern, count);
}
