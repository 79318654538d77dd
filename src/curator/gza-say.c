/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-say"

#include "gza-say.h"

#include <string.h>

#include "gza-installation.h"
#include "gza-languages.h"

/* What the tool says, in the curator's language: that of --lang, else of the environment, else
 * English. The translations are in po/curator; they are read by GzaWords, so that a language needs
 * no locale of the system. Main thread only.
 *
 *   gza_console_print (GZA_STYLE_PLAIN, gza_say ("Made %s\n"), path);
 */

static GzaWords *words;
static char *language; /* "und" for what is no tag */

/* "ka_GE.UTF-8@x" is ka-GE; "C" and "POSIX" are English. */
static char *
normalize (const char *name)
{
  g_autofree char *stem = g_strndup (name, strcspn (name, ".@:"));

  if (strcmp (stem, "C") == 0 || strcmp (stem, "POSIX") == 0)
    return g_strdup ("en");
  return gza_language_normalize (stem);
}

/* As gettext looks: LANGUAGE, a list, counts unless the locale is plain C. */
static char *
dup_environment_language (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *locale = NULL;
  const char *list = g_getenv ("LANGUAGE");

  for (guint i = 0; i < G_N_ELEMENTS (names) && (locale == NULL || locale[0] == '\0'); i++)
    locale = g_getenv (names[i]);
  if (locale == NULL || locale[0] == '\0' || strcmp (locale, "C") == 0 ||
      strcmp (locale, "POSIX") == 0)
    return NULL;
  return normalize (list != NULL && list[0] != '\0' ? list : locale);
}

/**
 * gza_say_init:
 * @chosen: (nullable): the language that the curator asked for, a BCP 47 tag
 *
 * Chooses the language. May be called again.
 */
void
gza_say_init (const char *chosen)
{
  g_autofree char *locale_dir = gza_installation_dup_curator_locale_dir ();
  g_autofree char *found = chosen != NULL ? normalize (chosen) : dup_environment_language ();

  g_clear_object (&words);
  words = gza_words_new_for_domain (locale_dir, "gza-curator");
  g_free (language);
  language = g_strdup (found != NULL ? found : chosen != NULL ? "und" : "en");
}

/**
 * gza_say_is_known:
 *
 * Asks whether the tool speaks the language that was chosen.
 *
 * Returns: %TRUE for English, and for languages that have a translation
 */
gboolean
gza_say_is_known (void)
{
  const char *word = GZA_SAY ("error");

  return g_str_has_prefix (language, "en") || strcmp (gza_say (word), word) != 0;
}

/**
 * gza_say_get_language:
 *
 * Gets the language that was chosen.
 *
 * Returns: (transfer none): a BCP 47 tag
 */
const char *
gza_say_get_language (void)
{
  return language != NULL ? language : "en";
}

/**
 * gza_say:
 * @english: what to say; may have the conversions of printf()
 *
 * Says something in the curator's language.
 *
 * Returns: (transfer none): the translation, with the same conversions
 */
const char *
gza_say (const char *english)
{
  return words != NULL ? gza_words_get (words, language, english) : english;
}

/**
 * gza_say_plural:
 * @one: what to say of one
 * @many: what to say of any other number
 * @n: how many
 *
 * Says something of a number in the curator's language.
 *
 * Returns: (transfer none): the translation, with the same conversions
 */
const char *
gza_say_plural (const char *one,
                const char *many,
                gulong n)
{
  if (words == NULL)
    return n == 1 ? one : many;
  return gza_words_get_plural (words, language, one, many, n);
}

/**
 * gza_say_error:
 * @error: an error
 *
 * Says an error in the curator's language, where its text is one that the program has.
 *
 * Returns: (transfer none): a sentence
 */
const char *
gza_say_error (const GError *error)
{
  return words != NULL ? gza_words_get (words, language, error->message) : error->message;
}

/**
 * gza_say_message:
 * @diagnostic: a problem
 *
 * Says what is wrong in the curator's language.
 *
 * Returns: (transfer full): a sentence
 */
char *
gza_say_message (GzaDiagnostic *diagnostic)
{
  return gza_diagnostic_say_message (diagnostic, words, language);
}

/**
 * gza_say_hint:
 * @diagnostic: a problem
 *
 * Says what to do about a problem in the curator's language.
 *
 * Returns: (transfer full) (nullable): a sentence
 */
char *
gza_say_hint (GzaDiagnostic *diagnostic)
{
  return gza_diagnostic_say_hint (diagnostic, words, language);
}
