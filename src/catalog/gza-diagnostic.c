/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-diagnostic"

#include "gza-diagnostic.h"

#include <string.h>

/* One problem of the content. Immutable; made by whoever reads content, on any thread, and shown
 * by gza-curator and the preview in the curator's language, by the log in English. Words of a file
 * go into a message as they are, so what is said is made harmless: no control character reaches a
 * terminal or a log.
 *
 *   stories/nino/story.yaml:12:3: error: “titel” is not a key of a story [unknown-key]
 */

struct _GzaDiagnostic {
  GObject parent_instance;

  /* owned */
  char *file;
  char *where;
  GzaPhrase *message;
  GzaPhrase *hint;
  char *english_message;
  char *english_hint;

  /* borrowed: interned */
  const char *code;

  /* state */
  GzaSeverity severity;
  guint line;
  guint column;
};

G_DEFINE_FINAL_TYPE (GzaDiagnostic, gza_diagnostic, G_TYPE_OBJECT)

static gboolean
is_harmless (gunichar c)
{
  return !g_unichar_iscntrl (c) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
}

static char *
make_harmless (const char *string)
{
  g_autofree char *valid = NULL;
  GString *result;

  if (string == NULL)
    return NULL;
  valid = g_utf8_make_valid (string, -1);
  result = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (result, is_harmless (c) ? c : 0xFFFD);
  }
  return g_string_free (result, FALSE);
}

static void
gza_diagnostic_finalize (GObject *object)
{
  GzaDiagnostic *self = GZA_DIAGNOSTIC (object);

  g_free (self->file);
  g_free (self->where);
  gza_phrase_free (self->message);
  g_clear_pointer (&self->hint, gza_phrase_free);
  g_free (self->english_message);
  g_free (self->english_hint);
  G_OBJECT_CLASS (gza_diagnostic_parent_class)->finalize (object);
}

static void
gza_diagnostic_class_init (GzaDiagnosticClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_diagnostic_finalize;
}

static void
gza_diagnostic_init (GzaDiagnostic *self)
{
}

/**
 * gza_diagnostic_new:
 * @severity: how much it weighs
 * @code: the rule's id, as in docs/lint.md; kept for ever, so from a fixed set
 * @file: path relative to the exhibition's root
 * @line: from 1; 0 for the file as a whole
 * @column: in characters from 1; 0 for the whole line
 * @where: (nullable): the path to the value inside the file, `chapters[2].photos[0].file`
 * @message: (transfer full): what is wrong, one sentence
 * @hint: (transfer full) (nullable): what to do about it
 *
 * Makes a diagnostic. Invalid UTF-8, control characters and marks of direction in the texts are
 * replaced by U+FFFD.
 *
 * Returns: (transfer full): the diagnostic
 */
GzaDiagnostic *
gza_diagnostic_new (GzaSeverity severity,
                    const char *code,
                    const char *file,
                    guint line,
                    guint column,
                    const char *where,
                    GzaPhrase *message,
                    GzaPhrase *hint)
{
  GzaDiagnostic *self = g_object_new (GZA_TYPE_DIAGNOSTIC, NULL);

  self->severity = severity;
  self->code = g_intern_string (code);
  self->file = make_harmless (file);
  self->line = line;
  self->column = column;
  self->where = where != NULL && where[0] != '\0' ? make_harmless (where) : NULL;
  self->message = message;
  self->hint = hint;
  self->english_message = gza_diagnostic_say_message (self, NULL, NULL);
  self->english_hint = gza_diagnostic_say_hint (self, NULL, NULL);
  return self;
}

/**
 * gza_diagnostic_get_severity:
 * @self: a diagnostic
 *
 * Gets how much the problem weighs.
 *
 * Returns: the severity
 */
GzaSeverity
gza_diagnostic_get_severity (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), GZA_SEVERITY_ERROR);

  return self->severity;
}

/**
 * gza_diagnostic_get_code:
 * @self: a diagnostic
 *
 * Gets the id of the rule that was broken.
 *
 * Returns: (transfer none): an id such as `unknown-key`
 * Source: docs/lint.md
 */
const char *
gza_diagnostic_get_code (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  return self->code;
}

/**
 * gza_diagnostic_get_file:
 * @self: a diagnostic
 *
 * Gets the file that has the problem.
 *
 * Returns: (transfer none): a path relative to the exhibition's root
 */
const char *
gza_diagnostic_get_file (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  return self->file;
}

/**
 * gza_diagnostic_get_line:
 * @self: a diagnostic
 *
 * Gets the line of the problem.
 *
 * Returns: a line from 1, or 0 for the file as a whole
 */
