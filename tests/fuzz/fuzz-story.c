/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-format-rooms.h"
#include "gza-format.h"

/* A story's YAML: the reader, the walk along the tables, and the visit. No file is looked up. */

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
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GzaArena) nodes = gza_arena_new ();
  g_autoptr (GzaArena) arena = gza_arena_new ();
  g_autoptr (GzaTags) tags = gza_tags_new ();
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  const GzaYamlNode *node;
  guint n_visited = 0;
  GzaReport report;

  gza_report_init (&report, diagnostics, "stories/a/story.yaml");
  node = gza_yaml_parse (bytes, nodes, &report);
  for (guint i = 0; i < G_N_ELEMENTS (schemas) && node != NULL; i++) {
    g_autofree gpointer record = g_malloc0 (schemas[i]->size_bytes);
    GzaSchemaContext context = {
      .arena = arena,
      .report = &report,
      .tags = tags,
      .first_language = "en",
    };

    gza_schema_read (schemas[i], node, &context, record);
    gza_schema_prune (schemas[i], record);
    gza_schema_visit (schemas[i], node, count, &n_visited);
  }
  return 0;
}
