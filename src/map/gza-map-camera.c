/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-camera.h"

#include <adwaita.h>
#include <math.h>

#include "gza-map-camera-private.h"
#include "gza-map-hand.h"
#include "gza-units.h"

/* The map's camera. Owned by the widget whose gestures its hand hears; main thread.
 *
 * Every change, by a finger or an animation, ends in
 * gza_map_camera_move(), which keeps the limits: never less
 * than the world's height in view, never closer than the precision of the stops allows, never off
 * the poles. Flights and glides are libadwaita's animations, so with reduced motion they are where
 * they lead to at once. */

#define MIN_ZOOM 1.6
#define MAX_FRAME_ZOOM 7.2 /* a frame keeps some country around a short leg */
#define ZOOM_MS 260
#define FAR_MS 650 /* a longer flight sets out gently; a shorter one answers a hand */

/* How much closer than all of it a plan is looked at, by a hand and by a frame. */
#define PLAN_MAGNIFIED 8.0
#define PLAN_FRAME_MAGNIFIED 1.6

/* No one looks beyond these parallels of the unit square. */
#define TOP_Y 0.02
#define BOTTOM_Y 0.86

struct _GzaMapCamera {
  GObject parent_instance;

  /* borrowed */
  GtkWidget *widget; /* owns this */

  /* owned */
  GzaMapHand *hand;
  AdwAnimation *flight_animation;

  /* state */
  GzaProjection projection;
  GzaMapFlight flight;
  GzaMapInsets insets;
  GzaMapBox limits; /* of a plan; without width: the world */
  double max_zoom;
};

enum {
  MOVED,
  TAKEN,
  TAPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaMapCamera, gza_map_camera, G_TYPE_OBJECT)

static double
zoom_to_scale (double zoom)
{
  return 256.0 * gza_units_get_rem_px () / 30.0 * exp2 (zoom);
}

static gboolean
has_limits (GzaMapCamera *self)
{
  return self->limits.x1 > self->limits.x0;
}

/* The scale at which a part of the map shows all of a plan. */
static double
get_plan_scale (GzaMapCamera *self,
                double        width_px,
                double        height_px)
{
  return MAX (MIN (width_px / (self->limits.x1 - self->limits.x0),
                   height_px / (self->limits.y1 - self->limits.y0)), 1.0);
}

/* At least all of a plan can be seen between what covers the map. */
static double
get_min_scale (GzaMapCamera *self)
{
  const GzaMapInsets *insets = &self->insets;
  double width_px = self->projection.width_px, height_px = self->projection.height_px;

  if (!has_limits (self))
    return MAX (zoom_to_scale (MIN_ZOOM), height_px / (BOTTOM_Y - TOP_Y));
  return get_plan_scale (self,
                         MAX (width_px - insets->left_px - insets->right_px, width_px * 0.25),
                         MAX (height_px - insets->top_px - insets->bottom_px, height_px * 0.25));
}

/* How much of a plan's own size is the closest, whatever covers the map by now. */
static double
magnify_plan (GzaMapCamera *self,
              double        magnified)
{
  return get_plan_scale (self, self->projection.width_px, self->projection.height_px) * magnified;
}

static double
get_max_scale (GzaMapCamera *self)
{
  if (has_limits (self))
    return magnify_plan (self, PLAN_MAGNIFIED);
  return MAX (zoom_to_scale (self->max_zoom), get_min_scale (self));
}

/* The scale beyond which a frame doesn't go, however short a leg is. */
static double
get_max_frame_scale (GzaMapCamera *self)
{
  return has_limits (self) ? magnify_plan (self, PLAN_FRAME_MAGNIFIED)
                           : MIN (get_max_scale (self), zoom_to_scale (MAX_FRAME_ZOOM));
}

static double
clamp_center (double center,
              double half,
              double low,
              double high)
{
  return high - low < 2.0 * half ? (low + high) / 2.0 : CLAMP (center, low + half, high - half);
}

