/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-po"

#include "gza-po.h"

#include <string.h>

#include "gza-say.h"

/* Reads and writes gettext's PO files, the part of them that stories need: comments, flags,
 * msgctxt, msgid, msgstr, strings that go on over several lines. Texts have no plurals, so
 * msgid_plural is refused.
 *
 *   #, fuzzy
 *   msgctxt "stories/nino/story.yaml#title"
 *   msgid "ნინოს გზა"
 *   msgstr "Nino's road"
 */

#define MAX_ENTRIES 100000

G_DEFINE_QUARK (gza-po-error-quark, gza_po_error)

/* A file on its way to entries. */
typedef struct {
  GPtrArray *entries;
  GString *target;   /* what a quoted line goes on with */
  GString *context;
  GString *source;
  GString *translation;
  gboolean has_source;
  gboolean has_translation;
  gboolean is_fuzzy;
  guint line;
} Parser;

static void
entry_free (GzaPoEntry *entry)
{
  g_free (entry->context);
  g_free (entry->source);
  g_free (entry->translation);
  g_free (entry);
}

static void
clear_entry (Parser *self)
{
  g_string_truncate (self->context, 0);
  g_string_truncate (self->source, 0);
  g_string_truncate (self->translation, 0);
  self->target = NULL;
  self->has_source = FALSE;
  self->has_translation = FALSE;
  self->is_fuzzy = FALSE;
}

static void
finish_entry (Parser *self)
{
  GzaPoEntry *entry;

  if (self->has_translation) {
    entry = g_new0 (GzaPoEntry, 1);
    entry->context = self->context->len > 0 ? g_strdup (self->context->str) : NULL;
    entry->source = g_strdup (self->source->str);
    entry->translation = g_strdup (self->translation->str);
    entry->is_fuzzy = self->is_fuzzy;
    entry->line = self->line;
    g_ptr_array_add (self->entries, entry);
  }
  clear_entry (self);
}

/* Takes a quoted string off a line; FALSE if it is none. */
static gboolean
append_quoted (GString *target,
               const char *p)
{
  if (*p++ != '"')
    return FALSE;
  for (; *p != '"'; p++) {
    if (*p == '\0')
      return FALSE;
    if (*p != '\\') {
      g_string_append_c (target, *p);
      continue;
    }
    switch (*++p) {
    case 'n':
      g_string_append_c (target, '\n');
      break;
    case 't':
      g_string_append_c (target, '\t');
      break;
    case '"':
    case '\\':
      g_string_append_c (target, *p);
      break;
    default:
      return FALSE;
    }
  }
  return p[1 + strspn (p + 1, " \t")] == '\0';
}

static gboolean
take_keyword (Parser *self,
              const char *line)
{
  static const char *const keywords[] = { "msgctxt", "msgid", "msgstr" };
  GString *const targets[] = { self->context, self->source, self->translation };

  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++) {
    gsize length = strlen (keywords[i]);

    if (strncmp (line, keywords[i], length) != 0 || (line[length] != ' ' && line[length] != '\t'))
      continue;
    if (i < 2 && self->has_translation)
      finish_entry (self);
    if (targets[i]->len > 0 || (i == 2 && !self->has_source))
      return FALSE;
    self->target = targets[i];
    self->has_source |= i == 1;
    self->has_translation |= i == 2;
    return append_quoted (self->target, line + length + strspn (line + length, " \t"));
  }
  return FALSE;
}

static gboolean
take_line (Parser *self,
           const char *line)
{
  line += strspn (line, " \t");
  if (*line == '\0') {
    finish_entry (self);
    return TRUE;
  }
  if (*line == '#') {
    if (self->has_translation)
      finish_entry (self);
    if (line[1] == ',' && strstr (line, "fuzzy") != NULL)
      self->is_fuzzy = TRUE;
    return TRUE;
  }
  if (*line == '"')
    return self->target != NULL && append_quoted (self->target, line);
  return take_keyword (self, line);
}

