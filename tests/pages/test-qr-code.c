/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-qr-code.h"

#include <string.h>

#include "gza-units.h"

/* How large a code is; what it says is read from the screen by an independent program in the tests
 * of the screens. */

#define QUIET_MODULES 8

static int
measure (GzaQrCode *code)
{
  int side_px;

  gtk_widget_measure (GTK_WIDGET (code), GTK_ORIENTATION_HORIZONTAL, -1, &side_px, NULL, NULL,
                      NULL);
  return side_px;
}

static void
test_size (void)
{
  GzaQrCode *code = GZA_QR_CODE (g_object_ref_sink (gza_qr_code_new ()));
  int short_px, long_px;

  g_assert_cmpint (measure (code), ==, 0);

  /* Version 1: 21 modules in their quiet zone, each a whole number of pixels. */
  g_assert_true (gza_qr_code_set_text (code, "1481", GZA_QR_LEVEL_QUARTILE));
  short_px = measure (code);
  g_assert_cmpint (short_px, >=, (int) (6 * gza_units_get_rem_px ()));
  g_assert_cmpint (short_px % (21 + QUIET_MODULES), ==, 0);

  /* However long the text, a module is wide enough for a phone. */
  g_assert_true (gza_qr_code_set_text (code, "A sentence that is much longer than a number, and so "
                                             "needs many more of the little squares.",
                                       GZA_QR_LEVEL_QUARTILE));
  long_px = measure (code);
  g_assert_cmpint (long_px, >, 0);
  g_assert_cmpint (long_px % 4, ==, 0);

  g_assert_false (gza_qr_code_set_text (code, NULL, GZA_QR_LEVEL_MEDIUM));
  g_assert_cmpint (measure (code), ==, 0);
  g_assert_finalize_object (code);
}

/* More than the largest code holds is no code, not half of one. */
static void
test_too_long (void)
{
  GzaQrCode *code = GZA_QR_CODE (g_object_ref_sink (gza_qr_code_new ()));
  g_autofree char *text = g_strnfill (3000, 'x');

  g_assert_false (gza_qr_code_set_text (code, text, GZA_QR_LEVEL_MEDIUM));
  g_assert_cmpint (measure (code), ==, 0);
  g_assert_true (gza_qr_code_set_text (code, "1481", GZA_QR_LEVEL_MEDIUM));
  g_assert_finalize_object (code);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/qr-code/size", test_size);
  g_test_add_func ("/qr-code/too-long", test_too_long);

  return g_test_run ();
}
