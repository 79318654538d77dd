/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-roads.h"

#include <math.h>

/* Many roads on one map. Painted into the ground by its worker, so that two hundred cost a moving
 * map nothing.
 *
 * Without color alone: a road that leads away is whole, one that leads here is dashed, one that
 * returns is double; arrows tell the way. A stop where two stories met has a ring and a point. */

#define UNIT_REM (1.0 / 30.0)
#define WIDTH_UNITS 2.6
#define RETURN_WIDTH_UNITS 5.4
#define RETURN_GAP_UNITS 2.2
#define ARROW_UNITS 7.0
#define ARROW_LEG_UNITS 90.0 /* the shortest leg with an arrow */
#define STOP_UNITS 3.6
#define MEETING_UNITS 7.4
#define SAMPLE_GAP_UNITS 6.0 /* from the edge of a sample to its ends */

typedef struct {
  double red;
  double green;
  double blue;
} Ink;

static const Ink apricot = { 0.949, 0.639, 0.227 };
static const Ink amber = { 0.780, 0.420, 0.050 };
static const Ink paper = { 0.969, 0.949, 0.914 };
static const Ink night_ground = { 0.098, 0.176, 0.251 };
static const Ink ink = { 0.075, 0.161, 0.239 };

typedef struct {
  cairo_t *cr;
  GzaProjection projection;
  double unit_px;
  gboolean night;
} Painting;

static void
set_ink (const Painting *painting,
         const Ink      *color,
         double          alpha)
{
  cairo_set_source_rgba (painting->cr, color->red, color->green, color->blue, alpha);
}

static guint
get_n_legs (const GzaMapJourney *journey)
{
  return journey->n_stops > 0 ? journey->n_stops - 1 : 0;
}

static void
add_journey (const Painting      *painting,
             const GzaMapJourney *journey)
{
  for (guint leg = 0; leg < get_n_legs (journey); leg++) {
    guint n_points;
    const GzaMapPoint *points = gza_route_get_leg (journey->route, leg, &n_points);

    cairo_new_sub_path (painting->cr);
    for (guint i = 0; i < n_points; i++) {
      GzaMapPoint at = gza_projection_to_screen (&painting->projection, points[i]);

      cairo_line_to (painting->cr, at.x, at.y);
    }
  }
}

/* An arrow's head at a point, along an angle. */
static void
paint_arrow (const Painting *painting,
             GzaMapPoint     at,
             double          angle)
{
  double size = ARROW_UNITS * painting->unit_px;

  cairo_new_path (painting->cr);
  for (int side = -1; side <= 1; side += 2)
    cairo_line_to (painting->cr, at.x - size * cos (angle + side * 0.55),
                   at.y - size * sin (angle + side * 0.55));
  cairo_line_to (painting->cr, at.x + size * 0.25 * cos (angle), at.y + size * 0.25 * sin (angle));
  cairo_close_path (painting->cr);
  set_ink (painting, painting->night ? &apricot : &amber, 1.0);
  cairo_fill (painting->cr);
}

static void
paint_leg_arrow (const Painting      *painting,
                 const GzaMapJourney *journey,
                 guint                leg)
{
  guint n_points;
  const GzaMapPoint *points = gza_route_get_leg (journey->route, leg, &n_points);
  GzaMapPoint before = gza_projection_to_screen (&painting->projection, points[n_points / 2 - 1]);
  GzaMapPoint at = gza_projection_to_screen (&painting->projection, points[n_points / 2]);
  double length = hypot (points[n_points - 1].x - points[0].x,
                         points[n_points - 1].y - points[0].y);

  if (length * painting->projection.scale_px >= ARROW_LEG_UNITS * painting->unit_px)
    paint_arrow (painting, at, atan2 (at.y - before.y, at.x - before.x));
}

