/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-view.h"

#include <adwaita.h>

#include "gza-locale.h"
#include "gza-map-canvas-private.h"
#include "map-fixture.h"

/* The view on a real display, with real basemaps. */

static const char route[] =
  "  - {id: a, place: telavi, date: \"2003\"}\n"
  "  - {id: b, place: athens, means: bus, date: \"2014\"}\n"
  "  - {id: c, place: warsaw, means: plane, date: \"2016\"}\n";

typedef struct {
  GtkWidget *window;
  GzaMapView *map;
  GzaCatalog *catalog;
  GzaBasemap *world;
  GzaBasemap *region;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  exhibition)
{
  static const char *const languages[] = { "en", "ka", "ar", NULL };

  fixture->catalog = map_fixture_load_catalog (exhibition, map_fixture_places, route);
  fixture->world = map_fixture_load_basemap ("world.gzamap");
  fixture->region = map_fixture_load_basemap ("region.gzamap");
  gza_locale_set_languages (gza_locale_get_default (), languages);
  gza_locale_set_language (gza_locale_get_default (), "en");

  fixture->map = GZA_MAP_VIEW (gza_map_view_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 960, 540);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
  gza_map_view_set_basemaps (fixture->map, fixture->world, fixture->region);
}

static void
show (Fixture *fixture)
{
  gza_map_view_set_catalog (fixture->map, fixture->catalog);
  gza_map_view_set_story (fixture->map, gza_catalog_get_story (fixture->catalog, "road"));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  exhibition)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->world);
  g_clear_object (&fixture->region);
}

static gboolean
is_at_athens (gpointer data)
{
  return gza_map_view_get_current_stop (data) == 1 && map_fixture_is_sharp (data);
}

static void
on_notify (guint *n_calls)
{
  (*n_calls)++;
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  exhibition)
{
  guint n_progress = 0, n_stop = 0;
  double athens;

  show (fixture);
  athens = gza_map_view_get_progress_of_stop (fixture->map, 1);
  g_signal_connect_swapped (fixture->map, "notify::progress", G_CALLBACK (on_notify), &n_progress);
  g_signal_connect_swapped (fixture->map, "notify::current-stop", G_CALLBACK (on_notify), &n_stop);

  gza_map_view_set_progress (fixture->map, 0.0);
  g_assert_cmpuint (n_progress, ==, 0);
  gza_map_view_set_progress (fixture->map, athens / 2.0);
  gza_map_view_set_progress (fixture->map, athens / 2.0);
  g_assert_cmpuint (n_progress, ==, 1);
  g_assert_cmpuint (n_stop, ==, 0);
  g_assert_cmpuint (gza_map_view_get_current_stop (fixture->map), ==, 0);
  gza_map_view_set_progress (fixture->map, athens);
  g_assert_cmpuint (n_progress, ==, 2);
  g_assert_cmpuint (n_stop, ==, 1);
  g_assert_cmpuint (gza_map_view_get_current_stop (fixture->map), ==, 1);
  g_object_set (fixture->map, "progress", 1.0, NULL);
  g_assert_cmpuint (n_progress, ==, 3);
  g_assert_cmpuint (n_stop, ==, 2);
  gza_map_view_set_progress (fixture->map, 7.0);
  g_assert_cmpfloat (gza_map_view_get_progress (fixture->map), ==, 1.0);
  g_assert_cmpuint (n_progress, ==, 3);
}

static void
test_becomes_sharp_and_quiet (Fixture       *fixture,
                              gconstpointer  exhibition)
{
  show (fixture);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
}

static void
assert_stops_between (Fixture *fixture,
                      double   top_px,
                      double   bottom_px,
                      double   start_px)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (fixture->map);
  const GzaProjection *seen = gza_map_camera_get_projection (gza_map_canvas_get_camera (canvas));
  GzaMapPlan *plan = gza_map_canvas_get_plan (canvas);
  static const double places[][2] = { { 41.92, 45.47 }, { 37.98, 23.73 }, { 52.23, 21.01 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    GzaMapPoint place = gza_projection_project (places[i][0], places[i][1]);
    GzaMapPoint at = gza_projection_to_screen (seen, plan ? gza_map_plan_locate (plan, place)
                                                          : place);

    g_assert_cmpfloat (at.x, >, start_px);
    g_assert_cmpfloat (at.x, <, seen->width_px);
    g_assert_cmpfloat (at.y, >, top_px);
    g_assert_cmpfloat (at.y, <, seen->height_px - bottom_px);
  }
}

static void
test_frames_the_road (Fixture       *fixture,
                      gconstpointer  exhibition)
{
  show (fixture);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  gza_map_view_set_insets (fixture->map, 20, 30, 120, 260);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  assert_stops_between (fixture, 20.0, 120.0, 260.0);
  gza_map_canvas_set_words (GZA_MAP_CANVAS (fixture->map), 0, 150);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  assert_stops_between (fixture, 20.0, 270.0, 260.0);
  gza_map_canvas_set_words (GZA_MAP_CANVAS (fixture->map), 150, 0);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  assert_stops_between (fixture, 170.0, 120.0, 260.0);
}

