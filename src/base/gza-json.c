/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-json"

#include "gza-json.h"

#include <string.h>

/* Writes JSON, indented by two spaces. It is only ever written, and in one order.
 *
 *   gza_json_begin (json, NULL, '{');
 *   gza_json_add_string (json, "title", "The Road");
 *   gza_json_end (json);
 */

#define MAX_DEPTH 32

struct _GzaJson {
  GString *text;
  char closings[MAX_DEPTH];
  gboolean is_first;
  guint depth;
};

/**
 * gza_json_new:
 *
 * Starts an empty text.
 *
 * Returns: (transfer full): the text
 */
GzaJson *
gza_json_new (void)
{
  GzaJson *self = g_new0 (GzaJson, 1);

  self->text = g_string_new (NULL);
  self->is_first = TRUE;
  return self;
}

/**
 * gza_json_free:
 * @self: (transfer full): the text
 *
 * Throws the text away.
 */
void
gza_json_free (GzaJson *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
append_string (GzaJson *self,
               const char *string)
{
  g_string_append_c (self->text, '"');
  for (const char *p = string; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_printf (self->text, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (self->text, "\\n");
    else if ((guint8) *p < 0x20)
      g_string_append_printf (self->text, "\\u%04x", (guint) (guint8) *p);
    else
      g_string_append_c (self->text, *p);
  }
  g_string_append_c (self->text, '"');
}

static void
start_value (GzaJson *self,
             const char *key)
{
  if (self->depth > 0)
    g_string_append (self->text, self->is_first ? "\n" : ",\n");
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
  if (key != NULL) {
    append_string (self, key);
    g_string_append (self->text, ": ");
  }
  self->is_first = FALSE;
}

/**
 * gza_json_begin:
 * @self: the text
 * @key: (nullable): its key, inside an object
 * @bracket: `{` for an object, `[` for a list
 *
 * Opens an object or a list; what is added next goes into it.
 */
void
gza_json_begin (GzaJson *self,
                const char *key,
                char bracket)
{
  g_return_if_fail (self->depth < MAX_DEPTH);

  start_value (self, key);
  g_string_append_c (self->text, bracket);
  self->closings[self->depth++] = bracket == '{' ? '}' : ']';
  self->is_first = TRUE;
}

/**
 * gza_json_end:
 * @self: the text
 *
 * Closes the object or list that was opened last.
 */
void
gza_json_end (GzaJson *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_first) {
    g_string_append_c (self->text, '\n');
    for (guint i = 0; i < self->depth; i++)
      g_string_append (self->text, "  ");
  }
  g_string_append_c (self->text, self->closings[self->depth]);
  self->is_first = FALSE;
}

/**
 * gza_json_add_string:
 * @self: the text
 * @key: (nullable): its key, inside an object
 * @value: (nullable): UTF-8; null for %NULL
 *
 * Adds a string.
 */
void
gza_json_add_string (GzaJson *self,
                     const char *key,
                     const char *value)
{
  start_value (self, key);
  if (value != NULL)
    append_string (self, value);
  else
    g_string_append (self->text, "null");
}

/**
 * gza_json_add_number:
 * @self: the text
 * @key: (nullable): its key, inside an object
 * @value: a finite number
 *
 * Adds a number, without a point where it is whole.
 */
void
gza_json_add_number (GzaJson *self,
                     const char *key,
                     double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  start_value (self, key);
  g_string_append (self->text, g_ascii_formatd (buffer, sizeof (buffer), "%.15g", value));
}

/**
 * gza_json_add_boolean:
 * @self: the text
 * @key: (nullable): its key, inside an object
 * @value: true or false
 *
 * Adds a truth value.
 */
void
gza_json_add_boolean (GzaJson *self,
                      const char *key,
                      gboolean value)
{
  start_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * gza_json_steal:
 * @self: the text, with everything closed
 *
 * Takes what was written, with a line's end.
 *
 * Returns: (transfer full): the JSON
 */
char *
gza_json_steal (GzaJson *self)
{
  char *result;

  g_string_append_c (self->text, '\n');
  result = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  self->is_first = TRUE;
  return result;
}
