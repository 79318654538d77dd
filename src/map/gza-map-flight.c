/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-flight.h"

#include <math.h>

/* Where the map's camera goes: framing a part of the world, and the way between two frames. Plain
 * values; any thread.
 *
 * The way is the one of van Wijk and Nuij ("Smooth and efficient zooming and panning", 2003): far
 * moves rise so that both ends are seen together, and the eye perceives one even speed. */

/* How readily the camera rises instead of sliding; the paper's viewers liked 1.42. */
#define RHO 1.2

/* Where little is free, the margins take no more of it than leaves this. */
#define LEAST_FRAME_RATIO 0.6

/**
 * gza_map_flight_plan:
 * @self: (out caller-allocates): the flight
 * @from: the view at the start
 * @to: the view at the end, of the same size
 *
 * Plans the way from one view to another.
 */
void
gza_map_flight_plan (GzaMapFlight        *self,
                     const GzaProjection *from,
                     const GzaProjection *to)
{
  double w0 = MAX (from->width_px, 1.0) / from->scale_px;
  double w1 = MAX (to->width_px, 1.0) / to->scale_px;
  double u1 = hypot (to->center.x - from->center.x, to->center.y - from->center.y);

  *self = (GzaMapFlight) { .from = *from, .to = *to, .distance = u1, .rho = RHO };
  if (u1 < 1e-9 * w0) {
    self->distance = 0.0;
    self->length = fabs (log (w1 / w0)) / RHO;
    return;
  }
  {
    double rho2 = RHO * RHO, rho4 = rho2 * rho2;
    double b0 = (w1 * w1 - w0 * w0 + rho4 * u1 * u1) / (2.0 * w0 * rho2 * u1);
    double b1 = (w1 * w1 - w0 * w0 - rho4 * u1 * u1) / (2.0 * w1 * rho2 * u1);

    self->r0 = -asinh (b0);
    self->length = (-asinh (b1) - self->r0) / RHO;
  }
}

/**
 * gza_map_flight_get:
 * @self: a flight
 * @ratio: share of the way, [0, 1]
 * @ret_projection: (out): the view there
 *
 * Finds the view after a share of the way.
 */
void
gza_map_flight_get (const GzaMapFlight *self,
                    double              ratio,
                    GzaProjection      *ret_projection)
{
  double w0 = MAX (self->from.width_px, 1.0) / self->from.scale_px;
  double s = ratio * self->length;
  double share, w;

  *ret_projection = ratio >= 1.0 ? self->to : self->from;
  if (ratio <= 0.0 || ratio >= 1.0)
    return;

  if (self->distance > 0.0) {
    double rho2 = self->rho * self->rho;

    share = w0 / rho2 *
            (cosh (self->r0) * tanh (self->rho * s + self->r0) - sinh (self->r0)) / self->distance;
    w = w0 * cosh (self->r0) / cosh (self->rho * s + self->r0);
  } else {
    share = ratio;
    w = w0 * pow (self->from.scale_px / self->to.scale_px, ratio);
  }
  ret_projection->center.x += share * (self->to.center.x - self->from.center.x);
  ret_projection->center.y += share * (self->to.center.y - self->from.center.y);
  ret_projection->scale_px = MAX (self->from.width_px, 1.0) / w;
}

/**
 * gza_map_frame_box:
 * @projection: (inout): a view whose size is set; its center and scale are changed
 * @box: what shall be seen
 * @insets: what of the view is covered
 * @margin_px: room to leave around the box, as far as there is any
 * @min_scale_px: the least magnification
 * @max_scale_px: the greatest magnification
 *
 * Looks at a box: as large as it fits between the insets, and in the middle of what they leave.
 */
void
gza_map_frame_box (GzaProjection      *projection,
                   const GzaMapBox    *box,
                   const GzaMapInsets *insets,
                   double              margin_px,
                   double              min_scale_px,
                   double              max_scale_px)
{
  double free_width = projection->width_px - insets->left_px - insets->right_px;
  double free_height = projection->height_px - insets->top_px - insets->bottom_px;
  double width = MAX (free_width - 2.0 * margin_px, free_width * LEAST_FRAME_RATIO);
  double height = MAX (free_height - 2.0 * margin_px, free_height * LEAST_FRAME_RATIO);
  double scale = MIN (width / MAX (box->x1 - box->x0, 1e-9),
                      height / MAX (box->y1 - box->y0, 1e-9));

  projection->scale_px = CLAMP (scale, min_scale_px, MAX (min_scale_px, max_scale_px));
  projection->center.x = (box->x0 + box->x1) / 2.0 +
                         (insets->right_px - insets->left_px) / 2.0 / projection->scale_px;
  projection->center.y = (box->y0 + box->y1) / 2.0 +
                         (insets->bottom_px - insets->top_px) / 2.0 / projection->scale_px;
}
