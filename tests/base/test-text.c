/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-text.h"

static GzaText *
make_text (void)
{
  GzaText *text = gza_text_new ();

  gza_text_add (text, "ka", "გზა");
  gza_text_add (text, "pt-BR", "A estrada");
  gza_text_add (text, "en", "The road");
  return text;
}

static void
test_empty (void)
{
  g_autoptr (GzaText) text = gza_text_new ();
  const char *language = NULL;

  g_assert_cmpuint (gza_text_get_n_languages (text), ==, 0);
  g_assert_null (gza_text_get_exact (text, "ka"));
  g_assert_cmpstr (gza_text_get (text, "ka", &language), ==, "");
  g_assert_cmpstr (language, ==, "ka");
}

static void
test_single (void)
{
  g_autoptr (GzaText) text = gza_text_new_single ("hy", "Ճանապարհ");

  g_assert_cmpuint (gza_text_get_n_languages (text), ==, 1);
  g_assert_cmpstr (gza_text_get_exact (text, "hy"), ==, "Ճանապարհ");
}

static void
test_order_is_that_of_the_source (void)
{
  g_autoptr (GzaText) text = make_text ();

  g_assert_cmpuint (gza_text_get_n_languages (text), ==, 3);
  g_assert_cmpstr (gza_text_get_language (text, 0), ==, "ka");
  g_assert_cmpstr (gza_text_get_language (text, 1), ==, "pt-BR");
  g_assert_cmpstr (gza_text_get_language (text, 2), ==, "en");
}

static void
test_fallback (void)
{
  static const struct {
    const char *wanted;
    const char *string;
    const char *found;
  } cases[] = {
    { "en", "The road", "en" },
    { "en-GB", "The road", "en" },
    { "pt", "A estrada", "pt-BR" },
    { "hy", "გზა", "ka" },
    { "e", "გზა", "ka" },
  };
  g_autoptr (GzaText) text = make_text ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *found = NULL;

    g_test_message ("%s", cases[i].wanted);
    g_assert_cmpstr (gza_text_get (text, cases[i].wanted, &found), ==, cases[i].string);
    g_assert_cmpstr (found, ==, cases[i].found);
    g_assert_cmpstr (gza_text_get (text, cases[i].wanted, NULL), ==, cases[i].string);
  }
  g_assert_null (gza_text_get_exact (text, "en-GB"));
}

static void
test_language_is_replaced (void)
{
  g_autoptr (GzaText) text = make_text ();

  gza_text_add (text, "ka", "სახლი");
  g_assert_cmpuint (gza_text_get_n_languages (text), ==, 3);
  g_assert_cmpstr (gza_text_get_exact (text, "ka"), ==, "სახლი");
}

static void
test_shared (void)
{
  GzaText *text = make_text ();
  GzaText *other = gza_text_ref (text);
  GValue value = G_VALUE_INIT;

  g_assert_true (other == text);
  gza_text_unref (text);
  g_assert_cmpstr (gza_text_get_exact (other, "en"), ==, "The road");

  g_value_init (&value, GZA_TYPE_TEXT);
  g_value_take_boxed (&value, other);
  g_assert_true (g_value_get_boxed (&value) == other);
  g_value_unset (&value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/empty", test_empty);
  g_test_add_func ("/text/single", test_single);
  g_test_add_func ("/text/order", test_order_is_that_of_the_source);
  g_test_add_func ("/text/fallback", test_fallback);
  g_test_add_func ("/text/replaced", test_language_is_replaced);
  g_test_add_func ("/text/shared", test_shared);
  return g_test_run ();
}
