/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "frame-meter.h"
#include "gza-frame-memory.h"
#include "gza-locale.h"
#include "gza-map-canvas-private.h"
#include "gza-map-painter.h"
#include "gza-map-roads.h"
#include "gza-map-view.h"
#include "gza-units.h"
#include "map-fixture.h"

/* Measures the map: ten seconds of a flight from Tbilisi to Warsaw at 1920 x 1080 while the road
 * grows, then what a map at rest costs, then a full redraw on the worker.
 *
 *   bench-map [--json FILE]
 *
 * Prints one row {bench, subject, size, metric, unit, value} for each figure, as JSON. */

#define FLIGHT_MS 10000
#define REST_MS 3000
#define WIDTH 1920
#define HEIGHT 1080
#define SIZE "1920x1080"

static const char places[] =
  "format: 1\n"
  "places:\n"
  "  tbilisi: {name: {en: Tbilisi, ka: თბილისი, ar: تبليسي}, country: GE,\n"
  "    at: [41.72, 44.79], precision: town}\n"
  "  warsaw: {name: {en: Warsaw, ka: ვარშავა, ar: وارسو}, country: PL,\n"
  "    at: [52.23, 21.01], precision: town}\n";

static const char road[] =
  "  - {id: a, place: tbilisi}\n"
  "  - {id: b, place: warsaw, means: plane}\n";

static gboolean
never (gpointer data)
{
  return FALSE;
}

static gboolean
is_at_rest (gpointer data)
{
  GzaMapCanvas *canvas = GZA_MAP_CANVAS (data);
  GzaMapCamera *camera = gza_map_canvas_get_camera (canvas);

  return gza_map_camera_get_projection (camera)->width_px > 0.0 &&
         !gza_map_camera_is_moving (camera) &&
         gza_map_ground_is_sharp (gza_map_canvas_get_ground (canvas),
                                  gza_map_camera_get_projection (camera));
}

static void
look_at (GzaMapView    *map,
         double         lat_deg,
         double         lon_deg,
         GzaProjection *ret_projection)
{
  GzaMapCamera *camera = gza_map_canvas_get_camera (GZA_MAP_CANVAS (map));

  *ret_projection = *gza_map_camera_get_projection (camera);
  ret_projection->center = gza_projection_project (lat_deg, lon_deg);
  ret_projection->scale_px = 256.0 * 64.0 * 2.0;
}

static void
on_flight_value (double   value,
                 gpointer map)
{
  gza_map_view_set_progress (map, value);
}

static void
measure_flight (GString    *rows,
                GzaMapView *map)
{
  FrameMeter meter = { 0 };
  GzaProjection start, end;
  AdwAnimation *growth =
    adw_timed_animation_new (GTK_WIDGET (map), 0.0, 1.0, FLIGHT_MS,
                             adw_callback_animation_target_new (on_flight_value, map, NULL));

  look_at (map, 41.72, 44.79, &start);
  look_at (map, 52.23, 21.01, &end);
  gza_map_canvas_look_at (GZA_MAP_CANVAS (map), &start, 0);
  g_assert_true (map_fixture_wait (is_at_rest, map, 10000));

  frame_meter_start (&meter, GTK_WIDGET (map));
  gza_map_canvas_look_at (GZA_MAP_CANVAS (map), &end, FLIGHT_MS);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (growth), ADW_LINEAR);
  adw_animation_play (growth);
  map_fixture_wait (never, NULL, FLIGHT_MS);
  frame_meter_stop (&meter);
  g_object_unref (growth);
  bench_add_frames (rows, "gza", SIZE, &meter);
}

