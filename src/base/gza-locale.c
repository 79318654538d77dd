/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-locale"

#include "gza-locale.h"

#include <string.h>

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "gza-languages.h"

/* The language that the visitor reads, and everything that is written in it: interface words,
 * curators' texts, numbers, lengths, dates. Widgets listen to `notify::language` and write
 * themselves anew. One for the program, as there is one visitor; main thread only.
 */

#define MAX_CHARS 128

struct _GzaLocale {
  GObject parent_instance;

  /* owned */
  GzaWords *words;
  char **languages;

  /* state */
  const char *language; /* interned */
};

enum {
  PROP_LANGUAGE = 1,
  PROP_LANGUAGES,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaLocale, gza_locale, G_TYPE_OBJECT)

static char *
to_utf8 (const UChar *string,
         int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) string, length, NULL, NULL, NULL);
}

static gboolean
is_same_language (const char *a,
                  const char *b)
{
  gsize length = strcspn (a, "-");

  return strcspn (b, "-") == length && strncmp (a, b, length) == 0;
}

static char *
format_integer (GzaLocale *self,
                gint64 number,
                int min_digits)
{
  g_autofree char *name = gza_language_dup_locale (self->language);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_DECIMAL, NULL, 0, name, NULL, &status);
  UChar buffer[MAX_CHARS];
  int32_t length = 0;

  if (U_SUCCESS (status)) {
    unum_setAttribute (format, UNUM_MIN_INTEGER_DIGITS, min_digits);
    unum_setAttribute (format, UNUM_GROUPING_USED, 0);
    length = unum_formatInt64 (format, number, buffer, MAX_CHARS, NULL, &status);
  }
  if (format != NULL)
    unum_close (format);

  return U_SUCCESS (status) ? to_utf8 (buffer, length)
                            : g_strdup_printf ("%0*d", min_digits, (int) number);
}

