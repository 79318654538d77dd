/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-pipeline-private.h"

#include "gza-player.h"

/* Whether a clip goes on: every question to the pipeline has a deadline, and while it runs new
 * data must keep coming. All on the main thread, by timers and the pipeline's clock. */

/* From the request to the first picture, to the end of a seek, to running. */
#define ANSWER_DEADLINE_MS 3000
/* Nothing new has reached a sink that has shown everything. */
#define PROGRESS_PATIENCE_US (2 * G_USEC_PER_SEC)
#define PROGRESS_PERIOD_MS 500

/**
 * gza_pipeline_fail:
 * @self: a clip
 * @part: the part that broke
 * @error: why
 *
 * Says that the clip does not go on; only the first failure counts.
 */
void
gza_pipeline_fail (GzaPipeline  *self,
                   int           part,
                   const GError *error)
{
  if (self->has_failed)
    return;

  self->has_failed = TRUE;
  gza_pipeline_end_watch (self);
  g_signal_emit_by_name (self, "failed", error, part);
}

static void
fail_stalled (GzaPipeline *self,
              const char  *what)
{
  g_autoptr (GError) error = g_error_new (GZA_PLAYER_ERROR, GZA_PLAYER_ERROR_STALLED, "%s: %s",
                                          gza_graph_spec_name (self->spec), what);

  gza_pipeline_fail (self, GZA_PART_PICTURE, error);
}

static gboolean
is_waiting (GzaPipeline *self)
{
  return !self->is_prepared ||
         self->time.is_seeking ||
         (self->wants_playing && !self->is_running && !self->time.is_at_end);
}

static void
on_deadline (gpointer data)
{
  GzaPipeline *self = data;

  self->deadline_id = 0;
  if (is_waiting (self))
    fail_stalled (self, self->is_prepared ? "it does not go on" : "no picture or sound comes");
}

/**
 * gza_pipeline_start_deadline:
 * @self: a clip
 *
 * Gives the pipeline three seconds to answer what it was just asked.
 */
void
gza_pipeline_start_deadline (GzaPipeline *self)
{
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  self->deadline_id = g_timeout_add_once (ANSWER_DEADLINE_MS, on_deadline, self);
}

/**
 * gza_pipeline_end_deadline:
 * @self: a clip
 *
 * Ends the deadline, if nothing is waited for any more.
 */
void
gza_pipeline_end_deadline (GzaPipeline *self)
{
  if (!is_waiting (self))
    g_clear_handle_id (&self->deadline_id, g_source_remove);
}

/**
 * gza_pipeline_get_running_ns:
 * @self: a clip
 *
 * Gets how long the clip has run since its last seek that flushed. Never blocks.
 *
 * Returns: `GST_CLOCK_TIME_NONE` where there is no clock yet
 */
GstClockTime
gza_pipeline_get_running_ns (GzaPipeline *self)
{
  GstElement *pipeline = gza_graph_get_pipeline (self->graph);
  g_autoptr (GstClock) clock = NULL;
  GstClockTime now_ns;
  GstClockTime base_ns;

  if (!self->is_running)
    return gst_element_get_start_time (pipeline);

  clock = gst_element_get_clock (pipeline);
  if (clock == NULL)
    return GST_CLOCK_TIME_NONE;
  now_ns = gst_clock_get_time (clock);
  base_ns = gst_element_get_base_time (pipeline);
  return now_ns > base_ns ? now_ns - base_ns : 0;
}

/* A damaged time stamp makes the demuxer believe in a longer film: a picture is held until then,
 * for hours if need be. So the end is the one that the file told before anything was shown. */
static GstClockTime
get_end_ns (GzaPipeline *self)
{
  if (self->told_us == 0 || self->wants_looping)
    return GST_CLOCK_TIME_NONE;
  return (GstClockTime) MAX (self->told_us - self->time.anchor_us, 0) * GST_USECOND;
}

static gboolean
on_progress_check (gpointer data)
{
  GzaPipeline *self = data;

  if (!self->is_running || self->time.is_seeking || self->time.is_at_end)
    return G_SOURCE_CONTINUE;
  if (!gza_graph_is_starved (self->graph,
                             gza_pipeline_get_running_ns (self),
                             get_end_ns (self),
                             PROGRESS_PATIENCE_US))
    return G_SOURCE_CONTINUE;

  self->progress_id = 0;
  fail_stalled (self, "its data stopped to come");
  return G_SOURCE_REMOVE;
}

/**
 * gza_pipeline_start_watch:
 * @self: a clip
 *
 * Begins to look whether new pictures and sounds keep coming.
 */
void
gza_pipeline_start_watch (GzaPipeline *self)
{
  self->progress_id = g_timeout_add (PROGRESS_PERIOD_MS, on_progress_check, self);
}

/**
 * gza_pipeline_end_watch:
 * @self: a clip
 *
 * Ends all waiting.
 */
void
gza_pipeline_end_watch (GzaPipeline *self)
{
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
}
