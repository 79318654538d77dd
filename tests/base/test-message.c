/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-message.h"

static char *
format (const char *language,
        const char *pattern,
        ...)
{
  va_list args;
  char *result;

  va_start (args, pattern);
  result = gza_message_vformat (language, pattern, args);
  va_end (args);
  return result;
}

static void
test_plurals (void)
{
  static const struct {
    const char *language;
    double number;
    const char *expected;
  } cases[] = {
    { "ru", 1, "1 остановка" },
    { "ru", 2, "2 остановки" },
    { "ru", 5, "5 остановок" },
    { "ru", 11, "11 остановок" },
    { "ru", 21, "21 остановка" },
    { "ru", 1.5, "1,5 остановки" },
  };
  const char *pattern =
      "{0,plural,one{# остановка}few{# остановки}many{# остановок}other{# остановки}}";

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = format (cases[i].language, pattern, cases[i].number);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_plain_text (void)
{
  g_autofree char *text = format ("en", "Touch to begin");
  g_autofree char *quoted = format ("en", "Nino''s road");

  g_assert_cmpstr (text, ==, "Touch to begin");
  g_assert_cmpstr (quoted, ==, "Nino's road");
}

static void
test_strings_are_isolated (void)
{
  g_autofree char *text = format ("en", "{0} and {1}", "نينو", "Armen");

  g_assert_cmpstr (text, ==, "\u200E\u2068نينو\u2069 and \u2068Armen\u2069");
}

/* GTK asks the first letter which way a line runs. */
static void
test_direction (void)
{
  static const struct {
    const char *language;
    const char *name;
    const char *expected;
  } cases[] = {
    { "en", "Armen", "\u2068Armen\u2069 (1)" },
    { "en", "نينو", "\u200E\u2068نينو\u2069 (1)" },
    { "en", "נינו", "\u200E\u2068נינו\u2069 (1)" },
    { "ar", "نينو", "\u2068نينو\u2069 (1)" },
    { "ar", "12 MB", "\u200F\u206812 MB\u2069 (1)" },
    { "ar", "12", "\u206812\u2069 (1)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = format (cases[i].language, "{0} (1)", cases[i].name);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_mixed_arguments (void)
{
  g_autofree char *text =
      format ("en", "{1}: {0,number} of {2,number} ({3})", 2.0, "Chapter", 5.0, "photos");

  g_assert_cmpstr (text, ==, "\u2068Chapter\u2069: 2 of 5 (\u2068photos\u2069)");
}

/* A name is data: what looks like a pattern in it stays as it is. */
static void
test_pattern_in_a_string (void)
{
  g_autofree char *text = format ("en", "{0}", "{0} it's {1,plural,other{#}} %s");

  g_assert_cmpstr (text, ==, "\u2068{0} it's {1,plural,other{#}} %s\u2069");
}

static void
test_string_beside_a_plural (void)
{
  const char *pattern = "{1}, {0,plural,one{one chapter}other{# chapters}}";
  g_autofree char *one = format ("en", pattern, 1.0, "Nino");
  g_autofree char *many = format ("en", pattern, 4.0, "Nino");

  g_assert_cmpstr (one, ==, "\u2068Nino\u2069, one chapter");
  g_assert_cmpstr (many, ==, "\u2068Nino\u2069, 4 chapters");
}

static void
test_broken_pattern_is_shown (void)
{
  g_autofree char *text = format ("en", "{0,plural,one{# stop}", 1.0);

  g_assert_cmpstr (text, ==, "{0,plural,one{# stop}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/message/plurals", test_plurals);
  g_test_add_func ("/message/plain", test_plain_text);
  g_test_add_func ("/message/isolates", test_strings_are_isolated);
  g_test_add_func ("/message/direction", test_direction);
  g_test_add_func ("/message/mixed", test_mixed_arguments);
  g_test_add_func ("/message/data", test_pattern_in_a_string);
  g_test_add_func ("/message/plural-and-string", test_string_beside_a_plural);
  g_test_add_func ("/message/broken", test_broken_pattern_is_shown);
  return g_test_run ();
}
