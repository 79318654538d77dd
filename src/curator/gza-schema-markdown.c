/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema-markdown"

#include "gza-schema-writer.h"

#include "gza-media-file.h"

/* Writes the loader's tables as the reference in docs/story-format.md: a section for each group of
 * keys, an entry for each key. */

static const char *const type_names[] = {
  [GZA_KEY_TEXT] = "text",
  [GZA_KEY_STRING] = "line",
  [GZA_KEY_ID] = "id",
  [GZA_KEY_CHOICE] = "word",
  [GZA_KEY_ENUM] = "word",
  [GZA_KEY_BOOLEAN] = "true or false",
  [GZA_KEY_NUMBER] = "number",
  [GZA_KEY_INTEGER] = "number",
  [GZA_KEY_SECONDS] = "time",
  [GZA_KEY_POSITION] = "[latitude, longitude]",
  [GZA_KEY_FOCUS] = "[across, down]",
  [GZA_KEY_DATE] = "date",
  [GZA_KEY_DAY] = "day",
  [GZA_KEY_LANGUAGE] = "language tag",
  [GZA_KEY_SIGN] = "sign language tag",
  [GZA_KEY_COUNTRY] = "country code",
  [GZA_KEY_HOURS] = "hours",
  [GZA_KEY_HASH] = "hash",
  [GZA_KEY_PATH] = "path",
  [GZA_KEY_TRACKS] = "path, or paths by language",
  [GZA_KEY_REVIEWED] = "true or false by language",
  [GZA_KEY_RECORD] = "group",
  [GZA_KEY_LIST] = "list",
  [GZA_KEY_MAP] = "groups by id",
  [GZA_KEY_REFERENCE] = "id",
  [GZA_KEY_PLACE] = "id, or group",
};

static void
append_type (GString *text,
             const GzaSchemaKey *row)
{
  gboolean is_text = row->type == GZA_KEY_TEXT || row->type == GZA_KEY_STRING;

  if ((row->flags & GZA_KEY_MANY) != 0)
    g_string_append (text, "list of ");
  g_string_append (text, type_names[row->type]);
  if ((row->flags & GZA_KEY_PROSE) != 0)
    g_string_append (text, ", CommonMark");
  if (is_text && row->max > 0)
    g_string_append_printf (text, ", at most %g characters", row->max);
  else if (row->max > 0 && (row->type == GZA_KEY_LIST || row->type == GZA_KEY_MAP))
    g_string_append_printf (text, ", at most %g", row->max);
  else if (row->max > row->min)
    g_string_append_printf (text, ", %g to %g", row->min, row->max);
  if (row->schema != NULL)
    g_string_append_printf (text, " ([below](#%s))", row->schema->id);
  if ((row->flags & GZA_KEY_REQUIRED) != 0)
    g_string_append (text, "; **required**");
}

static void
append_words (GString *text,
              const GzaSchemaWord *words)
{
  for (guint i = 0; words[i].word != NULL; i++)
    g_string_append_printf (text, "  - `%s`: %s\n", words[i].word, words[i].doc);
}

static void
append_variants (GString *text,
                 const GzaSchema *schema,
                 const GzaSchemaKey *row)
{
  const GzaSchemaWord *words = NULL;
  const char *separator = "";

  if (row->variants == 0)
    return;
  for (guint i = 0; i < schema->n_keys; i++) {
    if (g_strcmp0 (schema->keys[i].name, schema->variant_key) == 0)
      words = schema->keys[i].words;
  }
  g_string_append (text, " Only for ");
  for (guint i = 0; words != NULL && words[i].word != NULL; i++) {
    if ((row->variants & (1u << words[i].value)) == 0)
      continue;
    g_string_append_printf (text, "%s`%s`", separator, words[i].word);
    separator = ", ";
  }
  g_string_append_c (text, '.');
}

static void
append_key (GString *text,
            const GzaSchema *schema,
            const GzaSchemaKey *row)
{
  g_autofree char *extensions = NULL;

  g_string_append_printf (text, "- **`%s`** (", row->name);
  append_type (text, row);
  g_string_append_printf (text, "). %s", row->doc);
  append_variants (text, schema, row);
  if ((row->type == GZA_KEY_PATH || row->type == GZA_KEY_TRACKS) && row->media != GZA_MEDIA_ANY) {
    extensions = g_strjoinv (", .", (char **) gza_media_file_get_extensions (row->media));
    g_string_append_printf (text, " Files: .%s.", extensions);
  }
  if (row->fallback != NULL)
    g_string_append_printf (text, " Default: %s.", row->fallback);
  if (row->guideline != NULL)
    g_string_append_printf (text, " *%s.*", row->guideline);
  g_string_append_c (text, '\n');
  if (row->words != NULL)
    append_words (text, row->words);
  if (row->example != NULL)
    g_string_append_printf (text, "  - Example: `%s: %s`\n", row->name, row->example);
}

static void
append_schema (GString *text,
               const GzaSchema *schema,
               guint level,
               GPtrArray *done)
{
  if (g_ptr_array_find (done, schema, NULL))
    return;
  g_ptr_array_add (done, (gpointer) schema);
  for (guint i = 0; i < level; i++)
    g_string_append_c (text, '#');
  g_string_append_printf (text, " <a id=\"%s\"></a>%c%s\n\n%s\n\n", schema->id,
                          g_ascii_toupper (schema->name[0]), schema->name + 1, schema->doc);
  for (guint i = 0; i < schema->n_keys; i++)
    append_key (text, schema, &schema->keys[i]);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < schema->n_keys; i++) {
    if (schema->keys[i].schema != NULL)
      append_schema (text, schema->keys[i].schema, 4, done);
  }
}

/**
 * gza_schema_write_markdown:
 * @schemas: (array zero-terminated=1): the tables of the files
 *
 * Writes the tables as a reference for people.
 *
 * Returns: (transfer full): CommonMark
 */
char *
gza_schema_write_markdown (const GzaSchema *const *schemas)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; schemas[i] != NULL; i++)
    append_schema (text, schemas[i], 3, done);
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
