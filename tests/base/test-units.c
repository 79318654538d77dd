/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-units.h"

static void
test_default (void)
{
  g_assert_cmpfloat (gza_units_get_rem_px (), ==, 30.0);
}

static void
test_set (void)
{
  gza_units_set_rem_px (60.0);
  g_assert_cmpfloat (gza_units_get_rem_px (), ==, 60.0);
}

static void
test_nothing_is_without_size (void)
{
  if (g_test_subprocess ()) {
    gza_units_set_rem_px (0);
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/default", test_default);
  g_test_add_func ("/units/set", test_set);
  g_test_add_func ("/units/no-size", test_nothing_is_without_size);
  return g_test_run ();
}