static void
gza_locale_get_property (GObject *object,
                         guint id,
                         GValue *value,
                         GParamSpec *pspec)
{
  GzaLocale *self = GZA_LOCALE (object);

  switch (id) {
  case PROP_LANGUAGE:
    g_value_set_string (value, self->language);
    break;
  case PROP_LANGUAGES:
    g_value_set_boxed (value, self->languages);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_locale_set_property (GObject *object,
                         guint id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  GzaLocale *self = GZA_LOCALE (object);

  switch (id) {
  case PROP_LANGUAGE:
    gza_locale_set_language (self, g_value_get_string (value));
    break;
  case PROP_LANGUAGES:
    gza_locale_set_languages (self, g_value_get_boxed (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
gza_locale_finalize (GObject *object)
{
  GzaLocale *self = GZA_LOCALE (object);

  g_clear_object (&self->words);
  g_strfreev (self->languages);

  G_OBJECT_CLASS (gza_locale_parent_class)->finalize (object);
}

static void
gza_locale_class_init (GzaLocaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gza_locale_get_property;
  object_class->set_property = gza_locale_set_property;
  object_class->finalize = gza_locale_finalize;

  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", flags);
  props[PROP_LANGUAGES] = g_param_spec_boxed ("languages", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_locale_init (GzaLocale *self)
{
  static const char *const none[] = { NULL };

  self->language = g_intern_static_string ("en");
  self->languages = g_strdupv ((char **) none);
}

/**
 * gza_locale_get_default:
 *
 * Gets the program's locale.
 *
 * Returns: (transfer none): the locale, English until it is told otherwise
 */
GzaLocale *
gza_locale_get_default (void)
{
  static GzaLocale *locale;

  if (locale == NULL)
    locale = g_object_new (GZA_TYPE_LOCALE, NULL);

  return locale;
}

/**
 * gza_locale_get_words:
 * @self: a locale
 *
 * Gets the interface's words, for whoever needs them in another language than the visitor's.
 *
 * Returns: (transfer none) (nullable): the words, %NULL until they are set
 */
GzaWords *
gza_locale_get_words (GzaLocale *self)
{
  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  return self->words;
}

/**
 * gza_locale_set_words:
 * @self: a locale
 * @words: the interface's words
 *
 * Sets where the interface's words come from; without them they are English.
 */
void
gza_locale_set_words (GzaLocale *self,
                      GzaWords *words)
{
  g_return_if_fail (GZA_IS_LOCALE (self));
  g_return_if_fail (GZA_IS_WORDS (words));

  g_set_object (&self->words, words);
}

/**
 * gza_locale_set_languages:
 * @self: a locale
 * @tags: (array zero-terminated=1): BCP 47 tags, in the exhibition's order
 *
 * Sets the languages that a visitor may choose, and in which a missing text is looked for.
 */
void
gza_locale_set_languages (GzaLocale *self,
                          const char *const *tags)
{
  g_return_if_fail (GZA_IS_LOCALE (self));
  g_return_if_fail (tags != NULL);

  if (g_strv_equal ((const char *const *) self->languages, tags))
    return;

  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) tags);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGES]);
}

/**
 * gza_locale_get_languages:
 * @self: a locale
 *
 * Gets the languages that a visitor may choose.
 *
 * Returns: (transfer none) (array zero-terminated=1): BCP 47 tags, may be empty
 */
const char *const *
gza_locale_get_languages (GzaLocale *self)
{
  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  return (const char *const *) self->languages;
}

/**
 * gza_locale_get_language:
 * @self: a locale
 *
 * Gets the language that the visitor reads.
 *
 * Returns: (transfer none): a BCP 47 tag
 */
const char *
gza_locale_get_language (GzaLocale *self)
{
  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  return self->language;
}

/**
 * gza_locale_set_language:
 * @self: a locale
 * @tag: a BCP 47 tag
 *
 * Sets the language that the visitor reads; every widget changes its words before this returns.
 */
void
gza_locale_set_language (GzaLocale *self,
                         const char *tag)
{
  g_return_if_fail (GZA_IS_LOCALE (self));
  g_return_if_fail (tag != NULL);

  if (strcmp (self->language, tag) == 0)
    return;

  self->language = g_intern_string (tag);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * gza_locale_is_rtl:
 * @self: a locale
 *
 * Tells whether the visitor reads from right to left.
 *
 * Returns: %TRUE for right to left
 */
gboolean
gza_locale_is_rtl (GzaLocale *self)
{
  g_return_val_if_fail (GZA_IS_LOCALE (self), FALSE);

  return gza_language_is_rtl (self->language);
}

/**
 * gza_locale_get_word:
 * @self: a locale
 * @word: the English word, marked by GZA_WORD()
 *
 * Gets a word of the interface in the visitor's language.
 *
 * Returns: (transfer none): UTF-8; @word itself where it is not translated
 */
const char *
gza_locale_get_word (GzaLocale *self,
                     const char *word)
{
  g_return_val_if_fail (GZA_IS_LOCALE (self), word);

  return self->words != NULL ? gza_words_get (self->words, self->language, word) : word;
}

/**
 * gza_locale_format:
 * @self: a locale
 * @pattern: an English ICU message, marked by GZA_WORD(): `{0,plural,one{# stop}other{# stops}}`
 * @...: the arguments in the order of their numbers: `double` for one with a type
 *   (`{0,plural,…}`, `{0,number}`), `const char *` for a plain `{1}`
 *
 * Fills a message of the interface in the visitor's language.
 *
 * Returns: (transfer full): UTF-8
 */
char *
gza_locale_format (GzaLocale *self,
                   const char *pattern,
                   ...)
{
  g_autoptr (GzaWords) none = NULL;
  va_list args;
  char *result;

  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  if (self->words == NULL)
    none = gza_words_new ("");

  va_start (args, pattern);
  result = gza_words_vformat (self->words != NULL ? self->words : none, self->language, pattern,
                              args);
  va_end (args);

  return result;
}

/**
 * gza_locale_find_text:
 * @self: a locale
 * @text: (nullable): a curator's text
 * @ret_language: (out) (optional) (transfer none): the language that it was found in
 *
 * Gets a curator's text in the visitor's language, else in the first of the exhibition's languages
 * that has it, else in any.
 *
 * Returns: (transfer none): UTF-8, empty for %NULL
 * Source: docs/story-format.md, "Text"
 */
const char *
gza_locale_find_text (GzaLocale *self,
                      const GzaText *text,
                      const char **ret_language)
{
  const char *found = NULL;
  const char *string;

  g_return_val_if_fail (GZA_IS_LOCALE (self), "");

  if (ret_language != NULL)
    *ret_language = self->language;
  if (text == NULL)
    return "";

  string = gza_text_get (text, self->language, &found);
  if (!is_same_language (found, self->language)) {
    for (char **tag = self->languages; *tag != NULL; tag++) {
      const char *exact = gza_text_get_exact (text, *tag);

      if (exact == NULL)
        continue;
      string = exact;
      found = *tag;
      break;
    }
  }

  if (ret_language != NULL)
    *ret_language = found;

  return string;
}

/**
 * gza_locale_get_text:
 * @self: a locale
 * @text: (nullable): a curator's text
 *
 * Gets a curator's text in the visitor's language, by the chain of gza_locale_find_text().
 *
 * Returns: (transfer none): UTF-8, empty for %NULL
 */
const char *
gza_locale_get_text (GzaLocale *self,
                     const GzaText *text)
{
  return gza_locale_find_text (self, text, NULL);
}

/**
 * gza_locale_format_length:
 * @self: a locale
 * @length_us: microseconds
 *
 * Writes a length as a clock does: `0:32`, `12:05`, `1:02:03`; a negative one with a minus.
 *
 * Returns: (transfer full): UTF-8 with the language's digits
 */
char *
gza_locale_format_length (GzaLocale *self,
                          gint64 length_us)
{
  gint64 seconds = (ABS (length_us) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *rest = NULL;
  const char *sign = length_us < 0 ? "\342\210\222" : "";

  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  hours = format_integer (self, seconds / 3600, 1);
  minutes = format_integer (self, seconds / 60 % 60, seconds >= 3600 ? 2 : 1);
  rest = format_integer (self, seconds % 60, 2);

  return seconds >= 3600 ? g_strdup_printf ("%s%s:%s:%s", sign, hours, minutes, rest)
                         : g_strdup_printf ("%s%s:%s", sign, minutes, rest);
}

/**
 * gza_locale_format_number:
 * @self: a locale
 * @number: any finite number
 * @decimals: digits after the decimal sign, at least 0
 *
 * Writes a number with the language's digits and separators.
 *
 * Returns: (transfer full): UTF-8
 */
char *
gza_locale_format_number (GzaLocale *self,
                          double number,
                          int decimals)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format;
  UChar buffer[MAX_CHARS];
  g_autofree char *name = NULL;
  int32_t length = 0;

  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  name = gza_language_dup_locale (self->language);
  format = unum_open (UNUM_DECIMAL, NULL, 0, name, NULL, &status);
  if (U_SUCCESS (status)) {
    unum_setAttribute (format, UNUM_FRACTION_DIGITS, decimals);
    length = unum_formatDouble (format, number, buffer, MAX_CHARS, NULL, &status);
  }
  if (format != NULL)
    unum_close (format);

  return U_SUCCESS (status) ? to_utf8 (buffer, length)
                            : g_strdup_printf ("%.*f", decimals, number);
}

/**
 * gza_locale_format_date:
 * @self: a locale
 * @year: 1 to 9999
 * @month: 1 to 12, or 0 where only the year is known
 * @day: 1 to 31, or 0 where only the month is known
 *
 * Writes a date as exactly as it is known: `1992`, `April 1992`, `April 17, 1992`.
 *
 * Returns: (transfer full): UTF-8
 * Source: Unicode CLDR, date skeletons
 */
char *
gza_locale_format_date (GzaLocale *self,
                        int year,
                        int month,
                        int day)
{
  const UChar *skeleton = month == 0 ? u"y" : day == 0 ? u"yMMMM"
                                                       : u"yMMMMd";
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator;
  UChar pattern[MAX_CHARS], buffer[MAX_CHARS];
  UDateFormat *format = NULL;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *name = NULL;
  int32_t length = 0;

  g_return_val_if_fail (GZA_IS_LOCALE (self), NULL);

  name = gza_language_dup_locale (self->language);
  date = g_date_time_new_utc (year, MAX (month, 1), MAX (day, 1), 12, 0, 0);
  generator = udatpg_open (name, &status);
  if (U_SUCCESS (status) && date != NULL) {
    length = udatpg_getBestPattern (generator, skeleton, -1, pattern, MAX_CHARS, &status);
    format = udat_open (UDAT_PATTERN, UDAT_PATTERN, name, u"UTC", -1, pattern, length, &status);
  }
  if (U_SUCCESS (status) && format != NULL)
    length = udat_format (format, (double) g_date_time_to_unix (date) * 1000, buffer, MAX_CHARS,
                          NULL, &status);
  if (format != NULL)
    udat_close (format);
  if (generator != NULL)
    udatpg_close (generator);

  return U_SUCCESS (status) && date != NULL ? to_utf8 (buffer, length)
                                            : g_strdup_printf ("%d", year);
}
