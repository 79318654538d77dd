/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-format-rooms.h"
#include "gza-format.h"

/* A file of YAML: the reader, the walk along the tables, the pruning and the visit. No other file
 * is looked up. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
count (const GzaSchemaKey *key,
       const GzaYamlNode *node,
       const GzaSchemaFrame *frame,
       gpointer user_data)
{
  (*(guint *) user_data)++;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static const GzaSchema *const schemas[] = { &gza_format_story,    &gza_format_exhibition,
                                              &gza_format_places,   &gza_format_rights,
                                              &gza_format_glossary, &gza_format_services,
                                              &gza_format_survey,   &gza_format_about,
                                              &gza_format_settings };
  static GzaTags *tags; /* known for good, as in a loader */
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  g_autoptr (GzaArena) arena = gza_arena_new ();
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  const GzaYamlNode *node;
  guint n_visited = 0;
  GzaReport report;

  if (tags == NULL)
    tags = gza_tags_new ();
  gza_report_init (&report, diagnostics, "stories/a/story.yaml");
  node = gza_yaml_parse (bytes, nodes, &report);
  if (node != NULL) {
    /* The last byte says which file it is: a line end means a story. */
    guint8 last = (guint8) (data[size - 1] - '\n');
    const GzaSchema *schema = schemas[last % G_N_ELEMENTS (schemas)];
    g_autofree gpointer record = g_malloc0 (schema->size_bytes);
    GzaSchemaContext context = {
      .arena = arena,
      .report = &report,
      .tags = tags,
      .first_language = "en",
    };

    gza_schema_read (schema, node, &context, record);
    gza_schema_prune (schema, record);
    gza_schema_visit (schema, node, count, &n_visited);
  }
  return 0;
}
