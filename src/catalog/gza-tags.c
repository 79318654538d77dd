/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-tags"

#include "gza-schema.h"

#include <string.h>

#include "gza-languages.h"

/* The language tags of one load. A story writes the same four tags hundreds of times, and asking
 * ICU about each would cost more than reading the file. */

#define MAX_TAGS 256

typedef struct {
  char *raw;
  const char *tag; /* interned; NULL for what is no tag */
} Tag;

struct _GzaTags {
  GArray *tags;
};

static void
clear_tag (gpointer data)
{
  g_free (((Tag *) data)->raw);
}

/**
 * gza_tags_new:
 *
 * Makes an empty list of tags. It belongs to one thread.
 *
 * Returns: (transfer full): the list
 */
GzaTags *
gza_tags_new (void)
{
  GzaTags *self = g_new0 (GzaTags, 1);

  self->tags = g_array_new (FALSE, FALSE, sizeof (Tag));
  g_array_set_clear_func (self->tags, clear_tag);
  return self;
}

/**
 * gza_tags_free:
 * @self: (transfer full) (nullable): the list
 *
 * Forgets the tags.
 */
void
gza_tags_free (GzaTags *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tags);
  g_free (self);
}

static const char *
normalize (const char *raw)
{
  g_autofree char *tag = gza_language_normalize (raw);

  return tag != NULL ? g_intern_string (tag) : NULL;
}

/**
 * gza_tags_get:
 * @self: the list
 * @raw: a tag as a curator wrote it: `ka`, `KA`, `ka_GE`
 *
 * Looks up the normal form of a tag.
 *
 * Returns: (transfer none) (nullable): the tag, interned, or %NULL for what is no tag
 */
const char *
gza_tags_get (GzaTags *self,
              const char *raw)
{
  Tag tag;

  for (guint i = 0; i < self->tags->len; i++) {
    const Tag *known = &g_array_index (self->tags, Tag, i);

    if (strcmp (known->raw, raw) == 0)
      return known->tag;
  }
  if (self->tags->len == MAX_TAGS)
    return normalize (raw);
  tag = (Tag){ .raw = g_strdup (raw), .tag = normalize (raw) };
  g_array_append_val (self->tags, tag);
  return tag.tag;
}
