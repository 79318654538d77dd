/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema-json"

#include "gza-schema-writer.h"

#include <string.h>

#include "gza-json.h"
#include "gza-media-file.h"

/* Writes the loader's tables as JSON Schema (draft 7, which editors with a YAML language server
 * know), so that curators get completion and checks while they type.
 *
 * For the loader every scalar is a string; editors see numbers and truth values where YAML has
 * them. So a key takes both, `1` and `"1"`. What a schema can't say (that an id exists, that a
 * file is there) stays with `gza-curator check`. */

#define ID_PATTERN "^[a-z0-9][a-z0-9-]{0,63}$"
#define LANGUAGE_PATTERN "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"
#define SIGN_PATTERN "^([a-z]{3}|sgn-[A-Z]{2})$"
#define COUNTRY_PATTERN "^[A-Z]{2}$"
#define SPAN_PATTERN "[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]"
#define HOURS_PATTERN "^(closed|" SPAN_PATTERN "(, *" SPAN_PATTERN "){0,3})$"
#define HASH_PATTERN "^[$](y|gy|7|2b|6)[$][./$=A-Za-z0-9]+$"
#define DAY_PATTERN "^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"
#define DATE_PATTERN "^((spring|summer|autumn|winter) )?[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$"
#define SECONDS_PATTERN "^([0-9]{1,4}:[0-5][0-9]|[0-9]+)([.][0-9]+)?$"
#define NUMBER_PATTERN "^[-+]?[0-9]*[.]?[0-9]+([eE][-+]?[0-9]+)?$"

static void
begin_any (GzaJson *json)
{
  gza_json_begin (json, "anyOf", '[');
}

static void
add_pattern (GzaJson *json,
             const char *key,
             const char *pattern)
{
  gza_json_begin (json, key, '{');
  gza_json_add_string (json, "type", "string");
  gza_json_add_string (json, "pattern", pattern);
  gza_json_end (json);
}

static void
add_number (GzaJson *json,
            double min,
            double max)
{
  gza_json_begin (json, NULL, '{');
  gza_json_add_string (json, "type", "number");
  if (max > min) {
    gza_json_add_number (json, "minimum", min);
    gza_json_add_number (json, "maximum", max);
  }
  gza_json_end (json);
}

static void
add_number_or_pattern (GzaJson *json,
                       double min,
                       double max,
                       const char *pattern)
{
  begin_any (json);
  add_number (json, min, max);
  add_pattern (json, NULL, pattern);
  gza_json_end (json);
}

static void
add_pair (GzaJson *json,
          const double ranges[4])
{
  gza_json_add_string (json, "type", "array");
  gza_json_begin (json, "items", '[');
  for (guint i = 0; i < 2; i++) {
    gza_json_begin (json, NULL, '{');
    add_number_or_pattern (json, ranges[i * 2], ranges[i * 2 + 1], NUMBER_PATTERN);
    gza_json_end (json);
  }
  gza_json_end (json);
  gza_json_add_number (json, "minItems", 2);
  gza_json_add_number (json, "maxItems", 2);
}

/* Anything that is one scalar. */
static void
add_scalar_types (GzaJson *json)
{
  gza_json_begin (json, "type", '[');
  gza_json_add_string (json, NULL, "string");
  gza_json_add_string (json, NULL, "number");
  gza_json_add_string (json, NULL, "boolean");
  gza_json_end (json);
}

static void
add_string (GzaJson *json,
            const char *key,
            const GzaSchemaKey *row)
{
  gza_json_begin (json, key, '{');
  add_scalar_types (json);
  if (row->max > 0)
    gza_json_add_number (json, "maxLength", row->max);
  gza_json_end (json);
}

static void
begin_by_language (GzaJson *json)
{
  gza_json_begin (json, NULL, '{');
  gza_json_add_string (json, "type", "object");
  gza_json_add_number (json, "minProperties", 1);
  gza_json_begin (json, "propertyNames", '{');
  gza_json_add_string (json, "pattern", LANGUAGE_PATTERN);
  gza_json_end (json);
}

static void
add_text (GzaJson *json,
          const GzaSchemaKey *row)
{
  begin_any (json);
  add_string (json, NULL, row);
  begin_by_language (json);
  add_string (json, "additionalProperties", row);
  gza_json_end (json);
  gza_json_end (json);
}

static void
add_path (GzaJson *json,
          const char *key,
          const GzaSchemaKey *row)
{
  const char *const *extensions = gza_media_file_get_extensions (row->media);
  g_autofree char *list = g_strjoinv ("|", (char **) extensions);
  g_autofree char *pattern = NULL;

  if (row->media == GZA_MEDIA_ANY)
    pattern = g_strdup ("^[^/].*$");
  else
    pattern = g_strdup_printf ("^[^/].*[.](%s)$", list);
  add_pattern (json, key, pattern);
}

static void
add_tracks (GzaJson *json,
            const GzaSchemaKey *row)
{
  begin_any (json);
  add_path (json, NULL, row);
  begin_by_language (json);
  add_path (json, "additionalProperties", row);
  gza_json_end (json);
  gza_json_end (json);
}

