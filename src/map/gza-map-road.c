/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-road.h"

#include <math.h>

#include "gza-means-icon.h"

/* Draws a road: what lies ahead as a faint dotted line, what is behind as the apricot line with
 * its glow, each leg in the style of its means, and the stops on it. No state; main thread.
 *
 * All sizes are in units, thirtieths of body text, so that the drawing grows with the screen. */

#define UNIT_REM (1.0 / 30.0)
#define STOP_UNITS 8.5
#define AREA_UNITS 26.0        /* the least soft area of a region or a country */
#define SIGN_UNITS 15.0       /* half a sign's chip */
#define SIGN_LEG_UNITS 120.0  /* the shortest leg with a sign */

typedef struct {
  double red;
  double green;
  double blue;
} Ink;

static const Ink apricot = { 0.949, 0.639, 0.227 };
static const Ink paper = { 0.969, 0.949, 0.914 };
static const Ink night = { 0.055, 0.106, 0.173 };
static const Ink amber = { 0.780, 0.420, 0.050 };

/* How the line of a means looks; dashes in units, alternating with gaps, 0 ends them. */
typedef struct {
  double width;
  double dashes[4];
  int n_dashes;
} LineStyle;

static const LineStyle line_styles[] = {
  [GZA_MEANS_NONE] = { 4.2, { 0 }, 0 },
  [GZA_MEANS_FOOT] = { 5.4, { 0.01, 11.0 }, 2 },
  [GZA_MEANS_BUS] = { 4.6, { 0 }, 0 },
  [GZA_MEANS_CAR] = { 3.4, { 0 }, 0 },
  [GZA_MEANS_TRAIN] = { 6.0, { 0 }, 0 },
  [GZA_MEANS_SHIP] = { 4.2, { 15.0, 9.0, 0.01, 9.0 }, 4 },
  [GZA_MEANS_PLANE] = { 3.6, { 17.0, 9.0 }, 2 },
};

typedef struct {
  const GzaMapRoad *road;
  const GzaProjection *projection;
  cairo_t *cr;
  double unit_px;
} Drawing;

static void
set_ink (Drawing   *drawing,
         const Ink *ink,
         double     alpha)
{
  cairo_set_source_rgba (drawing->cr, ink->red, ink->green, ink->blue, alpha);
}

static const Ink *
get_line_ink (const GzaMapRoad *road)
{
  return road->night ? &apricot : &amber;
}

static const Ink *
get_ground_ink (const GzaMapRoad *road)
{
  return road->night ? &night : &paper;
}

static const Ink *
get_text_ink (const GzaMapRoad *road)
{
  return road->night ? &paper : &night;
}

/* Adds the part of a leg between two shares of it to the path. */
static void
add_leg (Drawing *drawing,
         guint    leg,
         double   from_ratio,
         double   to_ratio)
{
  guint n_points;
  const GzaMapPoint *points = gza_route_get_leg (drawing->road->route, leg, &n_points);
  double from = from_ratio * (n_points - 1), to = to_ratio * (n_points - 1);

  for (double place = from;; place = MIN (floor (place) + 1.0, to)) {
    guint i = MIN ((guint) place, n_points - 2);
    double share = place - i;
    GzaMapPoint point = {
      points[i].x + share * (points[i + 1].x - points[i].x),
      points[i].y + share * (points[i + 1].y - points[i].y),
    };

    point = gza_projection_to_screen (drawing->projection, point);
    cairo_line_to (drawing->cr, point.x, point.y);
    if (place >= to)
      break;
  }
}

/* The share of a leg that lies behind the traveler. */
static double
get_leg_ratio (const GzaMapRoad *road,
               guint             leg)
{
  double start = gza_route_get_progress (road->route, leg);
  double end = gza_route_get_progress (road->route, leg + 1);

  return CLAMP ((road->progress_ratio - start) / (end - start), 0.0, 1.0);
}