static void
measure_rest (GString    *rows,
              GzaMapView *map)
{
  double cpu_s;

  g_assert_true (map_fixture_wait (is_at_rest, map, 10000));
  map_fixture_wait (never, NULL, 1500);
  cpu_s = frame_meter_get_cpu_s ();
  map_fixture_wait (never, NULL, REST_MS);
  bench_add_row (rows, "gza", SIZE, "rest_cpu_s", "s", frame_meter_get_cpu_s () - cpu_s);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* From a jump to another view to its sharp picture; all but the asking happens on the worker. */
static void
measure_redraw (GString    *rows,
                GzaMapView *map)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));
  GzaProjection view;

  for (guint i = 0; i < 9; i++) {
    double from_us, ms;

    look_at (map, 40.0 + i, 30.0 + i, &view);
    from_us = (double) g_get_monotonic_time ();
    gza_map_canvas_look_at (GZA_MAP_CANVAS (map), &view, 0);
    g_assert_true (map_fixture_wait (is_at_rest, map, 10000));
    ms = ((double) g_get_monotonic_time () - from_us) / 1000.0;
    g_array_append_val (times, ms);
  }
  g_array_sort (times, compare_doubles);
  bench_add_row (rows, "gza", SIZE, "redraw_ms", "ms",
                 g_array_index (times, double, times->len / 2));
  g_array_unref (times);
}

/* How a picture of the ground grows with the journeys on it. */
static void
measure_growth (GString    *rows,
                GzaBasemap *world,
                GzaStory   *story)
{
  static const guint sizes[] = { 0, 10, 50, 200 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
    g_autoptr (GPtrArray) journeys =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gza_map_journey_unref);
    g_autofree char *size = g_strdup_printf ("%u journeys", sizes[s]);
    GArray *times = g_array_new (FALSE, FALSE, sizeof (double));
    GzaMapRoads roads;

    for (guint i = 0; i < sizes[s]; i++)
      g_ptr_array_add (journeys, gza_map_journey_new (story, world));
    gza_map_roads_init (&roads, journeys, "GE");
    for (guint i = 0; i < 7; i++) {
      GzaMapPicture picture = {
        .projection = { gza_projection_project (47.0, 33.0), 256.0 * 24.0, WIDTH, HEIGHT },
        .scale_factor = 1.0,
        .rem_px = 30.0,
        .night = TRUE,
        .roads = &roads,
      };
      gint64 start_us = g_get_monotonic_time ();
      double ms;

      cairo_surface_destroy (gza_map_painter_paint (world, NULL, &picture));
      ms = (double) (g_get_monotonic_time () - start_us) / 1000.0;
      g_array_append_val (times, ms);
    }
    g_array_sort (times, compare_doubles);
    bench_add_row (rows, "gza", size, "paint_ms", "ms",
                   g_array_index (times, double, times->len / 2));
    g_array_unref (times);
    gza_map_roads_clear (&roads);
  }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "en", "ka", "ar", NULL };
  g_autoptr (GzaCatalog) catalog = NULL;
  g_autoptr (GzaBasemap) world = NULL;
  g_autoptr (GzaBasemap) region = NULL;
  g_autoptr (GString) rows = g_string_new (NULL);
  GtkWidget *window;
  GzaMapView *map;

  gza_frame_memory_limit ();
  gtk_init ();
  adw_init ();
  catalog = map_fixture_load_catalog (map_fixture_exhibition, places, road);
  world = map_fixture_load_basemap ("world.gzamap");
  region = map_fixture_load_basemap ("region.gzamap");
  gza_locale_set_languages (gza_locale_get_default (), languages);

  window = gtk_window_new ();
  map = GZA_MAP_VIEW (gza_map_view_new ());
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (map));
  gza_map_view_set_basemaps (map, world, region);
  gza_map_view_set_catalog (map, catalog);
  gza_map_view_set_story (map, gza_catalog_get_story (catalog, "road"));
  gtk_window_present (GTK_WINDOW (window));
  gza_frame_memory_keep (GTK_NATIVE (window));
  g_assert_true (map_fixture_wait (is_at_rest, map, 10000));

  measure_flight (rows, map);
  measure_rest (rows, map);
  measure_redraw (rows, map);
  measure_growth (rows, world, gza_catalog_get_story (catalog, "road"));
  gtk_window_destroy (GTK_WINDOW (window));
  return bench_write (rows, argc, argv);
}
