/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-pipeline-private.h"

#include "gza-media-error.h"
#include "gza-pipeline-jobs.h"
#include "gza-player.h"

#include <gst/pbutils/missing-plugins.h>

/* What a pipeline is asked and what it answers: seeks, one at a time, and the messages of the bus
 * in their order. */

/**
 * gza_pipeline_push_change:
 * @self: a clip
 * @job: what to run, one of the gza_change_run functions
 * @state: the state to go to, where the job is to change it
 *
 * Hands a call that may block to the clip's worker.
 */
void
gza_pipeline_push_change (GzaPipeline  *self,
                          GzaWorkerJob  job,
                          GstState      state)
{
  gza_worker_push (self->worker,
                   job,
                   gza_change_new (gza_graph_get_pipeline (self->graph), state),
                   gza_change_free);
}

/* Seeks */

/**
 * gza_pipeline_start_seek:
 * @self: a clip
 * @position_us: [0, duration]
 *
 * Sends a seek; there must be none under way.
 */
void
gza_pipeline_start_seek (GzaPipeline *self,
                         gint64       position_us)
{
  GstSeekFlags flags = GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE;

  gza_timeline_begin_seek (&self->time, position_us, self->wants_looping);
  if (self->time.is_segment)
    flags |= GST_SEEK_FLAG_SEGMENT;
  gza_pipeline_start_deadline (self);
  gza_worker_push (self->worker,
                   gza_seek_run,
                   gza_seek_new (gza_graph_get_pipeline (self->graph), flags, position_us),
                   gza_seek_free);
}

static void
ask_duration (GzaPipeline *self)
{
  gza_pipeline_push_change (self, gza_change_run_duration_query, GST_STATE_VOID_PENDING);
}

static void
end_seek (GzaPipeline *self,
          gboolean     is_done)
{
  gint64 next_us = gza_timeline_end_seek (&self->time, is_done);

  if (next_us >= 0) {
    gza_pipeline_start_seek (self, next_us);
    return;
  }

  gza_pipeline_end_deadline (self);
  if (!self->is_prepared)
    ask_duration (self);
  else if (is_done)
    g_signal_emit_by_name (self, "seeked", self->time.anchor_us);
  if (self->is_prepared && self->leader_clock != NULL && self->wants_playing)
    gza_pipeline_run (self);
}

/* Messages of the bus */

static const char *
get_part_path (GzaPipeline *self,
               int          part)
{
  if (part >= 0)
    return self->spec->voices[part];
  if (part == GZA_PART_PICTURE)
    return self->spec->picture;
  return NULL;
}

static void
on_async_done (GzaPipeline *self)
{
  if (self->time.is_seeking) {
    if (self->time.is_seek_begun)
      end_seek (self, TRUE);
    return;
  }

  if (self->is_prerolled)
    return;
  self->is_prerolled = TRUE;
  if (self->time.next_target_us > 0 || self->wants_looping) {
    gint64 position_us = MAX (self->time.next_target_us, 0);

    self->time.next_target_us = -1;
    gza_pipeline_start_seek (self, position_us);
  } else {
    self->time.next_target_us = -1;
    ask_duration (self);
  }
}

static void
on_duration (GzaPipeline *self,
             gint64       duration_us)
{
  if (duration_us > 0) {
    self->time.duration_us = duration_us;
    gza_graph_set_duration (self->graph, duration_us);
  }
  if (self->is_prepared)
    return;

  self->is_prepared = TRUE;
  self->told_us = MAX (duration_us, 0);
  gza_pipeline_end_deadline (self);
  if (self->wants_playing)
    gza_pipeline_run (self);
  g_signal_emit_by_name (self, "prepared");
}

static void
on_seek_failed (GzaPipeline *self)
{
  if (self->time.is_seeking) {
    end_seek (self, FALSE);
  } else if (self->wants_looping) {
    gza_pipeline_start_seek (self, 0);
  }
}

static void
on_application_message (GzaPipeline        *self,
                        const GstStructure *structure)
{
  gint64 duration_us = 0;

  if (gst_structure_has_name (structure, GZA_MESSAGE_SEEKING)) {
    self->time.is_seek_begun = TRUE;
  } else if (gst_structure_has_name (structure, GZA_MESSAGE_SEEK_FAILED)) {
    on_seek_failed (self);
  } else if (gst_structure_has_name (structure, GZA_MESSAGE_DURATION)) {
    gst_structure_get_int64 (structure, "duration-us", &duration_us);
    on_duration (self, duration_us);
  }
}

static void
on_state_changed (GzaPipeline *self,
                  GstMessage  *message)
{
  GstState state;

  if (GST_MESSAGE_SRC (message) != GST_OBJECT (gza_graph_get_pipeline (self->graph)))
    return;
  gst_message_parse_state_changed (message, NULL, &state, NULL);
  self->is_running = state == GST_STATE_PLAYING;
  gza_pipeline_end_deadline (self);
  g_signal_emit_by_name (self, "run-changed");
}

