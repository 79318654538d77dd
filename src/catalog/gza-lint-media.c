/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-lint"

#include <string.h>

#include "gza-lint-private.h"
#include "gza-media-file.h"
#include "gza-svg-scan.h"
#include "gza-unicode.h"

/* Rules about files: what they are, who made them, whether anyone needs them. Nothing is decoded
 * here. */

#define MAX_PICTURE_BYTES (4 * 1024 * 1024)

/* Any part of the kiosk that opens a drawing refuses what the scan refuses. */
static void
check_drawing (GzaLint *lint,
               const char *path,
               const GzaYamlNode *node,
               const GzaSchemaFrame *frame)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gza_root_read (lint->root, path, GZA_SVG_MAX_BYTES, &error);
  const char *advice = GZA_SAY ("Save it as plain SVG, without scripts and links to other files.");

  if (bytes != NULL && gza_svg_scan (bytes, &error))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    advice = GZA_SAY ("Save it as a picture of the screen's size, as WebP, or use fewer effects.");
  gza_lint_report (lint, GZA_RULE_DRAWING_REFUSED, node, frame, advice,
                   "The kiosk doesn't open the drawing: %s", error->message);
}

static void
check_file (GzaLint *lint,
            const GzaSchemaKey *key,
            const GzaYamlNode *node,
            const GzaSchemaFrame *frame)
{
  g_autofree char *path = NULL;
  gint64 size_bytes = 0;

  if (node->type != GZA_YAML_SCALAR || node->length == 0)
    return;
  path = gza_root_resolve (lint->root, lint->report->file, node->value, NULL);
  if (path == NULL)
    return;
  if (!gza_media_file_check_content (lint->root, path, &size_bytes) && size_bytes > 0)
    gza_lint_report (lint, GZA_RULE_MEDIA_KIND, node, frame,
                     GZA_SAY ("Convert the file; don't rename it."),
                     "The file's content is not what its name says");
  if (size_bytes == 0)
    gza_lint_report (lint, GZA_RULE_MEDIA_EMPTY, node, frame, GZA_SAY ("Copy the file again."),
                     "The file has no content");
  if (key->media == GZA_MEDIA_PICTURE && size_bytes > MAX_PICTURE_BYTES)
    gza_lint_report (lint, GZA_RULE_MEDIA_LARGE, node, frame,
                     GZA_SAY ("Save it at the size of the screen, as WebP or JPEG."),
                     "The picture has %.1f MiB", (double) size_bytes / (1024 * 1024));
  if (g_str_has_suffix (path, ".svg") && size_bytes > 0)
    check_drawing (lint, path, node, frame);
}

static void
visit_file (const GzaSchemaKey *key,
            const GzaYamlNode *node,
            const GzaSchemaFrame *frame,
            gpointer data)
{
  GzaLint *lint = data;

  if (key->type == GZA_KEY_PATH && key->media != GZA_MEDIA_ANY)
    check_file (lint, key, node, frame);
  if (key->type != GZA_KEY_TRACKS)
    return;
  if (node->type == GZA_YAML_SCALAR)
    check_file (lint, key, node, frame);
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    const GzaSchemaFrame inner = { frame, child->key, 0 };

    check_file (lint, key, child, &inner);
  }
}

/**
 * gza_lint_check_media:
 * @lint: a file
 *
 * Checks every file that a file names: media-kind, media-empty, media-large, drawing-refused.
 */
void
gza_lint_check_media (GzaLint *lint)
{
  gza_schema_visit (lint->schema, lint->node, visit_file, lint);
}

static gboolean
has_key (const GzaSchema *schema,
         const char *name)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    if (strcmp (schema->keys[i].name, name) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
check_alt (GzaLint *lint,
           const GzaYamlNode *node,
           const GzaSchemaFrame *frame)
{
  if (gza_yaml_node_find (node, "file") != NULL && gza_yaml_node_find (node, "alt") == NULL)
    gza_lint_report (lint, GZA_RULE_ALT_MISSING, node, frame,
                     GZA_SAY ("Add “alt”: what it shows, in a sentence."), "There is no “alt”");
}

static void
visit_alt (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           const GzaSchemaFrame *frame,
           gpointer data)
{
  GzaSchemaFrame inner = { frame, NULL, 0 };

  if (key->schema == NULL || !has_key (key->schema, "alt"))
    return;
  if (key->type == GZA_KEY_RECORD)
    check_alt (data, node, frame);
  for (const GzaYamlNode *child = node->first; key->type == GZA_KEY_LIST && child != NULL;
       child = child->next) {
    if (gza_yaml_node_find (child, "picture") == NULL)
      check_alt (data, child, &inner);
    inner.index++;
  }
}

/**
 * gza_lint_check_alts:
 * @lint: a file
 *
 * Checks that every picture and film says what it shows: alt-missing.
 */
void
gza_lint_check_alts (GzaLint *lint)
{
  gza_schema_visit (lint->schema, lint->node, visit_alt, lint);
}

/* The files that a story names, as it names them; owned by the nodes. */
static void
visit_used (const GzaSchemaKey *key,
            const GzaYamlNode *node,
            const GzaSchemaFrame *frame,
            gpointer data)
{
  gboolean is_credit = key->media == GZA_MEDIA_ANY;

  if ((key->type != GZA_KEY_PATH && key->type != GZA_KEY_TRACKS) || is_credit)
    return;
  if (node->type == GZA_YAML_SCALAR)
    g_hash_table_insert (data, (gpointer) node->value, (gpointer) node);
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (child->type == GZA_YAML_SCALAR)
      g_hash_table_insert (data, (gpointer) child->value, (gpointer) child);
  }
}

