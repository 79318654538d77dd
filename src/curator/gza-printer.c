/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-printer"

#include "gza-printer.h"

#include <string.h>

#include "gza-console.h"
#include "gza-quoter.h"
#include "gza-say.h"

/* Shows diagnostics to people: grouped by story, each with the line it is about, a caret beneath
 * the place, and what to do.
 *
 *   nino-telavi
 *     stories/nino-telavi/story.yaml:12:3: warning: “titel” is not a key ... [unknown-key]
 *        12 | titel: Nino
 *           | ^
 *           Did you mean “title”?
 */

static const char *const severities[] = {
  GZA_SAY ("error"),
  GZA_SAY ("warning"),
  GZA_SAY ("note"),
};
static const char *const severity_keys[] = { "error", "warning", "info" };

static void
print_quote (GzaQuoter *quoter,
             GzaDiagnostic *diagnostic)
{
  guint column = 0;
  g_autofree char *quote = gza_quoter_dup_line (quoter, diagnostic, &column);

  if (quote == NULL)
    return;
  gza_console_print (GZA_STYLE_DIM, "  %6u | ", gza_diagnostic_get_line (diagnostic));
  gza_console_print (GZA_STYLE_PLAIN, "%s\n", quote);
  if (column > 0) {
    gza_console_print (GZA_STYLE_DIM, "         | ");
    gza_console_print (GZA_STYLE_BOLD, "%*s\n", (int) column, "^");
  }
}

static void
print_diagnostic (GzaQuoter *quoter,
                  GzaDiagnostic *diagnostic)
{
  static const GzaConsoleStyle styles[] = { GZA_STYLE_ERROR, GZA_STYLE_WARNING, GZA_STYLE_BOLD };
  GzaSeverity severity = gza_diagnostic_get_severity (diagnostic);
  guint line = gza_diagnostic_get_line (diagnostic);
  g_autofree char *message = gza_say_message (diagnostic);
  g_autofree char *hint = gza_say_hint (diagnostic);

  gza_console_print (GZA_STYLE_PLAIN, "  %s", gza_diagnostic_get_file (diagnostic));
  if (line > 0)
    gza_console_print (GZA_STYLE_PLAIN, ":%u:%u", line,
                       MAX (gza_diagnostic_get_column (diagnostic), 1));
  gza_console_print (GZA_STYLE_PLAIN, ": ");
  gza_console_print (styles[severity], "%s: ", gza_say (severities[severity]));
  gza_console_print (GZA_STYLE_PLAIN, "%s ", message);
  gza_console_print (GZA_STYLE_DIM, "[%s]\n", gza_diagnostic_get_code (diagnostic));
  print_quote (quoter, diagnostic);
  if (hint != NULL)
    gza_console_print (GZA_STYLE_PLAIN, "           %s\n", hint);
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
  g_autoptr (GzaQuoter) quoter = gza_quoter_new (root);
  g_autofree char *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
    g_autofree char *own_group = gza_diagnostic_dup_story_id (diagnostic);

    if (own_group == NULL)
      own_group = g_strdup (gza_say ("exhibition"));
    if (g_strcmp0 (own_group, group) != 0) {
      gza_console_print (GZA_STYLE_BOLD, "%s%s\n", group != NULL ? "\n" : "", own_group);
      g_free (group);
      group = g_steal_pointer (&own_group);
    }
    print_diagnostic (quoter, diagnostic);
  }
}

/**
 * gza_printer_add_json:
 * @json: an open object
 * @diagnostics: (element-type GzaDiagnostic): what is wrong
 *
 * Adds diagnostics for machines, under the key `diagnostics`. What is wrong and what to do are in
 * the curator's language; everything else is the same in every language.
 */
void
gza_printer_add_json (GzaJson *json,
                      GListModel *diagnostics)
{
  gza_json_begin (json, "diagnostics", '[');
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
    g_autofree char *message = gza_say_message (diagnostic);
    g_autofree char *hint = gza_say_hint (diagnostic);

    gza_json_begin (json, NULL, '{');
    gza_json_add_string (json, "severity", severity_keys[gza_diagnostic_get_severity (diagnostic)]);
    gza_json_add_string (json, "code", gza_diagnostic_get_code (diagnostic));
    gza_json_add_string (json, "file", gza_diagnostic_get_file (diagnostic));
    gza_json_add_number (json, "line", gza_diagnostic_get_line (diagnostic));
    gza_json_add_number (json, "column", gza_diagnostic_get_column (diagnostic));
    gza_json_add_string (json, "message", message);
    gza_json_add_string (json, "hint", hint);
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
