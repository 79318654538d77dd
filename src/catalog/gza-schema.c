/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-schema.h"

#include <string.h>

#include "gza-near-word.h"
#include "gza-schema-read.h"

/* Walks a YAML node along a table of keys and fills a record. The tables in gza-format.c are the
 * format; this walk knows nothing of stories. Each problem is reported at its line and column with
 * the path that leads to it; the walk goes on behind it, so that all of them are found at once. */

#define MAX_KEYS 64

/* Keys that would put a person at risk if the folder were lost. */
static const char *const personal_keys[] = {
  "real_name", "full_name", "first_name", "last_name", "surname", "family_name", "patronymic",
  "phone", "telephone", "mobile", "email", "whatsapp", "telegram", "viber", "facebook",
  "instagram", "passport", "id_card", "id_number", "national_id", "personal_number", "tax_number",
  "birth_date", "date_of_birth", "birthday", "birth_place", "address", "home_address", "street",
  "employer", "bank_account", "iban", "signature", "case_number", "visa_number", NULL,
};

/**
 * gza_schema_dup_path:
 * @frame: (nullable): where a walk is
 *
 * Writes the path that leads to a value: `chapters[2].photos[0].file`.
 *
 * Returns: (transfer full): the path, empty for the root
 */
char *
gza_schema_dup_path (const GzaSchemaFrame *frame)
{
  GString *path = g_string_new (NULL);

  for (; frame != NULL; frame = frame->parent) {
    g_autofree char *part = NULL;

    if (frame->key != NULL)
      part = g_strdup_printf (".%s", frame->key);
    else
      part = g_strdup_printf ("[%u]", frame->index);
    g_string_prepend (path, part);
  }
  if (path->len > 0 && path->str[0] == '.')
    g_string_erase (path, 0, 1);
  return g_string_free (path, FALSE);
}

/* A key, for reports that are about it and not about its value. */
static GzaYamlNode
get_key_place (const GzaYamlNode *node)
{
  return (GzaYamlNode){ .line = node->key_line, .column = node->key_column };
}

/**
 * gza_schema_report:
 * @context: the walk
 * @rule: what was broken
 * @node: where
 * @hint: (nullable): what to do about it
 * @format: the message, as for printf()
 * @...: its arguments
 *
 * Reports a problem at a node, with the path that leads there.
 */
void
gza_schema_report (GzaSchemaContext *context,
                   GzaRule rule,
                   const GzaYamlNode *node,
                   const char *hint,
                   const char *format,
                   ...)
{
  g_autofree char *path = gza_schema_dup_path (context->frame);
  va_list args;

  va_start (args, format);
  gza_report_addv (context->report, rule, node->line, node->column, path, hint, format, args);
  va_end (args);
}

/**
 * gza_schema_dup_suggestion:
 * @word: a word that is not known
 * @known: (array zero-terminated=1): the words that are
 *
 * Writes the question that a misspelt word deserves.
 *
 * Returns: (transfer full) (nullable): "Did you mean ...?", as a hint for gza_report_add(), or
 *   %NULL where no word is near
 */
char *
gza_schema_dup_suggestion (const char *word,
                           const char *const *known)
{
  const char *near = gza_near_word_find (word, known);

  return near != NULL ? gza_report_dup_hint (GZA_SAY ("Did you mean “%s”?"), near) : NULL;
}

/**
 * gza_schema_check_type:
 * @context: the walk
 * @node: a value
 * @type: what is expected
 *
 * Checks what a value is, and reports it if it is something else.
 *
 * Returns: %TRUE if it is as expected
 */
gboolean
gza_schema_check_type (GzaSchemaContext *context,
                       const GzaYamlNode *node,
                       GzaYamlType type)
{
  static const char *const names[] = {
    GZA_SAY ("a single value"),
    GZA_SAY ("a list"),
    GZA_SAY ("a group of keys"),
  };
  static const char *const hints[] = {
    GZA_SAY ("Write it on the line of the key."),
    GZA_SAY ("Write [one, two], or an entry with “- ” on each line beneath."),
    GZA_SAY ("Write “key: value” lines beneath, indented by two spaces."),
  };

  if (node->type == type)
    return TRUE;
  gza_schema_report (context, GZA_RULE_WRONG_TYPE, node, hints[type], "%s is expected, not %s",
                     names[type], names[node->type]);
  return FALSE;
}

static void
report_unknown_key (const GzaSchema *schema,
                    const GzaYamlNode *node,
                    GzaSchemaContext *context)
{
  const char *known[MAX_KEYS + 1] = { NULL };
  const GzaYamlNode place = get_key_place (node);
  g_autofree char *word = gza_report_dup_short (node->key);
  g_autofree char *hint = NULL;

  if (g_strv_contains (personal_keys, node->key)) {
    gza_schema_report (context, GZA_RULE_PERSONAL_DATA, &place,
                       GZA_SAY ("Delete it from this file and its copies; keep it with the consent "
                                "form."),
                       "“%s” would be personal data", word);
    return;
  }
  for (guint i = 0; i < schema->n_keys; i++)
    known[i] = schema->keys[i].name;
  hint = gza_schema_dup_suggestion (node->key, known);
  gza_schema_report (context, GZA_RULE_UNKNOWN_KEY, &place, hint,
                     "“%s” is not a key of %s, ignoring", word, schema->name);
}

