/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-references"

#include "gza-references.h"

/* Which key refers to what is said by the tables (GzaSchemaKey.refers). A kind that was never
 * learnt is not checked: an exhibition without services.yaml may still name services in its
 * stories, for a kiosk that has them. */

struct _GzaReferences {
  GPtrArray *ids[GZA_N_REFERS_TO]; /* (element-type utf8), owned; NULL where nothing is known */
};

typedef struct {
  const GzaReferences *self;
  GzaReport *report;
} Check;

static const struct {
  const char *what;
  const char *hint;
} kinds[] = {
  [GZA_REFERS_TO_RIGHT] = { GZA_SAY ("right"), GZA_SAY ("Add it to stories/rights.yaml.") },
  [GZA_REFERS_TO_SERVICE] = { GZA_SAY ("service"), GZA_SAY ("Add it to stories/services.yaml.") },
  [GZA_REFERS_TO_TOPIC] = { GZA_SAY ("topic"),
                            GZA_SAY ("Add it to topics in stories/services.yaml.") },
  [GZA_REFERS_TO_STORY] = { GZA_SAY ("story"),
                            GZA_SAY ("Write the name of a folder below stories/.") },
  [GZA_REFERS_TO_ROOM] = { GZA_SAY ("room"),
                           GZA_SAY ("Add its file to stories/, or take the key out.") },
};

/**
 * gza_references_new:
 *
 * Makes references that know nothing yet.
 *
 * Returns: (transfer full): the references
 */
GzaReferences *
gza_references_new (void)
{
  return g_new0 (GzaReferences, 1);
}

/**
 * gza_references_free:
 * @self: (transfer full): references
 *
 * Lets go of references.
 */
void
gza_references_free (GzaReferences *self)
{
  for (guint i = 0; i < GZA_N_REFERS_TO; i++)
    g_clear_pointer (&self->ids[i], g_ptr_array_unref);
  g_free (self);
}

/**
 * gza_references_learn:
 * @self: references
 * @kind: a kind
 *
 * Has a kind checked from now on, even if no id of it is added.
 */
void
gza_references_learn (GzaReferences *self,
                      GzaRefersTo kind)
{
  if (self->ids[kind] == NULL)
    self->ids[kind] = g_ptr_array_new_with_free_func (g_free);
}

/**
 * gza_references_add:
 * @self: references
 * @kind: what the id is of
 * @id: an id
 *
 * Adds an id that others may refer to.
 */
void
gza_references_add (GzaReferences *self,
                    GzaRefersTo kind,
                    const char *id)
{
  gza_references_learn (self, kind);
  g_ptr_array_add (self->ids[kind], g_strdup (id));
}

static gboolean
is_known (const GPtrArray *ids,
          const char *id)
{
  for (guint i = 0; i < ids->len; i++) {
    if (g_str_equal (ids->pdata[i], id))
      return TRUE;
  }
  return FALSE;
}

/* What is no word of its key at all is told by the reader. */
static gboolean
is_word (const GzaSchemaKey *key,
         const char *value)
{
  const GzaSchemaWord *word = key->words;

  while (word != NULL && word->word != NULL && !g_str_equal (word->word, value))
    word++;
  return word == NULL || word->word != NULL;
}

static char *
dup_hint (const GPtrArray *ids,
          GzaRefersTo kind,
          const char *id)
{
  g_autofree const char **known = g_new0 (const char *, ids->len + 1);
  char *suggestion;

  for (guint i = 0; i < ids->len; i++)
    known[i] = ids->pdata[i];
  suggestion = gza_schema_dup_suggestion (id, known);
  return suggestion != NULL ? suggestion : g_strdup (kinds[kind].hint);
}

static void
check_value (const GzaSchemaKey *key,
             const GzaYamlNode *node,
             const GzaSchemaFrame *frame,
             gpointer data)
{
  Check *check = data;
  const GPtrArray *ids = check->self->ids[key->refers_to];
  GzaSchemaContext context = { .report = check->report, .frame = frame };
  g_autofree char *hint = NULL;

  if (key->refers_to == GZA_REFERS_TO_NOTHING || ids == NULL || node->type != GZA_YAML_SCALAR ||
      node->value == NULL || is_known (ids, node->value) || !is_word (key, node->value))
    return;

  hint = dup_hint (ids, key->refers_to, node->value);
  gza_schema_report (&context, GZA_RULE_UNKNOWN_REFERENCE, node, hint, "There is no %s “%s”",
                     kinds[key->refers_to].what, node->value);
}

/**
 * gza_references_check:
 * @self: what is known
 * @schema: the table of a file
 * @node: the file's root
 * @report: where problems go
 *
 * Reports every id of a file that refers to nothing.
 */
void
gza_references_check (const GzaReferences *self,
                      const GzaSchema *schema,
                      const GzaYamlNode *node,
                      GzaReport *report)
{
  Check check = { self, report };

  gza_schema_visit (schema, node, check_value, &check);
}
