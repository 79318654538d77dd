/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "gza-catalog-loader.h"
#include "gza-diagnostic.h"
#include "gza-journeys-view.h"
#include "gza-locale.h"
#include "gza-map-view.h"
#include "map-fixture.h"

/* The repository's own exhibition: every story in every language, lying and standing. */

static void
check_languages (GzaMapCanvas *map,
                 GzaCatalog   *catalog,
                 int           width,
                 int           height)
{
  g_autoptr (GzaBasemap) world = map_fixture_load_basemap ("world.gzamap");
  g_autoptr (GzaBasemap) region = map_fixture_load_basemap ("region.gzamap");
  const char *const *languages = gza_catalog_get_languages (catalog);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (map));
  gza_map_canvas_set_basemaps (map, world, region);
  gza_map_canvas_set_catalog (map, catalog);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; languages[i]; i++) {
    g_test_message ("in %s, %d x %d", languages[i], width, height);
    gza_locale_set_language (gza_locale_get_default (), languages[i]);
    g_assert_true (map_fixture_wait (map_fixture_is_sharp, map, 20000));
    gtk_widget_queue_draw (GTK_WIDGET (map));
    g_assert_true (map_fixture_wait (map_fixture_shows_names, map, 20000));
    map_fixture_assert_no_overlaps (map);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static GzaCatalog *
load_shipped (void)
{
  g_autoptr (GListStore) diagnostics = g_list_store_new (GZA_TYPE_DIAGNOSTIC);
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaRoot) root = gza_root_new (GZA_EXHIBITION, &error);
  GzaCatalog *catalog;

  g_assert_no_error (error);
  catalog = gza_catalog_load (root, diagnostics);
  g_assert_nonnull (catalog);
  gza_locale_set_languages (gza_locale_get_default (), gza_catalog_get_languages (catalog));
  return catalog;
}

static const int sizes[][2] = { { 1280, 720 }, { 608, 1080 } };

static void
test_every_story (void)
{
  g_autoptr (GzaCatalog) catalog = load_shipped ();
  GListModel *stories = gza_catalog_get_stories (catalog);

  g_assert_cmpuint (g_list_model_get_n_items (stories), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    g_test_message ("%s", gza_story_get_id (story));
    for (guint s = 0; s < G_N_ELEMENTS (sizes) && gza_story_get_n_stops (story) > 0; s++) {
      GtkWidget *map = gza_map_view_new ();

      gza_map_view_set_story (GZA_MAP_VIEW (map), story);
      check_languages (GZA_MAP_CANVAS (map), catalog, sizes[s][0], sizes[s][1]);
    }
  }
}

static void
test_all_journeys (void)
{
  g_autoptr (GzaCatalog) catalog = load_shipped ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
    GtkWidget *map = gza_journeys_view_new ();

    gza_journeys_view_set_stories (GZA_JOURNEYS_VIEW (map), gza_catalog_get_stories (catalog));
    check_languages (GZA_MAP_CANVAS (map), catalog, sizes[s][0], sizes[s][1]);
  }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map/shipped/every-story", test_every_story);
  g_test_add_func ("/map/shipped/all-journeys", test_all_journeys);

  map_fixture_run ();
}