static void
report_missing_key (const GzaSchema *schema,
                    const GzaSchemaKey *key,
                    const GzaYamlNode *node,
                    GzaSchemaContext *context)
{
  g_autofree char *example = NULL;
  g_autofree char *hint = NULL;

  if (key->example != NULL) {
    example = g_strdup_printf ("%s: %s", key->name, key->example);
    hint = gza_report_dup_hint (GZA_SAY ("For example “%s”."), example);
  }
  gza_schema_report (context, GZA_RULE_MISSING_KEY, node, hint, "%s needs the key “%s”",
                     schema->name, key->name);
}

static gboolean
is_empty (const GzaYamlNode *node)
{
  return node->type == GZA_YAML_SCALAR && node->length == 0;
}

/* A record of unknown variant may have every key, and needs none but the common ones. */
static gboolean
is_of_variant (const GzaSchemaKey *key,
               guint variant)
{
  return key->variants == 0 || variant == 0 || (key->variants & variant) != 0;
}

static void
read_key (const GzaSchemaKey *key,
          const GzaYamlNode *node,
          GzaSchemaContext *context,
          gpointer record)
{
  const GzaSchemaFrame frame = { context->frame, key->name, 0 };
  const GzaSchemaFrame *outer = context->frame;

  context->frame = &frame;
  if (!is_empty (node)) {
    if (key->offset_node != 0)
      G_STRUCT_MEMBER (const GzaYamlNode *, record, key->offset_node) = node;
    gza_schema_read_value (key, node, context, record);
  } else if ((key->flags & GZA_KEY_REQUIRED) != 0) {
    gza_schema_report (context, GZA_RULE_EMPTY_VALUE, node, GZA_SAY ("Fill in the blank."),
                       "The value is missing");
  }
  context->frame = outer;
}

static int
find_key (const GzaSchema *schema,
          const char *name)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    const char *known = schema->keys[i].name;

    if (known[0] == name[0] && strcmp (known, name) == 0)
      return (int) i;
  }
  return -1;
}

static void
report_missing_keys (const GzaSchema *schema,
                     const GzaYamlNode *node,
                     GzaSchemaContext *context,
                     guint64 seen,
                     guint variant)
{
  for (guint i = 0; i < schema->n_keys; i++) {
    const GzaSchemaKey *key = &schema->keys[i];

    if ((key->flags & GZA_KEY_REQUIRED) != 0 && (seen & ((guint64) 1 << i)) == 0 &&
        (key->variants == 0 || (key->variants & variant) != 0))
      report_missing_key (schema, key, node, context);
  }
}

/* Which variant a record is, as a bit; 0 where it doesn't say, or says it wrongly. */
static guint
read_variant (const GzaSchema *schema,
              const GzaYamlNode *node,
              GzaSchemaContext *context,
              gpointer record)
{
  const GzaYamlNode *value = gza_yaml_node_find (node, schema->variant_key);
  int *variant = G_STRUCT_MEMBER_P (record, schema->offset_variant);
  int index = find_key (schema, schema->variant_key);

  *variant = -1;
  if (value != NULL && index >= 0)
    read_key (&schema->keys[index], value, context, record);
  if (*variant >= 0)
    return 1u << *variant;
  *variant = 0;
  return 0;
}

static void
report_elsewhere (const GzaSchema *schema,
                  const GzaYamlNode *node,
                  GzaSchemaContext *context)
{
  const GzaYamlNode place = get_key_place (node);

  gza_schema_report (context, GZA_RULE_KEY_ELSEWHERE, &place, NULL,
                     "“%s” is not used with this “%s”, ignoring", node->key, schema->variant_key);
}

/**
 * gza_schema_read:
 * @schema: the keys
 * @node: what a curator wrote
 * @context: the walk
 * @record: (out caller-allocates): a zeroed struct of the schema's size
 *
 * Reads a group of keys into a record, and reports everything that is wrong with it. What is
 * wrong stays unset; the report's n_fatal says whether the record may be used. One that stands
 * apart is zeroed instead.
 */
void
gza_schema_read (const GzaSchema *schema,
                 const GzaYamlNode *node,
                 GzaSchemaContext *context,
                 gpointer record)
{
  guint n_fatal = context->report->n_fatal;
  guint64 seen = 0;
  guint variant = 0;

  if (!gza_schema_check_type (context, node, GZA_YAML_MAPPING))
    return;
  if (schema->variant_key != NULL)
    variant = read_variant (schema, node, context, record);

  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    int index = find_key (schema, child->key);

    if (index < 0) {
      report_unknown_key (schema, child, context);
    } else if (!is_of_variant (&schema->keys[index], variant)) {
      report_elsewhere (schema, child, context);
    } else {
      seen |= (guint64) 1 << index;
      if (g_strcmp0 (child->key, schema->variant_key) != 0)
        read_key (&schema->keys[index], child, context, record);
    }
  }
  report_missing_keys (schema, node, context, seen, variant);
  if (schema->is_apart && context->report->n_fatal > n_fatal) {
    memset (record, 0, schema->size_bytes);
    context->report->n_fatal = n_fatal;
  }
}
