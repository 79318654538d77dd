/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-journey.h"

#include <math.h>

/* Turns a story's stops into what maps draw: the one place where a stop's true coordinates are
 * read, and given on only as exactly as they may be shown. Any thread may hold a reference. */

static const char *
find_country (const GzaStop     *stop,
              const GzaMapPlace *place,
              GzaBasemap        *world)
{
  if (stop->place->country)
    return stop->place->country;
  return world ? gza_basemap_find_country (world, place->lat_deg, place->lon_deg) : NULL;
}

/* Adds a country once; the journey's own copy of its code. */
static const char *
add_country (GPtrArray  *countries,
             const char *code)
{
  if (!code)
    return NULL;
  for (guint i = 0; i < countries->len; i++)
    if (g_str_equal (g_ptr_array_index (countries, i), code))
      return g_ptr_array_index (countries, i);
  g_ptr_array_add (countries, g_strdup (code));
  return g_ptr_array_index (countries, countries->len - 1);
}

/**
 * gza_map_journey_new:
 * @story: (nullable): whose stops; %NULL for a journey without any
 * @world: (nullable): a map that knows where countries are
 *
 * Reads the journey of a story.
 *
 * Returns: (transfer full): the journey
 */
GzaMapJourney *
gza_map_journey_new (GzaStory   *story,
                     GzaBasemap *world)
{
  GzaMapJourney *self = g_atomic_rc_box_new0 (GzaMapJourney);
  GPtrArray *countries = g_ptr_array_new ();
  g_autofree GzaWaypoint *waypoints = NULL;

  g_set_object (&self->story, story);
  self->n_stops = story ? gza_story_get_n_stops (story) : 0;
  self->places = g_new0 (GzaMapPlace, MAX (self->n_stops, 1));
  self->max_zoom = gza_map_precision_get_zoom (GZA_PRECISION_EXACT);
  waypoints = g_new0 (GzaWaypoint, MAX (self->n_stops, 1));

  for (guint i = 0; i < self->n_stops; i++) {
    const GzaStop *stop = gza_story_get_stop (story, i);
    GzaPrecision precision = gza_map_precision_get (stop, gza_story_get_person (story));

    self->places[i] = gza_map_precision_locate (stop, precision, world);
    self->max_zoom = MIN (self->max_zoom, gza_map_precision_get_zoom (precision));
    waypoints[i] = (GzaWaypoint) { self->places[i].lat_deg, self->places[i].lon_deg, stop->means };
    if (i > 0 && MAX (precision, self->places[i - 1].precision) <= GZA_PRECISION_TOWN) {
      waypoints[i].via = stop->via;
      waypoints[i].n_via = stop->n_via;
    }
    self->last_country = add_country (countries, find_country (stop, &self->places[i], world));
    if (i == 0)
      self->first_country = self->last_country;
  }
  g_ptr_array_add (countries, NULL);
  self->countries = (char **) g_ptr_array_free (countries, FALSE);
  self->route = gza_route_new (waypoints, self->n_stops);
  return self;
}

static GzaMapPoint
move_to_plan (gconstpointer plan,
              GzaMapPoint   point)
{
  return gza_map_plan_locate (plan, point);
}

/**
 * gza_map_journey_lay:
 * @self: a journey that nobody else has yet
 * @plan: a map of a curator's own
 *
 * Lays the journey on a plan; soft areas keep their size on the ground.
 */
void
gza_map_journey_lay (GzaMapJourney *self,
                     GzaMapPlan    *plan)
{
  gza_route_move (self->route, move_to_plan, plan);
  for (guint i = 0; i < self->n_stops; i++)
    self->places[i].radius_km *= gza_map_plan_get_scale (plan);
}

/**
 * gza_map_journey_ref:
 * @self: a journey
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the journey
 */
GzaMapJourney *
gza_map_journey_ref (GzaMapJourney *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_journey (gpointer data)
{
  GzaMapJourney *self = data;

  g_clear_object (&self->story);
  g_clear_object (&self->route);
  g_free (self->places);
  g_strfreev (self->countries);
}

/**
 * gza_map_journey_unref:
 * @self: (transfer full): a journey
 *
 * Gives a reference back.
 */
void
gza_map_journey_unref (GzaMapJourney *self)
{
  g_atomic_rc_box_release_full (self, clear_journey);
}

/**
 * gza_map_journey_find_stop:
 * @self: a journey
 * @projection: what is looked at
 * @screen: a pixel
 * @limit_px: how near a stop must be
 *
 * Finds the stop that is nearest to a pixel.
 *
 * Returns: its number, %G_MAXUINT where none is near enough
 */
guint
gza_map_journey_find_stop (const GzaMapJourney *self,
                           const GzaProjection *projection,
                           GzaMapPoint          screen,
                           double               limit_px)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < self->n_stops; i++) {
    GzaMapPoint at = gza_projection_to_screen (projection,
                                               gza_route_get_position (self->route, i));
    double distance_px = hypot (at.x - screen.x, at.y - screen.y);

    if (distance_px < limit_px) {
      limit_px = distance_px;
      best = i;
    }
  }
  return best;
}
