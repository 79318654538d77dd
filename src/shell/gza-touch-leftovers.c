/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-touch-leftovers"

#include "gza-touch-leftovers.h"

/* What touches leave behind in GTK 4.8. A button takes a touch only as it ends: the gestures around
 * it have seen the beginning, and never see the end. On Wayland the next touch has the same number
 * and finds them as they were left; on X11 no two touches have the same, so that such a gesture
 * takes no touch any more, and keeps each one, with the widget that it was on, for ever.
 *
 * As a first finger comes down, no other touch is there. What gestures that have not seen it yet
 * still hold, they may forget: all but those that may be about to count a second touch in the same
 * place, which is a double one.
 */

typedef struct {
  GtkWidget *window; /* has this */
  GWeakRef touched;  /* the last widget */
  guint32 time_ms;   /* at which it was */
} Touches;

static void
clear (GtkWidget *widget,
       gboolean   is_second)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (is_second && GTK_IS_GESTURE_CLICK (controller))
      continue;
    if (GTK_IS_GESTURE (controller) &&
        gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
      gtk_event_controller_reset (controller);
  }
}

static gboolean
is_first (GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_BUTTON_PRESS ||
         (type == GDK_TOUCH_BEGIN && gdk_touch_event_get_emulating_pointer (event));
}

/* As GTK counts. */
static gboolean
is_soon (GtkWidget *window,
         guint32    after_ms)
{
  int most_ms;

  g_object_get (gtk_widget_get_settings (window), "gtk-double-click-time", &most_ms, NULL);
  return after_ms <= (guint32) most_ms;
}

static gboolean
on_event (Touches  *self,
          GdkEvent *event)
{
  double x, y, start_px, top_px;
  g_autoptr (GtkWidget) touched = NULL;
  guint32 time_ms;
  GtkWidget *widget;
  gboolean is_second;

  if (!is_first (event) || !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  touched = g_weak_ref_get (&self->touched);
  time_ms = gdk_event_get_time (event);
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &start_px, &top_px);
  widget = gtk_widget_pick (self->window, x - start_px, y - top_px, GTK_PICK_DEFAULT);
  is_second = widget == touched && is_soon (self->window, time_ms - self->time_ms);
  g_weak_ref_set (&self->touched, widget);
  self->time_ms = time_ms;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    clear (widget, is_second);

  return GDK_EVENT_PROPAGATE;
}

static void
forget (gpointer  data,
        GClosure *closure)
{
  Touches *self = data;

  g_weak_ref_clear (&self->touched);
  g_free (self);
}

/**
 * gza_touch_leftovers_clear_in:
 * @window: a window
 *
 * Lets every first finger find the gestures beneath it as if none had been there before, for the
 * window's life.
 */
void
gza_touch_leftovers_clear_in (GtkWidget *window)
{
  GtkEventController *events;
  Touches *self;

  g_return_if_fail (GTK_IS_WINDOW (window));

  self = g_new0 (Touches, 1);
  self->window = window;
  g_weak_ref_init (&self->touched, NULL);
  events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_data (events, "event", G_CALLBACK (on_event), self, forget, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);
}