/* Strokes the path in the way that tells a direction. */
static void
stroke_road (const Painting *painting,
             GzaMapDirection direction)
{
  double dashes[] = { 9.0 * painting->unit_px, 7.0 * painting->unit_px };

  set_ink (painting, painting->night ? &apricot : &amber, 0.72);
  if (direction == GZA_DIRECTION_INWARD)
    cairo_set_dash (painting->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_set_line_width (painting->cr, painting->unit_px * (direction == GZA_DIRECTION_RETURN
                                                             ? RETURN_WIDTH_UNITS : WIDTH_UNITS));
  cairo_stroke_preserve (painting->cr);
  if (direction == GZA_DIRECTION_RETURN) {
    set_ink (painting, painting->night ? &night_ground : &paper, 1.0);
    cairo_set_line_width (painting->cr, RETURN_GAP_UNITS * painting->unit_px);
    cairo_stroke_preserve (painting->cr);
  }
  cairo_new_path (painting->cr);
  cairo_set_dash (painting->cr, NULL, 0, 0.0);
}

static void
paint_journey (const Painting      *painting,
               const GzaMapJourney *journey,
               GzaMapDirection      direction)
{
  cairo_new_path (painting->cr);
  add_journey (painting, journey);
  stroke_road (painting, direction);
  for (guint leg = 0; leg < get_n_legs (journey); leg++)
    paint_leg_arrow (painting, journey, leg);
}

/* Whether a story met, at this stop, another one that is on the map too. */
static gboolean
is_met (const GzaMapJourney *journey,
        guint                stop,
        GHashTable          *stories)
{
  for (guint i = 0; i < gza_story_get_n_meetings (journey->story); i++) {
    const GzaMeeting *meeting = gza_story_get_meeting (journey->story, i);

    if (meeting->stop == gza_story_get_stop (journey->story, stop) &&
        g_hash_table_contains (stories, meeting->story))
      return TRUE;
  }
  return FALSE;
}

static GBytes *
find_meetings (GPtrArray *journeys)
{
  g_autoptr (GHashTable) stories = g_hash_table_new (g_str_hash, g_str_equal);
  GByteArray *meetings = g_byte_array_new ();

  for (guint i = 0; i < journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (journeys, i);

    g_hash_table_add (stories, (gpointer) gza_story_get_id (journey->story));
  }
  for (guint i = 0; i < journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (journeys, i);

    for (guint j = 0; j < journey->n_stops; j++) {
      guint8 met = is_met (journey, j, stories) ? 1 : 0;

      g_byte_array_append (meetings, &met, 1);
    }
  }
  return g_byte_array_free_to_bytes (meetings);
}

/**
 * gza_map_roads_list_meetings:
 * @journeys: (element-type GzaMapJourney): what is on the map
 *
 * Lists where journeys meet.
 *
 * Returns: (transfer full) (element-type GzaMapPoint): points of the projected world
 */
GArray *
gza_map_roads_list_meetings (GPtrArray *journeys)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (GzaMapPoint));
  g_autoptr (GBytes) meetings = find_meetings (journeys);
  const guint8 *met = g_bytes_get_data (meetings, NULL);

  for (guint i = 0; i < journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (journeys, i);

    for (guint j = 0; j < journey->n_stops; j++, met++)
      if (*met) {
        GzaMapPoint point = gza_route_get_position (journey->route, j);

        g_array_append_val (points, point);
      }
  }
  return points;
}

/**
 * gza_map_roads_get_ring_px:
 * @rem_px: the size of text
 *
 * Gets how large the ring of a meeting is.
 *
 * Returns: its radius with its line, px
 */
double
gza_map_roads_get_ring_px (double rem_px)
{
  return (MEETING_UNITS + 1.1) * UNIT_REM * rem_px;
}

/* A ring where a journey stops; a wide one, with a point in it, where it met another. */
static void
paint_ring (const Painting *painting,
            GzaMapPoint     at,
            gboolean        met)
{
  double radius = (met ? MEETING_UNITS : STOP_UNITS) * painting->unit_px;

  cairo_new_path (painting->cr);
  cairo_arc (painting->cr, at.x, at.y, radius, 0.0, 2.0 * G_PI);
  set_ink (painting, painting->night ? &night_ground : &paper, 1.0);
  cairo_fill_preserve (painting->cr);
  if (met)
    set_ink (painting, painting->night ? &paper : &ink, 0.9);
  else
    set_ink (painting, painting->night ? &apricot : &amber, 0.8);
  cairo_set_line_width (painting->cr, (met ? 2.2 : 1.8) * painting->unit_px);
  cairo_stroke (painting->cr);
  if (!met)
    return;
  cairo_arc (painting->cr, at.x, at.y, STOP_UNITS * painting->unit_px, 0.0, 2.0 * G_PI);
  cairo_fill (painting->cr);
}