static GHashTable *
collect_used (GzaLint *lint)
{
  GHashTable *used = g_hash_table_new (g_str_hash, g_str_equal);

  gza_schema_visit (lint->schema, lint->node, visit_used, used);
  return used;
}

static gboolean
credits_everything (const GzaYamlNode *credits)
{
  for (const GzaYamlNode *credit = credits->first; credit != NULL; credit = credit->next) {
    if (gza_yaml_node_find (credit, "files") == NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
credits_file (const GzaYamlNode *credits,
              const char *name)
{
  for (const GzaYamlNode *credit = credits->first; credit != NULL; credit = credit->next) {
    const GzaYamlNode *files = gza_yaml_node_find (credit, "files");

    for (const GzaYamlNode *file = files->first; file != NULL; file = file->next) {
      if (g_strcmp0 (file->value, name) == 0)
        return TRUE;
    }
  }
  return FALSE;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const GzaYamlNode *node_a = a;
  const GzaYamlNode *node_b = b;

  if (node_a->line != node_b->line)
    return node_a->line < node_b->line ? -1 : 1;
  return node_a->column < node_b->column ? -1 : 1;
}

/**
 * gza_lint_check_credits:
 * @lint: a story
 *
 * Checks that every medium is credited: credit-missing, licence-missing.
 */
void
gza_lint_check_credits (GzaLint *lint)
{
  const GzaYamlNode *credits = gza_yaml_node_find (lint->node, "credits");
  g_autoptr (GHashTable) used = collect_used (lint);
  g_autoptr (GList) nodes = g_list_sort (g_hash_table_get_values (used), compare_lines);

  if (credits == NULL) {
    if (nodes != NULL)
      gza_lint_report (lint, GZA_RULE_CREDIT_MISSING, lint->node, NULL,
                       GZA_SAY ("Add credits: who made the pictures, sounds and texts."),
                       "The story has no credits");
    return;
  }
  for (const GzaYamlNode *credit = credits->first; credit != NULL; credit = credit->next) {
    if (gza_yaml_node_find (credit, "licence") == NULL)
      gza_lint_report (lint, GZA_RULE_LICENCE_MISSING, credit, NULL,
                       GZA_SAY ("For example “licence: CC-BY-SA-4.0”."),
                       "The credit names no licence");
  }
  for (GList *l = credits_everything (credits) ? NULL : nodes; l != NULL; l = l->next) {
    const GzaYamlNode *node = l->data;

    if (!credits_file (credits, node->value))
      gza_lint_report (lint, GZA_RULE_CREDIT_MISSING, node, NULL,
                       GZA_SAY ("Name it in “files” of a credit."), "Nobody is credited for %s",
                       node->value);
  }
}

/**
 * gza_lint_is_companion:
 * @name: a file's name
 *
 * Asks whether a file is one that people and systems put beside stories and media: notes, licences,
 * what is left of saving.
 *
 * Returns: %TRUE if it is
 */
gboolean
gza_lint_is_companion (const char *name)
{
  static const char *const endings[] = { ".license", ".md", ".txt", "~", ".db", ".ini", NULL };

  if (g_str_has_prefix (name, "~"))
    return TRUE;
  for (guint i = 0; endings[i] != NULL; i++) {
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  }
  return FALSE;
}

static void
check_name (GzaLint *lint,
            const char *name,
            GHashTable *used)
{
  GHashTableIter iter;
  gpointer key, node;

  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &key, &node)) {
    if (strcmp (key, name) != 0 && g_utf8_collate (key, name) == 0) {
      g_autofree char *a = g_utf8_normalize (key, -1, G_NORMALIZE_NFC);
      g_autofree char *b = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

      if (g_strcmp0 (a, b) == 0)
        gza_lint_report (lint, GZA_RULE_MEDIA_NAME, node, NULL,
                         GZA_SAY ("Rename it with plain letters."),
                         "The file's name is written with other characters");
    }
  }
}

/**
 * gza_lint_check_folder:
 * @lint: a story
 *
 * Checks what else lies in the story's folder: media-unused, media-name.
 */
void
gza_lint_check_folder (GzaLint *lint)
{
  g_autofree char *folder = g_path_get_dirname (lint->report->file);
  g_auto (GStrv) files = gza_root_list_files (lint->root, folder, NULL);
  g_autoptr (GHashTable) used = collect_used (lint);

  for (guint i = 0; files != NULL && files[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, files[i], NULL);
    g_autofree char *visible = gza_unicode_dup_visible (files[i]);

    if (strcmp (files[i], "story.yaml") == 0 || gza_lint_is_companion (files[i]) ||
        g_hash_table_contains (used, files[i]) || g_hash_table_contains (used, path))
      continue;
    if (g_utf8_validate (files[i], -1, NULL))
      check_name (lint, files[i], used);
    gza_report_add (lint->report, GZA_RULE_MEDIA_UNUSED, 0, 0,
                    GZA_SAY ("Name it in the story, or take it out of the folder."),
                    "The story doesn't use %s", visible);
  }
}
