/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-camera.h"

#include <adwaita.h>
#include <math.h>

#include "gza-units.h"

/* The map's camera. Owned by the widget whose gestures it hears; main thread.
 *
 * Every change, by a finger or an animation, ends in apply(), which keeps the limits: never less
 * than the world's height in view, never closer than the precision of the stops allows, never off
 * the poles. Flights and glides are libadwaita's animations, so with reduced motion they are where
 * they lead to at once. */

#define MIN_ZOOM 1.6
#define MAX_FRAME_ZOOM 7.2 /* a frame keeps some country around a short leg */
#define GLIDE_MS 650
#define ZOOM_MS 260
#define TAP_PX_REM 0.5  /* a finger that moved less has tapped */
#define GLIDE_S 0.22    /* a glide goes as far as the finger in this time */
#define MIN_GLIDE_PX_S 120.0

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
  GtkGesture *drag;
  GtkGesture *swipe;
  GtkGesture *pinch;

  /* owned */
  AdwAnimation *flight_animation;

  /* state */
  GzaProjection projection;
  GzaMapFlight flight;
  GzaMapInsets insets;
  GzaMapBox limits; /* of a plan; without width: the world */
  double max_zoom;
  gboolean dragging;
  double drag_x;
  double drag_y;
  double pinch_scale;
  GzaMapPoint pinch_center;
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

/* The scale at which all of a plan is seen. */
static double
get_plan_scale (GzaMapCamera *self)
{
  return MIN (self->projection.width_px / (self->limits.x1 - self->limits.x0),
              self->projection.height_px / (self->limits.y1 - self->limits.y0));
}

static double
get_min_scale (GzaMapCamera *self)
{
  if (has_limits (self))
    return MAX (get_plan_scale (self), 1.0);
  return MAX (zoom_to_scale (MIN_ZOOM), self->projection.height_px / (BOTTOM_Y - TOP_Y));
}

static double
get_max_scale (GzaMapCamera *self)
{
  if (has_limits (self))
    return get_min_scale (self) * PLAN_MAGNIFIED;
  return MAX (zoom_to_scale (self->max_zoom), get_min_scale (self));
}

/* The scale beyond which a frame doesn't go, however short a leg is. */
static double
get_max_frame_scale (GzaMapCamera *self)
{
  return has_limits (self) ? get_min_scale (self) * PLAN_FRAME_MAGNIFIED
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
  half = within.height_px / within.scale_px / 2.0;
  if (has_limits (self)) {
    within.center.x = clamp_center (within.center.x, within.width_px / within.scale_px / 2.0,
                                    self->limits.x0, self->limits.x1);
    within.center.y = clamp_center (within.center.y, half, self->limits.y0, self->limits.y1);
    return within;
  }
  within.center.y = CLAMP (within.center.y, TOP_Y + half, MAX (TOP_Y + half, BOTTOM_Y - half));
  within.center.x = CLAMP (within.center.x, -1.0, 2.0);
  return within;
}

