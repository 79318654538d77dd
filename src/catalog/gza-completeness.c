/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-completeness"

#include "gza-completeness.h"

#include <string.h>

#include "gza-format.h"

/* Counts how many texts, narrations and captions of a story exist in each language. A name that is
 * one string is complete; any other single string is in the first language only. */

typedef struct {
  GzaCompleteness *result;
  const char *const *languages;
} Count;

static gboolean
has_language (const GzaYamlNode *node,
              const char *language)
{
  for (const GzaYamlNode *child = node->first; child != NULL; child = child->next) {
    if (child->length > 0 && g_ascii_strcasecmp (child->key, language) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
add_field (Count *count,
           GzaField field,
           const GzaYamlNode *node,
           gboolean is_common)
{
  count->result->n_fields[field]++;
  for (guint i = 0; count->languages[i] != NULL; i++) {
    gboolean is_done = node->type == GZA_YAML_SCALAR ? is_common || i == 0
                                                     : has_language (node, count->languages[i]);

    if (is_done)
      count->result->n_done[field][i]++;
  }
}

static void
visit (const GzaSchemaKey *key,
       const GzaYamlNode *node,
       const GzaSchemaFrame *frame,
       gpointer data)
{
  if (node->type == GZA_YAML_SCALAR && node->length == 0)
    return;
  if (key->type == GZA_KEY_TEXT)
    add_field (data, GZA_FIELD_TEXTS, node, (key->flags & GZA_KEY_NAME) != 0);
  else if (key->type == GZA_KEY_TRACKS && key->media == GZA_MEDIA_AUDIO)
    add_field (data, GZA_FIELD_AUDIO, node, TRUE);
  else if (key->type == GZA_KEY_TRACKS)
    add_field (data, GZA_FIELD_CAPTIONS, node, FALSE);
}

/**
 * gza_completeness_new:
 * @root: the exhibition
 * @story_id: a story
 * @languages: (array zero-terminated=1): the exhibition's languages
 *
 * Counts what is translated of a story. A story that can't be read has nothing.
 *
 * Returns: (transfer full): the counts
 */
GzaCompleteness *
gza_completeness_new (GzaRoot *root,
                      const char *story_id,
                      const char *const *languages)
{
  GzaCompleteness *self = g_new0 (GzaCompleteness, 1);
  g_autofree char *path = g_strdup_printf ("stories/%s/story.yaml", story_id);
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  Count count = { self, languages };
  const GzaYamlNode *node;
  GzaReport silent;

  for (guint i = 0; i < GZA_N_FIELDS; i++)
    self->n_done[i] = g_new0 (guint, g_strv_length ((char **) languages) + 1);
  gza_report_init (&silent, NULL, path);
  node = gza_yaml_read (root, path, nodes, &silent);
  if (node != NULL)
    gza_schema_visit (&gza_format_story, node, visit, &count);
  return self;
}

/**
 * gza_completeness_free:
 * @self: (transfer full): the counts
 *
 * Frees the counts.
 */
void
gza_completeness_free (GzaCompleteness *self)
{
  for (guint i = 0; i < GZA_N_FIELDS; i++)
    g_free (self->n_done[i]);
  g_free (self);
}
