/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-report"

#include "gza-report.h"

/* Collects the diagnostics of one file, at most fifty: a file that is wrong throughout is mended
 * from its top, and a hostile one can't fill the memory with complaints. */

#define MAX_DIAGNOSTICS 50
#define MAX_QUOTE_CHARS 48

/**
 * gza_report_init:
 * @self: (out caller-allocates): a report
 * @store: (nullable): where diagnostics are appended, borrowed
 * @file: the file that is read, borrowed
 *
 * Starts the report on a file.
 */
void
gza_report_init (GzaReport *self,
                 GListStore *store,
                 const char *file)
{
  *self = (GzaReport){ .store = store, .file = file };
}

/**
 * gza_report_is_full:
 * @self: a report
 *
 * Asks whether further reading would tell the curator nothing more.
 *
 * Returns: %TRUE after fifty diagnostics
 */
gboolean
gza_report_is_full (GzaReport *self)
{
  return self->n_reported >= MAX_DIAGNOSTICS;
}

static void
append (GzaReport *self,
        GzaRule rule,
        guint line,
        guint column,
        const char *hint,
        const char *message)
{
  const GzaRuleInfo *info = gza_rule_get_info (rule);
  g_autoptr (GzaDiagnostic) diagnostic = NULL;

  diagnostic = gza_diagnostic_new (info->severity, info->id, self->file, line, column, message,
                                   hint);
  g_list_store_append (self->store, diagnostic);
}

/**
 * gza_report_add:
 * @self: a report
 * @rule: what was broken
 * @line: from 1, or 0 for the file as a whole
 * @column: in characters from 1, or 0
 * @hint: (nullable): what to do about it
 * @format: the message, as for printf()
 * @...: its arguments
 *
 * Adds a problem. The fiftieth is followed by one that says that there are more.
 */
void
gza_report_add (GzaReport *self,
                GzaRule rule,
                guint line,
                guint column,
                const char *hint,
                const char *format,
                ...)
{
  if (gza_rule_get_info (rule)->is_fatal)
    self->n_fatal++;
  if (self->n_reported > MAX_DIAGNOSTICS)
    return;
  self->n_reported++;
  if (self->store == NULL)
    return;

  if (self->n_reported > MAX_DIAGNOSTICS) {
    append (self, GZA_RULE_TOO_MANY_PROBLEMS, 0, 0, "Mend these, and check again.",
            "There are more problems in this file");
  } else {
    g_autofree char *message = NULL;
    va_list args;

    va_start (args, format);
    message = g_strdup_vprintf (format, args);
    va_end (args);
    append (self, rule, line, column, hint, message);
  }
}

/**
 * gza_report_dup_quote:
 * @string: UTF-8 of any length
 *
 * Shortens a word of the content for use in a message.
 *
 * Returns: (transfer full): the string in quotation marks, at most 50 characters
 */
char *
gza_report_dup_quote (const char *string)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (string, -1) <= MAX_QUOTE_CHARS)
    return g_strdup_printf ("“%s”", string);
  start = g_utf8_substring (string, 0, MAX_QUOTE_CHARS - 1);
  return g_strdup_printf ("“%s…”", start);
}
