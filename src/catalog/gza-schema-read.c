/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-schema-read.h"

#include <string.h>

#include "gza-hours.h"
#include "gza-media-file.h"
#include "gza-schema-values.h"

/* The readers of single values, one per type of key. Each checks, reports and stores; none knows
 * which key it serves beyond the row of the table. */

#define MAX_ITEMS 200

static const double position_ranges[] = { -90, 90, -180, 180 };
static const double focus_ranges[] = { 0, 1, 0, 1 };

#define POSITION_FORM GZA_SAY ("[latitude, longitude]")

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

static gboolean
read_number (const GzaYamlNode *node,
             GzaSchemaContext *context,
             double min,
             double max,
             double *target)
{
  g_autofree char *word = NULL;
  double value;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return FALSE;
  word = gza_report_dup_short (node->value);
  if (!gza_value_parse_number (node->value, &value)) {
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node,
                       GZA_SAY ("Write digits, with a decimal point."),
                       "“%s” is not a number", word);
    return FALSE;
  }
  if (value < min || value > max) {
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node, NULL, "“%s” is not between %g and %g",
                       word, min, max);
    return FALSE;
  }
  *target = value;
  return TRUE;
}

static void
read_integer (const GzaSchemaKey *key,
              const GzaYamlNode *node,
              GzaSchemaContext *context,
              int *target)
{
  double value = 0;

  if (!read_number (node, context, key->min, key->max, &value))
    return;
  if (value == (int) value)
    *target = (int) value;
  else
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node, NULL, "A whole number is expected");
}

static void
read_pair (const GzaYamlNode *node,
           GzaSchemaContext *context,
           const double ranges[4],
           const char *form,
           double *target)
{
  GzaSchemaFrame frame = { context->frame, NULL, 0 };
  const GzaYamlNode *first = node->first;

  if (node->type != GZA_YAML_SEQUENCE || node->n_children != 2) {
    gza_schema_report (context, GZA_RULE_WRONG_TYPE, node, NULL, "Two numbers are expected: %s",
                       form);
    return;
  }
  context->frame = &frame;
  read_number (first, context, ranges[0], ranges[1], &target[0]);
  frame.index = 1;
  read_number (first->next, context, ranges[2], ranges[3], &target[1]);
  context->frame = frame.parent;
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
    read_pair (child, context, position_ranges, POSITION_FORM, &points[frame.index++].lat_deg);
  context->frame = frame.parent;
  *(GzaPoint **) get_target (key, record) = points;
  G_STRUCT_MEMBER (guint, record, key->offset_n) = node->n_children;
}

static void
read_seconds (const GzaSchemaKey *key,
              const GzaYamlNode *node,
              GzaSchemaContext *context,
              gint64 *target)
{
  g_autofree char *word = NULL;
  gint64 time_us;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return;
  word = gza_report_dup_short (node->value);
  if (!gza_value_parse_seconds (node->value, &time_us))
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node,
                       GZA_SAY ("Write seconds (32) or \"0:32\"."),
                       "“%s” is not a time", word);
  else if (key->max > 0 && (time_us < key->min * G_USEC_PER_SEC ||
                            time_us > key->max * G_USEC_PER_SEC))
    gza_schema_report (context, GZA_RULE_OUT_OF_RANGE, node, NULL,
                       "“%s” is not between %g and %g seconds", word, key->min, key->max);
  else
    *target = time_us;
}

static void
read_hours (const GzaYamlNode *node,
            GzaSchemaContext *context,
            GzaDayHours *target)
{
  g_autofree char *word = NULL;
  GzaDayHours hours;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return;
  if (gza_day_hours_parse (node->value, &hours)) {
    *target = hours;
    return;
  }
  word = gza_report_dup_short (node->value);
  gza_schema_report (context, GZA_RULE_WRONG_VALUE, node,
                     GZA_SAY ("Write 10:00-18:00, or 10:00-13:00, 14:00-18:00, or closed."),
                     "“%s” are no hours of a day", word);
}

static void
read_date (const GzaSchemaKey *key,
           const GzaYamlNode *node,
           GzaSchemaContext *context,
           GzaDate *target)
{
  gboolean is_day = key->type == GZA_KEY_DAY;
  g_autofree char *word = NULL;
  GzaDate date;

  if (!gza_schema_check_type (context, node, GZA_YAML_SCALAR))
    return;
  if (gza_value_parse_date (node->value, &date) && (!is_day || date.precision == GZA_DATE_DAY)) {
    *target = date;
    return;
  }
  word = gza_report_dup_short (node->value);
  if (is_day)
    gza_schema_report (context, GZA_RULE_BAD_DATE, node, GZA_SAY ("Write 1992-04-17."),
                       "“%s” is not a day that exists", word);
  else
    gza_schema_report (context, GZA_RULE_BAD_DATE, node,
                       GZA_SAY ("Write 1992, 1992-04, 1992-04-17 or spring 1992."),
                       "“%s” is not a date",
                       word);
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
  gboolean is_map = key->type == GZA_KEY_MAP;
  gboolean is_draft = key->schema->is_draft && context->drafts != NULL;
  char *items;

  if (!gza_schema_check_type (context, node, is_map ? GZA_YAML_MAPPING : GZA_YAML_SEQUENCE) ||
      !check_n_items (key, node, context))
    return;
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

/* What is a number, or two, or a moment; FALSE for what is something else. */
static gboolean
read_quantity (const GzaSchemaKey *key,
               const GzaYamlNode *node,
               GzaSchemaContext *context,
               gpointer target)
{
  switch (key->type) {
  case GZA_KEY_NUMBER:
    read_number (node, context, key->min, key->max, target);
    return TRUE;
  case GZA_KEY_INTEGER:
    read_integer (key, node, context, target);
    return TRUE;
  case GZA_KEY_SECONDS:
    read_seconds (key, node, context, target);
    return TRUE;
  case GZA_KEY_HOURS:
    read_hours (node, context, target);
    return TRUE;
  case GZA_KEY_POSITION:
    read_pair (node, context, position_ranges, POSITION_FORM, target);
    return TRUE;
  case GZA_KEY_FOCUS:
    read_pair (node, context, focus_ranges, GZA_SAY ("[across, down], each from 0 to 1"), target);
    return TRUE;
  case GZA_KEY_DATE:
  case GZA_KEY_DAY:
    read_date (key, node, context, target);
    return TRUE;
  default:
    return FALSE;
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
    if (!read_quantity (key, node, context, target))
      read_group (key, node, context, record);
  }
}