static guint
get_n_legs (const GzaMapRoad *road)
{
  guint n_stops = gza_route_get_n_stops (road->route);

  return n_stops > 0 ? n_stops - 1 : 0;
}

static void
set_dashes (Drawing         *drawing,
            const LineStyle *style)
{
  double dashes[4];

  for (int i = 0; i < style->n_dashes; i++)
    dashes[i] = style->dashes[i] * drawing->unit_px;
  cairo_set_dash (drawing->cr, dashes, style->n_dashes, 0.0);
}

static void
draw_ahead (Drawing *drawing)
{
  static const LineStyle dotted = { 3.0, { 0.01, 10.0 }, 2 };

  cairo_new_path (drawing->cr);
  for (guint leg = 0; leg < get_n_legs (drawing->road); leg++) {
    double ratio = get_leg_ratio (drawing->road, leg);

    cairo_new_sub_path (drawing->cr);
    if (ratio < 1.0)
      add_leg (drawing, leg, ratio, 1.0);
  }
  set_dashes (drawing, &dotted);
  cairo_set_line_width (drawing->cr, dotted.width * drawing->unit_px);
  set_ink (drawing, get_text_ink (drawing->road), 0.42);
  cairo_stroke (drawing->cr);
  cairo_set_dash (drawing->cr, NULL, 0, 0.0);
}

static void
draw_glow (Drawing *drawing)
{
  static const double widths[] = { 24.0, 18.0, 13.0, 8.5 };

  cairo_new_path (drawing->cr);
  for (guint leg = 0; leg < get_n_legs (drawing->road); leg++) {
    double ratio = get_leg_ratio (drawing->road, leg);

    cairo_new_sub_path (drawing->cr);
    if (ratio > 0.0)
      add_leg (drawing, leg, 0.0, ratio);
  }
  /* A stroke this faint needs no more than four samples a pixel. */
  cairo_set_antialias (drawing->cr, CAIRO_ANTIALIAS_FAST);
  set_ink (drawing, get_line_ink (drawing->road), drawing->road->night ? 0.075 : 0.05);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    cairo_set_line_width (drawing->cr, widths[i] * drawing->unit_px);
    cairo_stroke_preserve (drawing->cr);
  }
  cairo_set_antialias (drawing->cr, CAIRO_ANTIALIAS_DEFAULT);
  cairo_new_path (drawing->cr);
}