/* The stops lie at the very edges of the drawing, which is laid aside as far as it takes. */
static void
test_frames_a_drawing (Fixture       *fixture,
                       gconstpointer  exhibition)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 200'/>";
  static const GzaGroundPoint points[] = {
    { 0.0, 0.0, { 52.5, 20.8 } }, { 300.0, 200.0, { 37.8, 45.7 } }, { 0.0, 200.0, { 37.8, 20.8 } },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GzaMapPlan) plan = gza_map_plan_new (bytes, points, G_N_ELEMENTS (points), NULL);

  g_assert_nonnull (plan);
  show (fixture);
  gza_map_view_set_insets (fixture->map, 20, 30, 120, 260);
  gza_map_canvas_set_words (GZA_MAP_CANVAS (fixture->map), 0, 100);
  gza_map_canvas_set_plan (GZA_MAP_CANVAS (fixture->map), plan);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  assert_stops_between (fixture, 20.0, 220.0, 260.0);
}

static void
test_animates_to_a_stop (Fixture       *fixture,
                         gconstpointer  exhibition)
{
  show (fixture);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  gza_map_view_animate_to_stop (fixture->map, 1);
  g_assert_true (map_fixture_wait (is_at_athens, fixture->map, 20000));
  g_assert_cmpfloat_with_epsilon (gza_map_view_get_progress (fixture->map),
                                  gza_map_view_get_progress_of_stop (fixture->map, 1), 1e-9);
}

static void
test_reduced_motion (Fixture       *fixture,
                     gconstpointer  exhibition)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  show (fixture);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  gza_map_view_animate_to_stop (fixture->map, 2);
  g_assert_cmpuint (gza_map_view_get_current_stop (fixture->map), ==, 2);
  g_assert_cmpfloat (gza_map_view_get_progress (fixture->map), ==, 1.0);
  g_assert_false (
    gza_map_camera_is_moving (gza_map_canvas_get_camera (GZA_MAP_CANVAS (fixture->map))));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static char *
dup_accessible_label (GtkWidget *widget)
{
  /* The check gives the true value where it is not the expected one. */
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

static void
test_language (Fixture       *fixture,
               gconstpointer  exhibition)
{
  static const char *const languages[] = { "en", "ka", "ar" };
  static const char *const words[] = { "Telavi", "თელავი", "تيلافي" };

  show (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *label = NULL;

    gza_locale_set_language (gza_locale_get_default (), languages[i]);
    g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
    gtk_widget_queue_draw (GTK_WIDGET (fixture->map));
    g_assert_true (map_fixture_wait (map_fixture_shows_names, fixture->map, 20000));
    label = dup_accessible_label (GTK_WIDGET (fixture->map));
    g_assert_nonnull (strstr (label, words[i]));
    map_fixture_assert_no_overlaps (GZA_MAP_CANVAS (fixture->map));
  }
}

/* No disclaimer, no map: nothing is drawn, and the log says why, once. */
static void
test_no_disclaimer (Fixture       *fixture,
                    gconstpointer  exhibition)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (fixture->map);

  g_test_expect_message ("gza-map", G_LOG_LEVEL_WARNING, "*no disclaimer*");
  show (fixture);
  gza_locale_set_language (gza_locale_get_default (), "ka");
  g_test_assert_expected_messages ();
  g_assert_false (gza_map_canvas_is_drawn (canvas));
  g_assert_cmpuint (gza_map_labels_get_n_names (gza_map_canvas_get_labels (canvas)), ==, 0);
}

static void
test_style (Fixture       *fixture,
            gconstpointer  exhibition)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (fixture->map);
  guint n_calls = 0;

  show (fixture);
  g_signal_connect_swapped (canvas, "notify::night", G_CALLBACK (on_notify), &n_calls);
  gza_map_canvas_set_night (canvas, TRUE);
  g_assert_cmpuint (n_calls, ==, 0);
  gza_map_canvas_set_night (canvas, FALSE);
  gza_map_canvas_set_night (canvas, FALSE);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (canvas), "paper"));
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, canvas, 20000));
}

static void
test_limits (Fixture       *fixture,
             gconstpointer  exhibition)
{
  GzaMapCamera *camera = gza_map_canvas_get_camera (GZA_MAP_CANVAS (fixture->map));
  GzaProjection wish;

  show (fixture);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  wish = *gza_map_camera_get_projection (camera);
  wish.scale_px = 1e9;
  gza_map_camera_jump (camera, &wish);
  g_assert_cmpfloat_with_epsilon (gza_map_camera_get_zoom (camera), 9.0, 1e-9);
  wish.scale_px = 1.0;
  wish.center.y = 7.0;
  gza_map_camera_jump (camera, &wish);
  g_assert_cmpfloat (gza_map_camera_get_zoom (camera), >=, 0.5);
  g_assert_cmpfloat (gza_map_camera_get_projection (camera)->center.y, <, 1.0);
}

