/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-pipeline-jobs.h"

/* The calls of GStreamer that may block, as jobs for a GzaPipeline's worker. A job holds what it
 * needs by itself and never touches its GzaPipeline, which may be gone when it runs. */

typedef struct {
  GstElement *pipeline;
  GstState state;
} Change;

typedef struct {
  GstElement *pipeline;
  GstSeekFlags flags;
  gint64 position_us;
} Seek;

typedef struct {
  GstElement *pipeline;
  GstElement *decoder;
} Restart;

typedef struct {
  GstElement *pipeline;
  GstClock *clock;
  GstClockTime base_ns;
} Follow;

static void
leave_message (GstElement   *pipeline,
               GstStructure *structure)
{
  gst_element_post_message (pipeline,
                            gst_message_new_application (GST_OBJECT (pipeline), structure));
}

static void
build_free (gpointer data)
{
  GzaBuild *build = data;

  /* A graph that nobody took was never started: freeing it does not block. */
  g_clear_pointer (&build->graph, gza_graph_free);
  g_weak_ref_clear (&build->owner);
  gza_graph_spec_free (build->spec);
  g_clear_error (&build->error);
  g_object_unref (build->root);
  g_free (build);
}

static gboolean
on_answer (gpointer data)
{
  GzaBuild *build = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&build->owner);

  if (owner != NULL)
    build->func (owner, build);
  return G_SOURCE_REMOVE;
}

/**
 * gza_build_new:
 * @root: the exhibition
 * @spec: what to play
 * @owner: who waits; not held
 * @func: called on the main thread with the answer, unless @owner is gone
 *
 * Makes a job that builds a graph.
 *
 * Returns: (transfer full): frees itself after its answer
 */
gpointer
gza_build_new (GzaRoot            *root,
               const GzaGraphSpec *spec,
               GObject            *owner,
               GzaBuildFunc        func)
{
  GzaBuild *build = g_new0 (GzaBuild, 1);

  build->root = g_object_ref (root);
  build->spec = gza_graph_spec_copy (spec);
  build->func = func;
  g_weak_ref_init (&build->owner, owner);
  return build;
}

/**
 * gza_build_run:
 * @build: (transfer full): a job
 *
 * Builds the graph and sends the answer to the main thread.
 */
void
gza_build_run (gpointer build)
{
  GzaBuild *self = build;

  self->graph = gza_graph_new (self->root, self->spec, &self->part, &self->error);
  g_idle_add_full (G_PRIORITY_DEFAULT, on_answer, self, build_free);
}

/**
 * gza_change_new:
 * @pipeline: what to change or ask
 * @state: the state to go to, where the job is to change it
 *
 * Makes a job on a pipeline.
 *
 * Returns: (transfer full):
 */
gpointer
gza_change_new (GstElement *pipeline,
                GstState    state)
{
  Change *change = g_new0 (Change, 1);

  change->pipeline = gst_object_ref (pipeline);
  change->state = state;
  return change;
}

/**
 * gza_change_free:
 * @change: (transfer full): a job
 *
 * Frees a job.
 */
void
gza_change_free (gpointer change)
{
  Change *self = change;

  gst_object_unref (self->pipeline);
  g_free (self);
}

/**
 * gza_change_run:
 * @change: a job
 *
 * Sets the pipeline's state; what comes of it is on the bus.
 */
void
gza_change_run (gpointer change)
{
  Change *self = change;

  gst_element_set_state (self->pipeline, self->state);
}

/**
 * gza_change_run_duration_query:
 * @change: a job
 *
 * Asks for the duration and leaves it on the bus, 0 where it is unknown.
 */
void
gza_change_run_duration_query (gpointer change)
{
  Change *self = change;
  gint64 duration_ns = 0;

  if (!gst_element_query_duration (self->pipeline, GST_FORMAT_TIME, &duration_ns))
    duration_ns = 0;
  leave_message (self->pipeline,
                 gst_structure_new (GZA_MESSAGE_DURATION,
                                    "duration-us", G_TYPE_INT64, duration_ns / GST_USECOND,
                                    NULL));
}

/**
 * gza_change_run_latency:
 * @change: a job
 *
 * Distributes the pipeline's latency anew.
 */
void
gza_change_run_latency (gpointer change)
{
  Change *self = change;

  gst_bin_recalculate_latency (GST_BIN (self->pipeline));
}

/**
 * gza_seek_new:
 * @pipeline: where to seek
 * @flags: how
 * @position_us: where to
 *
 * Makes a job that seeks.
 *
 * Returns: (transfer full):
 */
gpointer
gza_seek_new (GstElement   *pipeline,
              GstSeekFlags  flags,
              gint64        position_us)
{
  Seek *seek = g_new0 (Seek, 1);

  seek->pipeline = gst_object_ref (pipeline);
  seek->flags = flags;
  seek->position_us = position_us;
  return seek;
}