static void
apply (GzaMapCamera        *self,
       const GzaProjection *wish)
{
  self->projection = limit (self, wish);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_flight_value (double   value,
                 gpointer user_data)
{
  GzaMapCamera *self = user_data;
  GzaProjection projection;

  gza_map_flight_get (&self->flight, value, &projection);
  apply (self, &projection);
}

static void
on_flight_done (GzaMapCamera *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

static void
take (GzaMapCamera *self)
{
  gza_map_camera_stop (self);
  g_signal_emit (self, signals[TAKEN], 0);
}

static void
on_drag_begin (GzaMapCamera *self,
               double        x_px,
               double        y_px)
{
  self->drag_x = 0.0;
  self->drag_y = 0.0;
  if (gza_map_camera_is_moving (self))
    take (self);
}

static void
on_drag_update (GzaMapCamera *self,
                double        x_px,
                double        y_px)
{
  GzaProjection moved = self->projection;

  if (!self->dragging) {
    if (hypot (x_px, y_px) < TAP_PX_REM * gza_units_get_rem_px ())
      return;
    self->dragging = TRUE;
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
    take (self);
  }
  if (!gtk_gesture_is_recognized (self->pinch)) {
    moved.center.x -= (x_px - self->drag_x) / moved.scale_px;
    moved.center.y -= (y_px - self->drag_y) / moved.scale_px;
  }
  self->drag_x = x_px;
  self->drag_y = y_px;
  apply (self, &moved);
}

static void
on_drag_end (GzaMapCamera *self,
             double        x_px,
             double        y_px)
{
  self->dragging = FALSE;
  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_swipe (GzaMapCamera *self,
          double        x_px_s,
          double        y_px_s)
{
  GzaProjection end = self->projection;

  if (hypot (x_px_s, y_px_s) < MIN_GLIDE_PX_S)
    return;
  end.center.x -= x_px_s * GLIDE_S / end.scale_px;
  end.center.y -= y_px_s * GLIDE_S / end.scale_px;
  gza_map_camera_fly (self, &end, GLIDE_MS);
}

static void
on_pinch_begin (GzaMapCamera *self)
{
  take (self);
  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_scale = self->projection.scale_px;
  gtk_gesture_get_bounding_box_center (self->pinch, &self->pinch_center.x, &self->pinch_center.y);
}

static void
on_pinch_scaled (GzaMapCamera *self,
                 double        ratio)
{
  GzaProjection moved = self->projection;
  GzaMapPoint center;

  if (!gtk_gesture_get_bounding_box_center (self->pinch, &center.x, &center.y))
    return;
  moved.center.x -= (center.x - self->pinch_center.x) / moved.scale_px;
  moved.center.y -= (center.y - self->pinch_center.y) / moved.scale_px;
  self->pinch_center = center;
  gza_projection_zoom_around (&moved, center,
                              CLAMP (self->pinch_scale * ratio, get_min_scale (self),
                                     get_max_scale (self)));
  apply (self, &moved);
}

static void
on_pinch_end (GzaMapCamera *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

static void
zoom_around (GzaMapCamera *self,
             GzaMapPoint   screen,
             double        octaves,
             guint         duration_ms)
{
  GzaProjection end = self->projection;

  gza_projection_zoom_around (&end, screen,
                              CLAMP (end.scale_px * exp2 (octaves), get_min_scale (self),
                                     get_max_scale (self)));
  gza_map_camera_fly (self, &end, duration_ms);
}

static void
on_click_released (GzaMapCamera *self,
                   int           n_press,
                   double        x_px,
                   double        y_px)
{
  if (n_press == 2) {
    take (self);
    zoom_around (self, (GzaMapPoint) { x_px, y_px }, 1.0, ZOOM_MS);
  } else if (n_press == 1) {
    g_signal_emit (self, signals[TAPPED], 0, x_px, y_px);
  }
}

static gboolean
on_scroll (GzaMapCamera             *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (scroll));
  GzaMapPoint at = { self->projection.width_px / 2.0, self->projection.height_px / 2.0 };
  GzaProjection moved = self->projection;
  GtkNative *native = gtk_widget_get_native (self->widget);
  double x, y, native_x, native_y;

  if (event && native && gdk_event_get_position (event, &x, &y)) {
    gtk_native_get_surface_transform (native, &native_x, &native_y);
    gtk_widget_translate_coordinates (GTK_WIDGET (native), self->widget,
                                      x - native_x, y - native_y, &at.x, &at.y);
  }
  take (self);
  gza_projection_zoom_around (&moved, at,
                              CLAMP (moved.scale_px * exp2 (-dy * 0.25), get_min_scale (self),
                                     get_max_scale (self)));
  apply (self, &moved);
  return GDK_EVENT_STOP;
}

static void
add_gestures (GzaMapCamera *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->drag = gtk_gesture_drag_new ();
  self->swipe = gtk_gesture_swipe_new ();
  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (on_drag_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (on_drag_end), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->swipe, "swipe", G_CALLBACK (on_swipe), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pinch, "begin", G_CALLBACK (on_pinch_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pinch, "scale-changed", G_CALLBACK (on_pinch_scaled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pinch, "end", G_CALLBACK (on_pinch_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_click_released), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);

  /* The pinch stands alone: a gesture of one finger denies the second one to its whole group. */
  gtk_gesture_group (self->drag, self->swipe);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->swipe));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->pinch));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->widget, scroll);
}

static void
gza_map_camera_dispose (GObject *object)
{
  GzaMapCamera *self = GZA_MAP_CAMERA (object);

  if (self->flight_animation)
    gza_map_camera_stop (self);
  g_clear_object (&self->flight_animation);

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
  g_signal_connect_object (self->flight_animation, "done", G_CALLBACK (on_flight_done), self,
                           G_CONNECT_SWAPPED);
  add_gestures (self);
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
  return self->dragging || gtk_gesture_is_recognized (self->pinch) ||
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
  apply (self, projection);
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
  adw_timed_animation_set_easing (animation, duration_ms > GLIDE_MS ? ADW_EASE_IN_OUT_CUBIC
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

  take (self);
  zoom_around (self, middle, octaves, ZOOM_MS);
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

  take (self);
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
