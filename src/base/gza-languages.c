/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-languages"

#include "gza-languages.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* What ICU knows of languages, by BCP 47 tag: shape, direction, names. Any thread. */

#define MAX_TAG 64
#define MAX_NAME 256

static char *
to_utf8 (const UChar *string,
         int length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) string, length, NULL, NULL, NULL);
}

/* Names stand alone on buttons and labels: the first letter is a capital where the script has
 * capitals. Georgian's title case is the letter itself. */
static char *
capitalize (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  char buffer[7] = "";

  buffer[g_unichar_to_utf8 ((gunichar) u_totitle ((UChar32) first), buffer)] = '\0';

  return g_strconcat (buffer, g_utf8_next_char (name), NULL);
}

/**
 * gza_language_normalize:
 * @tag: a language as somebody wrote it: `ka`, `KA`, `ka_GE`, `sr-latn`
 *
 * Brings a language tag into the form that BCP 47 recommends.
 *
 * Returns: (transfer full) (nullable): the tag, or %NULL where it names no language
 * Source: BCP 47 (RFC 5646), section 2.1.1
 */
char *
gza_language_normalize (const char *tag)
{
  g_autofree char *dashed = NULL;
  char locale[MAX_TAG], result[MAX_TAG], iso[MAX_TAG];
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (tag != NULL, NULL);

  if (tag[0] == '\0' || strlen (tag) >= MAX_TAG / 2)
    return NULL;

  dashed = g_strdelimit (g_strdup (tag), "_", '-');
  uloc_forLanguageTag (dashed, locale, sizeof locale, &parsed, &status);
  if (U_FAILURE (status) || parsed != (int32_t) strlen (dashed) || locale[0] == '\0')
    return NULL;

  /* ICU accepts any word of up to eight letters as a language; ISO 639 knows two or three. */
  uloc_getLanguage (locale, iso, sizeof iso, &status);
  if (U_FAILURE (status) || strlen (iso) > 3 || uloc_getISO3Language (locale)[0] == '\0')
    return NULL;

  uloc_toLanguageTag (locale, result, sizeof result, TRUE, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return NULL;

  return g_strdup (result);
}

/**
 * gza_language_is_rtl:
 * @tag: a BCP 47 tag
 *
 * Tells whether a language is written from right to left.
 *
 * Returns: %TRUE for Arabic, Persian, Hebrew, Urdu …
 */
gboolean
gza_language_is_rtl (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  return uloc_isRightToLeft (tag);
}

/**
 * gza_language_dup_locale:
 * @tag: a BCP 47 tag
 *
 * Names what ICU is to write numbers and dates by, the same with every version of its data.
 *
 * A year of one calendar is no year of another: it is told as the story has it. And Arabic of no
 * country has Arabic digits, as the Mashriq writes; newer data prefer those of the Maghreb.
 *
 * Returns: (transfer full): a locale for ICU
 */
char *
gza_language_dup_locale (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  return g_strconcat (tag, "@calendar=gregorian", g_str_equal (tag, "ar") ? ";numbers=arab" : "",
                      NULL);
}

/**
 * gza_language_dup_native_name:
 * @tag: a BCP 47 tag
 *
 * Names a language in itself: `ქართული`, `Հայերեն`, `English`.
 *
 * Returns: (transfer full): UTF-8; the tag itself where ICU has no name
 */
char *
gza_language_dup_native_name (const char *tag)
{
  g_autofree char *name = NULL;
  UChar buffer[MAX_NAME];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (tag != NULL, NULL);

  length = uloc_getDisplayName (tag, tag, buffer, MAX_NAME, &status);
  if (U_FAILURE (status) || length <= 0)
    return g_strdup (tag);

  name = to_utf8 (buffer, length);

  return name != NULL && name[0] != '\0' ? capitalize (name) : g_strdup (tag);
}

/**
 * gza_language_dup_name:
 * @tag: a BCP 47 tag
 * @in: the reader's language, a BCP 47 tag
 *
 * Names a language for a reader of another.
 *
 * Returns: (transfer full): as it is written in the middle of a sentence; the tag itself where ICU
 *   knows no name
 */
char *
gza_language_dup_name (const char *tag,
                       const char *in)
{
  UChar buffer[MAX_NAME];
  UErrorCode status = U_ZERO_ERROR;
  char *name = NULL;
  int32_t length;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (in != NULL, NULL);

  length = uloc_getDisplayName (tag, in, buffer, MAX_NAME, &status);
  if (U_SUCCESS (status) && length > 0)
    name = to_utf8 (buffer, length);

  return name != NULL && name[0] != '\0' ? name : g_strdup (tag);
}

/**
 * gza_language_choose:
 * @wanted: a BCP 47 tag
 * @available: (array zero-terminated=1): BCP 47 tags
 *
 * Chooses the tag that serves a reader of @wanted: the same, else another variety of it.
 *
 * Returns: (transfer none) (nullable): an element of @available, or %NULL
 */
const char *
gza_language_choose (const char *wanted,
                     const char *const *available)
{
  gsize length;

  g_return_val_if_fail (wanted != NULL, NULL);
  g_return_val_if_fail (available != NULL, NULL);

  length = strcspn (wanted, "-");

  for (gsize i = 0; available[i] != NULL; i++) {
    if (g_ascii_strcasecmp (wanted, available[i]) == 0)
      return available[i];
  }

  for (gsize i = 0; available[i] != NULL; i++) {
    if (strcspn (available[i], "-") == length &&
        g_ascii_strncasecmp (wanted, available[i], length) == 0)
      return available[i];
  }

  return NULL;
}

/**
 * gza_language_dup_country:
 * @tag: a BCP 47 tag
 * @country: an ISO 3166-1 alpha-2 code
 *
 * Names a country in a language, in the short form of the CLDR.
 *
 * Returns: (transfer full): UTF-8; the code itself where ICU has no name
 * Source: Unicode CLDR, territory names
 */
char *
gza_language_dup_country (const char *tag,
                          const char *country)
{
  UChar buffer[MAX_NAME];
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names;
  int32_t length = 0;

  g_return_val_if_fail (tag != NULL, NULL);
  g_return_val_if_fail (country != NULL, NULL);

  names = uldn_open (tag, ULDN_STANDARD_NAMES, &status);
  if (U_SUCCESS (status))
    length = uldn_regionDisplayName (names, country, buffer, MAX_NAME, &status);
  if (names != NULL)
    uldn_close (names);

  return U_SUCCESS (status) && length > 0 ? to_utf8 (buffer, length) : g_strdup (country);
}
