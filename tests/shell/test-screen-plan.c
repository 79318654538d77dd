/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-screen-plan.h"

typedef struct {
  const char *name;
  GdkRectangle monitors[3];
  guint n_monitors;
  int width_px, height_px;
  gboolean main_is_last;
  GzaScreenPlan expected;
} Case;

static const Case cases[] = {
  { "one", { { 0, 0, 1920, 1080 } }, 1, 1920, 1080, FALSE,
    { { 0, 0, 1920, 1080 }, { 0, 0, 0, 0 }, 0, -1, FALSE } },
  { "none", { { 0, 0, 0, 0 } }, 0, 1280, 720, TRUE,
    { { 0, 0, 1280, 720 }, { 0, 0, 0, 0 }, 0, -1, FALSE } },
  { "a-window-each", { { 0, 0, 1920, 1080 }, { 1920, 0, 1280, 720 } }, 2, 1920, 1080, FALSE,
    { { 0, 0, 1920, 1080 }, { 0, 0, 0, 0 }, 0, 1, FALSE } },
  { "a-window-each-the-last", { { 0, 0, 1920, 1080 }, { 1920, 0, 1280, 720 } }, 2, 1280, 720, TRUE,
    { { 0, 0, 1280, 720 }, { 0, 0, 0, 0 }, 1, 0, FALSE } },
  { "one-window", { { 0, 0, 1920, 1080 }, { 1920, 0, 1280, 720 } }, 2, 3200, 1080, FALSE,
    { { 0, 0, 1920, 1080 }, { 1920, 0, 1280, 720 }, 0, 1, TRUE } },
  { "one-window-the-last", { { 0, 0, 1920, 1080 }, { 1920, 0, 1280, 720 } }, 2, 3200, 1080, TRUE,
    { { 1920, 0, 1280, 720 }, { 0, 0, 1920, 1080 }, 1, 0, TRUE } },
  { "before-the-first", { { 0, 0, 800, 600 }, { -800, 0, 800, 600 } }, 2, 1600, 600, FALSE,
    { { 800, 0, 800, 600 }, { 0, 0, 800, 600 }, 0, 1, TRUE } },
  { "the-same-twice", { { 0, 0, 1920, 1080 }, { 0, 0, 1920, 1080 } }, 2, 1920, 1080, FALSE,
    { { 0, 0, 1920, 1080 }, { 0, 0, 0, 0 }, 0, -1, FALSE } },
  { "three", { { 0, 0, 800, 600 }, { 0, 0, 800, 600 }, { 0, 600, 800, 600 } }, 3, 800, 1200, FALSE,
    { { 0, 0, 800, 600 }, { 0, 600, 800, 600 }, 0, 2, TRUE } },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  const GzaScreenPlan *expected = &row->expected;
  GzaScreenPlan plan;

  gza_screen_plan_make (&plan, row->monitors, row->n_monitors, row->width_px, row->height_px,
                        row->main_is_last);
  g_assert_true (gdk_rectangle_equal (&plan.main, &expected->main));
  g_assert_true (gdk_rectangle_equal (&plan.second, &expected->second));
  g_assert_cmpuint (plan.main_monitor, ==, expected->main_monitor);
  g_assert_cmpint (plan.second_monitor, ==, expected->second_monitor);
  g_assert_cmpint (plan.is_spanned, ==, expected->is_spanned);
}

typedef struct {
  const char *name;
  int width_px, height_px, mirrored_width_px, mirrored_height_px;
  GdkRectangle mirror, words;
} Division;

static const Division divisions[] = {
  { "same", 1920, 1080, 3840, 2160, { 0, 0, 1920, 1080 }, { 0, 0, 0, 0 } },
  { "nearly-same", 1280, 800, 1920, 1080, { 0, 40, 1280, 720 }, { 0, 0, 0, 0 } },
  { "lies-on-one-that-stands", 1080, 1920, 1920, 1080,
    { 0, 0, 1080, 608 }, { 0, 608, 1080, 1312 } },
  { "stands-on-one-that-lies", 1920, 1080, 1080, 1920,
    { 0, 0, 608, 1080 }, { 608, 0, 1312, 1080 } },
  { "nothing-yet", 800, 600, 0, 0, { 0, 0, 0, 0 }, { 0, 0, 800, 600 } },
};

static void
test_division (gconstpointer data)
{
  const Division *row = data;
  GdkRectangle mirror, words;

  gza_screen_plan_divide (row->width_px, row->height_px, row->mirrored_width_px,
                          row->mirrored_height_px, &mirror, &words);
  g_assert_true (gdk_rectangle_equal (&mirror, &row->mirror));
  g_assert_true (gdk_rectangle_equal (&words, &row->words));
}

/* Each is before all that follow it. */
static void
test_order (void)
{
  static const char *const in_order[] = { "LVDS-1", "eDP-1", NULL, "DP-1", "HDMI-A-1", "HDMI-A-2" };

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++) {
    g_assert_cmpint (gza_screen_plan_compare (in_order[i], in_order[i]), ==, 0);
    for (guint j = i + 1; j < G_N_ELEMENTS (in_order); j++) {
      g_assert_cmpint (gza_screen_plan_compare (in_order[i], in_order[j]), <, 0);
      g_assert_cmpint (gza_screen_plan_compare (in_order[j], in_order[i]), >, 0);
    }
  }
}

static void
test_touch_matrix (void)
{
  const GzaScreenPlan first = { .main = { 0, 0, 1920, 1080 }, .second = { 1920, 0, 1280, 720 } };
  const GzaScreenPlan below = { .main = { 0, 600, 800, 600 }, .second = { 0, 0, 800, 600 } };
  g_autofree char *of_first = gza_screen_plan_dup_touch_matrix (&first, 0);
  g_autofree char *of_below = gza_screen_plan_dup_touch_matrix (&below, 0);
  g_autofree char *of_turned = gza_screen_plan_dup_touch_matrix (&below, 90);
  g_autofree char *of_turned_back = gza_screen_plan_dup_touch_matrix (&first, 270);

  g_assert_cmpstr (of_first, ==, "0.6 0 0 0 1 0");
  g_assert_cmpstr (of_below, ==, "1 0 0 0 0.5 0.5");
  /* The screen's upper left corner is the turned picture's lower left one. */
  g_assert_cmpstr (of_turned, ==, "0 1 0 -0.5 0 1");
  g_assert_cmpstr (of_turned_back, ==, "0 -0.6 0.6 1 0 0");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/screen-plan/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  for (guint i = 0; i < G_N_ELEMENTS (divisions); i++) {
    g_autofree char *path = g_strconcat ("/screen-plan/divide/", divisions[i].name, NULL);

    g_test_add_data_func (path, &divisions[i], test_division);
  }
  g_test_add_func ("/screen-plan/order", test_order);
  g_test_add_func ("/screen-plan/touch-matrix", test_touch_matrix);
  return g_test_run ();
}
