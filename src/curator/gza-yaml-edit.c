/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-yaml-edit"

#include "gza-yaml-edit.h"

#include <string.h>

/* Puts translations into a YAML file. A file belongs to its curator: comments, order, quoting and
 * empty lines stay as they are, and only the text that changes is written anew. So the file is not
 * written from its nodes; the nodes say where in the bytes a text stands.
 *
 *   title: {ka: გზა}     becomes   title: {ka: გზა, en: "Road"}
 *   title:                         title:
 *     ka: გზა  # remark              ka: გზა  # remark
 *                                    en: "Road"
 *   title: გზა                     title: {ka: "გზა", en: "Road"}
 */

/* A part of the file, and what stands there instead. */
typedef struct {
  gsize start;
  gsize end;
  char *replacement;
} Change;

struct _GzaYamlEdit {
  char *text;   /* owned: the file without its byte order mark */
  GArray *changes;
  gboolean has_mark;
};

static void
clear_change (gpointer data)
{
  g_free (((Change *) data)->replacement);
}

/**
 * gza_yaml_edit_new:
 * @bytes: a file that gza_yaml_parse() has read without problems
 *
 * Starts to edit a file.
 *
 * Returns: (transfer full): the edit
 */
GzaYamlEdit *
gza_yaml_edit_new (GBytes *bytes)
{
  GzaYamlEdit *self = g_new0 (GzaYamlEdit, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->has_mark = length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0;
  self->text = self->has_mark ? g_strndup (data + 3, length - 3) : g_strndup (data, length);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  return self;
}

/**
 * gza_yaml_edit_free:
 * @self: (transfer full): the edit
 *
 * Forgets the changes.
 */
void
gza_yaml_edit_free (GzaYamlEdit *self)
{
  g_free (self->text);
  g_array_unref (self->changes);
  g_free (self);
}

static gsize
get_offset (GzaYamlEdit *self,
            guint index_chars)
{
  return (gsize) (g_utf8_offset_to_pointer (self->text, index_chars) - self->text);
}

static void
add_change (GzaYamlEdit *self,
            gsize start,
            gsize end,
            char *replacement)
{
  Change change = { start, end, replacement };

  g_array_append_val (self->changes, change);
}

static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("\"");

  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '\n')
      g_string_append (quoted, "\\n");
    else if (*p == '\t')
      g_string_append (quoted, "\\t");
    else if (*p == '"' || *p == '\\')
      g_string_append_printf (quoted, "\\%c", *p);
    else
      g_string_append_c (quoted, *p);
  }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

/* A block can hold every text but one that starts with a space or ends with empty lines. */
static gboolean
fits_block (const char *text)
{
  gsize length = strlen (text);

  return strchr (text, '\n') != NULL && text[0] != ' ' && text[0] != '\n' &&
         !(length > 1 && text[length - 1] == '\n' && text[length - 2] == '\n');
}

/* "|" and the lines beneath, the last one ended. */
static char *
write_block (const char *text,
             guint indent)
{
  gboolean is_ended = g_str_has_suffix (text, "\n");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines) - (is_ended ? 1 : 0);
  GString *block = g_string_new (is_ended ? "|\n" : "|-\n");

  for (guint i = 0; i < n_lines; i++) {
    if (lines[i][0] != '\0')
      g_string_append_printf (block, "%*s%s", (int) indent, "", lines[i]);
    g_string_append_c (block, '\n');
  }
  return g_string_free (block, FALSE);
}

static gboolean
is_block (GzaYamlEdit *self,
          const GzaYamlNode *node)
{
  char c = self->text[get_offset (self, node->start)];

  return node->type == GZA_YAML_SCALAR && node->length > 0 && (c == '|' || c == '>');
}

/* The end of a block without the empty lines that part it from what follows. */
static gsize
get_block_end (GzaYamlEdit *self,
               const GzaYamlNode *node)
{
  gsize end = get_offset (self, node->end);

  while (end >= 2 && self->text[end - 1] == '\n' && self->text[end - 2] == '\n')
    end--;
  return end;
}

static void
replace (GzaYamlEdit *self,
         const GzaYamlNode *node,
         const char *text)
{
  gsize start = get_offset (self, node->start);

  if (node->length == 0 && node->is_plain) {
    g_autofree char *quoted = quote (text);

    add_change (self, start, start, g_strconcat (" ", quoted, NULL));
  } else if (!is_block (self, node)) {
    add_change (self, start, get_offset (self, node->end), quote (text));
  } else if (fits_block (text)) {
    add_change (self, start, get_block_end (self, node), write_block (text, node->key_column + 1));
  } else {
    g_autofree char *quoted = quote (text);

    add_change (self, start, get_block_end (self, node), g_strconcat (quoted, "\n", NULL));
  }
}

