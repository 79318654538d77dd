/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaSvgView:
 * @x: the least that is seen across, user units
 * @y: the least that is seen down, user units
 * @width: user units, above 0
 * @height: user units, above 0
 *
 * What of an SVG's plane is its picture.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} GzaSvgView;

gboolean gza_svg_view_read (GBytes     *bytes,
                            GzaSvgView *ret_view);

G_END_DECLS
