/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-heartbeat"

#include "gza-heartbeat.h"

#include "gza-clock.h"
#include "gza-notify.h"

/* The watchdog's food. Four times within its patience the witness beats; only where it has been
 * painted since the beat before is the service manager told. So neither a main loop that hangs nor
 * a screen that takes no more pictures passes for alive: systemd ends the kiosk and starts it anew.
 * Without a monitor, or while the kiosk has switched it off, there is nothing to prove: the main
 * loop alone counts, and a kiosk whose cable was pulled waits for it.
 *
 * A second, faster timer measures how late the main loop is, for the status.
 */

#define BEATS 4
#define UNWATCHED_US (2 * G_USEC_PER_SEC)
#define LOOK_US (250 * 1000)

struct _GzaHeartbeat {
  GObject parent_instance;

  /* owned */
  GzaWitness *witness;

  /* borrowed */
  GdkFrameClock *clock; /* the window's, while there is a connection to it */

  /* state */
  guint beat_id;
  guint look_id;
  gulong painted_id;
  gint64 beat_us;
  gint64 due_us;
  gint64 longest_wait_us;
  guint64 n_frames;
  guint n_painted; /* of the witness, at the last beat */
  gboolean is_unseen;
};

enum {
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaHeartbeat, gza_heartbeat, G_TYPE_OBJECT)

static void
wait (guint           *id,
      gint64           delay_us,
      GSourceOnceFunc  func,
      gpointer         self)
{
  *id = gza_clock_add_timeout (gza_clock_get_default (), delay_us, func, self);
}

static gboolean
has_screen (GzaHeartbeat *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self->witness));

  return !self->is_unseen && gtk_widget_get_mapped (GTK_WIDGET (self->witness)) &&
         g_list_model_get_n_items (gdk_display_get_monitors (display)) > 0;
}

static void
on_beat (gpointer user_data)
{
  GzaHeartbeat *self = user_data;
  guint n_painted = gza_witness_get_n_painted (self->witness);

  wait (&self->beat_id, self->beat_us, on_beat, self);
  if (n_painted != self->n_painted || !has_screen (self))
    gza_notify_send ("WATCHDOG=1");
  self->n_painted = n_painted;
  gza_witness_beat (self->witness);
}

static void
on_look (gpointer user_data)
{
  GzaHeartbeat *self = user_data;
  gint64 now_us = gza_clock_get_time_us (gza_clock_get_default ());

  self->longest_wait_us = MAX (self->longest_wait_us, now_us - self->due_us);
  self->due_us = now_us + LOOK_US;
  wait (&self->look_id, LOOK_US, on_look, self);
}

static void
on_painted (GzaHeartbeat *self)
{
  if (self->n_frames++ == 0)
    g_signal_emit (self, signals[SHOWN], 0);
}

static void
on_realized (GzaHeartbeat *self)
{
  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->witness));
  self->painted_id = g_signal_connect_object (self->clock, "after-paint", G_CALLBACK (on_painted),
                                              self, G_CONNECT_SWAPPED);
}

static void
on_unrealized (GzaHeartbeat *self)
{
  if (self->clock != NULL)
    g_clear_signal_handler (&self->painted_id, self->clock);
  self->clock = NULL;
}

static void
gza_heartbeat_dispose (GObject *object)
{
  GzaHeartbeat *self = GZA_HEARTBEAT (object);
  GzaClock *clock = gza_clock_get_default ();

  if (self->beat_id != 0)
    gza_clock_remove_timeout (clock, self->beat_id);
  if (self->look_id != 0)
    gza_clock_remove_timeout (clock, self->look_id);
  self->beat_id = self->look_id = 0;
  on_unrealized (self);
  g_clear_object (&self->witness);

  G_OBJECT_CLASS (gza_heartbeat_parent_class)->dispose (object);
}

static void
gza_heartbeat_class_init (GzaHeartbeatClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_heartbeat_dispose;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_heartbeat_init (GzaHeartbeat *self)
{
  gint64 watchdog_us = gza_notify_get_watchdog_us ();

  self->beat_us = watchdog_us > 0 ? watchdog_us / BEATS : UNWATCHED_US;
  self->due_us = gza_clock_get_time_us (gza_clock_get_default ()) + LOOK_US;
  wait (&self->look_id, LOOK_US, on_look, self);
  wait (&self->beat_id, self->beat_us, on_beat, self);
}

/**
 * gza_heartbeat_new:
 * @witness: the window's
 *
 * Starts to beat.
 *
 * Returns: (transfer full): a heartbeat
 */
GzaHeartbeat *
gza_heartbeat_new (GzaWitness *witness)
{
  GzaHeartbeat *self = g_object_new (GZA_TYPE_HEARTBEAT, NULL);

  g_return_val_if_fail (GZA_IS_WITNESS (witness), NULL);

  self->witness = g_object_ref (witness);
  g_signal_connect_object (witness, "realize", G_CALLBACK (on_realized), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (witness, "unrealize", G_CALLBACK (on_unrealized), self,
                           G_CONNECT_SWAPPED);
  if (gtk_widget_get_realized (GTK_WIDGET (witness)))
    on_realized (self);
  return self;
}

/**
 * gza_heartbeat_set_unseen:
 * @self: a heartbeat
 * @is_unseen: whether the monitors are off, and a compositor may take no picture
 *
 * Tells whether pictures can be asked for.
 */
void
gza_heartbeat_set_unseen (GzaHeartbeat *self,
                          gboolean      is_unseen)
{
  g_return_if_fail (GZA_IS_HEARTBEAT (self));

  self->is_unseen = is_unseen;
}

/**
 * gza_heartbeat_get_n_frames:
 * @self: a heartbeat
 *
 * Gets how many pictures the window has painted.
 *
 * Returns: a count
 */
guint64
gza_heartbeat_get_n_frames (GzaHeartbeat *self)
{
  g_return_val_if_fail (GZA_IS_HEARTBEAT (self), 0);

  return self->n_frames;
}

/**
 * gza_heartbeat_take_longest_wait_us:
 * @self: a heartbeat
 *
 * Gets how late the main loop has been at most since this was last asked.
 *
 * Returns: microseconds
 */
gint64
gza_heartbeat_take_longest_wait_us (GzaHeartbeat *self)
{
  gint64 longest_us;

  g_return_val_if_fail (GZA_IS_HEARTBEAT (self), 0);

  longest_us = self->longest_wait_us;
  self->longest_wait_us = 0;
  return longest_us;
}
