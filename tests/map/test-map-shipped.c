/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "gza-catalog-loader.h"
#include "gza-diagnostic.h"
#include "gza-locale.h"
#include "gza-map-canvas-private.h"
#include "gza-map-view.h"
#include "map-fixture.h"

/* The repository's own exhibition: every story in every language, lying and standing. */

static gboolean
is_sharp (gpointer data)
{
  GzaMapCanvas *canvas = data;
  GzaMapCamera *camera = gza_map_canvas_get_camera (canvas);

  return gza_map_camera_get_projection (camera)->width_px > 0.0 &&
         !gza_map_camera_is_moving (camera) &&
         gza_map_ground_is_sharp (gza_map_canvas_get_ground (canvas),
                                  gza_map_camera_get_projection (camera));
}

static void
assert_no_overlaps (GzaMapLabels *labels)
{
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

/* The names of a language stand on the map once a frame has been drawn with them. */
static gboolean
shows_names (gpointer map)
{
  GzaMapLabels *labels = gza_map_canvas_get_labels (map);
  GzaMapBox box;
  guint n_shown = 0;

  for (guint i = 0; i < gza_map_labels_get_n_names (labels); i++)
    n_shown += gza_map_labels_get_shown (labels, i, &box);

  return n_shown > 3;
}

static void
check_story (GzaCatalog *catalog,
             GzaStory   *story,
             int         width,
             int         height)
{
  g_autoptr (GzaBasemap) world = map_fixture_load_basemap ("world.gzamap");
  g_autoptr (GzaBasemap) region = map_fixture_load_basemap ("region.gzamap");
  const char *const *languages = gza_catalog_get_languages (catalog);
  GtkWidget *window = gtk_window_new ();
  GzaMapView *map = GZA_MAP_VIEW (gza_map_view_new ());

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (map));
  gza_map_view_set_basemaps (map, world, region);
  gza_map_view_set_catalog (map, catalog);
  gza_map_view_set_story (map, story);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; languages[i]; i++) {
    g_test_message ("%s in %s, %d x %d", gza_story_get_id (story), languages[i], width, height);
    gza_locale_set_language (gza_locale_get_default (), languages[i]);
    g_assert_true (map_fixture_wait (is_sharp, map, 20000));
    gtk_widget_queue_draw (GTK_WIDGET (map));
    g_assert_true (map_fixture_wait (shows_names, map, 20000));
    assert_no_overlaps (gza_map_canvas_get_labels (GZA_MAP_CANVAS (map)));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_every_story (void)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = gza_root_new (GZA_EXHIBITION, &error);
  g_autoptr (GzaCatalog) catalog = NULL;
  GListModel *stories;

  g_assert_no_error (error);
  catalog = gza_catalog_load (root, diagnostics);
  g_assert_nonnull (catalog);
  gza_locale_set_languages (gza_locale_get_default (), gza_catalog_get_languages (catalog));
  stories = gza_catalog_get_stories (catalog);
  g_assert_cmpuint (g_list_model_get_n_items (stories), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    if (gza_story_get_n_stops (story) == 0)
      continue;
    check_story (catalog, story, 1280, 720);
    check_story (catalog, story, 608, 1080);
  }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map/shipped/every-story", test_every_story);

  return g_test_run ();
}
