/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-locale.h"

#include <glib/gstdio.h>

#include "mo-file.h"

typedef struct {
  GzaLocale *locale;
  guint n_language;
  guint n_languages;
} Fixture;

static void
on_notify (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->locale = g_object_new (GZA_TYPE_LOCALE, NULL);
  g_signal_connect (fixture->locale, "notify::language", G_CALLBACK (on_notify),
                    &fixture->n_language);
  g_signal_connect (fixture->locale, "notify::languages", G_CALLBACK (on_notify),
                    &fixture->n_languages);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->locale);
}

static void
test_default (void)
{
  g_assert_true (gza_locale_get_default () == gza_locale_get_default ());
  g_assert_cmpstr (gza_locale_get_language (gza_locale_get_default ()), ==, "en");
}

static void
test_language (Fixture       *fixture,
               gconstpointer  user_data)
{
  gza_locale_set_language (fixture->locale, "en");
  g_assert_cmpuint (fixture->n_language, ==, 0);
  gza_locale_set_language (fixture->locale, "ka");
  gza_locale_set_language (fixture->locale, "ka");
  g_assert_cmpuint (fixture->n_language, ==, 1);
  g_assert_cmpstr (gza_locale_get_language (fixture->locale), ==, "ka");
  g_assert_false (gza_locale_is_rtl (fixture->locale));
  gza_locale_set_language (fixture->locale, "ar");
  g_assert_true (gza_locale_is_rtl (fixture->locale));
}

static void
test_languages (Fixture       *fixture,
                gconstpointer  user_data)
{
  static const char *const tags[] = { "ka", "hy", NULL };
  g_auto (GStrv) read_back = NULL;

  g_assert_null (gza_locale_get_languages (fixture->locale)[0]);
  gza_locale_set_languages (fixture->locale, tags);
  gza_locale_set_languages (fixture->locale, tags);
  g_assert_cmpuint (fixture->n_languages, ==, 1);
  g_object_get (fixture->locale, "languages", &read_back, NULL);
  g_assert_true (g_strv_equal ((const char *const *) read_back, tags));
}