static void
add_words (GzaJson *json,
           const GzaSchemaWord *words)
{
  gza_json_begin (json, "enum", '[');
  for (guint i = 0; words[i].word != NULL; i++)
    gza_json_add_string (json, NULL, words[i].word);
  /* For an editor `90` is a number. */
  for (guint i = 0; words[i].word != NULL; i++) {
    if (g_ascii_isdigit (words[i].word[0]))
      gza_json_add_number (json, NULL, words[i].value);
  }
  gza_json_end (json);
}

static void
add_truth (GzaJson *json)
{
  gza_json_begin (json, "enum", '[');
  gza_json_add_boolean (json, NULL, TRUE);
  gza_json_add_boolean (json, NULL, FALSE);
  gza_json_add_string (json, NULL, "true");
  gza_json_add_string (json, NULL, "false");
  gza_json_end (json);
}

static void
add_reference (GzaJson *json,
               const char *key,
               const GzaSchema *schema)
{
  g_autofree char *reference = g_strdup_printf ("#/definitions/%s", schema->id);

  if (key != NULL)
    gza_json_begin (json, key, '{');
  gza_json_add_string (json, "$ref", reference);
  if (key != NULL)
    gza_json_end (json);
}

/* A reference stands alone in its object, or draft 7 ignores what is beside it. */
static void
add_only_reference (GzaJson *json,
                    const GzaSchema *schema)
{
  gza_json_begin (json, "allOf", '[');
  gza_json_begin (json, NULL, '{');
  add_reference (json, NULL, schema);
  gza_json_end (json);
  gza_json_end (json);
}

static void
add_collection (GzaJson *json,
                const GzaSchemaKey *row)
{
  gboolean is_map = row->type == GZA_KEY_MAP;

  gza_json_add_string (json, "type", is_map ? "object" : "array");
  add_reference (json, is_map ? "additionalProperties" : "items", row->schema);
  if (row->max > 0)
    gza_json_add_number (json, is_map ? "maxProperties" : "maxItems", row->max);
  if (is_map) {
    gza_json_begin (json, "propertyNames", '{');
    gza_json_add_string (json, "pattern", ID_PATTERN);
    gza_json_end (json);
  }
}

static void
add_place (GzaJson *json,
           const GzaSchemaKey *row)
{
  begin_any (json);
  add_pattern (json, NULL, ID_PATTERN);
  gza_json_begin (json, NULL, '{');
  add_reference (json, NULL, row->schema);
  gza_json_end (json);
  gza_json_end (json);
}

static void
add_reviewed (GzaJson *json)
{
  begin_any (json);
  begin_by_language (json);
  gza_json_begin (json, "additionalProperties", '{');
  add_truth (json);
  gza_json_end (json);
  gza_json_end (json);
  gza_json_end (json);
}

static void
add_typed_pattern (GzaJson *json,
                   const char *pattern)
{
  gza_json_add_string (json, "type", "string");
  gza_json_add_string (json, "pattern", pattern);
}

static void
add_quantity (GzaJson *json,
              const GzaSchemaKey *row)
{
  static const double position[] = { -90, 90, -180, 180 };
  static const double focus[] = { 0, 1, 0, 1 };

  if (row->type == GZA_KEY_POSITION)
    add_pair (json, position);
  else if (row->type == GZA_KEY_FOCUS)
    add_pair (json, focus);
  else if (row->type == GZA_KEY_SECONDS)
    add_number_or_pattern (json, row->min, MAX (row->max, 0), SECONDS_PATTERN);
  else if (row->type == GZA_KEY_DATE)
    add_number_or_pattern (json, 1000, 2999, DATE_PATTERN);
  else
    add_number_or_pattern (json, row->min, MAX (row->max, row->min + 0.5), NUMBER_PATTERN);
}

static void
add_group (GzaJson *json,
           const GzaSchemaKey *row)
{
  if (row->type == GZA_KEY_TRACKS)
    add_tracks (json, row);
  else if (row->type == GZA_KEY_REVIEWED)
    add_reviewed (json);
  else if (row->type == GZA_KEY_RECORD)
    add_only_reference (json, row->schema);
  else if (row->type == GZA_KEY_PLACE)
    add_place (json, row);
  else
    add_collection (json, row);
}

/* Of the types that are one string of a certain form. */
static const char *const patterns[] = {
  [GZA_KEY_ID] = ID_PATTERN,           [GZA_KEY_REFERENCE] = ID_PATTERN,
  [GZA_KEY_DAY] = DAY_PATTERN,         [GZA_KEY_LANGUAGE] = LANGUAGE_PATTERN,
  [GZA_KEY_SIGN] = SIGN_PATTERN,       [GZA_KEY_COUNTRY] = COUNTRY_PATTERN,
  [GZA_KEY_HOURS] = HOURS_PATTERN,     [GZA_KEY_HASH] = HASH_PATTERN,
};