static void
draw_leg (Drawing *drawing,
          guint    leg)
{
  GzaMeans means = gza_route_get_stop (drawing->road->route, leg + 1)->means;
  const LineStyle *style = &line_styles[(guint) means < G_N_ELEMENTS (line_styles) ? means : 0];
  double ratio = get_leg_ratio (drawing->road, leg);

  if (ratio <= 0.0)
    return;

  cairo_new_path (drawing->cr);
  add_leg (drawing, leg, 0.0, ratio);
  set_dashes (drawing, style);
  cairo_set_line_width (drawing->cr, style->width * drawing->unit_px);
  set_ink (drawing, get_line_ink (drawing->road), 1.0);
  cairo_stroke_preserve (drawing->cr);

  /* Rails: the sleepers are gaps in the broad line. */
  if (means == GZA_MEANS_TRAIN) {
    static const LineStyle sleepers = { 2.6, { 7.0, 7.0 }, 2 };

    set_dashes (drawing, &sleepers);
    cairo_set_line_cap (drawing->cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_line_width (drawing->cr, sleepers.width * drawing->unit_px);
    set_ink (drawing, get_ground_ink (drawing->road), 1.0);
    cairo_stroke_preserve (drawing->cr);
    cairo_set_line_cap (drawing->cr, CAIRO_LINE_CAP_ROUND);
  }
  cairo_new_path (drawing->cr);
  cairo_set_dash (drawing->cr, NULL, 0, 0.0);
}

static void
draw_sign (Drawing *drawing,
           guint    leg)
{
  GzaMeans means = gza_route_get_stop (drawing->road->route, leg + 1)->means;
  gboolean behind = get_leg_ratio (drawing->road, leg) > 0.5;
  GzaMapBox box;
  double x, y, radius;

  if (!gza_map_road_get_sign (drawing->road, drawing->projection, leg, &box))
    return;

  x = (box.x0 + box.x1) / 2.0;
  y = (box.y0 + box.y1) / 2.0;
  radius = SIGN_UNITS * drawing->unit_px;
  cairo_arc (drawing->cr, x, y, radius, 0.0, 2.0 * G_PI);
  set_ink (drawing, get_ground_ink (drawing->road), 0.94);
  cairo_fill_preserve (drawing->cr);
  cairo_set_line_width (drawing->cr, 2.0 * drawing->unit_px);
  set_ink (drawing, behind ? get_line_ink (drawing->road) : get_text_ink (drawing->road),
           behind ? 1.0 : 0.38);
  cairo_stroke (drawing->cr);
  set_ink (drawing, get_text_ink (drawing->road), behind ? 1.0 : 0.62);
  cairo_set_fill_rule (drawing->cr, CAIRO_FILL_RULE_EVEN_ODD);
  gza_means_icon_add_path (drawing->cr, means, x, y, radius * 1.28);
  cairo_fill (drawing->cr);
}

/* A town is a point with its surroundings, a region and a country are surroundings only. */
static gboolean
has_ring (const GzaMapRoad *road,
          guint             index)
{
  return road->places[index].precision <= GZA_PRECISION_TOWN;
}

static double
get_area_px (const GzaMapRoad    *road,
             const GzaProjection *projection,
             guint                index)
{
  const GzaMapPlace *place = &road->places[index];
  double radius_px = gza_projection_km_to_px (projection, place->lat_deg, place->radius_km);

  return has_ring (road, index) ? radius_px
                                : MAX (radius_px, AREA_UNITS * road->rem_px * UNIT_REM);
}

static void
draw_area (Drawing *drawing,
           guint    index)
{
  GzaMapPoint at = gza_projection_to_screen (drawing->projection,
                                             gza_route_get_position (drawing->road->route, index));
  gboolean reached = index <= drawing->road->current_stop;
  const Ink *ink = reached ? get_line_ink (drawing->road) : get_text_ink (drawing->road);
  double radius = get_area_px (drawing->road, drawing->projection, index);
  double alpha = reached ? 0.52 : 0.15;
  cairo_pattern_t *pattern = cairo_pattern_create_radial (at.x, at.y, 0.0, at.x, at.y, radius);

  cairo_pattern_add_color_stop_rgba (pattern, 0.0, ink->red, ink->green, ink->blue, alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 0.45, ink->red, ink->green, ink->blue, alpha * 0.62);
  cairo_pattern_add_color_stop_rgba (pattern, 1.0, ink->red, ink->green, ink->blue, 0.0);
  cairo_set_source (drawing->cr, pattern);
  cairo_arc (drawing->cr, at.x, at.y, radius, 0.0, 2.0 * G_PI);
  cairo_fill (drawing->cr);
  cairo_pattern_destroy (pattern);
}

static void
draw_ring (Drawing *drawing,
           guint    index)
{
  GzaMapPoint at = gza_projection_to_screen (drawing->projection,
                                             gza_route_get_position (drawing->road->route, index));
  gboolean reached = index <= drawing->road->current_stop;
  gboolean current = index == drawing->road->current_stop;
  double radius = gza_map_road_get_stop_px (drawing->road, drawing->projection, index);

  cairo_arc (drawing->cr, at.x, at.y, radius, 0.0, 2.0 * G_PI);
  set_ink (drawing, get_ground_ink (drawing->road), 1.0);
  cairo_fill_preserve (drawing->cr);
  cairo_set_line_width (drawing->cr, 3.4 * drawing->unit_px);
  set_ink (drawing, reached ? get_line_ink (drawing->road) : get_text_ink (drawing->road),
           reached ? 1.0 : 0.62);
  cairo_stroke (drawing->cr);
  if (!current)
    return;

  cairo_arc (drawing->cr, at.x, at.y, radius * 0.46, 0.0, 2.0 * G_PI);
  set_ink (drawing, get_line_ink (drawing->road), 1.0);
  cairo_fill (drawing->cr);
}

static void
draw_pulse (Drawing *drawing)
{
  const GzaMapRoad *road = drawing->road;
  GzaMapPoint at = gza_projection_to_screen (drawing->projection,
                                             gza_route_get_position (road->route,
                                                                     road->current_stop));
  double radius = STOP_UNITS * (1.0 + 3.2 * road->pulse_ratio) * drawing->unit_px;

  cairo_arc (drawing->cr, at.x, at.y, radius, 0.0, 2.0 * G_PI);
  cairo_set_line_width (drawing->cr, 3.0 * (1.0 - road->pulse_ratio) * drawing->unit_px);
  set_ink (drawing, get_line_ink (road), 0.9 * (1.0 - road->pulse_ratio));
  cairo_stroke (drawing->cr);
}

/* The traveler, between two stops. */
static void
draw_head (Drawing *drawing)
{
  const GzaMapRoad *road = drawing->road;
  double ratio;
  GzaMapPoint at;

  gza_route_find_leg (road->route, road->progress_ratio, &ratio);
  if (ratio <= 0.0 || ratio >= 1.0)
    return;

  at = gza_projection_to_screen (drawing->projection,
                                 gza_route_get_point (road->route, road->progress_ratio));
  for (int i = 0; i < 3; i++) {
    static const double radii[] = { 15.0, 10.0, 5.4 };

    cairo_arc (drawing->cr, at.x, at.y, radii[i] * drawing->unit_px, 0.0, 2.0 * G_PI);
    set_ink (drawing, i == 2 ? get_text_ink (road) : get_line_ink (road), i == 2 ? 1.0 : 0.24);
    cairo_fill (drawing->cr);
  }
}

/* Only what the view shows, since each pixel of a cairo node is paid for. */
static gboolean
get_bounds (const GzaMapRoad    *road,
            const GzaProjection *projection,
            graphene_rect_t     *ret_bounds)
{
  guint n_stops = gza_route_get_n_stops (road->route);
  GzaMapBox box = gza_route_get_box (road->route, 0, n_stops - 1);
  GzaMapPoint low = gza_projection_to_screen (projection, (GzaMapPoint) { box.x0, box.y0 });
  GzaMapPoint high = gza_projection_to_screen (projection, (GzaMapPoint) { box.x1, box.y1 });
  double room = 1.6 * road->rem_px;
  graphene_rect_t view = GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) projection->width_px,
                                             (float) projection->height_px);

  for (guint i = 0; i < n_stops; i++)
    room = MAX (room, get_area_px (road, projection, i));
  graphene_rect_init (ret_bounds, (float) floor (low.x - room), (float) floor (low.y - room),
                      (float) ceil (high.x - low.x + 2.0 * room),
                      (float) ceil (high.y - low.y + 2.0 * room));
  return graphene_rect_intersection (ret_bounds, &view, ret_bounds);
}

