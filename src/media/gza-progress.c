/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-progress.h"

/* A probe on a sink's pad that notes up to what running time the sink has been fed.
 *
 * A sink that is fed holds each buffer until its time, so the last buffer is ahead of the clock;
 * one whose disk has stalled falls behind it, and nothing more arrives. A picture that stands for
 * ten seconds by its own timestamps is neither, as long as that is before the film's end. */

struct _GzaProgress {
  GMutex lock;
  GstSegment segment;
  GstClockTime fed_until_ns; /* running time, or GST_CLOCK_TIME_NONE before the first buffer */
  gint64 arrived_us;         /* monotonic time of the last buffer */
  gboolean is_at_end;
};

static void
progress_clear (gpointer data)
{
  GzaProgress *self = data;

  g_mutex_clear (&self->lock);
}

static void
note_buffer (GzaProgress *self,
             GstBuffer   *buffer)
{
  GstClockTime end_ns = GST_BUFFER_PTS (buffer);

  if (!GST_CLOCK_TIME_IS_VALID (end_ns))
    return;
  if (GST_BUFFER_DURATION_IS_VALID (buffer))
    end_ns += GST_BUFFER_DURATION (buffer);
  end_ns = gst_segment_to_running_time (&self->segment, GST_FORMAT_TIME, end_ns);

  if (GST_CLOCK_TIME_IS_VALID (end_ns))
    self->fed_until_ns = end_ns;
  self->arrived_us = g_get_monotonic_time ();
}

static void
note_event (GzaProgress *self,
            GstEvent    *event)
{
  switch (GST_EVENT_TYPE (event)) {
  case GST_EVENT_SEGMENT:
    gst_event_copy_segment (event, &self->segment);
    self->is_at_end = FALSE;
    break;
  case GST_EVENT_FLUSH_STOP:
    self->fed_until_ns = GST_CLOCK_TIME_NONE;
    self->is_at_end = FALSE;
    break;
  case GST_EVENT_EOS:
  case GST_EVENT_SEGMENT_DONE:
    self->is_at_end = TRUE;
    break;
  default:
    break;
  }
}

static GstPadProbeReturn
on_data (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         data)
{
  GzaProgress *self = data;

  g_mutex_lock (&self->lock);
  if (GST_PAD_PROBE_INFO_TYPE (info) & GST_PAD_PROBE_TYPE_BUFFER)
    note_buffer (self, GST_PAD_PROBE_INFO_BUFFER (info));
  else
    note_event (self, GST_PAD_PROBE_INFO_EVENT (info));
  g_mutex_unlock (&self->lock);
  return GST_PAD_PROBE_OK;
}

/**
 * gza_progress_new:
 * @sink_pad: where the sink is fed
 *
 * Starts to watch a sink.
 *
 * Returns: (transfer full): lives as long as it is held here or the pad exists
 */
GzaProgress *
gza_progress_new (GstPad *sink_pad)
{
  GzaProgress *self = g_atomic_rc_box_new0 (GzaProgress);

  g_mutex_init (&self->lock);
  gst_segment_init (&self->segment, GST_FORMAT_TIME);
  self->fed_until_ns = GST_CLOCK_TIME_NONE;
  gst_pad_add_probe (sink_pad,
                     GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM |
                         GST_PAD_PROBE_TYPE_EVENT_FLUSH,
                     on_data,
                     g_atomic_rc_box_acquire (self),
                     (GDestroyNotify) gza_progress_unref);
  return self;
}

/**
 * gza_progress_unref:
 * @self: (transfer full):
 *
 * Stops to hold the watch.
 */
void
gza_progress_unref (GzaProgress *self)
{
  g_atomic_rc_box_release_full (self, progress_clear);
}

/**
 * gza_progress_is_starved:
 * @self: a watch
 * @running_ns: the pipeline's running time now
 * @end_ns: the running time at which it should end, or `GST_CLOCK_TIME_NONE`
 * @patience_us: how long nothing may come
 *
 * Tells whether the sink has shown all it was given, or all that belongs before the end, and gets
 * nothing more.
 *
 * Returns: FALSE at the regular end and before the first buffer
 */
gboolean
gza_progress_is_starved (GzaProgress  *self,
                         GstClockTime  running_ns,
                         GstClockTime  end_ns,
                         gint64        patience_us)
{
  GstClockTime patience_ns = (GstClockTime) patience_us * GST_USECOND;
  gboolean is_starved;

  g_mutex_lock (&self->lock);
  is_starved = !self->is_at_end &&
               GST_CLOCK_TIME_IS_VALID (self->fed_until_ns) &&
               GST_CLOCK_TIME_IS_VALID (running_ns) &&
               running_ns > MIN (self->fed_until_ns, end_ns) + patience_ns &&
               g_get_monotonic_time () > self->arrived_us + patience_us;
  g_mutex_unlock (&self->lock);
  return is_starved;
}
