/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-map"

#include "gza-map-hand.h"

#include <math.h>

#include "gza-map-camera-private.h"
#include "gza-units.h"

/* A visitor's fingers, or a wheel, on a map. Owned by the camera, which it moves; main thread. The
 * gestures belong to the map's widget and are silent once this is gone. */

#define GLIDE_MS 650
#define TAP_REM 0.5  /* a finger that moved less has tapped */
#define GLIDE_S 0.22 /* a glide goes as far as the finger in this time */
#define MIN_GLIDE_PX_S 120.0
#define SCROLL_OCTAVES 0.25 /* a step of the wheel */

struct _GzaMapHand {
  GObject parent_instance;

  /* borrowed */
  GtkWidget *widget;
  GzaMapCamera *camera; /* owns this */
  GtkGesture *drag;
  GtkGesture *swipe;
  GtkGesture *pinch;

  /* state */
  gboolean dragging;
  double drag_x;
  double drag_y;
  double pinch_scale;
  GzaMapPoint pinch_center;
};

G_DEFINE_FINAL_TYPE (GzaMapHand, gza_map_hand, G_TYPE_OBJECT)

static void
on_drag_begin (GzaMapHand *self,
               double      x_px,
               double      y_px)
{
  self->drag_x = 0.0;
  self->drag_y = 0.0;
  if (gza_map_camera_is_moving (self->camera))
    gza_map_camera_take (self->camera);
}

static void
on_drag_update (GzaMapHand *self,
                double      x_px,
                double      y_px)
{
  GzaProjection moved = *gza_map_camera_get_projection (self->camera);

  if (!self->dragging) {
    if (hypot (x_px, y_px) < TAP_REM * gza_units_get_rem_px ())
      return;
    self->dragging = TRUE;
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
    gza_map_camera_take (self->camera);
  }
  if (!gtk_gesture_is_recognized (self->pinch)) {
    moved.center.x -= (x_px - self->drag_x) / moved.scale_px;
    moved.center.y -= (y_px - self->drag_y) / moved.scale_px;
  }
  self->drag_x = x_px;
  self->drag_y = y_px;
  gza_map_camera_move (self->camera, &moved);
}

static void
on_drag_end (GzaMapHand *self,
             double      x_px,
             double      y_px)
{
  self->dragging = FALSE;
  gza_map_camera_rest (self->camera);
}

static void
on_swipe (GzaMapHand *self,
          double      x_px_s,
          double      y_px_s)
{
  GzaProjection end = *gza_map_camera_get_projection (self->camera);

  if (hypot (x_px_s, y_px_s) < MIN_GLIDE_PX_S)
    return;
  end.center.x -= x_px_s * GLIDE_S / end.scale_px;
  end.center.y -= y_px_s * GLIDE_S / end.scale_px;
  gza_map_camera_fly (self->camera, &end, GLIDE_MS);
}

static void
on_pinch_begin (GzaMapHand *self)
{
  gza_map_camera_take (self->camera);
  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_scale = gza_map_camera_get_projection (self->camera)->scale_px;
  gtk_gesture_get_bounding_box_center (self->pinch, &self->pinch_center.x, &self->pinch_center.y);
}

static void
on_pinch_scaled (GzaMapHand *self,
                 double      ratio)
{
  GzaProjection moved = *gza_map_camera_get_projection (self->camera);
  GzaMapPoint center;

  if (!gtk_gesture_get_bounding_box_center (self->pinch, &center.x, &center.y))
    return;
  moved.center.x -= (center.x - self->pinch_center.x) / moved.scale_px;
  moved.center.y -= (center.y - self->pinch_center.y) / moved.scale_px;
  self->pinch_center = center;
  gza_projection_zoom_around (&moved, center,
                              gza_map_camera_clamp_scale (self->camera,
                                                          self->pinch_scale * ratio));
  gza_map_camera_move (self->camera, &moved);
}

static void
on_pinch_end (GzaMapHand *self)
{
  gza_map_camera_rest (self->camera);
}

static void
on_click_released (GzaMapHand *self,
                   int         n_press,
                   double      x_px,
                   double      y_px)
{
  if (n_press == 2) {
    gza_map_camera_take (self->camera);
    gza_map_camera_zoom_around (self->camera, (GzaMapPoint) { x_px, y_px }, 1.0);
  } else if (n_press == 1) {
    gza_map_camera_tap (self->camera, x_px, y_px);
  }
}

static gboolean
on_scroll (GzaMapHand               *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (scroll));
  GzaProjection moved = *gza_map_camera_get_projection (self->camera);
  GzaMapPoint at = { moved.width_px / 2.0, moved.height_px / 2.0 };
  GtkNative *native = gtk_widget_get_native (self->widget);
  double x, y, native_x, native_y;

  if (event && native && gdk_event_get_position (event, &x, &y)) {
    gtk_native_get_surface_transform (native, &native_x, &native_y);
    gtk_widget_translate_coordinates (GTK_WIDGET (native), self->widget,
                                      x - native_x, y - native_y, &at.x, &at.y);
  }
  gza_map_camera_take (self->camera);
  gza_projection_zoom_around (&moved, at,
                              gza_map_camera_clamp_scale (self->camera,
                                                          moved.scale_px *
                                                            exp2 (-dy * SCROLL_OCTAVES)));
  gza_map_camera_move (self->camera, &moved);
  return GDK_EVENT_STOP;
}

static void
add_gestures (GzaMapHand *self)
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
gza_map_hand_class_init (GzaMapHandClass *klass)
{
}

static void
gza_map_hand_init (GzaMapHand *self)
{
}

/**
 * gza_map_hand_new:
 * @camera: what is moved; owns the hand
 * @widget: the map, on which gestures are heard
 *
 * Begins to hear gestures.
 *
 * Returns: (transfer full): the hand
 */
GzaMapHand *
gza_map_hand_new (GzaMapCamera *camera,
                  GtkWidget    *widget)
{
  GzaMapHand *self = g_object_new (GZA_TYPE_MAP_HAND, NULL);

  self->camera = camera;
  self->widget = widget;
  add_gestures (self);
  return self;
}

/**
 * gza_map_hand_is_moving:
 * @self: a hand
 *
 * Checks whether fingers move the map.
 *
 * Returns: whether they do
 */
gboolean
gza_map_hand_is_moving (GzaMapHand *self)
{
  return self->dragging || gtk_gesture_is_recognized (self->pinch);
}
