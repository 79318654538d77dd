/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-map-plan.h"

#include <math.h>

#include "gza-map-journey.h"

/* Where the globe lies on a curator's drawing, and what drawings are refused. */

static const char drawing[] =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='100 50 800 400'>"
  "<rect x='100' y='50' width='800' height='400' fill='#ff0000'/></svg>";

static GzaMapPlan *
create_plan (const char            *svg,
             const GzaGroundPoint  *points,
             guint                  n_points,
             GError               **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  return gza_map_plan_new (bytes, points, n_points, error);
}

/* Where on the unit square the drawing has a point of its own. */
static GzaMapPoint
get_wanted (const GzaGroundPoint *point)
{
  return (GzaMapPoint) { 0.3 + 0.4 * (point->x - 100.0) / 800.0,
                         0.4 + 0.4 * (point->y - 50.0) / 800.0 };
}

static void
check_points (GzaMapPlan           *plan,
              const GzaGroundPoint *points,
              guint                 n_points,
              double                tolerance)
{
  for (guint i = 0; i < n_points; i++) {
    GzaMapPoint wanted = get_wanted (&points[i]);
    GzaMapPoint found = gza_map_plan_locate (plan, gza_projection_project (points[i].at.lat_deg,
                                                                           points[i].at.lon_deg));

    g_assert_cmpfloat_with_epsilon (found.x, wanted.x, tolerance);
    g_assert_cmpfloat_with_epsilon (found.y, wanted.y, tolerance);
  }
}

static void
test_similarity (void)
{
  static const GzaGroundPoint points[] = {
    { 150.0, 420.0, { 41.60, 44.70 } }, { 850.0, 60.0, { 41.80, 44.95 } },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaMapPlan) plan = create_plan (drawing, points, 2, &error);
  GzaMapBox box;

  g_assert_no_error (error);
  check_points (plan, points, 2, 1e-9);
  box = gza_map_plan_get_box (plan);
  g_assert_cmpfloat_with_epsilon (box.x1 - box.x0, 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.y1 - box.y0, 0.2, 1e-9);
  g_assert_cmpfloat (gza_map_plan_get_scale (plan), >, 100.0);
}

/* Three points that no similarity joins: the drawing is stretched across. */
static void
test_affine (void)
{
  static const GzaGroundPoint points[] = {
    { 100.0, 450.0, { 41.60, 44.70 } }, { 900.0, 450.0, { 41.60, 44.75 } },
    { 100.0, 50.0, { 41.80, 44.70 } },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaMapPlan) plan = create_plan (drawing, points, 3, &error);

  g_assert_no_error (error);
  check_points (plan, points, 3, 1e-9);
}

/* In a line, and across the date line: nothing is squeezed flat or torn apart. */
static void
test_line (void)
{
  static const GzaGroundPoint points[] = {
    { 100.0, 250.0, { 0.0, 179.0 } }, { 500.0, 250.0, { 0.0, 180.0 } },
    { 900.0, 250.0, { 0.0, -179.0 } },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaMapPlan) plan = create_plan (drawing, points, 3, &error);

  g_assert_no_error (error);
  check_points (plan, points, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (gza_map_plan_get_scale (plan), 0.2 * 360.0, 1e-6);
}

static void
test_refused (void)
{
  static const GzaGroundPoint apart[] = {
    { 0.0, 0.0, { 41.0, 44.0 } }, { 10.0, 10.0, { 40.0, 45.0 } },
  };
  static const GzaGroundPoint same[] = {
    { 0.0, 0.0, { 41.0, 44.0 } }, { 10.0, 10.0, { 41.0, 44.0 } },
  };
  static const char *const drawings[] = {
    "", "no drawing", "<svg xmlns='http://www.w3.org/2000/svg'",
    "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='file:///etc/passwd'/>"
    "</svg>",
  };
  g_autoptr (GError) alike = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (create_plan (drawings[i], apart, 2, &error));
    g_assert_nonnull (error);
  }
  g_assert_null (create_plan (drawing, same, 2, &alike));
  g_assert_error (alike, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

/* The drawing is where its box is, and around it its colors beneath the page's. */
static void
test_paint (void)
{
  static const GzaGroundPoint points[] = {
    { 150.0, 420.0, { 41.60, 44.70 } }, { 850.0, 60.0, { 41.80, 44.95 } },
  };
  GzaProjection all = { { 0.5, 0.5 }, 1000.0, 600.0, 400.0 };
  g_autoptr (GzaMapPlan) plan = create_plan (drawing, points, 2, NULL);
  cairo_surface_t *surface = gza_map_plan_paint (plan, &all, 1.0, TRUE);

  g_assert_cmphex (get_pixel (surface, 300, 200), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 110, 110), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 90, 200), !=, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 300, 90), !=, 0xffff0000);
  for (int x = 0; x < 600; x += 20) {
    guint32 pixel = get_pixel (surface, x, 20);

    g_assert_cmphex (pixel >> 16 & 0xff, >, 0x60);
    g_assert_cmphex (pixel >> 8 & 0xff, <, 0x30);
  }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/similarity", test_similarity);
  g_test_add_func ("/plan/affine", test_affine);
  g_test_add_func ("/plan/line", test_line);
  g_test_add_func ("/plan/refused", test_refused);
  g_test_add_func ("/plan/paint", test_paint);
  return g_test_run ();
}
