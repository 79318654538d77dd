/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-wall-rows"

#include "gza-wall-rows.h"

/* The rows of a wall of which only a few are ever measured. A row that was not is taken for as high
 * as the first that was. When a row above the view turns out higher or lower, the rows above it
 * move and what is seen stays: the first row then no longer lies at 0, which a scrolled window,
 * whose finger or fling goes on from where it is, never notices.
 *
 * Every question walks along the rows, a microsecond for thousands of them.
 */

struct _GzaWallRows {
  /* owned */
  GArray *heights_px; /* int, 0 where not measured */

  /* state */
  double top_px;
  int usual_px;
};

/**
 * gza_wall_rows_new:
 *
 * Makes a wall without rows.
 *
 * Returns: (transfer full): the rows
 */
GzaWallRows *
gza_wall_rows_new (void)
{
  GzaWallRows *self = g_new0 (GzaWallRows, 1);

  self->heights_px = g_array_new (FALSE, TRUE, sizeof (int));
  return self;
}

/**
 * gza_wall_rows_free:
 * @self: (transfer full): the rows
 *
 * Forgets them.
 */
void
gza_wall_rows_free (GzaWallRows *self)
{
  g_array_unref (self->heights_px);
  g_free (self);
}

/**
 * gza_wall_rows_reset:
 * @self: the rows
 * @n_rows: how many there are
 *
 * Starts anew with rows of which nothing is known, the first of them at 0.
 */
void
gza_wall_rows_reset (GzaWallRows *self,
                     guint        n_rows)
{
  g_array_set_size (self->heights_px, 0);
  g_array_set_size (self->heights_px, n_rows);
  self->top_px = 0;
  self->usual_px = 0;
}

/**
 * gza_wall_rows_set_height:
 * @self: the rows
 * @row: below gza_wall_rows_get_n()
 * @height_px: as measured, > 0
 * @view_px: where the view begins
 *
 * Sets what was measured. A row that begins above the view keeps its end, any other its beginning.
 */
void
gza_wall_rows_set_height (GzaWallRows *self,
                          guint        row,
                          int          height_px,
                          double       view_px)
{
  g_return_if_fail (row < self->heights_px->len);
  g_return_if_fail (height_px > 0);

  if (self->usual_px == 0) {
    /* All rows above change with this one. */
    double y_px = gza_wall_rows_get_y (self, row);

    self->usual_px = height_px;
    if (y_px < view_px)
      self->top_px -= gza_wall_rows_get_y (self, row) - y_px;
  } else if (gza_wall_rows_get_y (self, row) < view_px) {
    self->top_px -= height_px - gza_wall_rows_get_height (self, row);
  }
  g_array_index (self->heights_px, int, row) = height_px;
}

/**
 * gza_wall_rows_get_n:
 * @self: the rows
 *
 * Gets how many there are.
 *
 * Returns: a number
 */
guint
gza_wall_rows_get_n (GzaWallRows *self)
{
  return self->heights_px->len;
}

/**
 * gza_wall_rows_get_height:
 * @self: the rows
 * @row: below gza_wall_rows_get_n()
 *
 * Gets how high a row is, or is taken for.
 *
 * Returns: pixels, 0 before the first was measured
 */
int
gza_wall_rows_get_height (GzaWallRows *self,
                          guint        row)
{
  int height_px;

  g_return_val_if_fail (row < self->heights_px->len, 0);

  height_px = g_array_index (self->heights_px, int, row);
  return height_px > 0 ? height_px : self->usual_px;
}

/**
 * gza_wall_rows_get_y:
 * @self: the rows
 * @row: at most gza_wall_rows_get_n(), which asks for the end of the last
 *
 * Gets where a row begins.
 *
 * Returns: pixels
 */
double
gza_wall_rows_get_y (GzaWallRows *self,
                     guint        row)
{
  double y_px = self->top_px;

  g_return_val_if_fail (row <= self->heights_px->len, 0);

  for (guint i = 0; i < row; i++)
    y_px += gza_wall_rows_get_height (self, i);
  return y_px;
}

/**
 * gza_wall_rows_find:
 * @self: the rows
 * @y_px: a place
 *
 * Finds the row at a place, the first or the last where it lies beyond them.
 *
 * Returns: a row, 0 where there are none
 */
guint
gza_wall_rows_find (GzaWallRows *self,
                    double       y_px)
{
  double end_px = self->top_px;

  for (guint i = 0; i < self->heights_px->len; i++) {
    end_px += gza_wall_rows_get_height (self, i);
    if (y_px < end_px)
      return i;
  }
  return self->heights_px->len > 0 ? self->heights_px->len - 1 : 0;
}
