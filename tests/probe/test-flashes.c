/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-flashes.h"

#include <string.h>

#define STRIDE (3 * GZA_FLASHES_COLUMNS)
#define FRAMES_A_SECOND 48

static const guint8 black[3] = { 0, 0, 0 };
static const guint8 dim[3] = { 70, 70, 70 };
static const guint8 gray[3] = { 128, 128, 128 };
static const guint8 pale[3] = { 235, 235, 235 };
static const guint8 white[3] = { 255, 255, 255 };
static const guint8 red[3] = { 255, 0, 0 };
static const guint8 green[3] = { 0, 140, 0 };

/* Three seconds of which the upper rows take turns; the others stay gray. */
typedef struct {
  const char *name;
  const guint8 *one, *other;
  guint pairs_a_second;
  guint n_rows;
  gboolean is_faded;
  gboolean is_any, is_red; /* what is too much of it */
} Case;

static const Case cases[] = {
  { "2-hz", black, white, 2, 18, FALSE, FALSE, FALSE },
  { "3-hz", black, white, 3, 18, FALSE, FALSE, FALSE },
  { "4-hz", black, white, 4, 18, FALSE, TRUE, FALSE },
  { "4-hz-faded", black, white, 4, 18, TRUE, TRUE, FALSE },
  { "4-hz-small", black, white, 4, 4, FALSE, FALSE, FALSE },
  { "4-hz-part", black, white, 4, 5, FALSE, TRUE, FALSE },
  { "12-hz-weak", black, dim, 12, 18, FALSE, FALSE, FALSE },
  { "12-hz-bright", pale, white, 12, 18, FALSE, FALSE, FALSE },
  { "3-hz-red", black, red, 3, 18, FALSE, FALSE, FALSE },
  { "4-hz-red", black, red, 4, 18, FALSE, TRUE, TRUE },
  { "4-hz-red-and-green", red, green, 4, 18, FALSE, FALSE, TRUE },
  { "still", white, white, 4, 18, FALSE, FALSE, FALSE },
};

static void
show (GzaFlashes *flashes,
      const Case *test,
      guint frame)
{
  guint8 rgb[GZA_FLASHES_ROWS * STRIDE];
  double turn = frame * 2.0 * test->pairs_a_second / FRAMES_A_SECOND;
  double share = test->is_faded ? turn - (int) turn : 1;
  const guint8 *from = (int) turn % 2 == 0 ? test->other : test->one;
  const guint8 *to = (int) turn % 2 == 0 ? test->one : test->other;

  for (guint i = 0; i < GZA_FLASHES_ROWS * GZA_FLASHES_COLUMNS; i++) {
    for (guint j = 0; j < 3; j++)
      rgb[3 * i + j] = i / GZA_FLASHES_COLUMNS < test->n_rows
                           ? (guint8) (from[j] + share * (to[j] - from[j]))
                           : gray[j];
  }
  gza_flashes_take (flashes, rgb, STRIDE, (gint64) frame * 1000 / FRAMES_A_SECOND * 1000);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GzaFlashes) flashes = gza_flashes_new ();

  for (guint frame = 0; frame < 3 * FRAMES_A_SECOND; frame++)
    show (flashes, test, frame);
  g_assert_cmpint (gza_flashes_get_any_us (flashes) >= 0, ==, test->is_any);
  g_assert_cmpint (gza_flashes_get_red_us (flashes) >= 0, ==, test->is_red);
  /* It is said where it begins, as soon as there are more than three in a second. */
  g_assert_cmpint (gza_flashes_get_any_us (flashes), <, G_USEC_PER_SEC);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/flashes/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  return g_test_run ();
}
