/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-schema-read.h"

#include <string.h>

#include "gza-media-file.h"
#include "gza-schema-values.h"

/* The readers of single values, one per type of key. Each checks, reports and stores; none knows
 * which key it serves beyond the row of the table. */

#define MAX_ITEMS 200

static gpointer
get_target (const GzaSchemaKey *key,
            gpointer record)
{
  return G_STRUCT_MEMBER_P (record, key->offset);
}

static const GzaSchemaWord *
read_word (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context)
{
  const char *known[32] = { NULL };
  g_autofree char *list = NULL;
  g_autofree char *word = NULL;
  g_autofree char *hint = NULL;

  for (guint i = 0; key->words[i].word != NULL; i++) {
    if (strcmp (key->words[i].word, node->value) == 0)
      return &key->words[i];
    known[i] = key->words[i].word;
  }
  list = g_strjoinv (", ", (char **) known);
  word = gza_report_dup_short (node->value);
  hint = gza_schema_dup_suggestion (node->value, known);
  gza_schema_report (context, GZA_RULE_WRONG_VALUE, node, hint, "“%s” is none of %s", word, list);
  return NULL;
}

static char *
read_id (const GzaYamlNode *node,
         GzaSchemaContext *context)
{
  g_autofree char *word = NULL;

  if (gza_value_is_id (node->value))
    return gza_arena_strdup (context->arena, node->value);
  word = gza_report_dup_short (node->value);
  gza_schema_report (context, GZA_RULE_BAD_ID, node,
                     GZA_SAY ("Ids have small letters a-z, digits and hyphens, at most 64 of "
                              "them."),
                     "“%s” is not an id", word);
  return NULL;
}

static char *
read_sign (const GzaYamlNode *node,
           GzaSchemaContext *context)
{
  g_autofree char *word = NULL;

  if (gza_value_is_sign (node->value))
    return gza_arena_strdup (context->arena, node->value);
  word = gza_report_dup_short (node->value);
  gza_schema_report (context, GZA_RULE_BAD_LANGUAGE, node,
                     GZA_SAY ("Sign languages have codes of their own: rsl, aen, ase, ils; or "
                              "sgn-GE."),
                     "“%s” is not the tag of a sign language", word);
  return NULL;
}

static char *
read_country (const GzaYamlNode *node,
              GzaSchemaContext *context)
{
  g_autofree char *word = NULL;

  if (gza_value_is_country (node->value))
    return gza_arena_strdup (context->arena, node->value);
  word = gza_report_dup_short (node->value);
  gza_schema_report (context, GZA_RULE_WRONG_VALUE, node,
                     GZA_SAY ("Countries are two capital letters (ISO 3166-1): GE, AM, UA."),
                     "“%s” is not the code of a country", word);
  return NULL;
}

static char *
read_hash (const GzaYamlNode *node,
           GzaSchemaContext *context)
{
  if (gza_value_is_hash (node->value))
    return gza_arena_strdup (context->arena, node->value);
  /* The value is not repeated: it may be the secret itself. */
  gza_schema_report (context, GZA_RULE_WRONG_VALUE, node,
                     GZA_SAY ("“gza-kiosk --hash-pin” makes one."),
                     "This is not a hash of a PIN");
  return NULL;
}

static char *
read_language (const GzaYamlNode *node,
               GzaSchemaContext *context)
{
  const char *tag = gza_schema_check_language (node->value, node->line, node->column, context);

  return gza_arena_strdup (context->arena, tag);
}

/* The types that are one string in the record. */
static char *
read_string (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             GzaSchemaContext *context)
{
  const GzaSchemaWord *word;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return NULL;

  switch (key->type) {
  case GZA_KEY_ID:
    return read_id (node, context);
  case GZA_KEY_SIGN:
    return read_sign (node, context);
  case GZA_KEY_COUNTRY:
    return read_country (node, context);
  case GZA_KEY_HASH:
    return read_hash (node, context);
  case GZA_KEY_LANGUAGE:
    return read_language (node, context);
  case GZA_KEY_PATH:
    return gza_media_file_find (context, node, key->media);
  case GZA_KEY_CHOICE:
    word = read_word (key, node, context);
    return gza_arena_strdup (context->arena, word != NULL ? word->word : NULL);
  default:
    return gza_schema_check_text (key, node, context)
               ? gza_arena_strdup (context->arena, node->value)
               : NULL;
  }
}

