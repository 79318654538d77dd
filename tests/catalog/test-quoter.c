/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-quoter.h"

#include <glib/gstdio.h>

#include "remove-folder.h"

typedef struct {
  char *path;
  GzaRoot *root;
  GzaQuoter *quoter;
} Fixture;

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_dir_make_tmp ("gza-quoter-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->root = gza_root_new (fixture->path, &error);
  g_assert_no_error (error);
  fixture->quoter = gza_quoter_new (fixture->root);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gza_quoter_free (fixture->quoter);
  g_object_unref (fixture->root);
  remove_folder (fixture->path);
  g_free (fixture->path);
}

static char *
quote (Fixture    *fixture,
       const char *file,
       guint       line,
       guint       column,
       guint      *ret_column)
{
  g_autoptr (GzaDiagnostic) diagnostic =
      gza_diagnostic_new (GZA_SEVERITY_ERROR, "unknown-key", file, line, column, NULL,
                          gza_phrase_new ("wrong"), NULL);

  return gza_quoter_dup_line (fixture->quoter, diagnostic, ret_column);
}

static void
assert_quote (Fixture    *fixture,
              guint       line,
              guint       column,
              const char *expected,
              guint       expected_column)
{
  guint found_column = 0;
  g_autofree char *line_text = quote (fixture, "a.yaml", line, column, &found_column);

  g_assert_cmpstr (line_text, ==, expected);
  g_assert_cmpuint (found_column, ==, expected_column);
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  user_data)
{
  write_file (fixture, "a.yaml", "first: 1\n\tsecond: \x1b[31m2\r\nlast");
  assert_quote (fixture, 1, 8, "first: 1", 8);
  assert_quote (fixture, 2, 2, " second: \xef\xbf\xbd[31m2", 2);
  assert_quote (fixture, 3, 0, "last", 0);
  assert_quote (fixture, 4, 1, NULL, 1);
  assert_quote (fixture, 0, 0, NULL, 0);
}

static void
test_long_line (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *left = g_strnfill (200, 'a');
  g_autofree char *right = g_strnfill (200, 'b');
  g_autofree char *text = g_strconcat (left, "ჰ", right, NULL);
  g_autofree char *line = NULL;
  guint column = 0;

  write_file (fixture, "a.yaml", text);
  line = quote (fixture, "a.yaml", 1, 201, &column);
  g_assert_cmpint (g_utf8_strlen (line, -1), <=, 97);
  g_assert_true (g_str_has_prefix (line, "…a"));
  g_assert_cmpuint (g_utf8_get_char (g_utf8_offset_to_pointer (line, column - 1)), ==, 0x10F0);
}

static void
test_no_file (Fixture       *fixture,
              gconstpointer  user_data)
{
  guint column = 0;

  g_assert_null (quote (fixture, "none.yaml", 1, 1, &column));
  g_assert_null (quote (fixture, "../outside.yaml", 1, 1, &column));
}

static GzaDiagnostic *
make_at (const char *file,
         guint       line)
{
  return gza_diagnostic_new (GZA_SEVERITY_ERROR, "unknown-key", file, line, 1, NULL,
                             gza_phrase_new ("wrong"), NULL);
}

static void
test_order_and_story (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (GzaDiagnostic) exhibition = make_at ("stories/exhibition.yaml", 9);
  g_autoptr (GzaDiagnostic) early = make_at ("stories/ana/story.yaml", 2);
  g_autoptr (GzaDiagnostic) late = make_at ("stories/ana/story.yaml", 10);
  g_autofree char *none = gza_diagnostic_dup_story_id (exhibition);
  g_autofree char *id = gza_diagnostic_dup_story_id (early);

  g_assert_null (none);
  g_assert_cmpstr (id, ==, "ana");
  g_assert_cmpint (gza_diagnostic_compare (exhibition, early, NULL), <, 0);
  g_assert_cmpint (gza_diagnostic_compare (late, early, NULL), >, 0);
  g_assert_cmpint (gza_diagnostic_compare (late, late, NULL), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/quoter/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/quoter/long-line", Fixture, NULL, set_up, test_long_line, tear_down);
  g_test_add ("/quoter/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/quoter/order-and-story", Fixture, NULL, set_up, test_order_and_story, tear_down);

  return g_test_run ();
}
