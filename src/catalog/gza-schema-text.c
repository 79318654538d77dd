/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-schema"

#include "gza-schema-read.h"
#include "gza-unicode.h"

/* Texts in several languages: one string is the exhibition's first language, a group is a string
 * for each. An empty string is a translation that is missing. */

#define MAX_STRING_CHARS 400
#define MAX_TEXT_CHARS 2000

static guint
get_max_chars (const GzaSchemaKey *key)
{
  if (key->max > 0)
    return (guint) key->max;
  return key->type == GZA_KEY_TEXT ? MAX_TEXT_CHARS : MAX_STRING_CHARS;
}

/**
 * gza_schema_check_text:
 * @key: a row of the table
 * @node: a scalar
 * @context: the walk
 *
 * Checks that a text fits its place, and reports it if it doesn't.
 *
 * Returns: %TRUE if it fits
 */
gboolean
gza_schema_check_text (const GzaSchemaKey *key,
                       const GzaYamlNode *node,
                       GzaSchemaContext *context)
{
  guint max_chars = get_max_chars (key);

  switch (gza_unicode_check_text (node->value, max_chars)) {
  case GZA_UNICODE_TOO_LONG:
    gza_schema_report (context, GZA_RULE_TEXT_LIMIT, node, GZA_SAY ("Shorten it, or split it."),
                       "The text is longer than %u characters", max_chars);
    return FALSE;
  case GZA_UNICODE_TOO_MANY_LINES:
    gza_schema_report (context, GZA_RULE_TEXT_LIMIT, node, NULL,
                       "The text has more than 500 lines");
    return FALSE;
  case GZA_UNICODE_LONG_WORD:
    gza_schema_report (context, GZA_RULE_TEXT_LIMIT, node,
                       GZA_SAY ("Put spaces between the words."),
                       "The text has a word of more than 500 characters");
    return FALSE;
  case GZA_UNICODE_MANY_MARKS:
    gza_schema_report (context, GZA_RULE_TEXT_LIMIT, node, GZA_SAY ("Type the word again."),
                       "The text has more than 16 marks on one letter");
    return FALSE;
  case GZA_UNICODE_FINE:
    break;
  }
  return TRUE;
}

/**
 * gza_schema_check_language:
 * @raw: a language tag as it was written
 * @line: where
 * @column: where
 * @context: the walk
 *
 * Checks a language tag, and reports it if it is none.
 *
 * Returns: (transfer none) (nullable): the normal form, interned
 */
const char *
gza_schema_check_language (const char *raw,
                           guint line,
                           guint column,
                           GzaSchemaContext *context)
{
  const GzaYamlNode place = { .line = line, .column = column };
  const char *tag = gza_tags_get (context->tags, raw);
  g_autofree char *word = NULL;

  if (tag != NULL)
    return tag;
  word = gza_report_dup_short (raw);
  gza_schema_report (context, GZA_RULE_BAD_LANGUAGE, &place,
                     GZA_SAY ("Tags are short: ka, hy, en, ru, uk, ar, fa, tr."),
                     "“%s” is not a language tag",
                     word);
  return NULL;
}

static void
add_language (const GzaSchemaKey *key,
              const GzaYamlNode *node,
              GzaSchemaContext *context,
              GzaText *text)
{
  const GzaSchemaFrame frame = { context->frame, node->key, 0 };
  const char *tag;

  context->frame = &frame;
  tag = gza_schema_check_language (node->key, node->key_line, node->key_column, context);
  if (gza_schema_check_type (context, node, GZA_YAML_SCALAR) && tag != NULL &&
      node->length > 0 && gza_schema_check_text (key, node, context))
    gza_text_add_interned (text, tag, node->value);
  context->frame = frame.parent;
}

/**
 * gza_schema_read_text:
 * @key: a row of the table
 * @node: one string, or strings by language
 * @context: the walk
 *
 * Reads a text.
 *
 * Returns: (transfer none) (nullable): the text, which the context's arena holds; %NULL where it
 * is empty or wrong
 */
GzaText *
gza_schema_read_text (const GzaSchemaKey *key,
                      const GzaYamlNode *node,
                      GzaSchemaContext *context)
{
  guint n_reported = context->report->n_reported;
  g_autoptr (GzaText) text = NULL;

  if (node->type == GZA_YAML_SEQUENCE) {
    gza_schema_check_type (context, node, GZA_YAML_SCALAR);
    return NULL;
  }
  text = gza_text_new ();
  if (node->type == GZA_YAML_SCALAR) {
    if (node->length > 0 && gza_schema_check_text (key, node, context))
      gza_text_add (text, context->first_language, node->value);
  } else {
    for (const GzaYamlNode *child = node->first; child != NULL; child = child->next)
      add_language (key, child, context, text);
  }
  if (gza_text_get_n_languages (text) > 0)
    return gza_arena_take_text (context->arena, g_steal_pointer (&text));
  if ((key->flags & GZA_KEY_REQUIRED) != 0 && context->report->n_reported == n_reported)
    gza_schema_report (context, GZA_RULE_EMPTY_VALUE, node, GZA_SAY ("Fill in the blank."),
                       "The text is empty in every language");
  return NULL;
}