static void
add_value (GzaJson *json,
           const GzaSchemaKey *row)
{
  if (row->type < G_N_ELEMENTS (patterns) && patterns[row->type] != NULL) {
    add_typed_pattern (json, patterns[row->type]);
    return;
  }
  switch (row->type) {
  case GZA_KEY_TEXT:
    add_text (json, row);
    break;
  case GZA_KEY_STRING:
    add_scalar_types (json);
    break;
  case GZA_KEY_CHOICE:
  case GZA_KEY_ENUM:
    add_words (json, row->words);
    break;
  case GZA_KEY_BOOLEAN:
    add_truth (json);
    break;
  case GZA_KEY_PATH:
    begin_any (json);
    add_path (json, NULL, row);
    gza_json_end (json);
    break;
  case GZA_KEY_NUMBER:
  case GZA_KEY_INTEGER:
  case GZA_KEY_SECONDS:
  case GZA_KEY_POSITION:
  case GZA_KEY_FOCUS:
  case GZA_KEY_DATE:
    add_quantity (json, row);
    break;
  default:
    add_group (json, row);
  }
}

static void
add_key (GzaJson *json,
         const GzaSchemaKey *row)
{
  GString *description = g_string_new (row->doc);

  gza_json_begin (json, row->name, '{');
  if (row->fallback != NULL)
    g_string_append_printf (description, " Default: %s.", row->fallback);
  if (row->guideline != NULL)
    g_string_append_printf (description, " (%s)", row->guideline);
  gza_json_add_string (json, "description", description->str);
  if ((row->flags & GZA_KEY_MANY) != 0) {
    gza_json_add_string (json, "type", "array");
    gza_json_begin (json, "items", '{');
    add_value (json, row);
    gza_json_end (json);
  } else {
    add_value (json, row);
  }
  gza_json_end (json);
  g_string_free (description, TRUE);
}

static void
add_required (GzaJson *json,
              const GzaSchema *schema,
              guint variant)
{
  gza_json_begin (json, "required", '[');
  for (guint i = 0; i < schema->n_keys; i++) {
    const GzaSchemaKey *row = &schema->keys[i];

    if ((row->flags & GZA_KEY_REQUIRED) == 0)
      continue;
    if (variant == 0 ? row->variants == 0 : (row->variants & variant) != 0)
      gza_json_add_string (json, NULL, row->name);
  }
  gza_json_end (json);
}

static const GzaSchemaKey *
find_variant_key (const GzaSchema *schema)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    if (g_strcmp0 (schema->keys[i].name, schema->variant_key) == 0)
      return &schema->keys[i];
  }
  return NULL;
}

/* "if it is a video, it needs a film" */
static void
add_variants (GzaJson *json,
              const GzaSchema *schema)
{
  const GzaSchemaKey *key = find_variant_key (schema);

  gza_json_begin (json, "allOf", '[');
  for (guint i = 0; key->words[i].word != NULL; i++) {
    gza_json_begin (json, NULL, '{');
    gza_json_begin (json, "if", '{');
    gza_json_begin (json, "properties", '{');
    gza_json_begin (json, key->name, '{');
    gza_json_add_string (json, "const", key->words[i].word);
    gza_json_end (json);
    gza_json_end (json);
    gza_json_end (json);
    gza_json_begin (json, "then", '{');
    add_required (json, schema, 1u << key->words[i].value);
    gza_json_end (json);
    gza_json_end (json);
  }
  gza_json_end (json);
}

static void
add_object (GzaJson *json,
            const GzaSchema *schema)
{
  gza_json_add_string (json, "description", schema->doc);
  gza_json_add_string (json, "type", "object");
  gza_json_add_boolean (json, "additionalProperties", FALSE);
  gza_json_begin (json, "properties", '{');
  for (guint i = 0; i < schema->n_keys; i++)
    add_key (json, &schema->keys[i]);
  gza_json_end (json);
  add_required (json, schema, 0);
  if (schema->variant_key != NULL)
    add_variants (json, schema);
}

static void
collect (const GzaSchema *schema,
         GPtrArray *found)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    const GzaSchema *inner = schema->keys[i].schema;

    if (inner != NULL && !g_ptr_array_find (found, inner, NULL)) {
      g_ptr_array_add (found, (gpointer) inner);
      collect (inner, found);
    }
  }
}

/**
 * gza_schema_write_json:
 * @schema: the table of a file
 *
 * Writes the table as a JSON Schema, draft 7.
 *
 * Returns: (transfer full): the JSON
 */
char *
gza_schema_write_json (const GzaSchema *schema)
{
  g_autoptr (GzaJson) json = gza_json_new ();
  g_autoptr (GPtrArray) definitions = g_ptr_array_new ();

  gza_json_begin (json, NULL, '{');
  gza_json_add_string (json, "$schema", "http://json-schema.org/draft-07/schema#");
  gza_json_add_string (json, "title", schema->name);
  add_object (json, schema);
  collect (schema, definitions);
  gza_json_begin (json, "definitions", '{');
  for (guint i = 0; i < definitions->len; i++) {
    const GzaSchema *inner = g_ptr_array_index (definitions, i);

    gza_json_begin (json, inner->id, '{');
    add_object (json, inner);
    gza_json_end (json);
  }
  gza_json_end (json);
  gza_json_end (json);
  return gza_json_steal (json);
}
