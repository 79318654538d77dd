/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-report"

#include "gza-report.h"

#include <string.h>

/* Collects the diagnostics of one file, at most fifty: a file that is wrong throughout is mended
 * from its top, and a hostile one can't fill the memory with complaints. */

#define MAX_DIAGNOSTICS 50
#define MAX_SHORT_CHARS 48

/* The unit separator of ASCII, which no text has. */
#define HINT_MARK '\x1F'

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

/* A hint is its English, and behind HINT_MARK the word that its %s stands for. */
static GzaPhrase *
make_hint (const char *hint)
{
  const char *mark = hint != NULL ? strchr (hint, HINT_MARK) : NULL;
  g_autofree char *format = mark != NULL ? g_strndup (hint, (gsize) (mark - hint)) : NULL;

  if (hint == NULL)
    return NULL;
  return mark != NULL ? gza_phrase_new_with_word (format, mark + 1)
                      : gza_phrase_new_with_word (hint, NULL);
}

static void
append (GzaReport *self,
        GzaRule rule,
        guint line,
        guint column,
        const char *where,
        const char *hint,
        GzaPhrase *message)
{
  const GzaRuleInfo *info = gza_rule_get_info (rule);
  g_autoptr (GzaDiagnostic) diagnostic = NULL;

  diagnostic = gza_diagnostic_new (info->severity, info->id, self->file, line, column, where,
                                   message, make_hint (hint));
  g_list_store_append (self->store, diagnostic);
}

/**
 * gza_report_addv:
 * @self: a report
 * @rule: what was broken
 * @line: from 1, or 0 for the file as a whole
 * @column: in characters from 1, or 0
 * @where: (nullable): the path to the value inside the file
 * @hint: (nullable): what to do about it, English; see gza_report_dup_hint()
 * @format: the message, English, as for printf(); both are looked up in po/curator
 * @args: its arguments
 *
 * Adds a problem. The fiftieth is followed by one that says that there are more.
 */
void
gza_report_addv (GzaReport *self,
                 GzaRule rule,
                 guint line,
                 guint column,
                 const char *where,
                 const char *hint,
                 const char *format,
                 va_list args)
{
  if (gza_rule_get_info (rule)->is_fatal)
    self->n_fatal++;
  if (self->n_reported > MAX_DIAGNOSTICS)
    return;
  self->n_reported++;
  if (self->store == NULL)
    return;

  if (self->n_reported > MAX_DIAGNOSTICS)
    append (self, GZA_RULE_TOO_MANY_PROBLEMS, 0, 0, NULL, GZA_SAY ("Mend these, and check again."),
            gza_phrase_new (GZA_SAY ("There are more problems in this file")));
  else
    append (self, rule, line, column, where, hint, gza_phrase_newv (format, args));
}

/**
 * gza_report_add:
 * @self: a report
 * @rule: what was broken
 * @line: from 1, or 0 for the file as a whole
 * @column: in characters from 1, or 0
 * @hint: (nullable): what to do about it, English; see gza_report_dup_hint()
 * @format: the message, English, as for printf(); both are looked up in po/curator
 * @...: its arguments
 *
 * Adds a problem that belongs to no value.
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
  va_list args;

  va_start (args, format);
  gza_report_addv (self, rule, line, column, NULL, hint, format, args);
  va_end (args);
}

/**
 * gza_report_dup_hint:
 * @format: English, with one `%s`
 * @word: what it stands for
 *
 * Makes a hint that carries a word of the content or of the format.
 *
 * Returns: (transfer full): a hint for gza_report_add()
 */
char *
gza_report_dup_hint (const char *format,
                     const char *word)
{
  return g_strdup_printf ("%s%c%s", format, HINT_MARK, word);
}

/**
 * gza_report_dup_short:
 * @string: UTF-8 of any length
 *
 * Shortens a word of the content for use in a message; the message puts it into quotation marks.
 *
 * Returns: (transfer full): at most 48 characters
 */
char *
gza_report_dup_short (const char *string)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (string, -1) <= MAX_SHORT_CHARS)
    return g_strdup (string);
  start = g_utf8_substring (string, 0, MAX_SHORT_CHARS - 1);
  return g_strconcat (start, "…", NULL);
}