static gboolean
check_n_items (const GzaSchemaKey *key,
               const GzaYamlNode *node,
               GzaSchemaContext *context)
{
  guint max = (key->type == GZA_KEY_LIST || key->type == GZA_KEY_MAP) && key->max > 0
                  ? (guint) key->max
                  : MAX_ITEMS;

  if (node->n_children <= max)
    return TRUE;
  gza_schema_report (context, GZA_RULE_TOO_MANY_ITEMS, node, NULL,
                     "There are %u entries; there is room for %u", node->n_children, max);
  return FALSE;
}

static void
read_many (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context,
           gpointer record)
{
  GzaSchemaFrame frame = { context->frame, NULL, 0 };
  gpointer *items;
  guint n_items = 0;

  if (!gza_schema_check_type (context, node, GZA_YAML_SEQUENCE) ||
      !check_n_items (key, node, context))
    return;
  items = gza_arena_new0 (context->arena, gpointer, node->n_children + 1);
  context->frame = &frame;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (key->type == GZA_KEY_TEXT)
      items[n_items] = gza_schema_read_text (key, child, context);
    else
      items[n_items] = read_string (key, child, context);
    if (items[n_items] != NULL)
      n_items++;
    frame.index++;
  }
  context->frame = frame.parent;
  *(gpointer **) get_target (key, record) = items;
  if (key->offset_n != 0)
    G_STRUCT_MEMBER (guint, record, key->offset_n) = n_items;
}

static void
read_boolean (const GzaYamlNode *node,
              GzaSchemaContext *context,
              gboolean *target)
{
  g_autofree char *word = NULL;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR) ||
      gza_value_parse_boolean (node->value, target))
    return;
  word = gza_report_dup_short (node->value);
  gza_schema_report (context, GZA_RULE_WRONG_VALUE, node, GZA_SAY ("Write true or false."),
                     "“%s” is neither true nor false", word);
}

/* Positions are the one list whose values are no pointers. */
static void
read_points (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             GzaSchemaContext *context,
             gpointer record)
{
  GzaSchemaFrame frame = { context->frame, NULL, 0 };
  GzaPoint *points;

  if (!gza_schema_check_type (context, node, GZA_YAML_SEQUENCE) ||
      !check_n_items (key, node, context))
    return;
  points = gza_arena_new0 (context->arena, GzaPoint, MAX (node->n_children, 1));
  context->frame = &frame;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next)
    gza_schema_read_quantity (key, child, context, &points[frame.index++].lat_deg);
  context->frame = frame.parent;
  *(GzaPoint **) get_target (key, record) = points;
  G_STRUCT_MEMBER (guint, record, key->offset_n) = node->n_children;
}

static void
read_tracks (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             GzaSchemaContext *context,
             GzaTracks *target)
{
  if (node->type == GZA_YAML_SEQUENCE) {
    gza_schema_check_type (context, node, GZA_YAML_MAPPING);
    return;
  }
  if (!check_n_items (key, node, context))
    return;
  target->items = gza_arena_new0 (context->arena, GzaTrack, MAX (node->n_children, 1));
  if (node->type == GZA_YAML_SCALAR) {
    target->items[0].path = gza_media_file_find (context, node, key->media);
    target->n_items = target->items[0].path != NULL ? 1 : 0;
    return;
  }
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    const GzaSchemaFrame frame = { context->frame, child->key, 0 };
    GzaTrack *track = &target->items[target->n_items];
    const char *tag;

    context->frame = &frame;
    tag = gza_schema_check_language (child->key, child->key_line, child->key_column, context);
    track->language = gza_arena_strdup (context->arena, tag);
    if (gza_schema_check_type (context, child, GZA_YAML_SCALAR) && tag != NULL && child->length > 0)
      track->path = gza_media_file_find (context, child, key->media);
    if (track->path != NULL)
      target->n_items++;
    context->frame = frame.parent;
  }
}

static void
read_reviewed (const GzaYamlNode *node,
               GzaSchemaContext *context,
               char ***target)
{
  guint n = 0;

  if (!gza_schema_check_type (context, node, GZA_YAML_MAPPING))
    return;
  *target = gza_arena_new0 (context->arena, char *, node->n_children + 1);
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    const GzaSchemaFrame frame = { context->frame, child->key, 0 };
    gboolean is_reviewed = FALSE;
    const char *tag;

    context->frame = &frame;
    tag = gza_schema_check_language (child->key, child->key_line, child->key_column, context);
    read_boolean (child, context, &is_reviewed);
    if (tag != NULL && is_reviewed)
      (*target)[n++] = gza_arena_strdup (context->arena, tag);
    context->frame = frame.parent;
  }
}

