/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-printer"

#include "gza-printer.h"

#include <string.h>

#include "gza-console.h"

/* Shows diagnostics to people: grouped by story, each with the line it is about, a caret beneath
 * the place, and what to do.
 *
 *   nino-telavi
 *     stories/nino-telavi/story.yaml:12:3: warning: “titel” is not a key ... [unknown-key]
 *        12 | titel: Nino
 *           | ^
 *           Did you mean “title”?
 */

#define MAX_QUOTED_BYTES (2 * 1024 * 1024)
#define MAX_QUOTED_CHARS 96

static const char *const severities[] = { "error", "warning", "note" };
static const char *const severity_keys[] = { "error", "warning", "info" };

/* The file that was quoted last, cut into lines. */
typedef struct {
  GzaRoot *root;
  char *file;
  char **lines;
} Source;

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->lines, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static const char *
get_line (Source *self,
          const char *file,
          guint line)
{
  if (g_strcmp0 (self->file, file) != 0) {
    g_autoptr (GBytes) bytes = gza_root_read (self->root, file, MAX_QUOTED_BYTES, NULL);
    gsize length = 0;
    const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
    g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", (gssize) length);

    source_clear (self);
    self->file = g_strdup (file);
    self->lines = g_strsplit (text, "\n", -1);
  }
  for (guint i = 0; self->lines[i] != NULL; i++) {
    if (i + 1 == line)
      return self->lines[i];
  }
  return NULL;
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

  if (*column > MAX_QUOTED_CHARS * 3 / 4)
    start = MIN ((glong) *column - MAX_QUOTED_CHARS / 2, MAX (n_chars - 8, 0));
  if (start > 0)
    g_string_append (result, "…");
  part = g_utf8_substring (line, start, MIN (start + MAX_QUOTED_CHARS, n_chars));
  for (const char *p = part; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean is_mark = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);

    if (c == '\t')
      g_string_append_c (result, ' ');
    else if (c != '\r')
      g_string_append_unichar (result, g_unichar_iscntrl (c) || is_mark ? 0xFFFD : c);
  }
  *column -= (guint) MIN (start, (glong) *column - 1);
  *column += start > 0 ? 1 : 0;
  return g_string_free (result, FALSE);
}

static void
print_quote (Source *source,
             GzaDiagnostic *diagnostic)
{
  guint line = gza_diagnostic_get_line (diagnostic);
  guint column = gza_diagnostic_get_column (diagnostic);
  const char *file = gza_diagnostic_get_file (diagnostic);
  const char *text = line > 0 ? get_line (source, file, line) : NULL;
  g_autofree char *quote = NULL;

  if (text == NULL)
    return;
  quote = crop_line (text, &column);
  gza_console_print (GZA_STYLE_DIM, "  %6u | ", line);
  gza_console_print (GZA_STYLE_PLAIN, "%s\n", quote);
  if (column > 0) {
    gza_console_print (GZA_STYLE_DIM, "         | ");
    gza_console_print (GZA_STYLE_BOLD, "%*s\n", (int) column, "^");
  }
}

static void
print_diagnostic (Source *source,
                  GzaDiagnostic *diagnostic)
{
  static const GzaConsoleStyle styles[] = { GZA_STYLE_ERROR, GZA_STYLE_WARNING, GZA_STYLE_BOLD };
  GzaSeverity severity = gza_diagnostic_get_severity (diagnostic);
  guint line = gza_diagnostic_get_line (diagnostic);

  gza_console_print (GZA_STYLE_PLAIN, "  %s", gza_diagnostic_get_file (diagnostic));
  if (line > 0)
    gza_console_print (GZA_STYLE_PLAIN, ":%u:%u", line,
                       MAX (gza_diagnostic_get_column (diagnostic), 1));
  gza_console_print (GZA_STYLE_PLAIN, ": ");
  gza_console_print (styles[severity], "%s: ", severities[severity]);
  gza_console_print (GZA_STYLE_PLAIN, "%s ", gza_diagnostic_get_message (diagnostic));
  gza_console_print (GZA_STYLE_DIM, "[%s]\n", gza_diagnostic_get_code (diagnostic));
  print_quote (source, diagnostic);
  if (gza_diagnostic_get_hint (diagnostic) != NULL)
    gza_console_print (GZA_STYLE_PLAIN, "           %s\n", gza_diagnostic_get_hint (diagnostic));
}

/* The story that a file belongs to, or the exhibition. */
static char *
dup_group (const char *file)
{
  g_auto (GStrv) parts = g_strsplit (file, "/", 3);

  if (g_strcmp0 (parts[0], "stories") == 0 && parts[1] != NULL && parts[2] != NULL)
    return g_strdup (parts[1]);
  return g_strdup ("exhibition");
}

/**
 * gza_printer_print:
 * @root: the exhibition, to quote its files
 * @diagnostics: (element-type GzaDiagnostic): what is wrong, in the order of files
 *
 * Writes diagnostics for people.
 */
void
gza_printer_print (GzaRoot *root,
                   GListModel *diagnostics)
{
  g_auto (Source) source = { .root = root };
  g_autofree char *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
    g_autofree char *own_group = dup_group (gza_diagnostic_get_file (diagnostic));

    if (g_strcmp0 (own_group, group) != 0) {
      gza_console_print (GZA_STYLE_BOLD, "%s%s\n", group != NULL ? "\n" : "", own_group);
      g_free (group);
      group = g_steal_pointer (&own_group);
    }
    print_diagnostic (&source, diagnostic);
  }
}

/**
 * gza_printer_add_json:
 * @json: an open object
 * @diagnostics: (element-type GzaDiagnostic): what is wrong
 *
 * Adds diagnostics for machines, under the key `diagnostics`.
 */
void
gza_printer_add_json (GzaJson *json,
                      GListModel *diagnostics)
{
  gza_json_begin (json, "diagnostics", '[');
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    gza_json_begin (json, NULL, '{');
    gza_json_add_string (json, "severity", severity_keys[gza_diagnostic_get_severity (diagnostic)]);
    gza_json_add_string (json, "code", gza_diagnostic_get_code (diagnostic));
    gza_json_add_string (json, "file", gza_diagnostic_get_file (diagnostic));
    gza_json_add_number (json, "line", gza_diagnostic_get_line (diagnostic));
    gza_json_add_number (json, "column", gza_diagnostic_get_column (diagnostic));
    gza_json_add_string (json, "message", gza_diagnostic_get_message (diagnostic));
    gza_json_add_string (json, "hint", gza_diagnostic_get_hint (diagnostic));
    gza_json_end (json);
  }
  gza_json_end (json);
}

/**
 * gza_printer_count:
 * @diagnostics: (element-type GzaDiagnostic): what is wrong
 * @ret_counts: (out caller-allocates) (array fixed-size=3): how many of each #GzaSeverity
 *
 * Counts diagnostics by their weight.
 */
void
gza_printer_count (GListModel *diagnostics,
                   guint ret_counts[3])
{
  memset (ret_counts, 0, 3 * sizeof (guint));
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    ret_counts[gza_diagnostic_get_severity (diagnostic)]++;
  }
}
