/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-yaml-file"

#include <string.h>

#include "gza-yaml-reader.h"

/* From a file of the exhibition to its nodes, and from a node to its children. */

/**
 * gza_yaml_load:
 * @root: the exhibition
 * @path: a file, relative to the root
 * @max_bytes: the largest size that is read
 * @report: where problems go
 *
 * Reads a text file of the exhibition.
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL where a problem was reported
 */
GBytes *
gza_yaml_load (GzaRoot *root,
               const char *path,
               gsize max_bytes,
               GzaReport *report)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = gza_root_read (root, path, max_bytes, &error);

  if (bytes != NULL)
    return bytes;
  if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_FOUND))
    gza_report_add (report, GZA_RULE_FILE_MISSING, 0, 0, NULL, "There is no such file");
  else if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_TOO_LARGE))
    gza_report_add (report, GZA_RULE_FILE_TOO_LARGE, 0, 0,
                    GZA_SAY ("Put pictures and films in files of their own."),
                    "The file is larger than %zu MiB", max_bytes / (1024 * 1024));
  else if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_OUTSIDE))
    gza_report_add (report, GZA_RULE_FILE_UNREADABLE, 0, 0, GZA_SAY ("Put the file itself there."),
                    "The file is reached through a link");
  else if (g_error_matches (error, GZA_ROOT_ERROR, GZA_ROOT_ERROR_NOT_A_FILE))
    gza_report_add (report, GZA_RULE_FILE_UNREADABLE, 0, 0, NULL, "This is not a file");
  else
    gza_report_add (report, GZA_RULE_FILE_UNREADABLE, 0, 0, NULL, "The file can't be read: %s",
                    error->message);
  return NULL;
}

/**
 * gza_yaml_read:
 * @root: the exhibition
 * @path: a YAML file, relative to the root
 * @arena: where the nodes are put
 * @report: where problems go
 *
 * Reads and parses a YAML file of the exhibition.
 *
 * Returns: (transfer none) (nullable): the root node, or %NULL where a problem was reported
 */
const GzaYamlNode *
gza_yaml_read (GzaRoot *root,
               const char *path,
               GzaArena *arena,
               GzaReport *report)
{
  g_autoptr (GBytes) bytes = gza_yaml_load (root, path, GZA_YAML_MAX_BYTES, report);

  return bytes != NULL ? gza_yaml_parse (bytes, arena, report) : NULL;
}

/**
 * gza_yaml_node_find:
 * @node: a node
 * @key: a key
 *
 * Finds a value in a mapping; any other node has none.
 *
 * Returns: (transfer none) (nullable): the value
 */
const GzaYamlNode *
gza_yaml_node_find (const GzaYamlNode *node,
                    const char *key)
{
  if (node == NULL || node->type != GZA_YAML_MAPPING)
    return NULL;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (child->key[0] == key[0] && strcmp (child->key, key) == 0)
      return child;
  }
  return NULL;
}
