/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-road-paint"

#include "gza-road-paint.h"

#include <math.h>

const GdkRGBA gza_road_apricot = { 0.949f, 0.639f, 0.227f, 1 };
const GdkRGBA gza_road_ahead = { 0.969f, 0.949f, 0.914f, 0.45f };
const GdkRGBA gza_road_night = { 0.055f, 0.106f, 0.173f, 1 };

/**
 * gza_road_paint_line:
 * @snapshot: what is painted on
 * @from_px: one end
 * @to_px: the other end, on either side of the first
 * @y_px: the middle of the line
 * @thick_px: how thick it is
 * @color: its color
 *
 * Paints a piece of road.
 */
void
gza_road_paint_line (GtkSnapshot *snapshot,
                     double from_px,
                     double to_px,
                     double y_px,
                     double thick_px,
                     const GdkRGBA *color)
{
  graphene_rect_t line = GRAPHENE_RECT_INIT ((float) MIN (from_px, to_px),
                                             (float) (y_px - thick_px / 2),
                                             (float) fabs (to_px - from_px), (float) thick_px);

  gtk_snapshot_append_color (snapshot, color, &line);
}

/**
 * gza_road_paint_stop:
 * @snapshot: what is painted on
 * @x_px: its middle
 * @y_px: its middle
 * @radius_px: how large it is
 * @thick_px: how thick its ring is
 * @ring: the ring's color
 * @fill: the color inside
 *
 * Paints a stop of the road.
 */
void
gza_road_paint_stop (GtkSnapshot *snapshot,
                     double x_px,
                     double y_px,
                     double radius_px,
                     double thick_px,
                     const GdkRGBA *ring,
                     const GdkRGBA *fill)
{
  GskRoundedRect outline;
  float width = (float) thick_px;
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) (x_px - radius_px), (float) (y_px - radius_px),
                                            (float) radius_px * 2, (float) radius_px * 2);

  gsk_rounded_rect_init_from_rect (&outline, &box, (float) radius_px);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ *ring, *ring, *ring, *ring });
}
