/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-csv"

#include "gza-csv.h"

#include <string.h>

/* RFC 4180: fields with commas, quotes or line ends in quotes, rows ended by CR LF, UTF-8. A field
 * that a spreadsheet would take for a formula is quoted with an apostrophe before it. */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _GzaCsv {
  GString *text;
  guint n_columns;
  guint column;
};

/**
 * gza_csv_new:
 * @columns: (array zero-terminated=1): the names of the columns
 *
 * Begins a table with its row of names.
 *
 * Returns: (transfer full): the table
 */
GzaCsv *
gza_csv_new (const char *const *columns)
{
  GzaCsv *self = g_new0 (GzaCsv, 1);

  self->text = g_string_new (NULL);
  self->n_columns = g_strv_length ((char **) columns);
  for (guint i = 0; columns[i] != NULL; i++)
    gza_csv_add (self, columns[i]);
  gza_csv_end_row (self);
  return self;
}

/**
 * gza_csv_free:
 * @self: (transfer full): a table
 *
 * Lets go of a table.
 */
void
gza_csv_free (GzaCsv *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * gza_csv_add:
 * @self: a table
 * @text: (nullable): the next field of the row; %NULL for an empty one
 *
 * Adds a field.
 */
void
gza_csv_add (GzaCsv *self,
             const char *text)
{
  const char *field = text != NULL ? text : "";
  gboolean is_formula = field[0] != '\0' && strchr ("=+-@\t", field[0]) != NULL;

  if (self->column++ > 0)
    g_string_append_c (self->text, ',');
  if (!is_formula && strpbrk (field, ",\"\r\n") == NULL) {
    g_string_append (self->text, field);
    return;
  }
  g_string_append (self->text, is_formula ? "\"'" : "\"");
  for (const char *at = field; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (self->text, '"');
    g_string_append_c (self->text, *at);
  }
  g_string_append_c (self->text, '"');
}

/**
 * gza_csv_add_int:
 * @self: a table
 * @number: the next field of the row
 *
 * Adds a whole number.
 */
void
gza_csv_add_int (GzaCsv *self,
                 gint64 number)
{
  if (self->column++ > 0)
    g_string_append_c (self->text, ',');
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

/**
 * gza_csv_end_row:
 * @self: a table whose row has a field for every column
 *
 * Ends a row.
 */
void
gza_csv_end_row (GzaCsv *self)
{
  g_return_if_fail (self->column == self->n_columns);

  g_string_append (self->text, "\r\n");
  self->column = 0;
}

/**
 * gza_csv_save:
 * @self: a table
 * @path: the file; one that is there is replaced
 * @with_mark: whether a byte order mark is put first, for programs that take UTF-8 for something
 *   else without it
 * @error: (out): what went wrong
 *
 * Writes the table to a file.
 *
 * Returns: %TRUE if it is there
 */
gboolean
gza_csv_save (const GzaCsv *self,
              const char *path,
              gboolean with_mark,
              GError **error)
{
  g_autofree char *text = g_strconcat (with_mark ? BYTE_ORDER_MARK : "", self->text->str, NULL);

  return g_file_set_contents (path, text, -1, error);
}
