/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-arena.h"
#include "gza-report.h"
#include "gza-root.h"

G_BEGIN_DECLS

#define GZA_YAML_MAX_BYTES (1024 * 1024)

typedef enum {
  GZA_YAML_SCALAR,
  GZA_YAML_SEQUENCE,
  GZA_YAML_MAPPING,
} GzaYamlType;

typedef struct _GzaYamlNode GzaYamlNode;

/**
 * GzaYamlNode:
 * @type: what it is
 * @is_plain: a scalar without quotes
 * @line: from 1
 * @column: in characters from 1
 * @start: where a scalar starts, in characters from the file's start
 * @end: where it ends
 * @key: (nullable): the key, for a node in a mapping
 * @key_line: where the key stands
 * @key_column: where the key stands
 * @value: (nullable): a scalar's text; every scalar is a string
 * @length: of @value, in bytes
 * @n_children: entries of a sequence or mapping
 * @first: (nullable): the first of them
 * @next: (nullable): the next entry of the parent
 *
 * One value of a YAML file. Read only; lives in the arena that it was read into.
 */
struct _GzaYamlNode {
  GzaYamlType type;
  gboolean is_plain;
  guint line;
  guint column;
  guint start;
  guint end;
  const char *key;
  guint key_line;
  guint key_column;
  const char *value;
  gsize length;
  guint n_children;
  GzaYamlNode *first;
  GzaYamlNode *next;
};

const GzaYamlNode *gza_yaml_parse     (GBytes            *bytes,
                                       GzaArena          *arena,
                                       GzaReport         *report);
GBytes            *gza_yaml_load      (GzaRoot           *root,
                                       const char        *path,
                                       gsize              max_bytes,
                                       GzaReport         *report) G_GNUC_WARN_UNUSED_RESULT;
const GzaYamlNode *gza_yaml_read      (GzaRoot           *root,
                                       const char        *path,
                                       GzaArena          *arena,
                                       GzaReport         *report);

const GzaYamlNode *gza_yaml_node_find (const GzaYamlNode *node,
                                       const char        *key);

G_END_DECLS