/* Keeps the edges of a plan out of what nothing covers, as far as it is large enough. */
static GzaMapPoint
limit_to_plan (GzaMapCamera        *self,
               const GzaProjection *wish)
{
  const GzaMapInsets *insets = &self->insets;
  double scale_px = wish->scale_px;

  return (GzaMapPoint) {
    clamp_center (wish->center.x, wish->width_px / scale_px / 2.0,
                  self->limits.x0 - insets->left_px / scale_px,
                  self->limits.x1 + insets->right_px / scale_px),
    clamp_center (wish->center.y, wish->height_px / scale_px / 2.0,
                  self->limits.y0 - insets->top_px / scale_px,
                  self->limits.y1 + insets->bottom_px / scale_px),
  };
}

/* Puts a wish within the limits. */
static GzaProjection
limit (GzaMapCamera        *self,
       const GzaProjection *wish)
{
  GzaProjection within = *wish;
  double half;

  within.width_px = self->projection.width_px;
  within.height_px = self->projection.height_px;
  within.scale_px = CLAMP (within.scale_px, get_min_scale (self), get_max_scale (self));
  if (has_limits (self)) {
    within.center = limit_to_plan (self, &within);
    return within;
  }
  half = within.height_px / within.scale_px / 2.0;
  within.center.y = CLAMP (within.center.y, TOP_Y + half, MAX (TOP_Y + half, BOTTOM_Y - half));
  within.center.x = CLAMP (within.center.x, -1.0, 2.0);
  return within;
}

static void
on_flight_value (double   value,
                 gpointer user_data)
{
  GzaMapCamera *self = user_data;
  GzaProjection projection;

  gza_map_flight_get (&self->flight, value, &projection);
  gza_map_camera_move (self, &projection);
}

static void
gza_map_camera_dispose (GObject *object)
{
  GzaMapCamera *self = GZA_MAP_CAMERA (object);

  if (self->flight_animation)
    gza_map_camera_stop (self);
  g_clear_object (&self->flight_animation);
  g_clear_object (&self->hand);

  G_OBJECT_CLASS (gza_map_camera_parent_class)->dispose (object);
}

