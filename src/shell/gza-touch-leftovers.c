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
 * still hold, they may forget.
 */

static void
clear (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

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

static gboolean
on_event (GtkWidget *window,
          GdkEvent  *event)
{
  double x, y, start_px, top_px;
  GtkWidget *widget;

  if (!is_first (event) || !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &start_px, &top_px);
  widget = gtk_widget_pick (window, x - start_px, y - top_px, GTK_PICK_DEFAULT);
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    clear (widget);

  return GDK_EVENT_PROPAGATE;
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

  g_return_if_fail (GTK_IS_WINDOW (window));

  events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (on_event), window);
  gtk_widget_add_controller (window, events);
}