guint
gza_diagnostic_get_line (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), 0);

  return self->line;
}

/**
 * gza_diagnostic_get_column:
 * @self: a diagnostic
 *
 * Gets the column of the problem, counted in characters.
 *
 * Returns: a column from 1, or 0 for the whole line
 */
guint
gza_diagnostic_get_column (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), 0);

  return self->column;
}

/**
 * gza_diagnostic_get_message:
 * @self: a diagnostic
 *
 * Gets what is wrong, in English.
 *
 * Returns: (transfer none): a sentence
 */
const char *
gza_diagnostic_get_message (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  return self->english_message;
}

/**
 * gza_diagnostic_get_hint:
 * @self: a diagnostic
 *
 * Gets what to do about it, in English.
 *
 * Returns: (transfer none) (nullable): a sentence
 */
const char *
gza_diagnostic_get_hint (GzaDiagnostic *self)
{
  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  return self->english_hint;
}

/**
 * gza_diagnostic_say_message:
 * @self: a diagnostic
 * @words: (nullable): the words for curators; %NULL says it in English
 * @language: (nullable): a BCP 47 tag, with @words
 *
 * Says what is wrong in a language.
 *
 * Returns: (transfer full): a sentence, behind the path to the value that it is about
 */
char *
gza_diagnostic_say_message (GzaDiagnostic *self,
                            GzaWords *words,
                            const char *language)
{
  g_autofree char *said = NULL;
  g_autofree char *harmless = NULL;

  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  said = gza_phrase_say (self->message, words, language);
  harmless = make_harmless (said);
  if (self->where == NULL)
    return g_steal_pointer (&harmless);
  return g_strdup_printf ("%s: %s", self->where, harmless);
}

/**
 * gza_diagnostic_say_hint:
 * @self: a diagnostic
 * @words: (nullable): the words for curators; %NULL says it in English
 * @language: (nullable): a BCP 47 tag, with @words
 *
 * Says what to do about it in a language.
 *
 * Returns: (transfer full) (nullable): a sentence
 */
char *
gza_diagnostic_say_hint (GzaDiagnostic *self,
                         GzaWords *words,
                         const char *language)
{
  g_autofree char *said = NULL;

  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  said = self->hint != NULL ? gza_phrase_say (self->hint, words, language) : NULL;
  return make_harmless (said);
}

/**
 * gza_diagnostic_dup_story_id:
 * @self: a diagnostic
 *
 * Tells which story the file belongs to.
 *
 * Returns: (transfer full) (nullable): a story's id, or %NULL for the exhibition's own files
 */
char *
gza_diagnostic_dup_story_id (GzaDiagnostic *self)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  parts = g_strsplit (self->file, "/", 3);
  if (g_strcmp0 (parts[0], "stories") == 0 && parts[1] != NULL && parts[2] != NULL)
    return g_strdup (parts[1]);
  return NULL;
}

/**
 * gza_diagnostic_to_string:
 * @self: a diagnostic
 *
 * Writes the diagnostic as one line, in the form that compilers made familiar.
 *
 * Returns: (transfer full): `file:line:column: severity: message [code]`
 */
char *
gza_diagnostic_to_string (GzaDiagnostic *self)
{
  static const char *const severities[] = { "error", "warning", "info" };
  g_autoptr (GString) string = NULL;

  g_return_val_if_fail (GZA_IS_DIAGNOSTIC (self), NULL);

  string = g_string_new (self->file);
  if (self->line > 0)
    g_string_append_printf (string, ":%u", self->line);
  if (self->line > 0 && self->column > 0)
    g_string_append_printf (string, ":%u", self->column);
  g_string_append_printf (string, ": %s: %s [%s]", severities[self->severity],
                          self->english_message, self->code);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * gza_diagnostic_compare:
 * @a: a diagnostic
 * @b: another
 * @unused: nothing; for g_list_store_sort()
 *
 * Orders diagnostics as curators read them: the exhibition's own files first, then story by story,
 * each file from its first line to its last.
 *
 * Returns: less than, equal to, or greater than 0
 */
int
gza_diagnostic_compare (gconstpointer a,
                        gconstpointer b,
                        gpointer unused)
{
  const GzaDiagnostic *first = a;
  const GzaDiagnostic *second = b;
  gboolean first_is_deep = strrchr (first->file, '/') != strchr (first->file, '/');
  gboolean second_is_deep = strrchr (second->file, '/') != strchr (second->file, '/');
  int order = strcmp (first->file, second->file);

  if (first_is_deep != second_is_deep)
    return first_is_deep ? 1 : -1;
  if (order != 0)
    return order;
  return (first->line > second->line) - (first->line < second->line);
}
