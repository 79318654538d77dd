/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "gza-yaml-reader.h"

static const GzaYamlNode *
parse (const char *text,
       GzaArena *arena)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  GzaReport report;

  gza_report_init (&report, NULL, "a.yaml");
  return gza_yaml_parse (bytes, arena, &report);
}

static void
test_tree (void)
{
  g_autoptr (GzaArena) arena = gza_arena_new ();
  const GzaYamlNode *root = parse ("# a comment\na: one\nb:\n  - გზა: x\n    d: 'y'\n  - []\n",
                                   arena);
  const GzaYamlNode *list = gza_yaml_node_find (root, "b");
  const GzaYamlNode *road;

  g_assert_cmpint (root->type, ==, GZA_YAML_MAPPING);
  g_assert_cmpuint (root->n_children, ==, 2);
  g_assert_cmpstr (gza_yaml_node_find (root, "a")->value, ==, "one");
  g_assert_true (gza_yaml_node_find (root, "a")->is_plain);
  g_assert_cmpuint (list->n_children, ==, 2);
  road = gza_yaml_node_find (list->first, "გზა");
  g_assert_cmpuint (road->line, ==, 4);
  g_assert_cmpuint (road->column, ==, 10);
  g_assert_cmpuint (road->key_column, ==, 5);
  g_assert_false (gza_yaml_node_find (list->first, "d")->is_plain);
  g_assert_cmpint (list->first->next->type, ==, GZA_YAML_SEQUENCE);
  g_assert_null (gza_yaml_node_find (root, "c"));
  g_assert_null (gza_yaml_node_find (list, "b"));
}

/* Where a scalar stands, quotes and all: what a translator's import replaces. */
static void
test_span (void)
{
  g_autoptr (GzaArena) arena = gza_arena_new ();
  const GzaYamlNode *root = parse ("გზა: \"ab\" # c\nx: de\n", arena);
  const GzaYamlNode *first = gza_yaml_node_find (root, "გზა");

  g_assert_cmpuint (first->start, ==, 5);
  g_assert_cmpuint (first->end, ==, 9);
  g_assert_cmpuint (gza_yaml_node_find (root, "x")->end, ==, 19);
}

/* y40: what the block styles make of white space. */
static void
test_block_scalars (void)
{
  static const struct {
    const char *text;
    const char *value;
  } cases[] = {
    { "a: |\n  x\n  y\n\n", "x\ny\n" },
    { "a: |-\n  x\n  y\n\n", "x\ny" },
    { "a: |+\n  x\n\n\n", "x\n\n\n" },
    { "a: >\n  x\n  y\n\n  z\n", "x y\nz\n" },
    { "a: >-\n  x\n  y\n", "x y" },
    { "a: >+2\n    x\n  y\n", "  x\ny\n" },
    { "a: x\n  y\n", "x y" },
    { "a: 'it''s'\n", "it's" },
    { "a: \"x\\ny\"\n", "x\ny" },
    { "a: \"x\\\n  y\"\n", "xy" },
    { "a: ' x '\n", " x " },
    { "a: x # y\n", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GzaArena) arena = gza_arena_new ();
    const GzaYamlNode *root = parse (cases[i].text, arena);

    g_assert_nonnull (root);
    g_assert_cmpstr (gza_yaml_node_find (root, "a")->value, ==, cases[i].value);
  }
}

static void
test_many_keys (void)
{
  g_autoptr (GzaArena) arena = gza_arena_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const GzaYamlNode *root;

  for (guint i = 0; i < 9000; i++)
    g_string_append_printf (text, "key%u: v\n", i);
  root = parse (text->str, arena);
  g_assert_cmpuint (root->n_children, ==, 9000);
  g_string_append (text, "key4000: again\n");
  gza_arena_reset (arena);
  g_assert_null (parse (text->str, arena));
}

static void
test_arena (void)
{
  g_autoptr (GzaArena) arena = gza_arena_new ();

  for (gsize size = 0; size < 200000; size = size * 2 + 1) {
    char *memory = gza_arena_alloc (arena, size);

    g_assert_cmpuint ((guintptr) memory % sizeof (gpointer), ==, 0);
    for (gsize i = 0; i < size; i++)
      g_assert_cmpint (memory[i], ==, 0);
    memset (memory, 0xFF, size);
  }
  gza_arena_reset (arena);
  g_assert_cmpint (*(char *) gza_arena_alloc (arena, 1), ==, 0);
  g_assert_cmpstr (gza_arena_strndup (arena, "abc", 2), ==, "ab");
  g_assert_null (gza_arena_strdup (arena, NULL));
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml-reader/tree", test_tree);
  g_test_add_func ("/yaml-reader/span", test_span);
  g_test_add_func ("/yaml-reader/block-scalars", test_block_scalars);
  g_test_add_func ("/yaml-reader/many-keys", test_many_keys);
  g_test_add_func ("/yaml-reader/arena", test_arena);
  return g_test_run ();
}
