/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-view-private.h"

#include <math.h>

#include "gza-map-canvas-private.h"
#include "gza-units.h"

/* What leads the road and the camera of a map view: a page from stop to stop, or a voice, until a
 * visitor's hand takes the camera. */

#define FLIGHT_MS 1100
#define MIN_ROAD_MS 1300
#define MAX_ROAD_MS 3600
#define BACK_MS 400
#define ROAD_MS_PER_REM 70.0 /* of the road's length on the screen */
#define FRAME_MARGIN_REM 4.0

static void
get_frame (GzaMapView    *self,
           guint          first,
           guint          last,
           GzaProjection *ret_projection)
{
  GzaMapBox box = gza_route_get_box (self->journey->route, first, last);

  gza_map_camera_get_frame (gza_map_canvas_get_camera (GZA_MAP_CANVAS (self)), &box,
                            FRAME_MARGIN_REM * gza_units_get_rem_px (), ret_projection);
}

/* The leg that leads to a stop; at the first one, the leg that leads away. */
static void
get_leg_frame (GzaMapView    *self,
               guint          index,
               GzaProjection *ret_projection)
{
  guint last = MIN (MAX (index, 1), self->journey->n_stops - 1);

  get_frame (self, last > 0 ? last - 1 : 0, last, ret_projection);
}

/**
 * gza_map_view_frame:
 * @canvas: a #GzaMapView
 * @duration_ms: how long the camera flies; 0 for at once
 *
 * Looks again at what the camera shows of its own accord.
 */
void
gza_map_view_frame (GzaMapCanvas *canvas,
                    guint         duration_ms)
{
  GzaMapView *self = GZA_MAP_VIEW (canvas);
  guint n_stops = self->journey->n_stops;
  GzaProjection projection;

  if (self->framing == GZA_FRAMING_FREE || n_stops == 0)
    return;
  if (self->framing == GZA_FRAMING_LEG)
    get_leg_frame (self, self->framed_stop, &projection);
  else
    get_frame (self, 0, n_stops - 1, &projection);
  gza_map_canvas_look_at (canvas, &projection, duration_ms);
}

/**
 * gza_map_view_stop_animation:
 * @animation: (nullable): an animation
 *
 * Stops an animation where it is.
 */
void
gza_map_view_stop_animation (AdwAnimation *animation)
{
  if (animation && adw_animation_get_state (animation) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (animation);
}

static guint
get_road_ms (GzaMapView          *self,
             const GzaProjection *projection,
             guint                from,
             guint                to)
{
  GzaMapBox box = gza_route_get_box (self->journey->route, MIN (from, to), MAX (from, to));
  double length_rem = hypot (box.x1 - box.x0, box.y1 - box.y0) * projection->scale_px /
                      gza_units_get_rem_px ();

  return to < from ? BACK_MS
                   : CLAMP ((guint) (length_rem * ROAD_MS_PER_REM), MIN_ROAD_MS, MAX_ROAD_MS);
}

/**
 * gza_map_view_animate_to_stop:
 * @self: a map
 * @index: which stop, from 0; beyond the last it is the last
 *
 * Lets the road grow, or shrink, to a stop while the camera goes there; at once with reduced
 * motion.
 */
void
gza_map_view_animate_to_stop (GzaMapView *self,
                              guint       index)
{
  guint n_stops;
  GzaProjection projection;
  AdwTimedAnimation *animation;

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  n_stops = self->journey->n_stops;
  if (n_stops == 0)
    return;
  index = MIN (index, n_stops - 1);
  get_leg_frame (self, index, &projection);
  self->framing = GZA_FRAMING_LEG;
  self->framed_stop = index;

  gza_map_canvas_look_at (GZA_MAP_CANVAS (self), &projection, FLIGHT_MS);
  gza_map_view_stop_animation (self->road_animation);
  animation = ADW_TIMED_ANIMATION (self->road_animation);
  adw_timed_animation_set_value_from (animation, self->progress_ratio);
  adw_timed_animation_set_value_to (animation, gza_map_view_get_progress_of_stop (self, index));
  adw_timed_animation_set_duration (animation,
                                    get_road_ms (self, &projection, self->current_stop, index));
  adw_animation_play (self->road_animation);
}

/**
 * gza_map_view_frame_route:
 * @self: a map
 * @animate: whether the camera flies there, unless motion is reduced
 *
 * Looks at the whole road, and goes on doing so until a visitor moves the map.
 */
void
gza_map_view_frame_route (GzaMapView *self,
                          gboolean    animate)
{
  guint n_stops;
  GzaProjection projection;

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  n_stops = self->journey->n_stops;
  self->framing = GZA_FRAMING_ROUTE;
  if (n_stops == 0)
    return;
  get_frame (self, 0, n_stops - 1, &projection);
  gza_map_canvas_look_at (GZA_MAP_CANVAS (self), &projection, animate ? FLIGHT_MS : 0);
}

static guint
find_stop (GzaMapView    *self,
           const GzaStop *stop)
{
  for (guint i = 0; i < gza_story_get_n_stops (self->journey->story); i++)
    if (gza_story_get_stop (self->journey->story, i) == stop)
      return i;
  return G_MAXUINT;
}

/**
 * gza_map_view_set_cues:
 * @self: a map with a story
 * @cues: (array length=n_cues) (nullable): when a voice reaches which stop of the story; copied
 * @n_cues: how many; 0 lets the voice lead no more
 *
 * Lets a voice lead the road and the camera, by gza_map_view_set_position(). A new story forgets
 * the cues of the last one.
 */
void
gza_map_view_set_cues (GzaMapView      *self,
                       const GzaMapCue *cues,
                       guint            n_cues)
{
  g_autoptr (GArray) numbered = g_array_new (FALSE, FALSE, sizeof (GzaMapScriptCue));

  g_return_if_fail (GZA_IS_MAP_VIEW (self));
  g_return_if_fail (cues != NULL || n_cues == 0);

  g_clear_pointer (&self->script, gza_map_script_free);
  for (guint i = 0; self->journey->story && i < n_cues; i++) {
    GzaMapScriptCue cue = { find_stop (self, cues[i].stop), cues[i].at_us };

    g_array_append_val (numbered, cue);
  }
  if (numbered->len > 0)
    self->script = gza_map_script_new (self->journey->route,
                                       (const GzaMapScriptCue *) (gpointer) numbered->data,
                                       numbered->len);
}

/**
 * gza_map_view_set_position:
 * @self: a map with cues
 * @position_us: where the voice is
 *
 * Draws the road as far as the voice has told it, and looks at the leg that it tells of. To be
 * called in every frame while the voice plays, and after every seek; costs nothing where nothing
 * changes. A visitor who moves the map keeps it until the voice comes to another stop.
 */
void
gza_map_view_set_position (GzaMapView *self,
                           gint64      position_us)
{
  guint stop;
  GzaProjection projection;

  g_return_if_fail (GZA_IS_MAP_VIEW (self));

  if (!self->script)
    return;
  gza_map_view_stop_animation (self->road_animation);
  gza_map_view_set_progress (self, gza_map_script_get_progress (self->script, position_us));
  stop = gza_map_script_get_stop (self->script, position_us);
  if (stop == self->framed_stop && self->framing != GZA_FRAMING_ROUTE)
    return;
  self->framing = GZA_FRAMING_LEG;
  self->framed_stop = stop;
  get_leg_frame (self, stop, &projection);
  gza_map_canvas_look_at (GZA_MAP_CANVAS (self), &projection, FLIGHT_MS);
}
