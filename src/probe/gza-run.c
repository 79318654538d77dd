/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-run.h"

#include "gza-phrase.h"
#include "gza-probe-policy.h"
#include "gza-source.h"

/* One pass through a file, as fast as the machine can: filesrc ! decodebin, and behind it what the
 * description says. Runs on the calling thread until the file ends, and gives up on a file that
 * stops yielding, that never ends, or that nobody waits for any more.
 *
 *   g_autoptr (GzaRun) run = gza_run_new ("", fd, &error);
 *   g_signal_connect (gza_run_get (run, "decoder"), "pad-added", G_CALLBACK (on_pad_added), run);
 *   gza_run_start (run, cancellable, &error);
 *   gza_run_finish (run, 0, NULL, NULL, cancellable, &error);
 */

/* An encoder looks 25 frames ahead; on a slow machine that takes seconds, not this long. */
#define STALL_US (60 * G_USEC_PER_SEC)
#define START_US (30 * G_USEC_PER_SEC)
#define MAX_DURATION_US (G_GINT64_CONSTANT (6) * 3600 * G_USEC_PER_SEC)
#define POLL_NS (100 * GST_MSECOND)

struct _GzaRun {
  /* owned */
  GstElement *pipeline;
  GstBus *bus;

  /* borrowed */
  GzaRunMessage listener;
  gpointer listener_data;

  /* state; written by streaming threads */
  int n_buffers;
  gint64 reached_us;
};

/**
 * gza_run_new:
 * @description: what stands beside the reader, in the language of gst-launch
 * @fd: a regular file
 * @error: return location
 *
 * Prepares a pass. The decoder is called “decoder”; its pads are for the caller to connect.
 *
 * Returns: (transfer full) (nullable): a run
 * Errors: those of GStreamer: an element that is not installed
 */
GzaRun *
gza_run_new (const char *description,
             int fd,
             GError **error)
{
  g_autofree char *location = gza_source_dup_location (fd);
  g_autofree char *whole = NULL;
  g_autoptr (GstElement) source = NULL;
  GstElement *pipeline;
  GzaRun *self;

  if (!gza_probe_policy_init (error))
    return NULL;
  whole = g_strdup_printf ("filesrc name=source ! decodebin name=decoder %s", description);
  pipeline = gst_parse_launch_full (whole, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  if (pipeline == NULL)
    return NULL;
  self = g_new0 (GzaRun, 1);
  self->pipeline = gst_object_ref_sink (pipeline);
  self->bus = gst_element_get_bus (pipeline);
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  g_object_set (source, "location", location, NULL);
  return self;
}

/**
 * gza_run_free:
 * @self: (transfer full): a run
 *
 * Stops and frees a run.
 */
void
gza_run_free (GzaRun *self)
{
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_object_unref (self->bus);
  gst_object_unref (self->pipeline);
  g_free (self);
}

/**
 * gza_run_get:
 * @self: a run
 * @name: the name of an element in the description
 *
 * Finds an element.
 *
 * Returns: (transfer none) (nullable): it belongs to the run
 */
GstElement *
gza_run_get (GzaRun *self,
             const char *name)
{
  g_autoptr (GstElement) element = gst_bin_get_by_name (GST_BIN (self->pipeline), name);

  return element;
}

/**
 * gza_run_set_listener:
 * @self: a run
 * @listener: called for every message of the pipeline, on the caller's thread
 * @data: for @listener
 *
 * Lets somebody read the messages: tags, above all.
 */
void
gza_run_set_listener (GzaRun *self,
                      GzaRunMessage listener,
                      gpointer data)
{
  self->listener = listener;
  self->listener_data = data;
}

static GstPadProbeReturn
on_buffer (GstPad *pad,
           GstPadProbeInfo *info,
           gpointer user_data)
{
  GzaRun *self = user_data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);

  g_atomic_int_inc (&self->n_buffers);
  if (GST_BUFFER_PTS_IS_VALID (buffer))
    __atomic_store_n (&self->reached_us, (gint64) GST_TIME_AS_USECONDS (GST_BUFFER_PTS (buffer)),
                      __ATOMIC_RELAXED);
  return GST_PAD_PROBE_OK;
}

/**
 * gza_run_watch:
 * @self: a run
 * @pad: a pad that buffers pass
 *
 * Counts what passes as progress.
 */
void
gza_run_watch (GzaRun *self,
               GstPad *pad)
{
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_buffer, self, NULL);
}

/**
 * gza_run_attach:
 * @self: a run
 * @pad: a pad of the decoder
 * @description: what takes it, down to a sink
 *
 * Makes elements for a pad of the decoder, in its “pad-added”. A pad that nobody takes would stop
 * the rest, and a sink that nothing reaches would never end.
 */