static void
read_item (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context,
           gpointer item)
{
  if (key->schema->init != NULL)
    key->schema->init (item);
  if (key->type == GZA_KEY_MAP) {
    const GzaYamlNode name = { .value = node->key,
                               .line = node->key_line,
                               .column = node->key_column };

    G_STRUCT_MEMBER (char *, item, key->schema->offset_id) = read_id (&name, context);
  }
  gza_schema_read (key->schema, node, context, item);
}

static void
read_list (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context,
           gpointer record)
{
  GzaSchemaFrame frame = { context->frame, NULL, 0 };
  guint n_fatal = context->report->n_fatal;
  gboolean is_map = key->type == GZA_KEY_MAP;
  gboolean is_draft = key->schema->is_draft && context->drafts != NULL;
  char *items;

  if (!gza_schema_check_type (context, node, is_map ? GZA_YAML_MAPPING : GZA_YAML_SEQUENCE) ||
      !check_n_items (key, node, context)) {
    if (key->schema->is_apart)
      context->report->n_fatal = n_fatal;
    return;
  }
  items = gza_arena_alloc (is_draft ? context->drafts : context->arena,
                           key->schema->size_bytes * MAX (node->n_children, 1));
  *(gpointer *) get_target (key, record) = items;
  G_STRUCT_MEMBER (guint, record, key->offset_n) = node->n_children;
  context->frame = &frame;
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    frame.key = child->key;
    read_item (key, child, context, items + frame.index * key->schema->size_bytes);
    frame.index++;
  }
  context->frame = frame.parent;
}

static void
read_reference (const GzaSchemaKey *key,
                const GzaYamlNode *node,
                GzaSchemaContext *context)
{
  if (key->type == GZA_KEY_PLACE && node->type == GZA_YAML_MAPPING)
    return;
  if (gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    read_id (node, context);
}

static void
read_enum (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context,
           int *target)
{
  const GzaSchemaWord *word = NULL;

  if (gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    word = read_word (key, node, context);
  if (word != NULL)
    *target = word->value;
}

static void
read_group (const GzaSchemaKey *key,
            const GzaYamlNode *node,
            GzaSchemaContext *context,
            gpointer record)
{
  switch (key->type) {
  case GZA_KEY_RECORD:
    gza_schema_read (key->schema, node, context, get_target (key, record));
    break;
  case GZA_KEY_LIST:
  case GZA_KEY_MAP:
    read_list (key, node, context, record);
    break;
  case GZA_KEY_TRACKS:
    read_tracks (key, node, context, get_target (key, record));
    break;
  case GZA_KEY_REVIEWED:
    read_reviewed (node, context, get_target (key, record));
    break;
  default:
    read_reference (key, node, context);
  }
}

/**
 * gza_schema_read_value:
 * @key: a row of the table
 * @node: the value
 * @context: the walk
 * @record: the struct that the row's offsets belong to
 *
 * Reads one value into a record.
 */
void
gza_schema_read_value (const GzaSchemaKey *key,
                       const GzaYamlNode *node,
                       GzaSchemaContext *context,
                       gpointer record)
{
  gpointer target = get_target (key, record);

  if ((key->flags & GZA_KEY_MANY) != 0) {
    if (key->type == GZA_KEY_POSITION)
      read_points (key, node, context, record);
    else
      read_many (key, node, context, record);
    return;
  }
  switch (key->type) {
  case GZA_KEY_TEXT:
    *(GzaText **) target = gza_schema_read_text (key, node, context);
    break;
  case GZA_KEY_STRING:
  case GZA_KEY_ID:
  case GZA_KEY_CHOICE:
  case GZA_KEY_LANGUAGE:
  case GZA_KEY_SIGN:
  case GZA_KEY_COUNTRY:
  case GZA_KEY_HASH:
  case GZA_KEY_PATH:
    *(char **) target = read_string (key, node, context);
    break;
  case GZA_KEY_ENUM:
    read_enum (key, node, context, target);
    break;
  case GZA_KEY_BOOLEAN:
    read_boolean (node, context, target);
    break;
  default:
    if (!gza_schema_read_quantity (key, node, context, target))
      read_group (key, node, context, record);
  }
}
