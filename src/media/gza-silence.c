/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-silence.h"

#include "gza-clock.h"

/* Passes the time of a chapter that has no sound and no film, by the replaceable clock. */

struct _GzaSilence {
  GObject parent_instance;

  /* Owned */
  GzaClock *clock;
  guint end_id;

  /* State */
  gboolean is_playing;
  gboolean is_looping;
  gint64 duration_us;
  gint64 anchor_us;  /* position when it was started or sought */
  gint64 started_us; /* the clock's time then */
};

enum {
  SIGNAL_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaSilence, gza_silence, G_TYPE_OBJECT)

static void
disarm (GzaSilence *self)
{
  if (self->end_id != 0)
    gza_clock_remove_timeout (self->clock, self->end_id);
  self->end_id = 0;
}

static void on_end (gpointer data);

static void
arm (GzaSilence *self)
{
  disarm (self);
  self->started_us = gza_clock_get_time_us (self->clock);
  if (self->is_playing)
    self->end_id = gza_clock_add_timeout (self->clock,
                                          self->duration_us - self->anchor_us,
                                          on_end,
                                          self);
}

static void
on_end (gpointer data)
{
  GzaSilence *self = data;

  self->end_id = 0;
  if (self->is_looping) {
    self->anchor_us = 0;
    arm (self);
    return;
  }

  self->anchor_us = self->duration_us;
  self->is_playing = FALSE;
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
gza_silence_dispose (GObject *object)
{
  GzaSilence *self = GZA_SILENCE (object);

  disarm (self);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (gza_silence_parent_class)->dispose (object);
}

static void
gza_silence_class_init (GzaSilenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_silence_dispose;

  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
gza_silence_init (GzaSilence *self)
{
  self->clock = g_object_ref (gza_clock_get_default ());
}

/**
 * gza_silence_new:
 * @duration_us: how long it lasts, >= 0
 *
 * Makes a silence that stands at its beginning.
 *
 * Returns: (transfer full):
 */
GzaSilence *
gza_silence_new (gint64 duration_us)
{
  GzaSilence *self = g_object_new (GZA_TYPE_SILENCE, NULL);

  self->duration_us = MAX (duration_us, 0);
  return self;
}

/**
 * gza_silence_set_playing:
 * @self: a silence
 * @playing: whether time shall go on
 *
 * Starts or holds the time.
 */
void
gza_silence_set_playing (GzaSilence *self,
                         gboolean    playing)
{
  g_return_if_fail (GZA_IS_SILENCE (self));

  if (self->is_playing == playing)
    return;
  self->anchor_us = gza_silence_get_position_us (self);
  self->is_playing = playing;
  arm (self);
}

/**
 * gza_silence_set_looping:
 * @self: a silence
 * @looping: whether it starts again at its end
 *
 * Sets what happens at the end.
 */
void
gza_silence_set_looping (GzaSilence *self,
                         gboolean    looping)
{
  g_return_if_fail (GZA_IS_SILENCE (self));

  /* Nothing of no length can repeat: it would do so for ever in one turn of the main loop. */
  self->is_looping = looping && self->duration_us > 0;
}

/**
 * gza_silence_seek:
 * @self: a silence
 * @position_us: brought into [0, duration]
 *
 * Goes to a position.
 */
void
gza_silence_seek (GzaSilence *self,
                  gint64      position_us)
{
  g_return_if_fail (GZA_IS_SILENCE (self));

  self->anchor_us = CLAMP (position_us, 0, self->duration_us);
  arm (self);
}

/**
 * gza_silence_get_position_us:
 * @self: a silence
 *
 * Gets how much has passed.
 *
 * Returns: [0, duration]
 */
gint64
gza_silence_get_position_us (GzaSilence *self)
{
  gint64 passed_us;

  g_return_val_if_fail (GZA_IS_SILENCE (self), 0);

  if (!self->is_playing)
    return self->anchor_us;
  passed_us = gza_clock_get_time_us (self->clock) - self->started_us;
  return CLAMP (self->anchor_us + passed_us, 0, self->duration_us);
}

/**
 * gza_silence_get_duration_us:
 * @self: a silence
 *
 * Gets how long it lasts in all.
 *
 * Returns: >= 0
 */
gint64
gza_silence_get_duration_us (GzaSilence *self)
{
  g_return_val_if_fail (GZA_IS_SILENCE (self), 0);

  return self->duration_us;
}
