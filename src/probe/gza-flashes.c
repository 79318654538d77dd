/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-flashes"

#include "gza-flashes.h"

#include <math.h>

/* Counts flashes as WCAG 2.2, success criterion 2.3.1 defines them: pairs of opposing changes, of a
 * tenth of the full relative luminance where the darker side is below 0.80, or to and from a
 * saturated red. More than three pairs in a second, on more than a quarter of the picture, are too
 * many. Each cell of a coarse grid is watched for itself, so that a pattern too fine to be seen as
 * a flash is gray, and parts that take turns count together. */

#define N_CELLS (GZA_FLASHES_COLUMNS * GZA_FLASHES_ROWS)
#define MIN_CHANGE 0.10
#define MAX_DARKER 0.80
#define MIN_RED_SHARE 0.80
#define MIN_RED_CHANGE 0.20
#define MAX_AREA 0.25

/* Three pairs are six changes; the seventh within a second is one too many. Exactly three pairs a
 * second must pass even where a container rounds to milliseconds. */
#define N_CHANGES 7
#define SPAN_US (G_USEC_PER_SEC * 49 / 50)

/* The chromaticity of gray, and of black, which has none: CIE 1976 u′v′ of D65. */
#define GRAY_U 0.1978
#define GRAY_V 0.4683
#define BLACK 0.005

/* The last changes of one kind in one cell. */
typedef struct {
  gint64 at_us[N_CHANGES];
  guint n;
} Changes;

typedef struct {
  double extreme; /* of the luminance since the last change */
  int direction;  /* of that change: 1 brighter, -1 darker, 0 none yet */
  double u, v;    /* chromaticity after the last red change */
  gboolean was_red;
  Changes any;
  Changes red;
} Cell;

struct _GzaFlashes {
  Cell cells[N_CELLS];
  double linear[256];
  guint64 n_frames;
  gint64 any_us;
  gint64 red_us;
};

/**
 * gza_flashes_new:
 *
 * Makes a watcher that has seen nothing.
 *
 * Returns: (transfer full): the watcher
 */
GzaFlashes *
gza_flashes_new (void)
{
  GzaFlashes *self = g_new0 (GzaFlashes, 1);

  self->any_us = self->red_us = -1;
  for (guint i = 0; i < 256; i++) {
    double share = i / 255.0;

    self->linear[i] = share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
  }
  return self;
}

/**
 * gza_flashes_free:
 * @self: (transfer full): a watcher
 *
 * Frees it.
 */
void
gza_flashes_free (GzaFlashes *self)
{
  g_free (self);
}

static void
add_change (Changes *self,
            gint64 at_us)
{
  self->at_us[self->n++ % N_CHANGES] = at_us;
}

static gboolean
are_too_many (const Changes *self,
              gint64 at_us)
{
  return self->n >= N_CHANGES && at_us - self->at_us[self->n % N_CHANGES] < SPAN_US;
}

/* A change counts once it is large enough since the last turn, however many frames it takes. */
static void
follow_luminance (Cell *cell,
                  double luminance,
                  gint64 at_us)
{
  double change = luminance - cell->extreme;
  gboolean is_turn = cell->direction == 0 || change * cell->direction < 0;

  if (!is_turn) {
    cell->extreme = luminance;
  } else if (fabs (change) >= MIN_CHANGE && MIN (luminance, cell->extreme) < MAX_DARKER) {
    cell->direction = change > 0 ? 1 : -1;
    cell->extreme = luminance;
    add_change (&cell->any, at_us);
  }
}

static void
follow_red (Cell *cell,
            double r,
            double g,
            double b,
            gint64 at_us)
{
  double x = 0.4124 * r + 0.3576 * g + 0.1805 * b;
  double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  double z = 0.0193 * r + 0.1192 * g + 0.9505 * b;
  gboolean is_black = r + g + b < BLACK;
  double sum = x + 15 * y + 3 * z;
  double u = is_black ? GRAY_U : 4 * x / sum, v = is_black ? GRAY_V : 9 * y / sum;
  gboolean is_red = !is_black && r / (r + g + b) >= MIN_RED_SHARE;

  if ((is_red || cell->was_red) && hypot (u - cell->u, v - cell->v) > MIN_RED_CHANGE) {
    add_change (&cell->red, at_us);
  } else if (is_red || cell->was_red) {
    return;
  }
  cell->u = u;
  cell->v = v;
  cell->was_red = is_red;
}

static void
begin (Cell *cell,
       double r,
       double g,
       double b)
{
  cell->extreme = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  cell->u = GRAY_U;
  cell->v = GRAY_V;
  follow_red (cell, r, g, b, 0);
  cell->red.n = 0;
}

/**
 * gza_flashes_take:
 * @self: a watcher
 * @rgb: %GZA_FLASHES_ROWS rows of %GZA_FLASHES_COLUMNS sRGB pixels, three bytes each
 * @stride_bytes: from one row to the next
 * @at_us: when it is shown; not before the one before
 *
 * Looks at the next frame.
 *
 * Source: WCAG 2.2, “general flash and red flash thresholds”
 */
void
gza_flashes_take (GzaFlashes *self,
                  const guint8 *rgb,
                  gsize stride_bytes,
                  gint64 at_us)
{
  guint n_any = 0, n_red = 0;

  for (guint i = 0; i < N_CELLS; i++) {
    const guint8 *p = rgb + i / GZA_FLASHES_COLUMNS * stride_bytes + i % GZA_FLASHES_COLUMNS * 3;
    double r = self->linear[p[0]], g = self->linear[p[1]], b = self->linear[p[2]];
    Cell *cell = &self->cells[i];

    if (self->n_frames == 0) {
      begin (cell, r, g, b);
      continue;
    }
    follow_luminance (cell, 0.2126 * r + 0.7152 * g + 0.0722 * b, at_us);
    follow_red (cell, r, g, b, at_us);
    n_any += are_too_many (&cell->any, at_us) ? 1 : 0;
    n_red += are_too_many (&cell->red, at_us) ? 1 : 0;
  }
  self->n_frames++;
  if (self->any_us < 0 && n_any > MAX_AREA * N_CELLS)
    self->any_us = at_us;
  if (self->red_us < 0 && n_red > MAX_AREA * N_CELLS)
    self->red_us = at_us;
}

/**
 * gza_flashes_get_any_us:
 * @self: a watcher
 *
 * Gets when there were first too many flashes of light.
 *
 * Returns: µs, −1 for never
 */
gint64
gza_flashes_get_any_us (GzaFlashes *self)
{
  return self->any_us;
}

/**
 * gza_flashes_get_red_us:
 * @self: a watcher
 *
 * Gets when there were first too many flashes of red.
 *
 * Returns: µs, −1 for never
 */
gint64
gza_flashes_get_red_us (GzaFlashes *self)
{
  return self->red_us;
}
