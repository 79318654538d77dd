/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GzaTimeline:
 * @anchor_us: the position at running time 0
 * @duration_us: of the clip, 0 while it is unknown
 * @target_us: where the seek under way goes
 * @next_target_us: where the seek that waits goes, or -1
 * @is_seeking: a seek was asked for and has not arrived
 * @is_seek_begun: whatever the pipeline says from now on is of the new position
 * @is_segment: the clip starts again without a gap, and running time goes on
 * @is_at_end: everything was shown
 *
 * What a pipeline's running time means for the clip's position, through seeks and loops.
 */
typedef struct {
  gint64 anchor_us;
  gint64 duration_us;
  gint64 target_us;
  gint64 next_target_us;
  gboolean is_seeking;
  gboolean is_seek_begun;
  gboolean is_segment;
  gboolean is_at_end;
} GzaTimeline;

void     gza_timeline_init            (GzaTimeline       *self);

void     gza_timeline_begin_seek      (GzaTimeline       *self,
                                       gint64             target_us,
                                       gboolean           is_segment);
gint64   gza_timeline_end_seek        (GzaTimeline       *self,
                                       gboolean           has_arrived);

gint64   gza_timeline_get_position_us (const GzaTimeline *self,
                                       gint64             running_us);
gboolean gza_timeline_is_early        (const GzaTimeline *self,
                                       gint64             position_us);

G_END_DECLS
