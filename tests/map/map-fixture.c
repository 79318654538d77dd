/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-fixture.h"

#include <glib/gstdio.h>

#include "gza-catalog-loader.h"
#include "gza-diagnostic.h"

/* Small exhibitions, written to a folder and read by the program's own loader. */

#define EXHIBITION \
  "format: 1\n" \
  "title: {en: Roads, ka: გზები, ar: طرق}\n" \
  "languages: [en, ka, ar]\n"

const char map_fixture_exhibition[] =
  EXHIBITION
  "map:\n"
  "  worldview: un\n"
  "  disclaimer: {en: Names are not a judgement., ka: სახელები განაჩენი არ არის.,\n"
  "    ar: الأسماء ليست حكما.}\n";

const char map_fixture_exhibition_silent[] = EXHIBITION;

const char map_fixture_places[] =
  "format: 1\n"
  "places:\n"
  "  telavi: {name: {en: Telavi, ka: თელავი, ar: تيلافي}, country: GE,\n"
  "    at: [41.92, 45.47], precision: town}\n"
  "  athens: {name: {en: Athens, ka: ათენი, ar: أثينا}, country: GR,\n"
  "    at: [37.98, 23.73], precision: town}\n"
  "  warsaw: {name: {en: Warsaw, ka: ვარშავა, ar: وارسو}, country: PL,\n"
  "    at: [52.23, 21.01], precision: town}\n"
  "  hidden: {name: {en: Hidden, ka: საიდუმლო, ar: مخفي}, country: AM,\n"
  "    at: [40.5123, 44.7456], precision: exact}\n";

static const char story_head[] =
  "format: 1\n"
  "kind: illustrative\n"
  "title: {en: A road, ka: გზა, ar: طريق}\n"
  "line: {en: From here to there, ka: აქედან იქ, ar: من هنا}\n"
  "person:\n"
  "  display_name: {en: Nino, ka: ნინო, ar: نينو}\n"
  "  face: none\n"
  "  voice: none\n";

static const char story_tail[] =
  "chapters:\n"
  "  - id: words\n"
  "    type: words\n"
  "    title: {en: Words, ka: სიტყვები, ar: كلمات}\n"
  "    text: {en: A word., ka: სიტყვა., ar: كلمة.}\n";

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_folder (const char *folder)
{
  static const char *const paths[] = {
    "stories/road/story.yaml", "stories/road", "stories/exhibition.yaml", "stories/places.yaml",
    "stories", ".",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autofree char *path = g_build_filename (folder, paths[i], NULL);

    g_remove (path);
  }
  g_rmdir (folder);
}

static void
print_diagnostics (GListStore *diagnostics)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++) {
    g_autoptr (GzaDiagnostic) item = g_list_model_get_item (G_LIST_MODEL (diagnostics), i);
    g_autofree char *text = gza_diagnostic_to_string (item);

    g_test_message ("%s", text);
  }
}

GzaCatalog *
map_fixture_load_catalog (const char *exhibition,
                          const char *places,
                          const char *route)
{
  g_autofree char *folder = g_dir_make_tmp ("gza-map-XXXXXX", NULL);
  g_autofree char *story = g_strconcat (story_head, "route:\n", route, story_tail, NULL);
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = NULL;
  GzaCatalog *catalog;

  write_file (folder, "stories/exhibition.yaml", exhibition);
  write_file (folder, "stories/places.yaml", places);
  write_file (folder, "stories/road/story.yaml", story);
  root = gza_root_new (folder, &error);
  g_assert_no_error (error);
  catalog = gza_catalog_load (root, diagnostics);
  print_diagnostics (diagnostics);
  g_assert_nonnull (catalog);
  g_assert_nonnull (gza_catalog_get_story (catalog, "road"));
  remove_folder (folder);
  return catalog;
}

GzaBasemap *
map_fixture_load_basemap (const char *name)
{
  g_autofree char *path = g_build_filename (GZA_MAP_DIR, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data = NULL;
  gsize length;
  GzaBasemap *map;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, length);
  map = gza_basemap_new (bytes, &error);
  g_assert_no_error (error);
  return map;
}

static gboolean
on_limit (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

gboolean
map_fixture_wait (gboolean (*is_done) (gpointer data),
                  gpointer   data,
                  guint      limit_ms)
{
  gboolean late = FALSE;
  guint source = g_timeout_add (limit_ms, on_limit, &late);

  while (!is_done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (source);
  return is_done (data);
}