/* The voice leads road and camera; a hand takes the camera until the next stop. */
static void
test_led_by_a_voice (Fixture       *fixture,
                     gconstpointer  exhibition)
{
  GzaStory *story = gza_catalog_get_story (fixture->catalog, "road");
  GzaMapCamera *camera = gza_map_canvas_get_camera (GZA_MAP_CANVAS (fixture->map));
  GzaMapCue cues[] = {
    { gza_story_get_stop (story, 1), 10 * G_USEC_PER_SEC },
    { gza_story_get_stop (story, 2), 20 * G_USEC_PER_SEC },
  };

  show (fixture);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  gza_map_view_set_cues (fixture->map, cues, G_N_ELEMENTS (cues));
  gza_map_view_set_position (fixture->map, 10 * G_USEC_PER_SEC);
  g_assert_cmpuint (gza_map_view_get_current_stop (fixture->map), ==, 1);
  g_assert_true (gza_map_camera_is_moving (camera));
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));

  gza_map_camera_pan_by (camera, 300.0, 0.0);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  gza_map_view_set_position (fixture->map, 12 * G_USEC_PER_SEC);
  g_assert_false (gza_map_camera_is_moving (camera));
  gza_map_view_set_position (fixture->map, 20 * G_USEC_PER_SEC);
  g_assert_true (gza_map_camera_is_moving (camera));
  g_assert_cmpfloat (gza_map_view_get_progress (fixture->map), ==, 1.0);
  gza_map_view_set_position (fixture->map, 0);
  g_assert_cmpfloat (gza_map_view_get_progress (fixture->map), ==, 0.0);
}

static GBytes *
render_hidden (Fixture    *fixture,
               const char *at,
               const char *precision)
{
  g_autofree char *places = g_strdup_printf ("format: 1\n"
                                             "places:\n"
                                             "  hidden: {name: {en: Hidden, ka: H, ar: H},\n"
                                             "    country: AM, at: [%s], precision: exact}\n"
                                             "  athens: {name: {en: Athens, ka: A, ar: A},\n"
                                             "    country: GR, at: [37.98, 23.73]}\n", at);
  g_autofree char *hidden = g_strdup_printf ("  - {id: a, place: hidden, precision: %s}\n"
                                             "  - {id: b, place: athens, means: ship}\n",
                                             precision);

  g_set_object (&fixture->catalog, NULL);
  fixture->catalog = map_fixture_load_catalog (map_fixture_exhibition, places, hidden);
  show (fixture);
  gza_map_view_set_progress (fixture->map, 0.5);
  g_assert_true (map_fixture_wait (map_fixture_is_sharp, fixture->map, 20000));
  return map_fixture_render (GTK_WIDGET (fixture->map));
}

/* Nothing in the picture tells where in its cell a person was: whatever the true point, every
 * pixel is the same. An exact one, to see that the comparison can tell, is not. */
static void
test_hidden_point (Fixture       *fixture,
                   gconstpointer  exhibition)
{
  static const struct {
    const char *precision;
    gboolean alike;
  } cases[] = { { "exact", FALSE }, { "region", TRUE }, { "country", TRUE } };

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) first = render_hidden (fixture, "40.5123, 44.7456", cases[i].precision);
    g_autoptr (GBytes) again = render_hidden (fixture, "40.5123, 44.7456", cases[i].precision);
    g_autoptr (GBytes) other = render_hidden (fixture, "40.9511, 44.9612", cases[i].precision);

    g_test_message ("%s", cases[i].precision);
    g_assert_true (g_bytes_equal (first, again));
    g_assert_cmpint (g_bytes_equal (first, other), ==, cases[i].alike);
  }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_finalize (void)
{
  GtkWidget *map = g_object_ref_sink (gza_map_view_new ());

  g_assert_finalize_object (map);
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *path;
    const char *exhibition;
    void (*test) (Fixture       *fixture,
                  gconstpointer  exhibition);
  } tests[] = {
    { "progress", map_fixture_exhibition, test_progress },
    { "sharp", map_fixture_exhibition, test_becomes_sharp_and_quiet },
    { "frames-the-road", map_fixture_exhibition, test_frames_the_road },
    { "frames-a-drawing", map_fixture_exhibition, test_frames_a_drawing },
    { "animates", map_fixture_exhibition, test_animates_to_a_stop },
    { "reduced-motion", map_fixture_exhibition, test_reduced_motion },
    { "language", map_fixture_exhibition, test_language },
    { "no-disclaimer", map_fixture_exhibition_silent, test_no_disclaimer },
    { "style", map_fixture_exhibition, test_style },
    { "limits", map_fixture_exhibition, test_limits },
    { "led-by-a-voice", map_fixture_exhibition, test_led_by_a_voice },
    { "hidden-point", map_fixture_exhibition, test_hidden_point },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/map/view/", tests[i].path, NULL);

    g_test_add (path, Fixture, tests[i].exhibition, set_up, tests[i].test, tear_down);
  }
  g_test_add_func ("/map/view/finalize", test_finalize);

  map_fixture_run ();
}
