/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-journeys-view.h"

#include <adwaita.h>

#include "gza-locale.h"
#include "gza-map-canvas-private.h"
#include "gza-map-roads.h"
#include "map-fixture.h"

static const char to_athens[] = "  - {id: a, place: telavi}\n"
                                "  - {id: b, place: athens, means: bus}\n";
static const char to_telavi[] = "  - {id: a, place: warsaw}\n"
                                "  - {id: b, place: telavi, means: plane}\n";
/* All stories of this test have the same id, so that each meets the others. */
static const char and_back[] = "  - {id: a, place: telavi}\n"
                               "  - {id: b, place: warsaw, means: plane}\n"
                               "  - {id: c, place: telavi, means: plane}\n"
                               "met:\n"
                               "  - {story: road, stop: b}\n"
                               "  - {story: nowhere, stop: c}\n";

typedef struct {
  GtkWidget *window;
  GzaJourneysView *map;
  GListStore *stories;
  GPtrArray *catalogs;
} Fixture;

static GzaStory *
add_story (Fixture    *fixture,
           const char *route)
{
  GzaCatalog *catalog = map_fixture_load_catalog (map_fixture_exhibition, map_fixture_places,
                                                  route);
  GzaStory *story = gza_catalog_get_story (catalog, "road");

  g_ptr_array_add (fixture->catalogs, catalog);
  g_list_store_append (fixture->stories, story);
  return story;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const languages[] = { "en", "ka", "ar", NULL };
  g_autoptr (GzaBasemap) world = map_fixture_load_basemap ("world.gzamap");

  gza_locale_set_languages (gza_locale_get_default (), languages);
  fixture->catalogs = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->stories = g_list_store_new (GZA_TYPE_STORY);
  add_story (fixture, to_athens);
  fixture->map = GZA_JOURNEYS_VIEW (gza_journeys_view_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 960, 540);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
  gza_map_canvas_set_basemaps (GZA_MAP_CANVAS (fixture->map), world, NULL);
  gza_map_canvas_set_catalog (GZA_MAP_CANVAS (fixture->map),
                              g_ptr_array_index (fixture->catalogs, 0));
  gza_journeys_view_set_stories (fixture->map, G_LIST_MODEL (fixture->stories));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->stories);
  g_ptr_array_unref (fixture->catalogs);
}

static void
on_touched (GzaJourneysView *map,
            GListModel      *stories,
            guint           *n_stories)
{
  *n_stories = g_list_model_get_n_items (stories);
}

static void
on_opened (GzaJourneysView *map,
           GzaStory        *story,
           GzaStory       **ret_story)
{
  *ret_story = story;
}

static void
on_notify (guint *n_calls)
{
  (*n_calls)++;
}

/* Touches the map where it shows a place. */
static void
touch (Fixture *fixture,
       double   lat_deg,
       double   lon_deg)
{
  GzaMapCamera *camera = gza_map_canvas_get_camera (GZA_MAP_CANVAS (fixture->map));
  GzaMapPoint at = gza_projection_to_screen (gza_map_camera_get_projection (camera),
                                             gza_projection_project (lat_deg, lon_deg));

  g_signal_emit_by_name (camera, "tapped", at.x, at.y);
}

static void
test_touch (Fixture       *fixture,
            gconstpointer  data)
{
  GzaStory *athens = g_list_model_get_item (G_LIST_MODEL (fixture->stories), 0);
  GzaStory *telavi = add_story (fixture, to_telavi);
  GzaStory *opened = NULL;
  guint n_stories = 0, n_calls = 0;

  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  g_signal_connect (fixture->map, "touched", G_CALLBACK (on_touched), &n_stories);
  g_signal_connect_swapped (fixture->map, "notify::chosen", G_CALLBACK (on_notify), &n_calls);

  g_signal_connect (fixture->map, "opened", G_CALLBACK (on_opened), &opened);

  touch (fixture, 37.98, 23.73);
  g_assert_cmpuint (n_stories, ==, 1);
  g_assert_true (gza_journeys_view_get_chosen (fixture->map) == athens);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));

  /* The chosen road opens by another touch, also where others lie over it. */
  touch (fixture, 41.92, 45.47);
  g_assert_true (opened == athens);
  g_assert_cmpuint (n_stories, ==, 1);

  gza_journeys_view_set_chosen (fixture->map, telavi);
  gza_journeys_view_set_chosen (fixture->map, telavi);
  g_assert_cmpuint (n_calls, ==, 2);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  touch (fixture, 30.0, 45.0);
  g_assert_null (gza_journeys_view_get_chosen (fixture->map));
  g_assert_cmpuint (n_stories, ==, 0);

  /* Both roads begin or end in Telavi: the page is asked, nothing is chosen. */
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  touch (fixture, 41.92, 45.47);
  g_assert_cmpuint (n_stories, ==, 2);
  g_assert_null (gza_journeys_view_get_chosen (fixture->map));
  g_object_unref (athens);
}