static void
on_eos (GzaPipeline *self)
{
  gint64 position_us;
  g_autoptr (GError) error = NULL;

  if (self->time.is_seeking)
    return;
  if (self->wants_looping) {
    gza_pipeline_start_seek (self, 0);
    return;
  }

  position_us = gza_pipeline_get_position_us (self);
  if (gza_timeline_is_early (&self->time, position_us)) {
    error = g_error_new (GZA_PLAYER_ERROR,
                         GZA_PLAYER_ERROR_UNDECODABLE,
                         "%s: it ends after %.1f s of %.1f s",
                         gza_graph_spec_name (self->spec),
                         (double) position_us / G_USEC_PER_SEC,
                         (double) self->time.duration_us / G_USEC_PER_SEC);
    gza_pipeline_fail (self, GZA_PART_PICTURE, error);
    return;
  }

  self->time.is_at_end = TRUE;
  gza_pipeline_end_deadline (self);
  g_signal_emit_by_name (self, "ended");
}

static void
on_error (GzaPipeline *self,
          GstMessage  *message)
{
  int part = gza_graph_find_part (self->graph, GST_MESSAGE_SRC (message));
  g_autoptr (GError) cause = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;

  gst_message_parse_error (message, &cause, &details);
  g_debug ("%s: %s", cause->message, details != NULL ? details : "");
  error = gza_media_error_new_from_gst (cause, get_part_path (self, part), self->missing);
  gza_pipeline_fail (self, part, error);
}

/* Of one file, which begins its next round while the end of this one is still on its way. */
static void
on_forwarded (GzaPipeline *self,
              GstMessage  *message)
{
  GstElement *decoder = gza_graph_find_decoder (self->graph, GST_MESSAGE_SRC (message));

  if (decoder == NULL || !self->wants_looping || !self->time.is_segment || self->time.is_seeking)
    return;
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_SEGMENT_DONE)
    gza_worker_push (self->worker,
                     gza_restart_run,
                     gza_restart_new (gza_graph_get_pipeline (self->graph), decoder),
                     gza_restart_free);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    /* A picture that ended for good, although it was asked not to. */
    gza_pipeline_start_seek (self, 0);
}

static void
on_clock_lost (GzaPipeline *self)
{
  if (!self->wants_playing)
    return;
  gza_pipeline_push_change (self, gza_change_run, GST_STATE_PAUSED);
  gza_pipeline_push_change (self, gza_change_run, GST_STATE_PLAYING);
}

static void
on_element_message (GzaPipeline *self,
                    GstMessage  *message)
{
  const GstStructure *structure = gst_message_get_structure (message);
  g_autoptr (GstMessage) forwarded = NULL;

  if (gst_structure_has_name (structure, "GstBinForwarded")) {
    gst_structure_get (structure, "message", GST_TYPE_MESSAGE, &forwarded, NULL);
    on_forwarded (self, forwarded);
  } else if (gst_is_missing_plugin_message (message)) {
    g_free (self->missing);
    self->missing = gst_missing_plugin_message_get_description (message);
  }
}

static void
on_rare_message (GzaPipeline *self,
                 GstMessage  *message)
{
  switch (GST_MESSAGE_TYPE (message)) {
  case GST_MESSAGE_DURATION_CHANGED:
    if (self->is_prepared)
      ask_duration (self);
    break;
  case GST_MESSAGE_LATENCY:
    gza_pipeline_push_change (self, gza_change_run_latency, GST_STATE_VOID_PENDING);
    break;
  case GST_MESSAGE_CLOCK_LOST:
    on_clock_lost (self);
    break;
  default:
    break;
  }
}

/**
 * gza_pipeline_on_bus_message:
 * @bus: the pipeline's
 * @message: what it says
 * @data: the clip
 *
 * Takes over what happened in the pipeline: a GstBusFunc of the main thread.
 *
 * Returns: `G_SOURCE_CONTINUE`
 */
gboolean
gza_pipeline_on_bus_message (GstBus     *bus,
                             GstMessage *message,
                             gpointer    data)
{
  GzaPipeline *self = data;

  if (self->has_failed)
    return G_SOURCE_CONTINUE;

  switch (GST_MESSAGE_TYPE (message)) {
  case GST_MESSAGE_ASYNC_DONE:
    on_async_done (self);
    break;
  case GST_MESSAGE_APPLICATION:
    on_application_message (self, gst_message_get_structure (message));
    break;
  case GST_MESSAGE_STATE_CHANGED:
    on_state_changed (self, message);
    break;
  case GST_MESSAGE_EOS:
    on_eos (self);
    break;
  case GST_MESSAGE_ERROR:
    on_error (self, message);
    break;
  case GST_MESSAGE_ELEMENT:
    on_element_message (self, message);
    break;
  default:
    on_rare_message (self, message);
  }
  return G_SOURCE_CONTINUE;
}
