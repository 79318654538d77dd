/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The strokes that every road on a page is made of. */

extern const GdkRGBA gza_road_apricot; /* what lies behind the visitor */
extern const GdkRGBA gza_road_ahead;   /* what does not */
extern const GdkRGBA gza_road_night;   /* inside a stop that is not reached */

void gza_road_paint_line (GtkSnapshot   *snapshot,
                          double         from_px,
                          double         to_px,
                          double         y_px,
                          double         thick_px,
                          const GdkRGBA *color);
void gza_road_paint_stop (GtkSnapshot   *snapshot,
                          double         x_px,
                          double         y_px,
                          double         radius_px,
                          double         thick_px,
                          const GdkRGBA *ring,
                          const GdkRGBA *fill);

G_END_DECLS