/**
 * gza_po_parse:
 * @text: (array length=length_bytes): a whole PO file
 * @length_bytes: its length
 * @error: return location
 *
 * Reads a PO file. Obsolete entries (#~) are comments.
 *
 * Returns: (transfer full) (nullable) (element-type GzaPoEntry): its entries, or %NULL with @error
 * Errors: %GZA_PO_ERROR_SYNTAX with the line
 */
GPtrArray *
gza_po_parse (const char *text,
              gsize length_bytes,
              GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GString) context = g_string_new (NULL);
  g_autoptr (GString) source = g_string_new (NULL);
  g_autoptr (GString) translation = g_string_new (NULL);
  g_autofree char *copy = NULL;
  Parser parser = { .entries = entries,
                    .context = context,
                    .source = source,
                    .translation = translation };
  char *next;

  if (!g_utf8_validate_len (text, length_bytes, NULL)) {
    g_set_error (error, GZA_PO_ERROR, GZA_PO_ERROR_SYNTAX, GZA_SAY ("The file is not UTF-8"));
    return NULL;
  }
  copy = g_strndup (text, length_bytes);
  next = g_str_has_prefix (copy, "\xEF\xBB\xBF") ? copy + 3 : copy;
  while (next != NULL && entries->len < MAX_ENTRIES) {
    char *line = next;

    next = strchr (line, '\n');
    if (next != NULL)
      *next++ = '\0';
    g_strchomp (line);
    parser.line++;
    if (!take_line (&parser, line)) {
      g_set_error (error, GZA_PO_ERROR, GZA_PO_ERROR_SYNTAX,
                   gza_say ("Line %u is not part of a PO file"), parser.line);
      return NULL;
    }
  }
  finish_entry (&parser);
  return g_steal_pointer (&entries);
}

/**
 * gza_po_dup_header:
 * @entries: (element-type GzaPoEntry): a file's entries
 * @name: a header, such as `Language`
 *
 * Looks up a header: they stand in the translation of the empty text.
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
gza_po_dup_header (GPtrArray *entries,
                   const char *name)
{
  const GzaPoEntry *entry = entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL;
  g_auto (GStrv) lines = NULL;

  if (entry == NULL || entry->source[0] != '\0' || entry->context != NULL)
    return NULL;
  lines = g_strsplit (entry->translation, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    gsize length = strlen (name);

    if (strncmp (lines[i], name, length) == 0 && lines[i][length] == ':')
      return g_strstrip (g_strdup (lines[i] + length + 1));
  }
  return NULL;
}

static void
append_line (GString *po,
             const char *start,
             gsize length)
{
  g_string_append_c (po, '"');
  for (const char *p = start; p < start + length; p++) {
    if (*p == '\n')
      g_string_append (po, "\\n");
    else if (*p == '\t')
      g_string_append (po, "\\t");
    else if (*p == '"' || *p == '\\')
      g_string_append_printf (po, "\\%c", *p);
    else
      g_string_append_c (po, *p);
  }
  g_string_append (po, "\"\n");
}

/**
 * gza_po_append_string:
 * @po: a file that is being written
 * @keyword: `msgctxt`, `msgid` or `msgstr`
 * @string: UTF-8
 *
 * Writes a string as gettext does: one line, or an empty one and then each line of the text.
 */
void
gza_po_append_string (GString *po,
                      const char *keyword,
                      const char *string)
{
  const char *end = strchr (string, '\n');

  g_string_append_printf (po, "%s ", keyword);
  if (end == NULL || end[1] == '\0') {
    append_line (po, string, strlen (string));
    return;
  }
  append_line (po, "", 0);
  while (*string != '\0') {
    end = strchr (string, '\n');
    end = end != NULL ? end + 1 : string + strlen (string);
    append_line (po, string, (gsize) (end - string));
    string = end;
  }
}
