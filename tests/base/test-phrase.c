/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-phrase.h"

#include <glib/gstdio.h>

#include "mo-file.h"

/* In the order of their bytes. */
static const char *const georgian[] = {
  "%s is expected, not %s", "%2$s წერია, უნდა იყოს %1$s",
  "%u of %u", "%5$u",
  "100%% of %s", "%s: 100%%",
  "Stops: %u", "%s გაჩერება",
  "a list", "სია",
  "list", "ჩამონათვალი",
  NULL,
};

typedef struct {
  char *folder;
  GzaWords *words;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gza-phrase-XXXXXX", &error);
  g_assert_no_error (error);
  mo_file_write (fixture->folder, "ka", georgian);
  fixture->words = gza_words_new (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "ka", NULL);
  g_autofree char *messages = g_build_filename (folder, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, "gza.mo", NULL);

  g_assert_finalize_object (fixture->words);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (messages), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
assert_said (Fixture    *fixture,
             GzaPhrase  *phrase,
             const char *english,
             const char *georgian_text)
{
  g_autofree char *in_english = gza_phrase_say (phrase, NULL, NULL);
  g_autofree char *in_georgian = gza_phrase_say (phrase, fixture->words, "ka");

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_georgian, ==, georgian_text);
  gza_phrase_free (phrase);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  user_data)
{
  assert_said (fixture, gza_phrase_new ("%s is expected, not %s", "a list", "x"),
               "a list is expected, not x", "x წერია, უნდა იყოს სია");
  assert_said (fixture, gza_phrase_new ("%s is expected, not %s", "list", "a list"),
               "list is expected, not a list", "სია წერია, უნდა იყოს list");
}

static void
test_conversions (Fixture       *fixture,
                  gconstpointer  user_data)
{
  assert_said (fixture, gza_phrase_new ("%d %u %ld %.1f %g %s", -3, 4u, -5L, 2.25, 0.5, "six"),
               "-3 4 -5 2.2 0.5 six", "-3 4 -5 2.2 0.5 six");
  assert_said (fixture, gza_phrase_new ("%04d-%02d U+%04X 0x%02X %" G_GSIZE_FORMAT, 92, 4, 0x2066,
                                        7, (gsize) 9),
               "0092-04 U+2066 0x07 9", "0092-04 U+2066 0x07 9");
}

static void
test_per_cent (Fixture       *fixture,
               gconstpointer  user_data)
{
  assert_said (fixture, gza_phrase_new ("100%% of %s", "it"), "100% of it", "it: 100%");
}

/* A number said as a string, or an argument that is not there: English, never a crash. */
static void
test_wrong_translations (Fixture       *fixture,
                         gconstpointer  user_data)
{
  assert_said (fixture, gza_phrase_new ("Stops: %u", 3u), "Stops: 3", "Stops: 3");
  assert_said (fixture, gza_phrase_new ("%u of %u", 1u, 2u), "1 of 2", "1 of 2");
}

static void
test_word (Fixture       *fixture,
           gconstpointer  user_data)
{
  assert_said (fixture, gza_phrase_new_with_word ("Say %s.", "100%s"), "Say 100%s.", "Say 100%s.");
  assert_said (fixture, gza_phrase_new_with_word ("a list", NULL), "a list", "სია");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/phrase/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/phrase/conversions", Fixture, NULL, set_up, test_conversions, tear_down);
  g_test_add ("/phrase/per-cent", Fixture, NULL, set_up, test_per_cent, tear_down);
  g_test_add ("/phrase/wrong-translations", Fixture, NULL, set_up, test_wrong_translations,
              tear_down);
  g_test_add ("/phrase/word", Fixture, NULL, set_up, test_word, tear_down);

  return g_test_run ();
}
