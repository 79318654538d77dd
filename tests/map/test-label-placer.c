/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-label-placer.h"

static const GzaMapBox view = { 0.0, 0.0, 1000.0, 600.0 };

static GzaPlacedLabel
make_label (const char *key,
            double      x,
            double      y)
{
  return (GzaPlacedLabel) { .key = key, .anchor = { x, y }, .width_px = 100.0, .height_px = 20.0,
                            .gap_px = 10.0 };
}

static gboolean
overlap (const GzaMapBox *a,
         const GzaMapBox *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static void
test_no_overlaps (void)
{
  for (int round = 0; round < 50; round++) {
    g_autoptr (GzaLabelPlacer) placer = gza_label_placer_new ();
    GzaMapBox boxes[200];
    guint n_boxes = 1;

    boxes[0] = (GzaMapBox) { 400.0, 200.0, 600.0, 400.0 };
    gza_label_placer_begin (placer, &view, 2.0);
    gza_label_placer_add_obstacle (placer, &boxes[0]);
    for (guint i = 0; i < G_N_ELEMENTS (boxes) - 1; i++) {
      g_autofree char *key = g_strdup_printf ("%u", i);
      GzaPlacedLabel label = make_label (key, g_test_rand_double_range (0.0, 1000.0),
                                         g_test_rand_double_range (0.0, 600.0));

      label.centered = i % 3 == 0;
      label.fixed = i % 6 == 0;
      label.rtl = i % 2 == 0;
      if (!gza_label_placer_place (placer, &label)) {
        g_assert_cmpint (label.side, ==, GZA_LABEL_SIDE_NONE);
        continue;
      }
      g_assert_true (gza_map_box_contains (&view, &label.box));
      for (guint j = 0; j < n_boxes; j++)
        g_assert_false (overlap (&label.box, &boxes[j]));
      boxes[n_boxes++] = label.box;
    }
    g_assert_cmpuint (n_boxes, >, 20);
  }
}

static void
test_side_of_the_script (void)
{
  g_autoptr (GzaLabelPlacer) placer = gza_label_placer_new ();
  GzaPlacedLabel tbilisi = make_label ("tbilisi", 500.0, 100.0);
  GzaPlacedLabel arabic = make_label ("arabic", 500.0, 300.0);

  arabic.rtl = TRUE;
  gza_label_placer_begin (placer, &view, 2.0);
  g_assert_true (gza_label_placer_place (placer, &tbilisi));
  g_assert_true (gza_label_placer_place (placer, &arabic));
  g_assert_cmpint (tbilisi.side, ==, GZA_LABEL_SIDE_RIGHT);
  g_assert_cmpfloat (tbilisi.box.x0, ==, 510.0);
  g_assert_cmpint (arabic.side, ==, GZA_LABEL_SIDE_LEFT);
  g_assert_cmpfloat (arabic.box.x1, ==, 490.0);
}

static void
test_stays_on_its_side (void)
{
  g_autoptr (GzaLabelPlacer) placer = gza_label_placer_new ();
  GzaPlacedLabel label = make_label ("batumi", 950.0, 300.0);

  /* No room at the right edge, so it goes to the left; and stays there where there is room. */
  gza_label_placer_begin (placer, &view, 2.0);
  g_assert_true (gza_label_placer_place (placer, &label));
  g_assert_cmpint (label.side, ==, GZA_LABEL_SIDE_LEFT);

  label.anchor.x = 500.0;
  gza_label_placer_begin (placer, &view, 2.0);
  g_assert_true (gza_label_placer_place (placer, &label));
  g_assert_cmpint (label.side, ==, GZA_LABEL_SIDE_LEFT);

  gza_label_placer_forget (placer);
  gza_label_placer_begin (placer, &view, 2.0);
  g_assert_true (gza_label_placer_place (placer, &label));
  g_assert_cmpint (label.side, ==, GZA_LABEL_SIDE_RIGHT);
}

static void
test_first_comes_first (void)
{
  g_autoptr (GzaLabelPlacer) placer = gza_label_placer_new ();
  GzaPlacedLabel first = make_label ("first", 500.0, 300.0);
  GzaPlacedLabel second = make_label ("second", 505.0, 310.0);

  first.centered = second.centered = TRUE;
  first.fixed = second.fixed = TRUE;
  gza_label_placer_begin (placer, &view, 2.0);
  g_assert_true (gza_label_placer_place (placer, &first));
  g_assert_false (gza_label_placer_place (placer, &second));

  /* What isn't fixed moves aside. */
  second.fixed = FALSE;
  g_assert_true (gza_label_placer_place (placer, &second));
  g_assert_cmpint (second.side, !=, GZA_LABEL_SIDE_CENTER);
}

/* A country's name stays above or below its middle: beside it may lie another country. */
static void
test_upright (void)
{
  g_autoptr (GzaLabelPlacer) placer = gza_label_placer_new ();
  guint n_placed = 0;

  gza_label_placer_begin (placer, &view, 2.0);
  for (guint i = 0; i < 6; i++) {
    g_autofree char *key = g_strdup_printf ("%u", i);
    GzaPlacedLabel label = make_label (key, 500.0, 300.0);

    label.gap_px = label.height_px;
    label.centered = label.upright = TRUE;
    if (!gza_label_placer_place (placer, &label))
      continue;
    n_placed++;
    g_assert_cmpfloat_with_epsilon ((label.box.x0 + label.box.x1) / 2.0, 500.0, 1e-9);
  }
  g_assert_cmpuint (n_placed, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/label-placer/no-overlaps", test_no_overlaps);
  g_test_add_func ("/map/label-placer/side-of-the-script", test_side_of_the_script);
  g_test_add_func ("/map/label-placer/stays-on-its-side", test_stays_on_its_side);
  g_test_add_func ("/map/label-placer/first-comes-first", test_first_comes_first);
  g_test_add_func ("/map/label-placer/upright", test_upright);

  return g_test_run ();
}
