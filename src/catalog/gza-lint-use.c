/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include "gza-lint-private.h"
#include "gza-unicode.h"

/* Rules about what an exhibition has and nothing uses: files in media/, rights that no story names,
 * words to which no text leads. Each file adds what it uses while it is looked at; what is left
 * over is told at the end. A hidden story uses its things as well: it may come back. */

#define MEDIA_FOLDER "media"

/**
 * gza_lint_use_free:
 * @use: (transfer full): what is used
 *
 * Lets go of it.
 */
void
gza_lint_use_free (GzaLintUse *use)
{
  g_hash_table_unref (use->media);
  g_hash_table_unref (use->rights);
  g_hash_table_unref (use->terms);
  g_free (use);
}

/**
 * gza_lint_use_new:
 *
 * Starts with nothing used.
 *
 * Returns: (transfer full): what is used
 */
GzaLintUse *
gza_lint_use_new (void)
{
  GzaLintUse *use = g_new0 (GzaLintUse, 1);

  use->media = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  use->rights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  use->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return use;
}

static void
use_file (GzaLint *lint,
          const GzaYamlNode *node)
{
  char *path = NULL;

  if (node->type == GZA_YAML_SCALAR && node->length > 0)
    path = gza_root_resolve (lint->root, lint->report->file, node->value, NULL);
  if (path != NULL)
    g_hash_table_add (lint->use->media, path);
}

static void
use_terms (GzaLint *lint,
           const GzaYamlNode *node)
{
  const char *text = node->type == GZA_YAML_SCALAR ? node->value : NULL;
  char *id;

  while (text != NULL && (id = gza_lint_next_term (&text)) != NULL)
    g_hash_table_add (lint->use->terms, id);
}

static void
visit_use (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           const GzaSchemaFrame *frame,
           gpointer data)
{
  GzaLint *lint = data;
  gboolean is_file = key->type == GZA_KEY_PATH || key->type == GZA_KEY_TRACKS;
  void (*use) (GzaLint * lint, const GzaYamlNode *node) = NULL;

  if (key->refers_to == GZA_REFERS_TO_RIGHT && node->type == GZA_YAML_SCALAR)
    g_hash_table_add (lint->use->rights, g_strdup (node->value));
  if (key->type == GZA_KEY_TEXT && (key->flags & GZA_KEY_PROSE) != 0)
    use = use_terms;
  else if (is_file && key->media != GZA_MEDIA_ANY)
    use = use_file;
  if (use == NULL)
    return;
  use (lint, node);
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next)
    use (lint, child);
}

/**
 * gza_lint_check_use:
 * @lint: a file
 *
 * Adds what a file uses, where the whole exhibition is looked at.
 */
void
gza_lint_check_use (GzaLint *lint)
{
  if (lint->use != NULL)
    gza_schema_visit (lint->schema, lint->node, visit_use, lint);
}

static void
report_unused_file (const char *path,
                    GListStore *diagnostics)
{
  g_autofree char *visible = gza_unicode_dup_visible (path);
  GzaReport report;

  gza_report_init (&report, diagnostics, visible);
  gza_report_add (&report, GZA_RULE_MEDIA_UNUSED, 0, 0,
                  GZA_SAY ("Name it in a story or a shared file, or take it out of the folder."),
                  "Nothing in the exhibition uses this file");
}

/**
 * gza_lint_check_shared_media:
 * @lint: an exhibition, of which every file has been looked at
 * @folder: (nullable): a folder below media/, or %NULL for media/ itself
 * @diagnostics: where #GzaDiagnostic are appended
 *
 * Checks the files that stories share: media-unused.
 */
void
gza_lint_check_shared_media (GzaLint *lint,
                             const char *folder,
                             GListStore *diagnostics)
{
  const char *place = folder != NULL ? folder : MEDIA_FOLDER;
  g_auto (GStrv) files = gza_root_list_files (lint->root, place, NULL);
  g_auto (GStrv) folders = gza_root_list_folders (lint->root, place, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (place, files[i], NULL);

    if (!gza_lint_is_companion (files[i]) && !g_hash_table_contains (lint->use->media, path))
      report_unused_file (path, diagnostics);
  }
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (place, folders[i], NULL);

    if (folders[i][0] != '.')
      gza_lint_check_shared_media (lint, path, diagnostics);
  }
}

/* The ids of a list's entries that are not used, with commas, or NULL. */
static char *
dup_unused (const GzaYamlNode *list,
            GHashTable *used)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (const GzaYamlNode *entry = list != NULL ? list->first : NULL; entry != NULL;
       entry = entry->next) {
    const GzaYamlNode *id = gza_yaml_node_find (entry, "id");

    if (id != NULL && id->value != NULL && !g_hash_table_contains (used, id->value))
      g_ptr_array_add (ids, (gpointer) id->value);
  }
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

/**
 * gza_lint_check_rights_use:
 * @lint: stories/rights.yaml
 *
 * Checks that stories name the rights: entry-unused.
 */
void
gza_lint_check_rights_use (GzaLint *lint)
{
  const GzaYamlNode *list = gza_yaml_node_find (lint->node, "rights");
  g_autofree char *ids = dup_unused (list, lint->use->rights);

  if (ids != NULL)
    gza_lint_report (lint, GZA_RULE_ENTRY_UNUSED, list, NULL,
                     GZA_SAY ("Add a right to “rights” of a story that tells of it."),
                     "No story names: %s", ids);
}

/**
 * gza_lint_check_terms_use:
 * @lint: stories/glossary.yaml
 *
 * Checks that texts lead to the words: entry-unused.
 */
void
gza_lint_check_terms_use (GzaLint *lint)
{
  const GzaYamlNode *list = gza_yaml_node_find (lint->node, "terms");
  g_autofree char *ids = dup_unused (list, lint->use->terms);

  if (ids != NULL)
    gza_lint_report (lint, GZA_RULE_ENTRY_UNUSED, list, NULL,
                     GZA_SAY ("Link a word where a text says it: “[refugee](term:refugee)”."),
                     "No text leads to: %s", ids);
}
