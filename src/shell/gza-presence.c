/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-presence"

#include "gza-presence.h"

#include "gza-idle.h"
#include "gza-marks.h"

/* Whether anybody is at a window. It hears every event before the widgets do and takes none, has
 * the warning shown when nobody came for the time that the settings or the exhibition name, and
 * says so when nobody answers it. Owned by the window. */

struct _GzaPresence {
  GObject parent_instance;

  /* owned */
  GzaContext *context;
  GzaIdle *idle;

  /* borrowed */
  GzaIdleWarning *warning;
};

enum {
  TOUCHED,
  EXPIRED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPresence, gza_presence, G_TYPE_OBJECT)

static void
set_times (GzaPresence *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (self->context);
  GzaSettings *settings = gza_context_get_settings (self->context);
  gint64 warn_us = gza_settings_get_idle_warn_us (settings);
  gint64 reset_us = gza_settings_get_idle_reset_us (settings);

  if (catalog == NULL)
    return;
  gza_idle_set_times (self->idle, warn_us > 0 ? warn_us : gza_catalog_get_idle_warn_us (catalog),
                      reset_us > 0 ? reset_us : gza_catalog_get_idle_reset_us (catalog));
}

static void
on_warned (GzaPresence *self)
{
  gza_idle_warning_show (self->warning, gza_idle_get_reset_us (self->idle));
}

static void
on_returned (GzaPresence *self)
{
  gza_idle_warning_hide (self->warning);
}

static void
on_expired (GzaPresence *self)
{
  gza_idle_warning_hide (self->warning);
  g_signal_emit (self, signals[EXPIRED], 0);
}

static void
take_touch (GzaPresence *self)
{
  gza_idle_touch (self->idle);
  g_signal_emit (self, signals[TOUCHED], 0);
}

static gboolean
on_event (GzaPresence *self,
          GdkEvent *event)
{
  switch (gdk_event_get_event_type (event)) {
  case GDK_TOUCH_END:
  case GDK_BUTTON_RELEASE:
    gza_marks_touch ();
    take_touch (self);
    break;
  case GDK_TOUCH_BEGIN:
  case GDK_TOUCH_UPDATE:
  case GDK_BUTTON_PRESS:
  case GDK_KEY_PRESS:
  case GDK_SCROLL:
    take_touch (self);
    break;
  default:
    break;
  }

  return GDK_EVENT_PROPAGATE;
}

/* The answer to the warning: the touch is taken here, so it moves nothing beneath. */
static void
on_warning_pressed (GtkGestureClick *click)
{
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
gza_presence_dispose (GObject *object)
{
  GzaPresence *self = GZA_PRESENCE (object);

  if (self->idle != NULL)
    g_signal_handlers_disconnect_by_data (self->idle, self);
  g_clear_object (&self->idle);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_presence_parent_class)->dispose (object);
}

static void
gza_presence_class_init (GzaPresenceClass *klass)
{
  static const char *const names[N_SIGNALS] = { "touched", "expired" };

  G_OBJECT_CLASS (klass)->dispose = gza_presence_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_presence_init (GzaPresence *self)
{
  self->idle = gza_idle_new ();
  g_signal_connect_swapped (self->idle, "warned", G_CALLBACK (on_warned), self);
  g_signal_connect_swapped (self->idle, "returned", G_CALLBACK (on_returned), self);
  g_signal_connect_swapped (self->idle, "expired", G_CALLBACK (on_expired), self);
}

/**
 * gza_presence_new:
 * @window: whose events are heard
 * @warning: what asks, over everything else in the window
 * @context: names the times
 *
 * Makes a watch over a window. It does not run.
 *
 * Returns: (transfer full): a presence
 */
GzaPresence *
gza_presence_new (GtkWidget *window,
                  GzaIdleWarning *warning,
                  GzaContext *context)
{
  GzaPresence *self = g_object_new (GZA_TYPE_PRESENCE, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GzaSettings *settings = gza_context_get_settings (context);

  self->warning = warning;
  self->context = g_object_ref (context);

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);

  g_signal_connect (click, "pressed", G_CALLBACK (on_warning_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (warning), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (context, "notify::catalog", G_CALLBACK (set_times), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::idle-warn-us", G_CALLBACK (set_times), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::idle-reset-us", G_CALLBACK (set_times), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * gza_presence_set_running:
 * @self: a presence
 * @running: whether somebody who has left is missed
 *
 * Lets the time count from now, or stops it.
 */
void
gza_presence_set_running (GzaPresence *self,
                          gboolean running)
{
  g_return_if_fail (GZA_IS_PRESENCE (self));

  gza_idle_set_running (self->idle, running);
}

/**
 * gza_presence_stop_asking:
 * @self: a presence
 *
 * Takes the warning away, if it stands.
 */
void
gza_presence_stop_asking (GzaPresence *self)
{
  g_return_if_fail (GZA_IS_PRESENCE (self));

  gza_idle_warning_hide (self->warning);
}
