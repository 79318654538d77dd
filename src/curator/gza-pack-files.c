/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-pack-files"

#include "gza-pack-files.h"

#include <string.h>

#include "gza-diagnostic.h"
#include "gza-folder-poll.h"
#include "gza-format.h"
#include "gza-named-files.h"

/* Which files of an exhibition travel. Editors' copies, hidden files and logs stay at home; and of
 * a story that may not be shown nothing but its story.yaml goes, which says so: neither its
 * folder's media nor what it alone names in media/. */

typedef struct {
  GzaRoot *root;
  GHashTable *paths; /* relative to the root */
} Pack;

static void
pack_init (Pack *self,
           GzaRoot *root)
{
  self->root = root;
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorted, so that the same exhibition gives the same bundle. */
static char **
pack_end (Pack *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->paths);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_ptr_array_add (list, g_strdup (path));
  g_hash_table_unref (self->paths);
  g_ptr_array_sort (list, compare_paths);
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_steal (list, NULL);
}

static void
add_files (Pack *self,
           const char *folder)
{
  g_auto (GStrv) names = gza_root_list_files (self->root, folder, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    if (!gza_folder_poll_is_passing (names[i]) && !g_str_has_suffix (names[i], ".log"))
      g_hash_table_add (self->paths, g_build_filename (folder, names[i], NULL));
  }
}

static void
add_tree (Pack *self,
          const char *folder)
{
  g_auto (GStrv) names = gza_root_list_folders (self->root, folder, NULL);

  add_files (self, folder);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *inner = g_build_filename (folder, names[i], NULL);

    if (!gza_folder_poll_is_passing (names[i]))
      add_tree (self, inner);
  }
}

static void
collect_story (GzaRoot *root,
               const char *id,
               GHashTable *paths)
{
  g_autofree char *file = g_strdup_printf ("stories/%s/story.yaml", id);

  gza_named_files_collect (root, file, &gza_format_story, paths);
}

/**
 * gza_pack_list_story:
 * @root: an exhibition
 * @id: a story of it
 *
 * Lists the files that a story is made of: its folder, and what it names in media/.
 *
 * Returns: (transfer full): paths relative to @root, sorted
 */
char **
gza_pack_list_story (GzaRoot *root,
                     const char *id)
{
  g_autofree char *folder = g_build_filename ("stories", id, NULL);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer path;
  Pack self;

  pack_init (&self, root);
  add_tree (&self, folder);
  collect_story (root, id, named);
  g_hash_table_iter_init (&iter, named);
  while (g_hash_table_iter_next (&iter, &path, NULL)) {
    if (g_str_has_prefix (path, "media/"))
      g_hash_table_add (self.paths, g_strdup (path));
  }
  return pack_end (&self);
}

/* Takes away what hidden stories name and nobody else does. */
static void
drop_hidden (Pack *self,
             GHashTable *hidden,
             GHashTable *shown)
{
  GHashTableIter iter;
  gpointer path;

  gza_named_files_collect_shared (self->root, shown);
  g_hash_table_iter_init (&iter, hidden);
  while (g_hash_table_iter_next (&iter, &path, NULL)) {
    if (!g_hash_table_contains (shown, path))
      g_hash_table_remove (self->paths, path);
  }
}

/**
 * gza_pack_list_exhibition:
 * @root: an exhibition
 * @catalog: what of it is shown today
 *
 * Lists the files of a whole exhibition.
 *
 * Returns: (transfer full): paths relative to @root, sorted
 */
char **
gza_pack_list_exhibition (GzaRoot *root,
                          GzaCatalog *catalog)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) ids = gza_root_list_folders (root, "stories", NULL);
  Pack self;

  pack_init (&self, root);
  add_files (&self, "stories");
  add_tree (&self, "media");
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    gboolean is_shown = gza_catalog_get_story (catalog, ids[i]) != NULL;
    g_autofree char *folder = g_build_filename ("stories", ids[i], NULL);

    if (gza_folder_poll_is_passing (ids[i]))
      continue;
    collect_story (root, ids[i], is_shown ? shown : hidden);
    if (is_shown)
      add_tree (&self, folder);
    else
      g_hash_table_add (self.paths, g_build_filename (folder, "story.yaml", NULL));
  }
  drop_hidden (&self, hidden, shown);
  return pack_end (&self);
}