void
gza_run_attach (GzaRun *self,
                GstPad *pad,
                const char *description)
{
  GstElement *bin = gst_parse_bin_from_description (description, TRUE, NULL);
  g_autoptr (GstPad) sink = NULL;

  g_return_if_fail (bin != NULL);

  gst_bin_add (GST_BIN (self->pipeline), bin);
  sink = gst_element_get_static_pad (bin, "sink");
  gza_run_watch (self, sink);
  gst_pad_link (pad, sink);
  gst_element_sync_state_with_parent (bin);
}

/**
 * gza_run_connect:
 * @self: a run
 * @pad: a pad of the decoder
 * @name: the element of the description that takes it
 *
 * Connects a pad of the decoder, in its “pad-added”, unless the element is taken already.
 *
 * Returns: whether it is connected
 */
gboolean
gza_run_connect (GzaRun *self,
                 GstPad *pad,
                 const char *name)
{
  GstElement *element = gza_run_get (self, name);
  g_autoptr (GstPad) sink = element != NULL ? gst_element_get_static_pad (element, "sink") : NULL;

  if (sink == NULL || gst_pad_is_linked (sink) || GST_PAD_LINK_FAILED (gst_pad_link (pad, sink)))
    return FALSE;
  gza_run_watch (self, sink);
  return TRUE;
}

/* Takes what the pipeline says; FALSE ends the run, with or without an error. */
static gboolean
take_message (GzaRun *self,
              GstMessageType wanted,
              gboolean *ret_arrived,
              GError **error)
{
  g_autoptr (GstMessage) message = gst_bus_timed_pop (self->bus, POLL_NS);

  if (message == NULL)
    return TRUE;
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR) {
    gst_message_parse_error (message, error, NULL);
    return FALSE;
  }
  if (self->listener != NULL)
    self->listener (message, self->listener_data);
  if ((GST_MESSAGE_TYPE (message) & wanted) != 0 &&
      GST_MESSAGE_SRC (message) == GST_OBJECT (self->pipeline))
    *ret_arrived = TRUE;
  return TRUE;
}

static void
report_progress (GzaRun *self,
                 gint64 duration_us,
                 GzaProgress progress,
                 gpointer data)
{
  gint64 reached_us = __atomic_load_n (&self->reached_us, __ATOMIC_RELAXED);

  if (progress != NULL && duration_us > 0)
    progress (CLAMP ((double) reached_us / (double) duration_us, 0.0, 1.0), data);
}

static gboolean
wait_for (GzaRun *self,
          GstMessageType wanted,
          gint64 limit_us,
          gint64 duration_us,
          GzaProgress progress,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  gint64 moved_us = g_get_monotonic_time ();
  int n_seen = 0;
  gboolean has_arrived = FALSE;

  while (!has_arrived) {
    int n_buffers = g_atomic_int_get (&self->n_buffers);

    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !take_message (self, wanted, &has_arrived, error))
      return FALSE;
    report_progress (self, duration_us, progress, data);
    if (n_buffers != n_seen)
      moved_us = g_get_monotonic_time ();
    n_seen = n_buffers;
    if (g_get_monotonic_time () - moved_us > limit_us ||
        __atomic_load_n (&self->reached_us, __ATOMIC_RELAXED) > MAX_DURATION_US) {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                           GZA_SAY ("reading it doesn't come to an end: the file is damaged, or "
                                    "longer "
                                    "than six hours"));
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * gza_run_start:
 * @self: a run
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Reads the file's beginning, until its streams are known.
 *
 * Returns: whether it can be read
 * Errors: %G_IO_ERROR_CANCELLED, %G_IO_ERROR_TIMED_OUT, those of GStreamer
 */
gboolean
gza_run_start (GzaRun *self,
               GCancellable *cancellable,
               GError **error)
{
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  return wait_for (self, GST_MESSAGE_ASYNC_DONE, START_US, 0, NULL, NULL, cancellable, error);
}

/**
 * gza_run_seek:
 * @self: a run that was started
 * @position_us: where to go on, µs
 *
 * Goes on from another place, and lets the file run.
 */
void
gza_run_seek (GzaRun *self,
              gint64 position_us)
{
  gst_element_seek_simple (self->pipeline, GST_FORMAT_TIME,
                           GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE,
                           position_us * (gint64) GST_USECOND);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
}

/**
 * gza_run_finish:
 * @self: a run that was started
 * @duration_us: how long the file is, µs, 0 where unknown
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Reads the file to its end.
 *
 * Returns: whether the end was reached
 * Errors: %G_IO_ERROR_CANCELLED, %G_IO_ERROR_TIMED_OUT, those of GStreamer
 */
gboolean
gza_run_finish (GzaRun *self,
                gint64 duration_us,
                GzaProgress progress,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  return wait_for (self, GST_MESSAGE_EOS, STALL_US, duration_us, progress, data, cancellable,
                   error);
}