static void
insert_in_flow (GzaYamlEdit *self,
                const GzaYamlNode *last,
                const char *language,
                const char *text)
{
  gsize end = get_offset (self, last->end);
  g_autofree char *quoted = quote (text);

  add_change (self, end, end, g_strdup_printf (", %s: %s", language, quoted));
}

static void
insert_in_block (GzaYamlEdit *self,
                 const GzaYamlNode *last,
                 const char *language,
                 const char *text)
{
  guint indent = last->key_column - 1;
  gsize end = is_block (self, last) ? get_block_end (self, last) : get_offset (self, last->end);
  g_autofree char *value = NULL;
  gboolean is_ended;

  if (!is_block (self, last))
    end += strcspn (self->text + end, "\n");
  is_ended = is_block (self, last) && end > 0 && self->text[end - 1] == '\n';
  value = fits_block (text) ? write_block (text, indent + 2) : quote (text);
  g_strchomp (value);
  add_change (self, end, end,
              g_strdup_printf ("%s%*s%s: %s%s", is_ended ? "" : "\n", (int) indent, "", language,
                               value, is_ended ? "\n" : ""));
}

static gboolean
set_in_group (GzaYamlEdit *self,
              const GzaYamlNode *node,
              const char *language,
              const char *text)
{
  const GzaYamlNode *last = NULL;

  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    last = child;
    if (g_ascii_strcasecmp (child->key, language) != 0)
      continue;
    if (child->type != GZA_YAML_SCALAR || strcmp (child->value, text) == 0)
      return FALSE;
    replace (self, child, text);
    return TRUE;
  }
  if (last == NULL || last->type != GZA_YAML_SCALAR)
    return FALSE;
  if (self->text[get_offset (self, node->start)] == '{')
    insert_in_flow (self, last, language, text);
  else
    insert_in_block (self, last, language, text);
  return TRUE;
}

/**
 * gza_yaml_edit_set_text:
 * @self: the edit
 * @node: a text: one string, or strings by language
 * @first_language: the language of a text that is one string
 * @language: the language to set
 * @text: the text
 *
 * Sets one language of a text.
 *
 * Returns: %TRUE if that changes the file
 */
gboolean
gza_yaml_edit_set_text (GzaYamlEdit *self,
                        const GzaYamlNode *node,
                        const char *first_language,
                        const char *language,
                        const char *text)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (node->type == GZA_YAML_MAPPING)
    return set_in_group (self, node, language, text);
  if (node->type != GZA_YAML_SCALAR || strcmp (node->value, text) == 0)
    return FALSE;
  if (strcmp (first_language, language) == 0) {
    replace (self, node, text);
    return TRUE;
  }
  old = quote (node->value);
  new = quote (text);
  add_change (self, get_offset (self, node->start),
              is_block (self, node) ? get_block_end (self, node) : get_offset (self, node->end),
              g_strdup_printf ("{%s: %s, %s: %s}%s", first_language, old, language, new,
                               is_block (self, node) ? "\n" : ""));
  return TRUE;
}

/**
 * gza_yaml_edit_get_n:
 * @self: the edit
 *
 * Gets how many texts change.
 *
 * Returns: a number
 */
guint
gza_yaml_edit_get_n (GzaYamlEdit *self)
{
  return self->changes->len;
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  gsize start_a = ((const Change *) a)->start;
  gsize start_b = ((const Change *) b)->start;

  return (start_a > start_b) - (start_a < start_b);
}

/**
 * gza_yaml_edit_apply:
 * @self: the edit
 *
 * Writes the file with its changes.
 *
 * Returns: (transfer full): the whole file
 */
char *
gza_yaml_edit_apply (GzaYamlEdit *self)
{
  GString *result = g_string_new (self->has_mark ? "\xEF\xBB\xBF" : NULL);
  gsize done = 0;

  g_array_sort (self->changes, compare_changes);
  for (guint i = 0; i < self->changes->len; i++) {
    const Change *change = &g_array_index (self->changes, Change, i);

    g_string_append_len (result, self->text + done, (gssize) (change->start - done));
    g_string_append (result, change->replacement);
    done = change->end;
  }
  g_string_append (result, self->text + done);
  return g_string_free (result, FALSE);
}
