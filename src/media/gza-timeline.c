/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-timeline.h"

/* The arithmetic of a clip's time. Only one seek is under way at any time; of those asked for
 * meanwhile the newest waits, and the position is said to be there already. */

/* An end before this share of the duration, and by more than this time, is a broken file: what a
 * container says of its length is often off by a little. */
#define EARLY_END_RATIO 0.75
#define EARLY_END_US (3 * G_USEC_PER_SEC / 2)

/**
 * gza_timeline_init:
 * @self: (out caller-allocates): a timeline
 *
 * Begins at 0, with nothing known.
 */
void
gza_timeline_init (GzaTimeline *self)
{
  *self = (GzaTimeline) { .next_target_us = -1 };
}

/**
 * gza_timeline_begin_seek:
 * @self: a timeline
 * @target_us: where the seek goes
 * @is_segment: whether the clip starts again at its end
 *
 * Notes that a seek was sent.
 */
void
gza_timeline_begin_seek (GzaTimeline *self,
                         gint64       target_us,
                         gboolean     is_segment)
{
  self->is_seeking = TRUE;
  self->is_seek_begun = FALSE;
  self->is_at_end = FALSE;
  self->is_segment = is_segment;
  self->target_us = target_us;
}

/**
 * gza_timeline_end_seek:
 * @self: a timeline
 * @has_arrived: whether the seek succeeded
 *
 * Notes how the seek under way ended.
 *
 * Returns: where the next one goes, or -1; it waits no more
 */
gint64
gza_timeline_end_seek (GzaTimeline *self,
                       gboolean     has_arrived)
{
  gint64 next_us = self->next_target_us;

  self->is_seeking = FALSE;
  self->next_target_us = -1;
  if (has_arrived)
    self->anchor_us = self->target_us;
  else
    self->is_segment = FALSE;
  return next_us;
}

/**
 * gza_timeline_get_position_us:
 * @self: a timeline
 * @running_us: the pipeline's running time, or -1 where it has none
 *
 * Tells the position of what is seen and heard; while a seek is under way, where it goes.
 *
 * Returns: [0, duration], with no upper end while the duration is unknown
 */
gint64
gza_timeline_get_position_us (const GzaTimeline *self,
                              gint64             running_us)
{
  gint64 position_us = self->anchor_us + MAX (running_us, 0);

  if (self->next_target_us >= 0)
    return self->next_target_us;
  if (self->is_seeking)
    return self->target_us;
  if (self->duration_us <= 0)
    return position_us;
  if (self->is_at_end)
    return self->duration_us;
  return self->is_segment ? position_us % self->duration_us
                          : MIN (position_us, self->duration_us);
}

/**
 * gza_timeline_is_early:
 * @self: a timeline
 * @position_us: where the data ended
 *
 * Tells whether a file ended long before it should: one that was cut reaches its end like a
 * whole one, only sooner.
 *
 * Returns: FALSE where the duration is unknown
 */
gboolean
gza_timeline_is_early (const GzaTimeline *self,
                       gint64             position_us)
{
  return (double) position_us < (double) self->duration_us * EARLY_END_RATIO &&
         self->duration_us - position_us > EARLY_END_US;
}