/* A filter that takes the chosen story away takes the choice too. */
static void
test_list_changes (Fixture       *fixture,
                   gconstpointer  data)
{
  GzaStory *telavi = add_story (fixture, to_telavi);

  gza_journeys_view_set_chosen (fixture->map, telavi);
  g_list_store_remove (fixture->stories, 1);
  g_assert_null (gza_journeys_view_get_chosen (fixture->map));
  g_list_store_remove_all (fixture->stories);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
}

static void
test_directions (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *routes[] = { to_athens, to_telavi, and_back };
  g_autoptr (GPtrArray) journeys =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gza_map_journey_unref);
  char home[GZA_MAP_HOME_SIZE];
  const guint8 *meetings;
  gsize n_meetings;
  GzaMapRoads roads;

  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    g_ptr_array_add (journeys, gza_map_journey_new (add_story (fixture, routes[i]), NULL));
  gza_map_roads_find_home (journeys, home);
  gza_map_roads_init (&roads, journeys, home);
  g_assert_cmpstr (roads.home, ==, "GE");
  for (guint i = 0; i < journeys->len; i++)
    g_assert_cmpint (gza_map_roads_get_direction (g_ptr_array_index (journeys, i), roads.home), ==,
                     GZA_DIRECTION_OUTWARD + i);

  /* Only the meeting with a story that is there counts. */
  meetings = g_bytes_get_data (roads.meetings, &n_meetings);
  g_assert_cmpuint (n_meetings, ==, 7);
  for (guint i = 0; i < n_meetings; i++)
    g_assert_cmpint (meetings[i], ==, i == 5);
  gza_map_roads_clear (&roads);
}

/* The map of all comes no closer than the most hidden stop of any journey allows, and may come
 * closer again without it. */
static void
test_zoom_is_capped (Fixture       *fixture,
                     gconstpointer  data)
{
  GzaMapCamera *camera = gza_map_canvas_get_camera (GZA_MAP_CANVAS (fixture->map));
  GzaProjection wish;

  add_story (fixture, "  - {id: a, place: hidden, precision: country}\n"
                      "  - {id: b, place: athens, means: ship}\n");
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  wish = *gza_map_camera_get_projection (camera);
  wish.scale_px = 1e9;
  gza_map_camera_jump (camera, &wish);
  g_assert_cmpfloat_with_epsilon (gza_map_camera_get_zoom (camera), 5.0, 1e-9);

  g_list_store_remove (fixture->stories, 1);
  gza_map_camera_jump (camera, &wish);
  g_assert_cmpfloat_with_epsilon (gza_map_camera_get_zoom (camera), 9.0, 1e-9);
}

static void
test_finalize (void)
{
  GtkWidget *map = g_object_ref_sink (gza_journeys_view_new ());

  g_assert_finalize_object (map);
}

/* A place that stands in the story itself has no id. */
static void
test_places_of_its_own (Fixture       *fixture,
                        gconstpointer  data)
{
  GzaStory *hidden = add_story (fixture, "  - {id: a, place: {name: {en: A house, ka: სახლი,"
                                         " ar: بيت}, country: AM, at: [40.5, 44.7]}}\n"
                                         "  - {id: b, place: athens, means: bus}\n");

  gza_journeys_view_set_chosen (fixture->map, hidden);
  g_assert_true (gza_journeys_view_get_chosen (fixture->map) == hidden);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/map/journeys/touch", Fixture, NULL, set_up, test_touch, tear_down);
  g_test_add ("/map/journeys/list-changes", Fixture, NULL, set_up, test_list_changes, tear_down);
  g_test_add ("/map/journeys/places-of-its-own", Fixture, NULL, set_up, test_places_of_its_own,
              tear_down);
  g_test_add ("/map/journeys/directions", Fixture, NULL, set_up, test_directions, tear_down);
  g_test_add ("/map/journeys/zoom-cap", Fixture, NULL, set_up, test_zoom_is_capped, tear_down);
  g_test_add_func ("/map/journeys/finalize", test_finalize);

  map_fixture_run ();
}
