/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-words.h"

#include <glib/gstdio.h>

#include "mo-file.h"

static const char *const georgian[] = {
  "Back", "უკან",
  "Empty", "",
  "Play", "დაკვრა",
  "{0,plural,one{# stop}other{# stops}} to {1}", "{0,plural,one{# გაჩერება}other{# გაჩერება}}: {1}",
  NULL,
};

static const char *const brazilian[] = { "Play", "Tocar", NULL };

typedef struct {
  char *folder;
  GzaWords *words;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gza-words-XXXXXX", &error);
  g_assert_no_error (error);
  mo_file_write (fixture->folder, "ka", georgian);
  mo_file_write (fixture->folder, "pt-BR", brazilian);
  fixture->words = gza_words_new (fixture->folder);
}

static void
remove_language (Fixture    *fixture,
                 const char *language)
{
  g_autofree char *folder = g_build_filename (fixture->folder, language, NULL);
  g_autofree char *messages = g_build_filename (folder, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, "gza.mo", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (messages), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->words);
  remove_language (fixture, "ka");
  remove_language (fixture, "pt-BR");
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
test_get (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_assert_cmpstr (gza_words_get (fixture->words, "ka", "Play"), ==, "დაკვრა");
  g_assert_cmpstr (gza_words_get (fixture->words, "ka", "Back"), ==, "უკან");
  g_assert_cmpstr (gza_words_get (fixture->words, "pt-BR", "Play"), ==, "Tocar");
}

static void
test_variety (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_assert_cmpstr (gza_words_get (fixture->words, "ka-GE", "Play"), ==, "დაკვრა");
  g_assert_cmpstr (gza_words_get (fixture->words, "pt", "Play"), ==, "Play");
}

static void
test_what_is_not_translated (Fixture       *fixture,
                             gconstpointer  user_data)
{
  static const char *const words[] = { "Volume", "Empty", "Pla", "Playing", "A", "z", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (gza_words_get (fixture->words, "ka", words[i]) == words[i]);
  g_assert_cmpstr (gza_words_get (fixture->words, "hy", "Play"), ==, "Play");
  g_assert_cmpstr (gza_words_get (fixture->words, "../ka", "Play"), ==, "Play");
}

static void
test_format (Fixture       *fixture,
             gconstpointer  user_data)
{
  const char *pattern = "{0,plural,one{# stop}other{# stops}} to {1}";
  g_autofree char *english = gza_words_format (fixture->words, "en", pattern, 1.0, "Athens");
  g_autofree char *georgian_text = gza_words_format (fixture->words, "ka", pattern, 3.0, "ათენი");
  /* Russian has no translation here: the English pattern goes by English rules. */
  g_autofree char *russian = gza_words_format (fixture->words, "ru", pattern, 21.0, "Athens");

  g_assert_cmpstr (english, ==, "1 stop to \u2068Athens\u2069");
  g_assert_cmpstr (georgian_text, ==, "3 გაჩერება: \u2068ათენი\u2069");
  g_assert_cmpstr (russian, ==, "21 stops to \u2068Athens\u2069");
}

/* A file that is broken at any byte is never read past its end; the sanitizers watch. */
static void
test_broken_files (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ka", "LC_MESSAGES", "gza.mo", NULL);
  g_autofree char *whole = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  for (gsize i = 0; i < length; i++) {
    g_autoptr (GzaWords) cut = gza_words_new (fixture->folder);
    g_autoptr (GzaWords) flipped = gza_words_new (fixture->folder);
    g_autofree char *damaged = g_memdup2 (whole, length);

    g_assert_true (g_file_set_contents (path, whole, (gssize) i, NULL));
    g_assert_nonnull (gza_words_get (cut, "ka", "Play"));
    damaged[i] ^= (char) 0xff;
    g_assert_true (g_file_set_contents (path, damaged, (gssize) length, NULL));
    g_assert_nonnull (gza_words_get (flipped, "ka", "Play"));
  }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/words/get", test_get);
  ADD ("/words/variety", test_variety);
  ADD ("/words/absent", test_what_is_not_translated);
  ADD ("/words/format", test_format);
  ADD ("/words/broken", test_broken_files);
  return g_test_run ();
}
