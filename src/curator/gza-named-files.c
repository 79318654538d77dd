/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-named-files"

#include "gza-named-files.h"

#include "gza-format-rooms.h"
#include "gza-report.h"

/* The files that a YAML file names, while it is visited. */
typedef struct {
  GzaRoot *root;
  const char *file;
  GHashTable *paths; /* relative to the root */
} Named;

static void
add_named (Named *self,
           const GzaYamlNode *node)
{
  g_autofree char *path = NULL;

  if (node->type != GZA_YAML_SCALAR || node->length == 0)
    return;
  path = gza_root_resolve (self->root, self->file, node->value, NULL);
  if (path != NULL)
    g_hash_table_add (self->paths, g_steal_pointer (&path));
}

static void
visit_named (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame,
             gpointer data)
{
  gboolean is_medium = key->media != GZA_MEDIA_ANY;

  if (is_medium && (key->type == GZA_KEY_PATH || key->type == GZA_KEY_TRACKS))
    add_named (data, node);
  for (const GzaYamlNode *child = node->first;
       is_medium && key->type == GZA_KEY_TRACKS && child != NULL; child = child->next)
    add_named (data, child);
}

/**
 * gza_named_files_collect:
 * @root: the exhibition
 * @file: a YAML file, relative to @root
 * @schema: what it is read by
 * @paths: (element-type filename filename): where they go, relative to @root; owns its keys
 *
 * Collects the media that a file names. A file that can't be read names none.
 */
void
gza_named_files_collect (GzaRoot *root,
                         const char *file,
                         const GzaSchema *schema,
                         GHashTable *paths)
{
  Named named = { root, file, paths };
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  const GzaYamlNode *node;
  GzaReport silent;

  gza_report_init (&silent, NULL, file);
  node = gza_yaml_read (root, file, nodes, &silent);
  if (node != NULL)
    gza_schema_visit (schema, node, visit_named, &named);
}

/**
 * gza_named_files_collect_shared:
 * @root: the exhibition
 * @paths: (element-type filename filename): where they go, relative to @root; owns its keys
 *
 * Collects the media that the files beside the stories name: the exhibition, the rooms.
 */
void
gza_named_files_collect_shared (GzaRoot *root,
                                GHashTable *paths)
{
  for (guint i = 0; i < GZA_N_SHARED; i++)
    gza_named_files_collect (root, gza_format_shared_files[i].path,
                             gza_format_shared_files[i].schema, paths);
}
