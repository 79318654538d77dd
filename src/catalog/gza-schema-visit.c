/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-schema.h"

#include <string.h>

/* Walks a file along its tables without reading it into records: for rules that look at what a
 * curator wrote, for translators, and for counting. */

typedef struct {
  GzaSchemaVisitor visitor;
  gpointer data;
} Visit;

static void visit_group (Visit *visit,
                         const GzaSchema *schema,
                         const GzaYamlNode *node,
                         const GzaSchemaFrame *parent);

static void
visit_items (Visit *visit,
             const GzaSchemaKey *key,
             const GzaYamlNode *node,
             const GzaSchemaFrame *parent)
{
  GzaSchemaFrame frame = { parent, NULL, 0 };

  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    frame.key = child->key;
    if (key->schema != NULL)
      visit_group (visit, key->schema, child, &frame);
    else
      visit->visitor (key, child, &frame, visit->data);
    frame.index++;
  }
}

static void
visit_value (Visit *visit,
             const GzaSchemaKey *key,
             const GzaYamlNode *node,
             const GzaSchemaFrame *parent)
{
  const GzaSchemaFrame frame = { parent, key->name, 0 };
  gboolean is_many = (key->flags & GZA_KEY_MANY) != 0;

  if (!is_many)
    visit->visitor (key, node, &frame, visit->data);
  if (is_many || key->type == GZA_KEY_LIST || key->type == GZA_KEY_MAP)
    visit_items (visit, key, node, &frame);
  else if (key->schema != NULL)
    visit_group (visit, key->schema, node, &frame);
}

static void
visit_group (Visit *visit,
             const GzaSchema *schema,
             const GzaYamlNode *node,
             const GzaSchemaFrame *parent)
{
  if (node->type != GZA_YAML_MAPPING)
    return;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    for (guint i = 0; i < schema->n_keys; i++) {
      if (strcmp (schema->keys[i].name, child->key) == 0)
        visit_value (visit, &schema->keys[i], child, parent);
    }
  }
}

/**
 * gza_schema_visit:
 * @schema: the table of a file
 * @node: the file's root
 * @visitor: called for every value that the table knows, in the order of the file
 * @data: for @visitor
 *
 * Walks through a file.
 */
void
gza_schema_visit (const GzaSchema *schema,
                  const GzaYamlNode *node,
                  GzaSchemaVisitor visitor,
                  gpointer data)
{
  Visit visit = { visitor, data };

  visit_group (&visit, schema, node, NULL);
}
