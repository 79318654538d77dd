/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-languages.h"

static void
test_normalize (void)
{
  static const struct {
    const char *given;
    const char *expected;
  } cases[] = {
    { "ka", "ka" },
    { "KA", "ka" },
    { "ka_GE", "ka-GE" },
    { "sr-latn", "sr-Latn" },
    { "zh-hant-tw", "zh-Hant-TW" },
    { "yue", "yue" },
    { "", NULL },
    { "english", NULL },
    { "e", NULL },
    { "ka GE", NULL },
    { "xqq", NULL },
    { "ka-", NULL },
    { "../ka", NULL },
    { "ka-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa-aaaaaaaaa", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *tag = gza_language_normalize (cases[i].given);

    g_test_message ("“%s”", cases[i].given);
    g_assert_cmpstr (tag, ==, cases[i].expected);
  }
}

static void
test_direction (void)
{
  static const char *const rtl[] = { "ar", "fa", "he", "ur", "ar-EG", "ckb", "az-Arab" };
  static const char *const ltr[] = { "ka", "hy", "en", "ru", "tr", "az", "az-Latn" };

  for (gsize i = 0; i < G_N_ELEMENTS (rtl); i++)
    g_assert_true (gza_language_is_rtl (rtl[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (ltr); i++)
    g_assert_false (gza_language_is_rtl (ltr[i]));
}

static void
test_native_names (void)
{
  static const struct {
    const char *tag;
    const char *expected;
  } cases[] = {
    { "ka", "ქართული" },
    { "hy", "Հայերեն" },
    { "en", "English" },
    { "ru", "Русский" },
    { "ar", "العربية" },
    { "tr", "Türkçe" },
    { "uk", "Українська" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = gza_language_dup_native_name (cases[i].tag);

    g_assert_cmpstr (name, ==, cases[i].expected);
  }
}

static void
test_choose (void)
{
  static const char *const available[] = { "ka", "pt-BR", "en", "en-GB", NULL };
  static const char *const none[] = { NULL };

  g_assert_true (gza_language_choose ("ka", available) == available[0]);
  g_assert_cmpstr (gza_language_choose ("ka-GE", available), ==, "ka");
  g_assert_cmpstr (gza_language_choose ("pt", available), ==, "pt-BR");
  g_assert_cmpstr (gza_language_choose ("pt-PT", available), ==, "pt-BR");
  g_assert_cmpstr (gza_language_choose ("en-GB", available), ==, "en-GB");
  g_assert_cmpstr (gza_language_choose ("EN-gb", available), ==, "en-GB");
  g_assert_cmpstr (gza_language_choose ("en-US", available), ==, "en");
  g_assert_null (gza_language_choose ("hy", available));
  /* “kab” (Kabyle) begins like “ka” and is another language. */
  g_assert_null (gza_language_choose ("kab", available));
  g_assert_null (gza_language_choose ("ka", none));
}

static void
test_countries (void)
{
  g_autofree char *georgia = gza_language_dup_country ("ka", "GE");
  g_autofree char *armenia = gza_language_dup_country ("en", "AM");
  g_autofree char *unknown = gza_language_dup_country ("en", "not a code");

  g_assert_cmpstr (georgia, ==, "საქართველო");
  g_assert_cmpstr (armenia, ==, "Armenia");
  g_assert_cmpstr (unknown, ==, "not a code");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/normalize", test_normalize);
  g_test_add_func ("/languages/direction", test_direction);
  g_test_add_func ("/languages/native-names", test_native_names);
  g_test_add_func ("/languages/choose", test_choose);
  g_test_add_func ("/languages/countries", test_countries);
  return g_test_run ();
}
