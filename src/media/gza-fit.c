/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-fit.h"

/* Where a picture lies in its box. */

/* The edge of a picture of @size in a box of @box, with the point of interest as near to the
 * middle as the edges allow. */
static double
place (double box,
       double size,
       double focus_ratio)
{
  double start = box / 2 - size * focus_ratio;

  if (size <= box)
    return (box - size) / 2;
  return CLAMP (start, box - size, 0);
}

/**
 * gza_fit_rect:
 * @width_px: of the box
 * @height_px: of the box
 * @aspect: the picture's width by its height, > 0
 * @cover: whether the picture fills the box and loses its edges, or lies whole inside it
 * @focus_x_ratio: point of interest in the picture, [0, 1]
 * @focus_y_ratio: point of interest in the picture, [0, 1]
 *
 * Fits a picture into a box.
 *
 * Returns: its rectangle, larger than the box where it covers it
 */
graphene_rect_t
gza_fit_rect (double   width_px,
              double   height_px,
              double   aspect,
              gboolean cover,
              double   focus_x_ratio,
              double   focus_y_ratio)
{
  gboolean is_wider = aspect * height_px > width_px;
  double width = is_wider == cover ? height_px * aspect : width_px;
  double height = is_wider == cover ? height_px : width_px / aspect;

  return GRAPHENE_RECT_INIT ((float) place (width_px, width, focus_x_ratio),
                             (float) place (height_px, height, focus_y_ratio),
                             (float) width,
                             (float) height);
}
