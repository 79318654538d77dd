/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-cue-watch.h"

#include "gza-clock.h"

/* Follows a player through a list of cues.
 *
 * Owned by the captions and by the transcript. Looks at the player's position when a change is
 * due, when it was sought, and when its state changes; a paused player costs nothing. */

/* A timer may fire a little early by the player's clock. */
#define MIN_WAIT_US 1000

struct _GzaCueWatch {
  GObject parent_instance;

  /* Owned */
  GzaClock *clock;
  GzaPlayer *player;
  GzaCues *cues;
  guint timeout_id;

  /* State */
  gboolean has_current;
  guint first;
  guint n;
  gint64 time_us;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaCueWatch, gza_cue_watch, G_TYPE_OBJECT)

static void on_timeout (gpointer data);

static void
disarm (GzaCueWatch *self)
{
  if (self->timeout_id != 0)
    gza_clock_remove_timeout (self->clock, self->timeout_id);
  self->timeout_id = 0;
}

static void
arm (GzaCueWatch *self)
{
  gint64 change_us;

  disarm (self);
  if (self->cues == NULL || self->player == NULL || !gza_player_is_playing (self->player))
    return;
  change_us = gza_cues_get_next_change (self->cues, self->time_us);
  if (change_us >= 0)
    self->timeout_id = gza_clock_add_timeout (self->clock,
                                              MAX (change_us - self->time_us, MIN_WAIT_US),
                                              on_timeout,
                                              self);
}

/* Overlapping cues: one in the middle may end before the last does. */
static gboolean
has_ended_between (GzaCueWatch *self,
                   gint64       from_us,
                   gint64       to_us)
{
  for (guint i = self->first; i < self->first + self->n; i++) {
    gint64 end_us = gza_cues_get_cue (self->cues, i)->end_us;

    if ((from_us < end_us) != (to_us < end_us))
      return TRUE;
  }
  return FALSE;
}

static void
look (GzaCueWatch *self,
      gboolean     is_new)
{
  gint64 before_us = self->time_us;
  gboolean has_current = FALSE;
  guint first = 0;
  guint n = 0;

  self->time_us = self->player != NULL ? gza_player_get_position_us (self->player) : 0;
  if (self->cues != NULL && self->player != NULL)
    has_current = gza_cues_find (self->cues, self->time_us, &first, &n);
  if (!has_current)
    first = n = 0;
  arm (self);

  if (!is_new && has_current == self->has_current && first == self->first && n == self->n &&
      !has_ended_between (self, before_us, self->time_us))
    return;
  self->has_current = has_current;
  self->first = first;
  self->n = n;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_timeout (gpointer data)
{
  GzaCueWatch *self = data;

  self->timeout_id = 0;
  look (self, FALSE);
}

static void
on_player_moved (GzaCueWatch *self)
{
  look (self, FALSE);
}

static void
gza_cue_watch_dispose (GObject *object)
{
  GzaCueWatch *self = GZA_CUE_WATCH (object);

  if (self->clock != NULL)
    disarm (self);
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
  g_clear_object (&self->cues);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (gza_cue_watch_parent_class)->dispose (object);
}

static void
gza_cue_watch_class_init (GzaCueWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_cue_watch_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
gza_cue_watch_init (GzaCueWatch *self)
{
  self->clock = g_object_ref (gza_clock_get_default ());
}

/**
 * gza_cue_watch_new:
 *
 * Makes a watch that has nothing to follow yet.
 *
 * Returns: (transfer full):
 */
GzaCueWatch *
gza_cue_watch_new (void)
{
  return g_object_new (GZA_TYPE_CUE_WATCH, NULL);
}

/**
 * gza_cue_watch_set_player:
 * @self: a watch
 * @player: (nullable): whose position counts
 *
 * Follows another player.
 */
void
gza_cue_watch_set_player (GzaCueWatch *self,
                          GzaPlayer   *player)
{
  g_return_if_fail (GZA_IS_CUE_WATCH (self));

  if (self->player == player)
    return;
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_set_object (&self->player, player);
  if (player != NULL) {
    g_signal_connect_swapped (player, "notify::state", G_CALLBACK (on_player_moved), self);
    g_signal_connect_swapped (player, "seeked", G_CALLBACK (on_player_moved), self);
  }
  look (self, TRUE);
}

/**
 * gza_cue_watch_get_player:
 * @self: a watch
 *
 * Gets whom it follows.
 *
 * Returns: (transfer none) (nullable):
 */
GzaPlayer *
gza_cue_watch_get_player (GzaCueWatch *self)
{
  g_return_val_if_fail (GZA_IS_CUE_WATCH (self), NULL);

  return self->player;
}

/**
 * gza_cue_watch_set_cues:
 * @self: a watch
 * @cues: (nullable): where it looks
 *
 * Looks into another list, from the next moment on.
 */
void
gza_cue_watch_set_cues (GzaCueWatch *self,
                        GzaCues     *cues)
{
  g_return_if_fail (GZA_IS_CUE_WATCH (self));

  if (!g_set_object (&self->cues, cues))
    return;
  self->has_current = FALSE;
  self->first = self->n = 0;
  look (self, TRUE);
}

/**
 * gza_cue_watch_get_cues:
 * @self: a watch
 *
 * Gets where it looks.
 *
 * Returns: (transfer none) (nullable):
 */
GzaCues *
gza_cue_watch_get_cues (GzaCueWatch *self)
{
  g_return_val_if_fail (GZA_IS_CUE_WATCH (self), NULL);

  return self->cues;
}

/**
 * gza_cue_watch_get_time_us:
 * @self: a watch
 *
 * Gets the position at which it looked last.
 *
 * Returns: microseconds
 */
gint64
gza_cue_watch_get_time_us (GzaCueWatch *self)
{
  g_return_val_if_fail (GZA_IS_CUE_WATCH (self), 0);

  return self->time_us;
}

/**
 * gza_cue_watch_get_current:
 * @self: a watch
 * @ret_first: (out): the first cue to show
 * @ret_n: (out): how many from there on; one of them may have ended already
 *
 * Gets the cues of now.
 *
 * Returns: FALSE in a pause between cues
 */
gboolean
gza_cue_watch_get_current (GzaCueWatch *self,
                           guint       *ret_first,
                           guint       *ret_n)
{
  g_return_val_if_fail (GZA_IS_CUE_WATCH (self), FALSE);

  *ret_first = self->first;
  *ret_n = self->n;
  return self->has_current;
}

/**
 * gza_cue_watch_dup_text:
 * @self: a watch
 *
 * Gets what the cues of now say.
 *
 * Returns: (transfer full): plain text, a line for each cue; empty where there is none
 */
char *
gza_cue_watch_dup_text (GzaCueWatch *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = 0, n = 0;

  g_return_val_if_fail (GZA_IS_CUE_WATCH (self), NULL);

  gza_cue_watch_get_current (self, &first, &n);
  for (guint i = first; i < first + n; i++) {
    const GzaCue *cue = gza_cues_get_cue (self->cues, i);

    if (cue->end_us <= self->time_us)
      continue;
    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, cue->text);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