static void
gza_map_camera_class_init (GzaMapCameraClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_map_camera_dispose;

  /**
   * GzaMapCamera::moved:
   * @self: the camera
   *
   * The projection has changed, or has come to rest.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GzaMapCamera::taken:
   * @self: the camera
   *
   * A visitor's hand has taken the camera; whoever led it lets go.
   */
  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * GzaMapCamera::tapped:
   * @self: the camera
   * @x_px: where
   * @y_px: where
   *
   * A visitor has touched the map without moving it.
   */
  signals[TAPPED] = g_signal_new ("tapped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
gza_map_camera_init (GzaMapCamera *self)
{
  self->projection = (GzaProjection) { gza_projection_project (42.0, 35.0), zoom_to_scale (4.6),
                                       0.0, 0.0 };
  self->max_zoom = 10.0;
}

/**
 * gza_map_camera_new:
 * @widget: the map; its gestures are heard. It owns the camera
 *
 * Creates a camera that looks at the Black Sea.
 *
 * Returns: (transfer full): the camera
 */
GzaMapCamera *
gza_map_camera_new (GtkWidget *widget)
{
  GzaMapCamera *self = g_object_new (GZA_TYPE_MAP_CAMERA, NULL);

  self->widget = widget;
  self->flight_animation =
    adw_timed_animation_new (widget, 0.0, 1.0, ZOOM_MS,
                             adw_callback_animation_target_new (on_flight_value, self, NULL));
  g_signal_connect_object (self->flight_animation, "done", G_CALLBACK (gza_map_camera_rest), self,
                           G_CONNECT_SWAPPED);
  self->hand = gza_map_hand_new (self, widget);
  return self;
}

/**
 * gza_map_camera_get_projection:
 * @self: a camera
 *
 * Gets where the camera looks.
 *
 * Returns: (transfer none): the projection, of the map's size
 */
const GzaProjection *
gza_map_camera_get_projection (GzaMapCamera *self)
{
  return &self->projection;
}

/**
 * gza_map_camera_is_moving:
 * @self: a camera
 *
 * Checks whether the camera is under way.
 *
 * Returns: whether an animation or a finger moves it
 */
gboolean
gza_map_camera_is_moving (GzaMapCamera *self)
{
  return gza_map_hand_is_moving (self->hand) ||
         adw_animation_get_state (self->flight_animation) == ADW_ANIMATION_PLAYING;
}

/**
 * gza_map_camera_get_zoom:
 * @self: a camera
 *
 * Gets the magnification.
 *
 * Returns: the zoom of Web Mercator, for a body text of 30 pixels
 */
double
gza_map_camera_get_zoom (GzaMapCamera *self)
{
  return log2 (self->projection.scale_px / zoom_to_scale (0.0));
}

/**
 * gza_map_camera_set_size:
 * @self: a camera
 * @width_px: the map's width
 * @height_px: the map's height
 *
 * Sets the size of the picture; the middle stays where it is.
 */
void
gza_map_camera_set_size (GzaMapCamera *self,
                         double        width_px,
                         double        height_px)
{
  self->projection.width_px = width_px;
  self->projection.height_px = height_px;
  self->projection = limit (self, &self->projection);
}

/**
 * gza_map_camera_set_insets:
 * @self: a camera
 * @insets: what of the map is covered
 *
 * Sets what frames keep clear of.
 */
void
gza_map_camera_set_insets (GzaMapCamera       *self,
                           const GzaMapInsets *insets)
{
  self->insets = *insets;
  self->projection = limit (self, &self->projection);
}

/**
 * gza_map_camera_set_max_zoom:
 * @self: a camera
 * @zoom: the closest that it may come
 *
 * Limits the magnification, at once.
 */
void
gza_map_camera_set_max_zoom (GzaMapCamera *self,
                             double        zoom)
{
  self->max_zoom = zoom;
  self->projection = limit (self, &self->projection);
}

/**
 * gza_map_camera_set_limits:
 * @self: a camera
 * @box: (nullable): the part of the unit square where a plan lies; %NULL for the world
 *
 * Sets what may be looked at.
 */
void
gza_map_camera_set_limits (GzaMapCamera    *self,
                           const GzaMapBox *box)
{
  self->limits = box ? *box : (GzaMapBox) { 0 };
  self->projection = limit (self, &self->projection);
}

/**
 * gza_map_camera_get_frame:
 * @self: a camera
 * @box: what shall be seen
 * @margin_px: room around it
 * @ret_projection: (out): the view
 *
 * Finds the view that shows a box between the insets, within the camera's limits.
 */
void
gza_map_camera_get_frame (GzaMapCamera    *self,
                          const GzaMapBox *box,
                          double           margin_px,
                          GzaProjection   *ret_projection)
{
  *ret_projection = self->projection;
  gza_map_frame_box (ret_projection, box, &self->insets, margin_px, get_min_scale (self),
                     get_max_frame_scale (self));
  *ret_projection = limit (self, ret_projection);
}

/**
 * gza_map_camera_jump:
 * @self: a camera
 * @projection: where to look
 *
 * Looks elsewhere at once.
 */
void
gza_map_camera_jump (GzaMapCamera        *self,
                     const GzaProjection *projection)
{
  gza_map_camera_stop (self);
  gza_map_camera_move (self, projection);
}

/**
 * gza_map_camera_fly:
 * @self: a camera
 * @projection: where to
 * @duration_ms: how long it takes
 *
 * Flies to another view; at once with reduced motion.
 */
void
gza_map_camera_fly (GzaMapCamera        *self,
                    const GzaProjection *projection,
                    guint                duration_ms)
{
  GzaProjection end = limit (self, projection);
  AdwTimedAnimation *animation = ADW_TIMED_ANIMATION (self->flight_animation);

  gza_map_camera_stop (self);
  gza_map_flight_plan (&self->flight, &self->projection, &end);
  adw_timed_animation_set_duration (animation, duration_ms);
  adw_timed_animation_set_easing (animation, duration_ms > FAR_MS ? ADW_EASE_IN_OUT_CUBIC
                                                                    : ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->flight_animation);
}

/**
 * gza_map_camera_zoom_by:
 * @self: a camera
 * @octaves: 1 doubles, -1 halves
 *
 * Magnifies around the middle of what is not covered.
 */
void
gza_map_camera_zoom_by (GzaMapCamera *self,
                        double        octaves)
{
  const GzaMapInsets *insets = &self->insets;
  GzaMapPoint middle = {
    (self->projection.width_px + insets->left_px - insets->right_px) / 2.0,
    (self->projection.height_px + insets->top_px - insets->bottom_px) / 2.0,
  };

  gza_map_camera_take (self);
  gza_map_camera_zoom_around (self, middle, octaves);
}

/**
 * gza_map_camera_pan_by:
 * @self: a camera
 * @x_px: to the right
 * @y_px: down
 *
 * Moves along over the map.
 */
void
gza_map_camera_pan_by (GzaMapCamera *self,
                       double        x_px,
                       double        y_px)
{
  GzaProjection end = self->projection;

  gza_map_camera_take (self);
  end.center.x += x_px / end.scale_px;
  end.center.y += y_px / end.scale_px;
  gza_map_camera_fly (self, &end, ZOOM_MS);
}

/**
 * gza_map_camera_stop:
 * @self: a camera
 *
 * Stops where it is.
 */
void
gza_map_camera_stop (GzaMapCamera *self)
{
  if (adw_animation_get_state (self->flight_animation) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (self->flight_animation);
}

/**
 * gza_map_camera_take:
 * @self: a camera
 *
 * Stops, for a visitor's hand.
 */
void
gza_map_camera_take (GzaMapCamera *self)
{
  gza_map_camera_stop (self);
  g_signal_emit (self, signals[TAKEN], 0);
}

/**
 * gza_map_camera_move:
 * @self: a camera
 * @projection: where to look
 *
 * Looks elsewhere, within the limits, and goes on with what it does.
 */
void
gza_map_camera_move (GzaMapCamera        *self,
                     const GzaProjection *projection)
{
  self->projection = limit (self, projection);
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * gza_map_camera_rest:
 * @self: a camera
 *
 * Says that a move is over, which is when the map becomes sharp.
 */
void
gza_map_camera_rest (GzaMapCamera *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * gza_map_camera_tap:
 * @self: a camera
 * @x_px: where
 * @y_px: where
 *
 * Says that a visitor has touched the map without moving it.
 */
void
gza_map_camera_tap (GzaMapCamera *self,
                    double        x_px,
                    double        y_px)
{
  g_signal_emit (self, signals[TAPPED], 0, x_px, y_px);
}

/**
 * gza_map_camera_clamp_scale:
 * @self: a camera
 * @scale_px: a wish
 *
 * Puts a magnification within the limits.
 *
 * Returns: pixels for the world's width
 */
double
gza_map_camera_clamp_scale (GzaMapCamera *self,
                            double        scale_px)
{
  return CLAMP (scale_px, get_min_scale (self), get_max_scale (self));
}

/**
 * gza_map_camera_zoom_around:
 * @self: a camera
 * @screen: the pixel that stays where it is
 * @octaves: 1 doubles, -1 halves
 *
 * Magnifies around a pixel.
 */
void
gza_map_camera_zoom_around (GzaMapCamera *self,
                            GzaMapPoint   screen,
                            double        octaves)
{
  GzaProjection end = self->projection;

  gza_projection_zoom_around (&end, screen,
                              gza_map_camera_clamp_scale (self, end.scale_px * exp2 (octaves)));
  gza_map_camera_fly (self, &end, ZOOM_MS);
}
