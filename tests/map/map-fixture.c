/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-fixture.h"

#include <stdio.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "gza-catalog-loader.h"
#include "gza-diagnostic.h"
#include "gza-map-canvas-private.h"

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

void
map_fixture_run (void)
{
  int status = g_test_run ();

  fflush (NULL);
  _exit (status);
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

gboolean
map_fixture_is_sharp (gpointer canvas)
{
  GzaMapCamera *camera = gza_map_canvas_get_camera (canvas);

  return gza_map_camera_get_projection (camera)->width_px > 0.0 &&
         !gza_map_camera_is_moving (camera) &&
         gza_map_ground_is_sharp (gza_map_canvas_get_ground (canvas),
                                  gza_map_camera_get_projection (camera));
}

gboolean
map_fixture_shows_names (gpointer canvas)
{
  GzaMapLabels *labels = gza_map_canvas_get_labels (canvas);
  GzaMapBox box;
  guint n_shown = 0;

  for (guint i = 0; i < gza_map_labels_get_n_names (labels); i++)
    n_shown += gza_map_labels_get_shown (labels, i, &box);
  return n_shown > 3;
}

void
map_fixture_assert_no_overlaps (GzaMapCanvas *canvas)
{
  GzaMapLabels *labels = gza_map_canvas_get_labels (canvas);
  guint n_names = gza_map_labels_get_n_names (labels);

  for (guint i = 0; i < n_names; i++) {
    GzaMapBox a, b;

    if (!gza_map_labels_get_shown (labels, i, &a))
      continue;
    for (guint j = i + 1; j < n_names; j++)
      if (gza_map_labels_get_shown (labels, j, &b))
        g_assert_false (a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1);
  }
}

static void
on_painted (gboolean *is_painted)
{
  *is_painted = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* A frame lays out what has changed since the last one. */
static void
wait_for_frame (GtkWidget *widget)
{
  gboolean is_painted = FALSE;
  gulong handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (widget), "after-paint",
                                             G_CALLBACK (on_painted), &is_painted);

  gtk_widget_queue_draw (widget);
  g_assert_true (map_fixture_wait (is_true, &is_painted, 20000));
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (widget), handler);
}

GBytes *
map_fixture_render (GtkWidget *widget)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gsize stride = (gsize) width * 4;
  guchar *pixels = g_malloc (stride * (gsize) height);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  wait_for_frame (widget);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width,
                                                              (float) height));
  gdk_texture_download (texture, pixels, stride);
  return g_bytes_new_take (pixels, stride * (gsize) height);
}

char *
map_fixture_dup_plain (char *text)
{
  g_autofree char *owned = text;
  GString *plain = g_string_new (NULL);

  for (const char *at = owned; *at; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (letter < 0x2066 || letter > 0x2069)
      g_string_append_unichar (plain, letter);
  }
  return g_string_free (plain, FALSE);
}
