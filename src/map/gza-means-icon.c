/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-means-icon.h"

#include <math.h>

/* The small signs of the means of travel, as paths on a grid of 24 by 24 to be filled with the
 * even-odd rule. Stateless. */

static void
add_round_box (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2.0, 0.0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0.0, G_PI / 2.0);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2.0, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
add_disc (cairo_t *cr,
          double   x,
          double   y,
          double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);
}

static void
add_shape (cairo_t      *cr,
           const double *xy,
           guint         n_points)
{
  cairo_move_to (cr, xy[0], xy[1]);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, xy[2 * i], xy[2 * i + 1]);
  cairo_close_path (cr);
}

static void
add_sole (cairo_t *cr,
          double   x,
          double   y)
{
  cairo_move_to (cr, x, y - 5.2);
  cairo_curve_to (cr, x + 3.4, y - 5.2, x + 3.2, y + 0.4, x + 1.8, y + 1.2);
  cairo_curve_to (cr, x + 0.6, y + 1.8, x - 0.8, y + 1.8, x - 1.8, y + 1.2);
  cairo_curve_to (cr, x - 3.2, y + 0.4, x - 3.4, y - 5.2, x, y - 5.2);
  cairo_close_path (cr);
  add_disc (cr, x, y + 4.4, 1.9);
}

static void
add_foot (cairo_t *cr)
{
  add_sole (cr, 8.0, 13.6);
  add_sole (cr, 16.0, 9.4);
}

static void
add_bus (cairo_t *cr)
{
  add_round_box (cr, 2.5, 5.0, 19.0, 12.0, 2.4);
  add_round_box (cr, 4.6, 7.2, 4.0, 4.2, 0.6);
  add_round_box (cr, 10.0, 7.2, 4.0, 4.2, 0.6);
  add_round_box (cr, 15.4, 7.2, 4.0, 4.2, 0.6);
  add_disc (cr, 7.2, 19.0, 1.9);
  add_disc (cr, 16.8, 19.0, 1.9);
}

static void
add_car (cairo_t *cr)
{
  static const double body[] = { 2.5, 16.5, 2.5, 12.6, 5.4, 11.4, 8.0, 7.0, 15.6, 7.0,
                                 18.8, 11.4, 21.5, 12.6, 21.5, 16.5 };
  static const double window[] = { 7.8, 11.2, 9.2, 8.6, 14.8, 8.6, 16.6, 11.2 };

  add_shape (cr, body, G_N_ELEMENTS (body) / 2);
  add_shape (cr, window, G_N_ELEMENTS (window) / 2);
  add_disc (cr, 7.4, 18.4, 1.9);
  add_disc (cr, 16.6, 18.4, 1.9);
}

static void
add_train (cairo_t *cr)
{
  static const double track[] = { 7.6, 18.2, 5.0, 22.0, 7.2, 22.0, 8.6, 20.2, 15.4, 20.2,
                                  16.8, 22.0, 19.0, 22.0, 16.4, 18.2 };

  add_round_box (cr, 5.5, 2.5, 13.0, 14.8, 3.0);
  add_round_box (cr, 7.6, 5.6, 8.8, 5.0, 0.8);
  add_disc (cr, 8.8, 13.9, 1.2);
  add_disc (cr, 15.2, 13.9, 1.2);
  add_shape (cr, track, G_N_ELEMENTS (track) / 2);
}

static void
add_ship (cairo_t *cr)
{
  static const double hull[] = { 2.5, 15.0, 21.5, 15.0, 18.6, 20.5, 5.4, 20.5 };
  static const double cabin[] = { 6.0, 13.8, 6.0, 10.0, 16.6, 10.0, 18.4, 13.8 };
  static const double funnel[] = { 8.0, 8.8, 8.0, 4.2, 12.0, 4.2, 12.0, 8.8 };

  add_shape (cr, hull, G_N_ELEMENTS (hull) / 2);
  add_shape (cr, cabin, G_N_ELEMENTS (cabin) / 2);
  add_shape (cr, funnel, G_N_ELEMENTS (funnel) / 2);
}

static void
add_plane (cairo_t *cr)
{
  static const double plane[] = { 12.0, 1.5, 13.5, 3.6, 13.6, 9.0, 22.0, 14.6, 22.0, 16.6,
                                  13.6, 14.2, 13.3, 18.8, 16.2, 21.0, 16.2, 22.5, 12.0, 21.3,
                                  7.8, 22.5, 7.8, 21.0, 10.7, 18.8, 10.4, 14.2, 2.0, 16.6,
                                  2.0, 14.6, 10.4, 9.0, 10.5, 3.6 };

  add_shape (cr, plane, G_N_ELEMENTS (plane) / 2);
}

/**
 * gza_means_icon_add_path:
 * @cr: where to draw
 * @means: a means of travel
 * @x: the middle, in the units of @cr
 * @y: the middle
 * @size: width and height
 *
 * Adds the sign of a means of travel to the path.
 *
 * Returns: whether the means has a sign
 */
gboolean
gza_means_icon_add_path (cairo_t  *cr,
                         GzaMeans  means,
                         double    x,
                         double    y,
                         double    size)
{
  static void (*const add[]) (cairo_t *cr) = {
    [GZA_MEANS_FOOT] = add_foot,   [GZA_MEANS_BUS] = add_bus,   [GZA_MEANS_CAR] = add_car,
    [GZA_MEANS_TRAIN] = add_train, [GZA_MEANS_SHIP] = add_ship, [GZA_MEANS_PLANE] = add_plane,
  };

  if ((guint) means >= G_N_ELEMENTS (add) || !add[means])
    return FALSE;

  cairo_save (cr);
  cairo_translate (cr, x - size / 2.0, y - size / 2.0);
  cairo_scale (cr, size / 24.0, size / 24.0);
  add[means] (cr);
  cairo_restore (cr);
  return TRUE;
}
