/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-pin.h"

static void
test_acceptable (void)
{
  static const char *const good[] = { "1234", "0070", "123456789012" };
  static const char *const bad[] = { "", "123", "1111", "000000", "1234567890123", "12a4", "12 34",
                                     "-123", "\xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (gza_pin_is_acceptable (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gza_pin_is_acceptable (bad[i]));
}

static void
test_hash (void)
{
  g_autofree char *one = gza_pin_hash ("4711");
  g_autofree char *other = gza_pin_hash ("4711");

  g_assert_true (g_str_has_prefix (one, "$y$"));
  g_assert_cmpstr (one, !=, other);
  g_assert_true (gza_pin_matches ("4711", one));
  g_assert_true (gza_pin_matches ("4711", other));
  g_assert_false (gza_pin_matches ("4712", one));
  g_assert_false (gza_pin_matches ("", one));
  g_assert_false (gza_pin_matches ("4711", NULL));
  g_assert_false (gza_pin_matches ("*0", "*0"));
  g_assert_false (gza_pin_matches ("4711", "$none$"));
}

int
main (int   argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pin/acceptable", test_acceptable);
  g_test_add_func ("/pin/hash", test_hash);
  return g_test_run ();
}