/**
 * gza_map_road_get_stop_px:
 * @self: a road
 * @projection: the view
 * @index: which stop, from 0
 *
 * Gets how large a stop is drawn: a ring, or the soft area of a region or a country.
 *
 * Returns: the radius in pixels
 */
double
gza_map_road_get_stop_px (const GzaMapRoad    *self,
                          const GzaProjection *projection,
                          guint                index)
{
  return has_ring (self, index) ? STOP_UNITS * self->rem_px * UNIT_REM
                                : get_area_px (self, projection, index);
}

/**
 * gza_map_road_get_sign:
 * @self: a road
 * @projection: the view
 * @leg: which leg, from 0
 * @ret_box: (out): where the sign is, in pixels
 *
 * Finds where the sign of a leg's means of travel is drawn.
 *
 * Returns: whether it is: not on a leg too short for it, nor without a means
 */
gboolean
gza_map_road_get_sign (const GzaMapRoad    *self,
                       const GzaProjection *projection,
                       guint                leg,
                       GzaMapBox           *ret_box)
{
  GzaMapPoint from = gza_route_get_position (self->route, leg);
  GzaMapPoint to = gza_route_get_position (self->route, leg + 1);
  double unit_px = self->rem_px * UNIT_REM;
  double radius = (SIGN_UNITS + 1.0) * unit_px;
  guint n_points;
  const GzaMapPoint *points;
  GzaMapPoint at;

  if (gza_route_get_stop (self->route, leg + 1)->means == GZA_MEANS_NONE ||
      hypot (to.x - from.x, to.y - from.y) * projection->scale_px < SIGN_LEG_UNITS * unit_px)
    return FALSE;

  points = gza_route_get_leg (self->route, leg, &n_points);
  at = gza_projection_to_screen (projection, points[n_points / 2]);
  *ret_box = (GzaMapBox) { at.x - radius, at.y - radius, at.x + radius, at.y + radius };
  return TRUE;
}