static void
test_words (Fixture       *fixture,
            gconstpointer  user_data)
{
  static const char *const pairs[] = { "Play", "დაკვრა", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("gza-locale-XXXXXX", &error);
  g_autofree char *command = NULL;
  g_autoptr (GzaWords) words = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (gza_locale_get_word (fixture->locale, "Play"), ==, "Play");
  mo_file_write (folder, "ka", pairs);
  words = gza_words_new (folder);
  gza_locale_set_words (fixture->locale, words);
  gza_locale_set_language (fixture->locale, "ka");
  g_assert_cmpstr (gza_locale_get_word (fixture->locale, "Play"), ==, "დაკვრა");

  command = g_strdup_printf ("rm -r '%s'", folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

static void
test_format (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autofree char *text =
      gza_locale_format (fixture->locale, "{0,plural,one{# stop}other{# stops}}", 2.0);

  g_assert_cmpstr (text, ==, "2 stops");
}

static void
test_text_falls_back_in_order (Fixture       *fixture,
                               gconstpointer  user_data)
{
  static const char *const tags[] = { "hy", "ka", "en", NULL };
  g_autoptr (GzaText) text = gza_text_new ();
  const char *language = NULL;

  gza_text_add (text, "kab", "Abrid");
  gza_text_add (text, "en", "The road");
  gza_text_add (text, "ka", "გზა");
  gza_locale_set_languages (fixture->locale, tags);

  g_assert_cmpstr (gza_locale_find_text (fixture->locale, text, &language), ==, "The road");
  g_assert_cmpstr (language, ==, "en");
  gza_locale_set_language (fixture->locale, "en-GB");
  g_assert_cmpstr (gza_locale_find_text (fixture->locale, text, &language), ==, "The road");
  g_assert_cmpstr (language, ==, "en");
  gza_locale_set_language (fixture->locale, "ru");
  g_assert_cmpstr (gza_locale_get_text (fixture->locale, text), ==, "გზა");
  g_assert_cmpstr (gza_locale_get_text (fixture->locale, NULL), ==, "");
}

/* Kabyle (kab) begins like Georgian (ka) and is another language. */
static void
test_text_of_a_like_named_language (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  static const char *const tags[] = { "en", NULL };
  g_autoptr (GzaText) text = gza_text_new_single ("kab", "Abrid");

  gza_text_add (text, "en", "The road");
  gza_locale_set_languages (fixture->locale, tags);
  gza_locale_set_language (fixture->locale, "ka");
  g_assert_cmpstr (gza_locale_get_text (fixture->locale, text), ==, "The road");
}

/* Which narrow space stands in a number or a date changes from one CLDR to the next. */
static char *
with_plain_spaces (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  return g_strdup (plain->str);
}

/* t11: each language's own digits, marks and order. */
static void
test_length (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const struct {
    const char *language;
    gint64 length_us;
    const char *expected;
  } cases[] = {
    { "en", 0, "0:00" },
    { "en", 32 * G_USEC_PER_SEC, "0:32" },
    { "en", 32 * G_USEC_PER_SEC + 499999, "0:32" },
    { "en", 32 * G_USEC_PER_SEC + 500000, "0:33" },
    { "en", 725 * G_USEC_PER_SEC, "12:05" },
    { "en", G_GINT64_CONSTANT (3723) * G_USEC_PER_SEC, "1:02:03" },
    { "en", -5 * G_USEC_PER_SEC, "−0:05" },
    { "ka", 95 * G_USEC_PER_SEC, "1:35" },
    { "fa", 95 * G_USEC_PER_SEC, "۱:۳۵" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = NULL;

    gza_locale_set_language (fixture->locale, cases[i].language);
    text = gza_locale_format_length (fixture->locale, cases[i].length_us);
    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_number (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const struct {
    const char *language;
    double number;
    int decimals;
    const char *expected;
  } cases[] = {
    { "en", 12345.678, 1, "12,345.7" },
    { "en", 7, 0, "7" },
    { "ru", 12345.5, 2, "12 345,50" },
    { "ka", 1.5, 1, "1,5" },
    { "hy", 12345.5, 1, "12 345,5" },
    { "fa", 42, 0, "۴۲" },
    { "ar", 12345.5, 1, "١٢٬٣٤٥٫٥" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = NULL;
    g_autofree char *plain = NULL;

    gza_locale_set_language (fixture->locale, cases[i].language);
    text = gza_locale_format_number (fixture->locale, cases[i].number, cases[i].decimals);
    plain = with_plain_spaces (text);
    g_assert_cmpstr (plain, ==, cases[i].expected);
  }
}

static void
test_date (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const struct {
    const char *language;
    int year, month, day;
    const char *expected;
  } cases[] = {
    { "en", 1992, 0, 0, "1992" },
    { "en", 1992, 4, 0, "April 1992" },
    { "en", 1992, 4, 17, "April 17, 1992" },
    { "ru", 1992, 4, 17, "17 апреля 1992 г." },
    { "ka", 1992, 4, 17, "17 აპრილი, 1992" },
    { "hy", 1992, 4, 17, "17 ապրիլի, 1992 թ." },
    { "ar", 1992, 4, 17, "١٧ أبريل ١٩٩٢" },
    { "fa", 1992, 4, 17, "۱۷ آوریل ۱۹۹۲" },
    { "fa", 1992, 0, 0, "۱۹۹۲" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = NULL;
    g_autofree char *plain = NULL;

    gza_locale_set_language (fixture->locale, cases[i].language);
    text = gza_locale_format_date (fixture->locale, cases[i].year, cases[i].month, cases[i].day);
    plain = with_plain_spaces (text);
    g_assert_cmpstr (plain, ==, cases[i].expected);
  }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/default", test_default);
  ADD ("/locale/language", test_language);
  ADD ("/locale/languages", test_languages);
  ADD ("/locale/words", test_words);
  ADD ("/locale/format", test_format);
  ADD ("/locale/text/order", test_text_falls_back_in_order);
  ADD ("/locale/text/like-named", test_text_of_a_like_named_language);
  ADD ("/locale/length", test_length);
  ADD ("/locale/number", test_number);
  ADD ("/locale/date", test_date);
  return g_test_run ();
}
