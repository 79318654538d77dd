/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-round.h"

/* A probe on what a file's decoder gives: a picture, or a sound.
 *
 * A clip that loops is never flushed: each of its files is told to begin again as soon as it has
 * been read. Left alone, each would begin its next round where it ended itself, and a narration
 * that is shorter than its film would be ahead of it ever after. So the first segment of each round
 * is given its place here: round n begins at n times the length of the whole clip, counted from
 * position 0, whatever the file's own length.
 *
 * A mixer waits for a sound that has ended until the next round comes. It is told that nothing
 * comes before. */

struct _GzaRound {
  GMutex lock;
  GstClockTime duration_ns; /* of the whole clip, 0 while unknown */
  GstClockTime start_ns;    /* stream time at running time 0 */
  GstClockTime end_ns;      /* of the last buffer */
  gint64 shift_ns;          /* of this round's running time */
  guint n_ended;            /* rounds since the last flush */
  gboolean is_mixed;
  gboolean is_placed; /* this round has begun */
};

static void
round_clear (gpointer data)
{
  GzaRound *self = data;

  g_mutex_clear (&self->lock);
}

static void
forget_rounds (GzaRound *self)
{
  self->n_ended = 0;
  self->shift_ns = 0;
  self->is_placed = FALSE;
}

/* Where a round's first segment would begin by itself says how far the round is to be moved; what
 * follows in the same round, of a file with a list of edits, is moved as far. */
static void
place (GzaRound         *self,
       const GstSegment *segment)
{
  if (self->is_placed)
    return;
  self->is_placed = TRUE;
  if (self->n_ended == 0)
    self->start_ns = segment->time;
  else if (self->duration_ns > 0)
    self->shift_ns = (gint64) (self->n_ended * self->duration_ns + segment->time) -
                     (gint64) (self->start_ns + segment->base);
}

static void
move_segment (GzaRound        *self,
              GstPadProbeInfo *info)
{
  GstEvent *event = GST_PAD_PROBE_INFO_EVENT (info);
  GstSegment segment;
  GstEvent *moved;

  gst_event_copy_segment (event, &segment);
  if (segment.format != GST_FORMAT_TIME || !(segment.flags & GST_SEGMENT_FLAG_SEGMENT))
    return;
  place (self, &segment);
  segment.base = (GstClockTime) MAX ((gint64) segment.base + self->shift_ns, 0);
  /* What fills a short sound up lies behind its own end. */
  if (self->is_mixed)
    segment.stop = GST_CLOCK_TIME_NONE;

  moved = gst_event_new_segment (&segment);
  gst_event_set_seqnum (moved, gst_event_get_seqnum (event));
  gst_event_unref (event);
  GST_PAD_PROBE_INFO_DATA (info) = moved;
}

/* Returns what fills the sound up to the end of the clip, or NULL. */
static GstEvent *
end_round (GzaRound *self)
{
  self->n_ended++;
  self->is_placed = FALSE;
  if (!self->is_mixed || self->end_ns >= self->duration_ns)
    return NULL;
  return gst_event_new_gap (self->end_ns, self->duration_ns - self->end_ns);
}

static void
note_buffer (GzaRound  *self,
             GstBuffer *buffer)
{
  if (!GST_BUFFER_PTS_IS_VALID (buffer))
    return;
  self->end_ns = GST_BUFFER_PTS (buffer);
  if (GST_BUFFER_DURATION_IS_VALID (buffer))
    self->end_ns += GST_BUFFER_DURATION (buffer);
}

/* Returns an event that is to go ahead of this one, or NULL. */
static GstEvent *
note_event (GzaRound        *self,
            GstPadProbeInfo *info)
{
  switch (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info))) {
  case GST_EVENT_FLUSH_STOP:
    forget_rounds (self);
    return NULL;
  case GST_EVENT_SEGMENT:
    move_segment (self, info);
    return NULL;
  case GST_EVENT_SEGMENT_DONE:
    return end_round (self);
  default:
    return NULL;
  }
}

static GstPadProbeReturn
on_data (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         data)
{
  GzaRound *self = data;
  GstEvent *ahead = NULL;

  g_mutex_lock (&self->lock);
  if (GST_PAD_PROBE_INFO_TYPE (info) & GST_PAD_PROBE_TYPE_BUFFER)
    note_buffer (self, GST_PAD_PROBE_INFO_BUFFER (info));
  else
    ahead = note_event (self, info);
  g_mutex_unlock (&self->lock);

  if (ahead != NULL)
    gst_pad_push_event (pad, ahead);
  return GST_PAD_PROBE_OK;
}

/**
 * gza_round_new:
 * @pad: where decoded pictures or sound leave their decoder
 * @is_mixed: whether a mixer waits for what comes from there
 *
 * Starts to place a pad's rounds.
 *
 * Returns: (transfer full): lives as long as it is held here or the pad exists
 */
GzaRound *
gza_round_new (GstPad   *pad,
               gboolean  is_mixed)
{
  GzaRound *self = g_atomic_rc_box_new0 (GzaRound);

  g_mutex_init (&self->lock);
  self->is_mixed = is_mixed;
  gst_pad_add_probe (pad,
                     GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM |
                         GST_PAD_PROBE_TYPE_EVENT_FLUSH,
                     on_data,
                     g_atomic_rc_box_acquire (self),
                     (GDestroyNotify) gza_round_unref);
  return self;
}

/**
 * gza_round_unref:
 * @self: (transfer full):
 *
 * Stops to hold the rounds.
 */
void
gza_round_unref (GzaRound *self)
{
  g_atomic_rc_box_release_full (self, round_clear);
}

/**
 * gza_round_set_duration_ns:
 * @self: the rounds of a pad
 * @duration_ns: the length of the whole clip, 0 where unknown
 *
 * Says how long a round takes; rounds of an unknown length follow each other as they come.
 */
void
gza_round_set_duration_ns (GzaRound     *self,
                           GstClockTime  duration_ns)
{
  g_mutex_lock (&self->lock);
  self->duration_ns = duration_ns;
  g_mutex_unlock (&self->lock);
}