/**
 * gza_seek_free:
 * @seek: (transfer full): a job
 *
 * Frees a job.
 */
void
gza_seek_free (gpointer seek)
{
  Seek *self = seek;

  gst_object_unref (self->pipeline);
  g_free (self);
}

/**
 * gza_seek_run:
 * @seek: a job
 *
 * Seeks. Before it a message says that whatever comes after it on the bus is of the new position; a
 * seek that is refused leaves a message too.
 */
void
gza_seek_run (gpointer seek)
{
  Seek *self = seek;

  leave_message (self->pipeline, gst_structure_new_empty (GZA_MESSAGE_SEEKING));
  if (!gst_element_seek (self->pipeline,
                         1.0,
                         GST_FORMAT_TIME,
                         self->flags,
                         GST_SEEK_TYPE_SET,
                         self->position_us * GST_USECOND,
                         GST_SEEK_TYPE_NONE,
                         0))
    leave_message (self->pipeline, gst_structure_new_empty (GZA_MESSAGE_SEEK_FAILED));
}

/**
 * gza_restart_new:
 * @pipeline: the whole
 * @decoder: what decodes one of its files
 *
 * Makes a job that begins one file again.
 *
 * Returns: (transfer full):
 */
gpointer
gza_restart_new (GstElement *pipeline,
                 GstElement *decoder)
{
  Restart *restart = g_new0 (Restart, 1);

  restart->pipeline = gst_object_ref (pipeline);
  restart->decoder = gst_object_ref (decoder);
  return restart;
}

/**
 * gza_restart_free:
 * @restart: (transfer full): a job
 *
 * Frees a job.
 */
void
gza_restart_free (gpointer restart)
{
  Restart *self = restart;

  gst_object_unref (self->decoder);
  gst_object_unref (self->pipeline);
  g_free (self);
}

static GstPad *
dup_first_src_pad (GstElement *element)
{
  GstPad *pad = NULL;

  GST_OBJECT_LOCK (element);
  if (element->srcpads != NULL)
    pad = gst_object_ref (element->srcpads->data);
  GST_OBJECT_UNLOCK (element);
  return pad;
}

/**
 * gza_restart_run:
 * @restart: a job
 *
 * Begins the file again without a flush: what was read of it before is still shown. Neither sinks
 * nor mixer are told, for whom time goes on. A file that refuses leaves a message.
 */
void
gza_restart_run (gpointer restart)
{
  Restart *self = restart;
  g_autoptr (GstPad) pad = dup_first_src_pad (self->decoder);
  GstEvent *seek;

  seek = gst_event_new_seek (1.0, GST_FORMAT_TIME, GST_SEEK_FLAG_SEGMENT,
                             GST_SEEK_TYPE_SET, 0, GST_SEEK_TYPE_NONE, 0);
  if (pad == NULL)
    gst_event_unref (seek);
  else if (gst_pad_send_event (pad, seek))
    return;
  leave_message (self->pipeline, gst_structure_new_empty (GZA_MESSAGE_SEEK_FAILED));
}

/**
 * gza_follow_new:
 * @pipeline: what to run
 * @clock: another pipeline's clock
 * @base_ns: the clock's time at running time 0
 *
 * Makes a job that runs a pipeline in step with another.
 *
 * Returns: (transfer full):
 */
gpointer
gza_follow_new (GstElement   *pipeline,
                GstClock     *clock,
                GstClockTime  base_ns)
{
  Follow *follow = g_new0 (Follow, 1);

  follow->pipeline = gst_object_ref (pipeline);
  follow->clock = gst_object_ref (clock);
  follow->base_ns = base_ns;
  return follow;
}

/**
 * gza_follow_free:
 * @follow: (transfer full): a job
 *
 * Frees a job.
 */
void
gza_follow_free (gpointer follow)
{
  Follow *self = follow;

  gst_object_unref (self->clock);
  gst_object_unref (self->pipeline);
  g_free (self);
}

/**
 * gza_follow_run:
 * @follow: a job
 *
 * Runs the pipeline by the other's clock. Without a start time GStreamer leaves the base time as
 * it is set here; sinks take it over when they begin to run, so they are held first.
 */
void
gza_follow_run (gpointer follow)
{
  Follow *self = follow;

  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), self->clock);
  gst_element_set_start_time (self->pipeline, GST_CLOCK_TIME_NONE);
  gst_element_set_base_time (self->pipeline, self->base_ns);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
}

/**
 * gza_graph_run_free:
 * @graph: (transfer full): a graph
 *
 * Stops and frees a graph.
 */
void
gza_graph_run_free (gpointer graph)
{
  gza_graph_free (graph);
}
