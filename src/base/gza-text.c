/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-text"

#include "gza-text.h"

#include <string.h>

/* One text in several languages. Filled by the catalog's loader, then shared and never changed;
 * the reference count is atomic, the filling is not.
 *
 *   g_autoptr (GzaText) text = gza_text_new ();
 *   gza_text_add (text, "ka", "გზა");
 *   gza_text_get (text, "hy", &used);   // "გზა", used = "ka"
 */

/* Entries are allocated by as many at once; most exhibitions have four languages. */
#define GROWTH 4

typedef struct {
  const char *language; /* interned */
  char *string;
} Entry;

struct _GzaText {
  gatomicrefcount ref_count;
  guint n_entries;
  Entry *entries;
};

G_DEFINE_BOXED_TYPE (GzaText, gza_text, gza_text_ref, gza_text_unref)

static const char *
find_base (const GzaText *self,
           const char *language)
{
  gsize length = strcspn (language, "-");

  for (guint i = 0; i < self->n_entries; i++) {
    const char *tag = self->entries[i].language;

    if (strcspn (tag, "-") == length && strncmp (tag, language, length) == 0)
      return tag;
  }

  return NULL;
}

/**
 * gza_text_new:
 *
 * Makes a text without any language.
 *
 * Returns: (transfer full): a text
 */
GzaText *
gza_text_new (void)
{
  GzaText *self = g_new0 (GzaText, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/**
 * gza_text_new_single:
 * @language: a BCP 47 tag, as gza_language_normalize() gives it
 * @string: UTF-8
 *
 * Makes a text in one language.
 *
 * Returns: (transfer full): a text
 */
GzaText *
gza_text_new_single (const char *language,
                     const char *string)
{
  GzaText *self = gza_text_new ();

  gza_text_add (self, language, string);

  return self;
}

/**
 * gza_text_ref:
 * @self: a text
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
GzaText *
gza_text_ref (GzaText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * gza_text_unref:
 * @self: (transfer full): a text
 *
 * Drops a reference, from any thread; frees the text with the last one.
 */
void
gza_text_unref (GzaText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_entries; i++)
    g_free (self->entries[i].string);
  g_free (self->entries);
  g_free (self);
}

/**
 * gza_text_add:
 * @self: a text that only the caller holds
 * @language: a BCP 47 tag, as gza_language_normalize() gives it
 * @string: UTF-8
 *
 * Adds a language; one that is there already is replaced.
 */
void
gza_text_add (GzaText *self,
              const char *language,
              const char *string)
{
  g_return_if_fail (language != NULL);

  gza_text_add_interned (self, g_intern_string (language), string);
}

/**
 * gza_text_add_interned:
 * @self: a text that only the caller holds
 * @tag: a BCP 47 tag, as g_intern_string() gives it
 * @string: UTF-8
 *
 * Adds a language as gza_text_add() does; for a loader, which knows the tag already.
 */
void
gza_text_add_interned (GzaText *self,
                       const char *tag,
                       const char *string)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL);
  g_return_if_fail (string != NULL);

  for (guint i = 0; i < self->n_entries; i++) {
    if (self->entries[i].language != tag)
      continue;
    g_free (self->entries[i].string);
    self->entries[i].string = g_strdup (string);
    return;
  }

  if (self->n_entries % GROWTH == 0)
    self->entries = g_renew (Entry, self->entries, self->n_entries + GROWTH);
  self->entries[self->n_entries++] = (Entry) { tag, g_strdup (string) };
}

/**
 * gza_text_get_n_languages:
 * @self: a text
 *
 * Counts the languages.
 *
 * Returns: a count, may be 0
 */
guint
gza_text_get_n_languages (const GzaText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_entries;
}

/**
 * gza_text_get_language:
 * @self: a text
 * @index: below gza_text_get_n_languages()
 *
 * Gets a language of the text, in the order of its source.
 *
 * Returns: (transfer none): a BCP 47 tag
 */
const char *
gza_text_get_language (const GzaText *self,
                       guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_entries, NULL);

  return self->entries[index].language;
}

/**
 * gza_text_get_exact:
 * @self: a text
 * @language: a BCP 47 tag
 *
 * Gets the text in just this language.
 *
 * Returns: (transfer none) (nullable): UTF-8, or %NULL where it is not translated
 */
const char *
gza_text_get_exact (const GzaText *self,
                    const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < self->n_entries; i++) {
    if (strcmp (self->entries[i].language, language) == 0)
      return self->entries[i].string;
  }

  return NULL;
}

/**
 * gza_text_get:
 * @self: a text
 * @language: the BCP 47 tag wanted
 * @ret_language: (out) (optional) (transfer none): the tag of the language that was found
 *
 * Gets the text in a language, in a variety of the same language, or in the first one it has.
 *
 * Returns: (transfer none): UTF-8; empty where the text has no language at all
 * Source: docs/story-format.md, "Text"
 */
const char *
gza_text_get (const GzaText *self,
              const char *language,
              const char **ret_language)
{
  const char *found;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (language != NULL, "");

  if (self->n_entries == 0) {
    if (ret_language != NULL)
      *ret_language = language;
    return "";
  }

  found = gza_text_get_exact (self, language) != NULL ? g_intern_string (language)
                                                      : find_base (self, language);
  if (found == NULL)
    found = self->entries[0].language;
  if (ret_language != NULL)
    *ret_language = found;

  return gza_text_get_exact (self, found);
}