static gboolean
is_seen (const Painting      *painting,
         const GzaMapJourney *journey)
{
  GzaMapBox view = gza_projection_get_box (&painting->projection);
  GzaMapBox box;

  if (journey->n_stops == 0)
    return FALSE;
  box = gza_route_get_box (journey->route, 0, journey->n_stops - 1);
  return gza_map_box_meets (&view, &box);
}

/* The stops where nobody meets, or those where journeys do. */
static void
paint_stops (const GzaMapRoads *self,
             const Painting    *painting,
             gboolean           met)
{
  const guint8 *meetings = g_bytes_get_data (self->meetings, NULL);
  guint n_before = 0;

  for (guint i = 0; i < self->journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (self->journeys, i);

    for (guint j = 0; j < journey->n_stops; j++)
      if (meetings[n_before + j] == met)
        paint_ring (painting,
                    gza_projection_to_screen (&painting->projection,
                                              gza_route_get_position (journey->route, j)),
                    met);
    n_before += journey->n_stops;
  }
}

static void
paint_copy (const GzaMapRoads *self,
            const Painting    *painting)
{
  for (guint i = 0; i < self->journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (self->journeys, i);

    if (is_seen (painting, journey))
      paint_journey (painting, journey, gza_map_roads_get_direction (journey, self->home));
  }
  paint_stops (self, painting, FALSE);
  paint_stops (self, painting, TRUE);
}

/**
 * gza_map_roads_get_direction:
 * @journey: a journey
 * @home: the country from which it is seen
 *
 * Finds which way a journey goes.
 *
 * Returns: the direction
 */
GzaMapDirection
gza_map_roads_get_direction (const GzaMapJourney *journey,
                             const char          *home)
{
  gboolean begins = g_strcmp0 (journey->first_country, home) == 0;
  gboolean ends = g_strcmp0 (journey->last_country, home) == 0;

  if (journey->first_country && g_strcmp0 (journey->first_country, journey->last_country) == 0)
    return GZA_DIRECTION_RETURN;
  return ends && !begins ? GZA_DIRECTION_INWARD : GZA_DIRECTION_OUTWARD;
}

/**
 * gza_map_roads_find_home:
 * @journeys: (element-type GzaMapJourney): journeys
 * @ret_home: (out caller-allocates) (array fixed-size=3): a country's code, or nothing
 *
 * Finds the country where most journeys begin or end; of two, the one named first.
 */
void
gza_map_roads_find_home (GPtrArray *journeys,
                         char      *ret_home)
{
  g_autoptr (GHashTable) n_ends = g_hash_table_new (g_str_hash, g_str_equal);
  guint best = 0;

  ret_home[0] = '\0';
  for (guint i = 0; i < journeys->len; i++) {
    const GzaMapJourney *journey = g_ptr_array_index (journeys, i);
    const char *ends[] = { journey->first_country, journey->last_country };

    for (guint e = 0; e < G_N_ELEMENTS (ends); e++) {
      guint n;

      if (!ends[e])
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (n_ends, ends[e])) + 1;
      g_hash_table_insert (n_ends, (gpointer) ends[e], GUINT_TO_POINTER (n));
      if (n > best) {
        best = n;
        g_strlcpy (ret_home, ends[e], GZA_MAP_HOME_SIZE);
      }
    }
  }
}

/**
 * gza_map_roads_init:
 * @self: (out caller-allocates): roads
 * @journeys: (element-type GzaMapJourney): journeys, not changed any more
 * @home: the country from which they are seen
 *
 * Gathers roads, and finds where they meet.
 */
void
gza_map_roads_init (GzaMapRoads *self,
                    GPtrArray   *journeys,
                    const char  *home)
{
  *self = (GzaMapRoads) { .journeys = g_ptr_array_ref (journeys) };
  g_strlcpy (self->home, home, sizeof self->home);
  self->meetings = find_meetings (journeys);
}

