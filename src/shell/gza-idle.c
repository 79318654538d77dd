/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-idle"

#include "gza-idle.h"

#include "gza-clock.h"

/* Notices that nobody is there. It counts while it runs: the window lets it run where something
 * would have to be reset and nothing plays. After a time without a touch it warns, after another
 * it has expired; a touch at any moment begins anew. It goes by the program's clock.
 */

/* EN 301 549 and WCAG 2.2.1 ask for twenty seconds to answer; a visitor gets no fewer, unless an
 * exhibition is being tested. */
#define DEFAULT_WARN_US (90 * G_USEC_PER_SEC)
#define DEFAULT_RESET_US (30 * G_USEC_PER_SEC)

struct _GzaIdle {
  GObject parent_instance;

  /* state */
  gint64 warn_us;
  gint64 reset_us;
  gboolean running;
  gboolean warned;
  guint timeout_id;
};

enum {
  WARNED,
  RETURNED,
  EXPIRED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaIdle, gza_idle, G_TYPE_OBJECT)

static void on_timeout (gpointer user_data);

static void
stop (GzaIdle *self)
{
  if (self->timeout_id != 0)
    gza_clock_remove_timeout (gza_clock_get_default (), self->timeout_id);
  self->timeout_id = 0;
}

static void
wait (GzaIdle *self,
      gint64 delay_us)
{
  stop (self);
  self->timeout_id =
      gza_clock_add_timeout (gza_clock_get_default (), delay_us, on_timeout, self);
}

static void
on_timeout (gpointer user_data)
{
  GzaIdle *self = user_data;

  self->timeout_id = 0;
  if (!self->warned) {
    self->warned = TRUE;
    wait (self, self->reset_us);
    g_signal_emit (self, signals[WARNED], 0);
  } else {
    self->warned = FALSE;
    self->running = FALSE;
    g_signal_emit (self, signals[EXPIRED], 0);
  }
}

static void
begin (GzaIdle *self)
{
  gboolean warned = self->warned;

  self->warned = FALSE;
  if (self->running)
    wait (self, self->warn_us);
  else
    stop (self);
  if (warned)
    g_signal_emit (self, signals[RETURNED], 0);
}

static void
gza_idle_dispose (GObject *object)
{
  stop (GZA_IDLE (object));

  G_OBJECT_CLASS (gza_idle_parent_class)->dispose (object);
}

static void
gza_idle_class_init (GzaIdleClass *klass)
{
  static const char *const names[N_SIGNALS] = { "warned", "returned", "expired" };

  G_OBJECT_CLASS (klass)->dispose = gza_idle_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
gza_idle_init (GzaIdle *self)
{
  self->warn_us = DEFAULT_WARN_US;
  self->reset_us = DEFAULT_RESET_US;
}

/**
 * gza_idle_new:
 *
 * Makes one that does not run, with the usual times.
 *
 * Returns: (transfer full): an idle watch
 */
GzaIdle *
gza_idle_new (void)
{
  return g_object_new (GZA_TYPE_IDLE, NULL);
}

/**
 * gza_idle_set_times:
 * @self: an idle watch
 * @warn_us: microseconds without a touch until the warning, or 0 for the usual
 * @reset_us: microseconds from the warning until it has expired, or 0 for the usual
 *
 * Sets the times; what is being waited for begins anew.
 */
void
gza_idle_set_times (GzaIdle *self,
                    gint64 warn_us,
                    gint64 reset_us)
{
  g_return_if_fail (GZA_IS_IDLE (self));

  self->warn_us = warn_us > 0 ? warn_us : DEFAULT_WARN_US;
  self->reset_us = reset_us > 0 ? reset_us : DEFAULT_RESET_US;
  begin (self);
}

/**
 * gza_idle_get_reset_us:
 * @self: an idle watch
 *
 * Gets how long the warning stands.
 *
 * Returns: microseconds
 */
gint64
gza_idle_get_reset_us (GzaIdle *self)
{
  g_return_val_if_fail (GZA_IS_IDLE (self), 0);

  return self->reset_us;
}

/**
 * gza_idle_set_running:
 * @self: an idle watch
 * @running: whether it counts
 *
 * Lets it count from now, or stops it.
 */
void
gza_idle_set_running (GzaIdle *self,
                      gboolean running)
{
  g_return_if_fail (GZA_IS_IDLE (self));

  running = !!running;
  if (running == self->running)
    return;

  self->running = running;
  begin (self);
}

/**
 * gza_idle_touch:
 * @self: an idle watch
 *
 * Says that somebody is there.
 */
void
gza_idle_touch (GzaIdle *self)
{
  g_return_if_fail (GZA_IS_IDLE (self));

  begin (self);
}
