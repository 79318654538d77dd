/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-quoter"

#include "gza-quoter.h"

/* Quotes the lines that diagnostics are about, for a terminal or a window: one line, not too long,
 * around the place, with nothing in it that a terminal would obey. Keeps the file that was quoted
 * last, so diagnostics in the order of files read each file once. Used by one thread at a time.
 */

#define MAX_FILE_BYTES (2 * 1024 * 1024)
#define MAX_CHARS 96

struct _GzaQuoter {
  /* owned */
  GzaRoot *root;
  char *file;
  char **lines;
  guint n_lines;
};

static void
read_file (GzaQuoter *self,
           const char *file)
{
  g_autoptr (GBytes) bytes = gza_root_read (self->root, file, MAX_FILE_BYTES, NULL);
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", (gssize) length);

  g_free (self->file);
  g_strfreev (self->lines);
  self->file = g_strdup (file);
  self->lines = g_strsplit (text, "\n", -1);
  self->n_lines = g_strv_length (self->lines);
}

/* The part of a line around a column, with what a terminal would obey taken out. */
static char *
crop_line (const char *line,
           guint *column)
{
  glong n_chars = g_utf8_strlen (line, -1);
  glong start = 0;
  g_autofree char *part = NULL;
  GString *result = g_string_new (NULL);

  if (*column > MAX_CHARS * 3 / 4)
    start = MIN ((glong) *column - MAX_CHARS / 2, MAX (n_chars - 8, 0));
  if (start > 0)
    g_string_append (result, "…");
  part = g_utf8_substring (line, start, MIN (start + MAX_CHARS, n_chars));
  for (const char *p = part; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean is_mark = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);

    if (c == '\t')
      g_string_append_c (result, ' ');
    else if (c != '\r')
      g_string_append_unichar (result, g_unichar_iscntrl (c) || is_mark ? 0xFFFD : c);
  }
  /* The ellipsis is a character, too. */
  if (start > 0)
    *column = *column - (guint) start + 1;
  return g_string_free (result, FALSE);
}

/**
 * gza_quoter_new:
 * @root: the exhibition
 *
 * Makes a quoter that has read nothing.
 *
 * Returns: (transfer full): a quoter
 */
GzaQuoter *
gza_quoter_new (GzaRoot *root)
{
  GzaQuoter *self;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);

  self = g_new0 (GzaQuoter, 1);
  self->root = g_object_ref (root);
  return self;
}

/**
 * gza_quoter_free:
 * @self: (transfer full): a quoter
 *
 * Frees the quoter.
 */
void
gza_quoter_free (GzaQuoter *self)
{
  g_object_unref (self->root);
  g_free (self->file);
  g_strfreev (self->lines);
  g_free (self);
}

/**
 * gza_quoter_dup_line:
 * @self: a quoter
 * @diagnostic: what is wrong
 * @ret_column: (out): where in the quote, in characters from 1; 0 for the whole line
 *
 * Quotes the line that a diagnostic is about.
 *
 * Returns: (transfer full) (nullable): a part of the line, or %NULL where there is no such line
 */
char *
gza_quoter_dup_line (GzaQuoter *self,
                     GzaDiagnostic *diagnostic,
                     guint *ret_column)
{
  const char *file = gza_diagnostic_get_file (diagnostic);
  guint line = gza_diagnostic_get_line (diagnostic);

  *ret_column = gza_diagnostic_get_column (diagnostic);
  if (line == 0)
    return NULL;
  if (g_strcmp0 (self->file, file) != 0)
    read_file (self, file);
  return line <= self->n_lines ? crop_line (self->lines[line - 1], ret_column) : NULL;
}
