/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-wall-rows.h"

#define assert_y(rows, row, y) g_assert_cmpfloat (gza_wall_rows_get_y (rows, row), ==, y)

static void
test_unmeasured (void)
{
  g_autoptr (GzaWallRows) rows = gza_wall_rows_new ();

  g_assert_cmpuint (gza_wall_rows_find (rows, 100), ==, 0);
  assert_y (rows, 0, 0);
  gza_wall_rows_reset (rows, 10);
  g_assert_cmpuint (gza_wall_rows_get_n (rows), ==, 10);
  assert_y (rows, 10, 0);
}

/* The first that is measured says how high the others are taken for. */
static void
test_usual (void)
{
  g_autoptr (GzaWallRows) rows = gza_wall_rows_new ();

  gza_wall_rows_reset (rows, 10);
  gza_wall_rows_set_height (rows, 0, 100, 0);
  assert_y (rows, 10, 1000);
  gza_wall_rows_set_height (rows, 1, 150, 0);
  assert_y (rows, 1, 100);
  assert_y (rows, 2, 250);
  assert_y (rows, 10, 1050);
  g_assert_cmpuint (gza_wall_rows_find (rows, -5), ==, 0);
  g_assert_cmpuint (gza_wall_rows_find (rows, 99), ==, 0);
  g_assert_cmpuint (gza_wall_rows_find (rows, 100), ==, 1);
  g_assert_cmpuint (gza_wall_rows_find (rows, 249), ==, 1);
  g_assert_cmpuint (gza_wall_rows_find (rows, 5000), ==, 9);
}

/* A row above the view that is higher than it was taken for moves what lies above it. */
static void
test_above_the_view (void)
{
  g_autoptr (GzaWallRows) rows = gza_wall_rows_new ();

  gza_wall_rows_reset (rows, 10);
  gza_wall_rows_set_height (rows, 5, 100, 0);
  assert_y (rows, 5, 500);
  gza_wall_rows_set_height (rows, 4, 130, 500);
  assert_y (rows, 5, 500);
  assert_y (rows, 4, 370);
  assert_y (rows, 0, -30);
  gza_wall_rows_set_height (rows, 6, 130, 500);
  assert_y (rows, 6, 600);
  assert_y (rows, 7, 730);
}

/* A row may change later: in another language its texts have other lengths. */
static void
test_changed (void)
{
  g_autoptr (GzaWallRows) rows = gza_wall_rows_new ();

  gza_wall_rows_reset (rows, 4);
  gza_wall_rows_set_height (rows, 0, 100, 0);
  gza_wall_rows_set_height (rows, 0, 120, 0);
  assert_y (rows, 1, 120);
  assert_y (rows, 4, 420);
  gza_wall_rows_reset (rows, 2);
  assert_y (rows, 2, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wall-rows/unmeasured", test_unmeasured);
  g_test_add_func ("/wall-rows/usual", test_usual);
  g_test_add_func ("/wall-rows/above-the-view", test_above_the_view);
  g_test_add_func ("/wall-rows/changed", test_changed);
  return g_test_run ();
}
