/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-tree.h"

/* What each key holds: an object that knows it. */
static GObject *
make_object (const char *key)
{
  GObject *object = G_OBJECT (g_simple_action_new (key, NULL));

  return object;
}

static GzaTree *
insert (GzaTree *tree,
        const char *key)
{
  g_autoptr (GObject) object = make_object (key);

  return gza_tree_insert (tree, key, object);
}

static GzaTree *
insert_number (GzaTree *tree,
               guint number)
{
  g_autofree char *key = g_strdup_printf ("%06u", number);

  return insert (tree, key);
}

/* The keys in their order, by way of the list. */
static char *
list_keys (GzaTree *tree)
{
  g_autoptr (GListModel) list = gza_tree_make_list (tree, G_TYPE_ACTION);
  GString *keys = g_string_new (NULL);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GAction) action = g_list_model_get_item (list, i);

    g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", g_action_get_name (action));
  }
  g_assert_null (g_list_model_get_item (list, n));
  return g_string_free (keys, FALSE);
}

static void
assert_keys (GzaTree *tree,
             const char *keys)
{
  g_autofree char *found = list_keys (tree);

  g_assert_cmpstr (found, ==, keys);
}

static void
test_empty (void)
{
  g_assert_null (gza_tree_find (NULL, "a"));
  g_assert_null (gza_tree_get_first_key (NULL));
  g_assert_null (gza_tree_remove (NULL, "a"));
  g_assert_true (gza_tree_has_keys_of (NULL, NULL));
  assert_keys (NULL, "");
}

static void
test_versions (void)
{
  g_autoptr (GzaTree) old = insert (insert (insert (NULL, "b"), "c"), "a");
  g_autoptr (GzaTree) more = insert (gza_tree_ref (old), "bb");
  g_autoptr (GzaTree) less = gza_tree_remove (gza_tree_ref (old), "b");
  g_autoptr (GzaTree) same = gza_tree_remove (gza_tree_ref (old), "nobody");

  assert_keys (old, "a b c");
  assert_keys (more, "a b bb c");
  assert_keys (less, "a c");
  g_assert_true (same == old);
  g_assert_cmpstr (gza_tree_get_first_key (less), ==, "a");
  g_assert_true (gza_tree_has_keys_of (more, old));
  g_assert_false (gza_tree_has_keys_of (less, old));
  g_assert_true (gza_tree_find (more, "a") == gza_tree_find (old, "a"));
  g_assert_null (gza_tree_find (less, "b"));
}

static void
test_replace (void)
{
  g_autoptr (GzaTree) tree = insert (insert (NULL, "a"), "b");
  gpointer before = gza_tree_find (tree, "a");

  tree = insert (g_steal_pointer (&tree), "a");
  g_assert_true (gza_tree_find (tree, "a") != before);
  assert_keys (tree, "a b");
}

/* A list among the objects counts as its items. */
static void
test_lists (void)
{
  g_autoptr (GListStore) inner = g_list_store_new (G_TYPE_ACTION);
  g_autoptr (GzaTree) tree = insert (insert (NULL, "a"), "z");
  g_autoptr (GObject) one = make_object ("one");
  g_autoptr (GObject) two = make_object ("two");

  g_list_store_append (inner, one);
  g_list_store_append (inner, two);
  tree = gza_tree_insert (g_steal_pointer (&tree), "m", inner);
  assert_keys (tree, "a one two z");
  tree = gza_tree_remove (g_steal_pointer (&tree), "m");
  assert_keys (tree, "a z");
}

/* However keys come and go, all are found, in order. */
static void
test_many (void)
{
  const guint n = 5000;
  g_autoptr (GzaTree) tree = NULL;
  g_autoptr (GListModel) list = NULL;

  for (guint i = 0; i < n; i++)
    tree = insert_number (tree, i * 7919 % n);
  for (guint i = 0; i < n; i += 2) {
    g_autofree char *key = g_strdup_printf ("%06u", i * 31 % n / 2 * 2);

    tree = gza_tree_remove (tree, key);
  }
  list = gza_tree_make_list (tree, G_TYPE_ACTION);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n / 2);
  for (guint i = 0; i < n / 2; i++) {
    g_autofree char *key = g_strdup_printf ("%06u", 2 * i + 1);
    g_autoptr (GAction) action = g_list_model_get_item (list, i);

    g_assert_cmpstr (g_action_get_name (action), ==, key);
    g_assert_true (gza_tree_find (tree, key) == action);
  }
}

/* An object ends with the last version that has it. */
static void
test_end (void)
{
  GzaTree *tree = NULL;
  GzaTree *newer;
  GObject *object = make_object ("a");

  tree = gza_tree_insert (insert (insert (NULL, "b"), "c"), "a", object);
  newer = gza_tree_remove (gza_tree_ref (tree), "a");
  gza_tree_unref (tree);
  g_assert_finalize_object (object);
  gza_tree_unref (newer);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/empty", test_empty);
  g_test_add_func ("/tree/versions", test_versions);
  g_test_add_func ("/tree/replace", test_replace);
  g_test_add_func ("/tree/lists", test_lists);
  g_test_add_func ("/tree/many", test_many);
  g_test_add_func ("/tree/end", test_end);
  return g_test_run ();
}
