/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-tree"

#include "gza-tree.h"

#include <string.h>

/* An immutable map from strings to objects whose versions share all that they have in common. A
 * change makes new nodes along one path, so that one story among ten thousand costs as much as one
 * among ten, and an old snapshot stays as it was. Nodes may be shared between threads.
 *
 *   tree = gza_tree_insert (tree, "nino", story);
 *   stories = gza_tree_make_list (tree, GZA_TYPE_STORY);
 *
 * The tree is balanced by weight: no side has more than three times the keys of the other (Adams,
 * "Efficient sets", 1993; the pair 3 and 2 is the one proven sound by Hirai and Yamamoto, 2011). */

#define MAX_IMBALANCE 3
#define DOUBLE_ROTATION 2

struct _GzaTree {
  /* owned */
  char *key; /* a GRefString */
  GObject *object;
  GzaTree *left;
  GzaTree *right;

  /* state */
  guint n_keys;
  guint n_items; /* an object that is a list counts as its items */
};

static guint
count_keys (const GzaTree *self)
{
  return self != NULL ? self->n_keys : 0;
}

static guint
count_items (const GzaTree *self)
{
  return self != NULL ? self->n_items : 0;
}

static guint
count_own_items (const GzaTree *self)
{
  return G_IS_LIST_MODEL (self->object) ? g_list_model_get_n_items (G_LIST_MODEL (self->object))
                                        : 1;
}

static void
clear (gpointer data)
{
  GzaTree *self = data;

  g_ref_string_release (self->key);
  g_object_unref (self->object);
  gza_tree_unref (self->left);
  gza_tree_unref (self->right);
}

/**
 * gza_tree_ref:
 * @self: (nullable): a tree
 *
 * Adds a reference.
 *
 * Returns: (transfer full) (nullable): the tree
 */
GzaTree *
gza_tree_ref (GzaTree *self)
{
  return self != NULL ? g_atomic_rc_box_acquire (self) : NULL;
}

/**
 * gza_tree_unref:
 * @self: (transfer full) (nullable): a tree
 *
 * Drops a reference, and with the last one what no other version shares.
 */
