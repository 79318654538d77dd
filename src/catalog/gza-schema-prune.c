/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-schema.h"

#include <string.h>

#include "gza-records.h"

/* Takes out of lists what lacks something it can't be shown without, so that nobody above has to
 * ask. What was missing has been reported by the walk that read it. */

static gboolean
has_value (const GzaSchemaKey *key,
           gconstpointer record)
{
  switch (key->type) {
  case GZA_KEY_TEXT:
  case GZA_KEY_STRING:
  case GZA_KEY_ID:
  case GZA_KEY_CHOICE:
  case GZA_KEY_LANGUAGE:
  case GZA_KEY_COUNTRY:
  case GZA_KEY_HASH:
  case GZA_KEY_PATH:
    return G_STRUCT_MEMBER (gpointer, record, key->offset) != NULL;
  case GZA_KEY_DATE:
  case GZA_KEY_DAY:
    return G_STRUCT_MEMBER (GzaDate, record, key->offset).precision != GZA_DATE_NONE;
  case GZA_KEY_LIST:
  case GZA_KEY_MAP:
    return G_STRUCT_MEMBER (guint, record, key->offset_n) > 0;
  default:
    return TRUE;
  }
}

static gboolean
is_complete (const GzaSchema *schema,
             gconstpointer record)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    const GzaSchemaKey *key = &schema->keys[i];

    if ((key->flags & GZA_KEY_REQUIRED) != 0 && !has_value (key, record))
      return FALSE;
    if (key->type == GZA_KEY_RECORD && (key->flags & GZA_KEY_REQUIRED) != 0 &&
        !is_complete (key->schema, (const char *) record + key->offset))
      return FALSE;
  }
  return TRUE;
}

static void
prune_list (const GzaSchemaKey *key,
            gpointer record)
{
  gsize size = key->schema->size_bytes;
  char *items = G_STRUCT_MEMBER (char *, record, key->offset);
  guint n_items = G_STRUCT_MEMBER (guint, record, key->offset_n);
  guint n_kept = 0;

  for (guint i = 0; i < n_items; i++) {
    gza_schema_prune (key->schema, items + i * size);
    if (!is_complete (key->schema, items + i * size))
      continue;
    if (n_kept < i)
      memcpy (items + n_kept * size, items + i * size, size);
    n_kept++;
  }
  G_STRUCT_MEMBER (guint, record, key->offset_n) = n_kept;
}

/**
 * gza_schema_prune:
 * @schema: the table of a file
 * @record: what gza_schema_read() has filled
 *
 * Takes out of its lists, and the lists in them, every record that lacks a required key.
 */
void
gza_schema_prune (const GzaSchema *schema,
                  gpointer record)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    const GzaSchemaKey *key = &schema->keys[i];

    if (key->type == GZA_KEY_LIST || key->type == GZA_KEY_MAP)
      prune_list (key, record);
    else if (key->type == GZA_KEY_RECORD)
      gza_schema_prune (key->schema, (char *) record + key->offset);
  }
}