/**
 * gza_map_road_draw:
 * @self: a road
 * @pen: what draws
 * @projection: the view
 *
 * Draws the road.
 */
void
gza_map_road_draw (const GzaMapRoad    *self,
                   GzaMapPen           *pen,
                   const GzaProjection *projection)
{
  Drawing drawing = { self, projection, NULL, self->rem_px * UNIT_REM };
  guint n_stops = gza_route_get_n_stops (self->route);
  graphene_rect_t bounds;

  if (n_stops == 0 || !get_bounds (self, projection, &bounds))
    return;

  drawing.cr = gza_map_pen_begin_drawing (pen, &bounds);
  cairo_set_line_cap (drawing.cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (drawing.cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n_stops; i++)
    if (self->places[i].precision != GZA_PRECISION_EXACT)
      draw_area (&drawing, i);
  draw_ahead (&drawing);
  draw_glow (&drawing);
  for (guint leg = 0; leg < get_n_legs (self); leg++)
    draw_leg (&drawing, leg);
  for (guint leg = 0; leg < get_n_legs (self); leg++)
    draw_sign (&drawing, leg);
  for (guint i = 0; i < n_stops; i++)
    if (has_ring (self, i))
      draw_ring (&drawing, i);
  draw_head (&drawing);
  if (self->pulse_ratio > 0.0 && self->pulse_ratio < 1.0)
    draw_pulse (&drawing);
  cairo_destroy (drawing.cr);
}

/**
 * gza_map_road_add_obstacles:
 * @self: a road
 * @labels: names that shall keep off it
 * @projection: the view
 *
 * Keeps names off the stops' rings and the signs of the means of travel; the line itself may be
 * crossed, and so may a soft area.
 */
void
gza_map_road_add_obstacles (const GzaMapRoad    *self,
                            GzaMapLabels        *labels,
                            const GzaProjection *projection)
{
  for (guint i = 0; i < gza_route_get_n_stops (self->route); i++) {
    GzaMapPoint at = gza_projection_to_screen (projection, gza_route_get_position (self->route, i));
    double radius = gza_map_road_get_stop_px (self, projection, i);
    GzaMapBox box = { at.x - radius, at.y - radius, at.x + radius, at.y + radius };

    if (has_ring (self, i))
      gza_map_labels_add_obstacle (labels, &box);
    if (i > 0 && gza_map_road_get_sign (self, projection, i - 1, &box))
      gza_map_labels_add_obstacle (labels, &box);
  }
}
