/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-svg-view.h"

#include <string.h>

/* What of a drawing is its picture, from whatever an editor or a stranger wrote. */

static const struct {
  const char *svg;
  gboolean is_read;
  GzaSvgView view;
} cases[] = {
  { "<svg viewBox='100 50 800 400'/>", TRUE, { 100, 50, 800, 400 } },
  { "<?xml version='1.0'?><!-- a plan -->\n<svg\n  width='4in'\n  viewBox = \"-5,-6.5 , 1e2 20\">",
    TRUE, { -5, -6.5, 100, 20 } },
  { "<svg width='640px' height=\"480\">", TRUE, { 0, 0, 640, 480 } },
  { "<svg stroke-width='3' width='640' height='480'>", TRUE, { 0, 0, 640, 480 } },
  { "<svg viewBox='0 0 10'/>", FALSE, { 0 } },
  { "<svg viewBox='0 0 0 10'/>", FALSE, { 0 } },
  { "<svg viewBox='0 0 nan 10'/>", FALSE, { 0 } },
  { "<svg viewBox='0 0 9 9", FALSE, { 0 } },
  { "<svg viewBox='0 0 9 9>", FALSE, { 0 } },
  { "<svg width='100%' height='12cm'>", FALSE, { 0 } },
  { "<svg width= height=>", FALSE, { 0 } },
  { "<svg>", FALSE, { 0 } },
  { "no drawing", FALSE, { 0 } },
  { "", FALSE, { 0 } },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].svg, strlen (cases[i].svg));
    GzaSvgView view;

    g_test_message ("%s", cases[i].svg);
    g_assert_cmpint (gza_svg_view_read (bytes, &view), ==, cases[i].is_read);
    if (cases[i].is_read)
      g_assert_cmpmem (&view, sizeof view, &cases[i].view, sizeof view);
  }
}

/* Cut anywhere, nothing is read past the end. */
static void
test_cut (void)
{
  static const char svg[] = "<svg width='9' viewBox='1 2 3 4'>";

  for (gsize length = 0; length < strlen (svg); length++) {
    g_autoptr (GBytes) bytes = g_bytes_new (svg, length);
    GzaSvgView view;

    g_assert_false (gza_svg_view_read (bytes, &view));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-view/cases", test_cases);
  g_test_add_func ("/svg-view/cut", test_cut);
  return g_test_run ();
}
