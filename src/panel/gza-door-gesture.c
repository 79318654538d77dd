/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-door-gesture"

#include "gza-door-gesture.h"

#include <math.h>

#include "gza-clock.h"
#include "gza-units.h"

/* One finger rests in the upper left corner for three seconds, and then touches the other corners
 * clockwise, each within three seconds of the one before. It is the same in every language, as it
 * stands in a manual.
 *
 * Until the three seconds are over the finger is a visitor's, and does what it would do. From then
 * on it is the technician's, and so is each right corner after it: what lies beneath hears no more
 * of them, so no story is opened and no visit is counted. Any other touch ends it.
 */

#define CORNER_REM 4.0
#define STRAY_REM 1.5
#define HOLD_US (3 * G_USEC_PER_SEC)
#define NEXT_US (3 * G_USEC_PER_SEC)

typedef enum {
  TOP_LEFT,
  TOP_RIGHT,
  BOTTOM_RIGHT,
  BOTTOM_LEFT,
  N_CORNERS,
  NOWHERE,
} Corner;

struct _GzaDoorGesture {
  GObject parent_instance;

  /* borrowed */
  GtkWidget *widget;
  GtkGesture *gesture;

  /* state */
  guint n_corners; /* done */
  guint wait_id;   /* for the hold to be long enough, or for the next corner to come too late */
  gboolean is_held;
};

enum {
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaDoorGesture, gza_door_gesture, G_TYPE_OBJECT)

static Corner
find_corner (GzaDoorGesture *self,
             double          x,
             double          y)
{
  double reach_px = CORNER_REM * gza_units_get_rem_px ();
  double right = gtk_widget_get_width (self->widget) - x;
  double bottom = gtk_widget_get_height (self->widget) - y;

  if (MIN (x, right) > reach_px || MIN (y, bottom) > reach_px)
    return NOWHERE;
  if (y <= reach_px)
    return x <= reach_px ? TOP_LEFT : TOP_RIGHT;
  return x <= reach_px ? BOTTOM_LEFT : BOTTOM_RIGHT;
}

static void
stop_waiting (GzaDoorGesture *self)
{
  if (self->wait_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->wait_id);
  self->wait_id = 0;
  self->is_held = FALSE;
}

static void
wait_for (GzaDoorGesture  *self,
          gint64           delay_us,
          GSourceOnceFunc  func)
{
  stop_waiting (self);
  self->wait_id = gza_clock_add_timeout (gza_clock_get_default (), delay_us, func, self);
}

static void
on_too_late (gpointer user_data)
{
  GzaDoorGesture *self = user_data;

  self->wait_id = 0;
  self->n_corners = 0;
}

static void
on_held (gpointer user_data)
{
  GzaDoorGesture *self = user_data;

  self->wait_id = 0;
  self->n_corners = 1;
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  wait_for (self, NEXT_US, on_too_late);
}

static void
take_corner (GzaDoorGesture *self)
{
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->n_corners++;
  if (self->n_corners < N_CORNERS) {
    wait_for (self, NEXT_US, on_too_late);
    return;
  }
  stop_waiting (self);
  self->n_corners = 0;
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_begin (GzaDoorGesture *self,
          double          x,
          double          y)
{
  Corner corner = find_corner (self, x, y);

  if (self->n_corners > 0 && corner == (Corner) self->n_corners) {
    take_corner (self);
    return;
  }
  stop_waiting (self);
  self->n_corners = 0;
  if (corner == TOP_LEFT) {
    wait_for (self, HOLD_US, on_held);
    self->is_held = TRUE;
  }
}

static void
on_update (GzaDoorGesture *self,
           double          dx,
           double          dy)
{
  if (self->is_held && hypot (dx, dy) > STRAY_REM * gza_units_get_rem_px ())
    stop_waiting (self);
}

static void
on_end (GzaDoorGesture *self)
{
  if (self->is_held)
    stop_waiting (self);
}

static void
gza_door_gesture_dispose (GObject *object)
{
  stop_waiting (GZA_DOOR_GESTURE (object));

  G_OBJECT_CLASS (gza_door_gesture_parent_class)->dispose (object);
}

static void
gza_door_gesture_class_init (GzaDoorGestureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_door_gesture_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_door_gesture_init (GzaDoorGesture *self)
{
}

/**
 * gza_door_gesture_new:
 * @widget: a window, which outlives the gesture
 *
 * Begins to watch for the gesture, before anything in the window sees a touch.
 *
 * Returns: (transfer full): a gesture
 */
GzaDoorGesture *
gza_door_gesture_new (GtkWidget *widget)
{
  GzaDoorGesture *self = g_object_new (GZA_TYPE_DOOR_GESTURE, NULL);

  self->widget = widget;
  self->gesture = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->gesture),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->gesture, "drag-begin", G_CALLBACK (on_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gesture, "drag-update", G_CALLBACK (on_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gesture, "drag-end", G_CALLBACK (on_end), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gesture, "cancel", G_CALLBACK (on_end), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->gesture));
  return self;
}