void
gza_tree_unref (GzaTree *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

/* A node with what @like holds; takes the sides. */
static GzaTree *
make (const GzaTree *like,
      GzaTree       *left,
      GzaTree       *right)
{
  GzaTree *self = g_atomic_rc_box_new0 (GzaTree);

  self->key = g_ref_string_acquire (like->key);
  self->object = g_object_ref (like->object);
  self->left = left;
  self->right = right;
  self->n_keys = 1 + count_keys (left) + count_keys (right);
  self->n_items = count_own_items (self) + count_items (left) + count_items (right);
  return self;
}

static GzaTree *
rotate_left (const GzaTree *like,
             GzaTree       *left,
             GzaTree       *right)
{
  g_autoptr (GzaTree) old = right;
  GzaTree *inner = right->left;

  if (count_keys (inner) < DOUBLE_ROTATION * count_keys (right->right))
    return make (right, make (like, left, gza_tree_ref (inner)), gza_tree_ref (right->right));
  return make (inner, make (like, left, gza_tree_ref (inner->left)),
               make (right, gza_tree_ref (inner->right), gza_tree_ref (right->right)));
}

static GzaTree *
rotate_right (const GzaTree *like,
              GzaTree       *left,
              GzaTree       *right)
{
  g_autoptr (GzaTree) old = left;
  GzaTree *inner = left->right;

  if (count_keys (inner) < DOUBLE_ROTATION * count_keys (left->left))
    return make (left, gza_tree_ref (left->left), make (like, gza_tree_ref (inner), right));
  return make (inner, make (left, gza_tree_ref (left->left), gza_tree_ref (inner->left)),
               make (like, gza_tree_ref (inner->right), right));
}

static GzaTree *
balance (const GzaTree *like,
         GzaTree       *left,
         GzaTree       *right)
{
  guint n_left = count_keys (left);
  guint n_right = count_keys (right);

  if (n_left + n_right >= 2 && n_right > MAX_IMBALANCE * n_left)
    return rotate_left (like, left, right);
  if (n_left + n_right >= 2 && n_left > MAX_IMBALANCE * n_right)
    return rotate_right (like, left, right);
  return make (like, left, right);
}

static GzaTree *
add (GzaTree       *self,
     const GzaTree *entry)
{
  int order = self != NULL ? strcmp (entry->key, self->key) : 0;

  if (self == NULL)
    return make (entry, NULL, NULL);
  if (order < 0)
    return balance (self, add (self->left, entry), gza_tree_ref (self->right));
  if (order > 0)
    return balance (self, gza_tree_ref (self->left), add (self->right, entry));
  return make (entry, gza_tree_ref (self->left), gza_tree_ref (self->right));
}

static const GzaTree *
get_first (const GzaTree *self)
{
  while (self->left != NULL)
    self = self->left;
  return self;
}

static GzaTree *
take_out (GzaTree    *self,
          const char *key)
{
  int order = strcmp (key, self->key);
  const GzaTree *next;

  if (order < 0)
    return balance (self, take_out (self->left, key), gza_tree_ref (self->right));
  if (order > 0)
    return balance (self, gza_tree_ref (self->left), take_out (self->right, key));
  if (self->left == NULL)
    return gza_tree_ref (self->right);
  if (self->right == NULL)
    return gza_tree_ref (self->left);
  next = get_first (self->right);
  return balance (next, gza_tree_ref (self->left), take_out (self->right, next->key));
}

static const GzaTree *
find_node (const GzaTree *self,
           const char    *key)
{
  while (self != NULL) {
    int order = strcmp (key, self->key);

    if (order == 0)
      return self;
    self = order < 0 ? self->left : self->right;
  }
  return NULL;
}

/**
 * gza_tree_insert:
 * @self: (transfer full) (nullable): a tree
 * @key: a key, which it may have
 * @object: (type GObject): what to keep there; a #GListModel that no longer changes counts as its
 *   items
 *
 * Makes the tree that has an object at a key, in O(log n).
 *
 * Returns: (transfer full): the new tree
 */
GzaTree *
gza_tree_insert (GzaTree    *self,
                 const char *key,
                 gpointer    object)
{
  g_autoptr (GzaTree) old = self;
  GzaTree entry = { .key = g_ref_string_new (key), .object = object };
  GzaTree *result = add (self, &entry);

  g_ref_string_release (entry.key);
  return result;
}

/**
 * gza_tree_remove:
 * @self: (transfer full) (nullable): a tree
 * @key: a key
 *
 * Makes the tree that has no such key, in O(log n).
 *
 * Returns: (transfer full) (nullable): the new tree, or the old one where it has no such key
 */
GzaTree *
gza_tree_remove (GzaTree    *self,
                 const char *key)
{
  g_autoptr (GzaTree) old = self;

  return find_node (self, key) != NULL ? take_out (self, key) : g_steal_pointer (&old);
}

/**
 * gza_tree_find:
 * @self: (nullable): a tree
 * @key: a key
 *
 * Finds an object, in O(log n).
 *
 * Returns: (transfer none) (nullable) (type GObject): the object, or %NULL
 */
gpointer
gza_tree_find (GzaTree    *self,
               const char *key)
{
  const GzaTree *node = find_node (self, key);

  return node != NULL ? node->object : NULL;
}

/**
 * gza_tree_get_first_key:
 * @self: (nullable): a tree
 *
 * Gets the key that comes before all others.
 *
 * Returns: (transfer none) (nullable): a key, or %NULL for an empty tree
 */
const char *
gza_tree_get_first_key (GzaTree *self)
{
  return self != NULL ? get_first (self)->key : NULL;
}

/**
 * gza_tree_has_keys_of:
 * @self: (nullable): a tree
 * @other: (nullable): another one
 *
 * Asks whether one tree has every key of another. What both share is not looked at, so that it
 * costs what has changed between two versions.
 *
 * Returns: %TRUE if it has
 */
gboolean
gza_tree_has_keys_of (GzaTree *self,
                      GzaTree *other)
{
  const GzaTree *found;

  if (other == NULL)
    return TRUE;
  found = find_node (self, other->key);
  if (found == other)
    return TRUE;
  return found != NULL && gza_tree_has_keys_of (self, other->left) &&
         gza_tree_has_keys_of (self, other->right);
}

/* The list */

#define GZA_TYPE_TREE_LIST (gza_tree_list_get_type ())

G_DECLARE_FINAL_TYPE (GzaTreeList, gza_tree_list, GZA, TREE_LIST, GObject)

/* The objects of one version, and the items of those that are lists. */
struct _GzaTreeList {
  GObject parent_instance;

  /* owned */
  GzaTree *tree;

  /* state */
  GType item_type;
};

static GType
gza_tree_list_get_item_type (GListModel *model)
{
  return GZA_TREE_LIST (model)->item_type;
}

static guint
gza_tree_list_get_n_items (GListModel *model)
{
  return count_items (GZA_TREE_LIST (model)->tree);
}

static gpointer
gza_tree_list_get_item (GListModel *model,
                        guint       position)
{
  const GzaTree *node = GZA_TREE_LIST (model)->tree;

  while (node != NULL && position < node->n_items) {
    guint n_left = count_items (node->left);
    guint n_own = count_own_items (node);

    if (position < n_left) {
      node = node->left;
    } else if (position < n_left + n_own) {
      return G_IS_LIST_MODEL (node->object)
                 ? g_list_model_get_item (G_LIST_MODEL (node->object), position - n_left)
                 : g_object_ref (node->object);
    } else {
      position -= n_left + n_own;
      node = node->right;
    }
  }
  return NULL;
}

static void
gza_tree_list_init_model (GListModelInterface *iface)
{
  iface->get_item_type = gza_tree_list_get_item_type;
  iface->get_n_items = gza_tree_list_get_n_items;
  iface->get_item = gza_tree_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GzaTreeList, gza_tree_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gza_tree_list_init_model))

static void
gza_tree_list_finalize (GObject *object)
{
  gza_tree_unref (GZA_TREE_LIST (object)->tree);
  G_OBJECT_CLASS (gza_tree_list_parent_class)->finalize (object);
}

static void
gza_tree_list_class_init (GzaTreeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_tree_list_finalize;
}

static void
gza_tree_list_init (GzaTreeList *self)
{
}

/**
 * gza_tree_make_list:
 * @self: (nullable): a tree
 * @item_type: what its objects are, or the lists among them hold
 *
 * Makes the list of its objects, in the order of their keys, which never changes. An item costs
 * O(log n).
 *
 * Returns: (transfer full): a list
 */
GListModel *
gza_tree_make_list (GzaTree *self,
                    GType    item_type)
{
  GzaTreeList *list = g_object_new (GZA_TYPE_TREE_LIST, NULL);

  list->tree = gza_tree_ref (self);
  list->item_type = item_type;
  return G_LIST_MODEL (list);
}