/**
 * gza_map_roads_copy:
 * @self: roads
 * @ret_copy: (out caller-allocates): the same roads, by reference
 *
 * Shares roads, as with a thread.
 */
void
gza_map_roads_copy (const GzaMapRoads *self,
                    GzaMapRoads       *ret_copy)
{
  *ret_copy = *self;
  g_ptr_array_ref (ret_copy->journeys);
  g_bytes_ref (ret_copy->meetings);
}

/**
 * gza_map_roads_clear:
 * @self: roads, or zeros
 *
 * Gives the roads' references back.
 */
void
gza_map_roads_clear (GzaMapRoads *self)
{
  g_clear_pointer (&self->journeys, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_bytes_unref);
}

/**
 * gza_map_roads_paint:
 * @self: roads
 * @cr: where to draw
 * @projection: what is looked at
 * @rem_px: the size of body text
 * @night: the night style, else the paper style
 *
 * Paints all roads. Any thread.
 */
void
gza_map_roads_paint (const GzaMapRoads   *self,
                     cairo_t             *cr,
                     const GzaProjection *projection,
                     double               rem_px,
                     gboolean             night)
{
  GzaMapBox box = gza_projection_get_box (projection);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (double copy = floor (box.x0) - 1.0; copy < box.x1 + 1.0; copy += 1.0) {
    Painting painting = { cr, *projection, rem_px * UNIT_REM, night };

    painting.projection.center.x -= copy;
    paint_copy (self, &painting);
  }
}

/**
 * gza_map_roads_paint_sample:
 * @cr: where to draw
 * @sample: what of
 * @width_px: how much room there is
 * @height_px: and how high
 * @rem_px: the size of body text
 * @rtl: whether one reads from right to left
 *
 * Paints, in the night style, what a legend explains. Any thread.
 */
void
gza_map_roads_paint_sample (cairo_t     *cr,
                            GzaMapSample sample,
                            double       width_px,
                            double       height_px,
                            double       rem_px,
                            gboolean     rtl)
{
  Painting painting = { .cr = cr, .unit_px = rem_px * UNIT_REM, .night = TRUE };
  double gap = SAMPLE_GAP_UNITS * painting.unit_px;
  double from = rtl ? width_px - gap : gap, to = width_px - from;
  GzaMapPoint middle = { width_px / 2.0, height_px / 2.0 };

  if (sample == GZA_MAP_SAMPLE_MEETING) {
    paint_ring (&painting, middle, TRUE);
    return;
  }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_new_path (cr);
  cairo_move_to (cr, from, middle.y);
  cairo_line_to (cr, to, middle.y);
  stroke_road (&painting, (GzaMapDirection) sample);
  paint_arrow (&painting, middle, rtl ? G_PI : 0.0);
}

/**
 * gza_map_roads_measure_px:
 * @journey: a journey
 * @projection: what is looked at
 * @screen: a pixel
 *
 * Measures how far a road passes from a pixel.
 *
 * Returns: pixels, %G_MAXDOUBLE where there is no road
 */
double
gza_map_roads_measure_px (const GzaMapJourney *journey,
                          const GzaProjection *projection,
                          GzaMapPoint          screen)
{
  GzaMapPoint world = gza_projection_from_screen (projection, screen);
  double best = G_MAXDOUBLE;

  for (guint leg = 0; leg < get_n_legs (journey); leg++) {
    guint n_points;
    const GzaMapPoint *points = gza_route_get_leg (journey->route, leg, &n_points);

    for (guint i = 1; i < n_points; i++) {
      double turn = round (world.x - points[i].x);
      double x = world.x - turn - points[i - 1].x, y = world.y - points[i - 1].y;
      double dx = points[i].x - points[i - 1].x, dy = points[i].y - points[i - 1].y;
      double length = dx * dx + dy * dy;
      double share = length > 0.0 ? CLAMP ((x * dx + y * dy) / length, 0.0, 1.0) : 0.0;

      best = MIN (best, hypot (x - share * dx, y - share * dy));
    }
  }
  return best < G_MAXDOUBLE ? best * projection->scale_px : best;
}
