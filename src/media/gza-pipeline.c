/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-pipeline-private.h"

#include "gza-media-error.h"
#include "gza-pipeline-jobs.h"

#include <gst/audio/streamvolume.h>

/* The main thread's side of one clip.
 *
 * Owned by a GzaPlayer. Whatever may block in GStreamer (building, state changes, seeks, queries
 * that travel up to the file, teardown) is a job of the clip's own GzaWorker; what comes of it
 * arrives as messages of the bus, in the order in which it happened: gza-pipeline-bus.c. Whether
 * anything comes at all is watched by gza-pipeline-watch.c. The position is read from the
 * pipeline's clock. What running time means for the position is GzaTimeline's. */

#define TEARDOWN_DEADLINE_US G_USEC_PER_SEC

G_DEFINE_FINAL_TYPE (GzaPipeline, gza_pipeline, G_TYPE_OBJECT)

static void
on_built (GObject  *object,
          GzaBuild *build)
{
  GzaPipeline *self = GZA_PIPELINE (object);
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GError) error = NULL;

  /* Closed while it was being built. */
  if (self->worker == NULL)
    return;
  if (build->graph == NULL) {
    error = gza_media_error_new_from_gst (build->error, NULL, NULL);
    gza_pipeline_fail (self, build->part, error);
    return;
  }

  self->graph = g_steal_pointer (&build->graph);
  bus = gst_element_get_bus (gza_graph_get_pipeline (self->graph));
  self->bus_watch_id = gst_bus_add_watch (bus, gza_pipeline_on_bus_message, self);
  gza_pipeline_set_paintable (self, self->paintable);
  gza_pipeline_set_volume (self, self->volume_ratio);
  gza_graph_set_heard (self->graph, self->voice, self->description);
  gza_pipeline_push_change (self, gza_change_run, GST_STATE_PAUSED);
}

static void
gza_pipeline_dispose (GObject *object)
{
  GzaPipeline *self = GZA_PIPELINE (object);

  gza_pipeline_close (self);
  g_clear_object (&self->leader_clock);
  g_clear_object (&self->paintable);
  g_clear_object (&self->root);
  g_clear_pointer (&self->spec, gza_graph_spec_free);
  g_clear_pointer (&self->missing, g_free);
  G_OBJECT_CLASS (gza_pipeline_parent_class)->dispose (object);
}

static void
gza_pipeline_class_init (GzaPipelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gza_pipeline_dispose;

  g_signal_new ("prepared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("seeked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_INT64);
  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_ERROR, G_TYPE_INT);
  g_signal_new ("run-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
gza_pipeline_init (GzaPipeline *self)
{
  self->voice = self->description = GZA_VOICE_NONE;
  self->volume_ratio = 1.0;
  gza_timeline_init (&self->time);
}

/**
 * gza_pipeline_new:
 * @root: the exhibition
 * @spec: what to play; at least a picture or one voice
 *
 * Makes a clip that does nothing yet.
 *
 * Returns: (transfer full):
 */
GzaPipeline *
gza_pipeline_new (GzaRoot            *root,
                  const GzaGraphSpec *spec)
{
  GzaPipeline *self = g_object_new (GZA_TYPE_PIPELINE, NULL);

  self->root = g_object_ref (root);
  self->spec = gza_graph_spec_copy (spec);
  return self;
}

/**
 * gza_pipeline_prepare:
 * @self: a clip
 * @position_us: where the first picture shall be
 * @looping: whether the clip starts again at its end
 *
 * Opens the files and decodes up to the first picture and sound; then comes `prepared`, or
 * `failed` after three seconds at the latest. To be called once.
 */
void
gza_pipeline_prepare (GzaPipeline *self,
                      gint64       position_us,
                      gboolean     looping)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));
  g_return_if_fail (self->worker == NULL);

  self->wants_looping = looping;
  self->time.next_target_us = position_us;
  self->worker = gza_worker_new (gza_graph_spec_name (self->spec));
  gza_pipeline_start_deadline (self);
  gza_pipeline_start_watch (self);

  /* It frees itself when its answer has arrived. */
  gza_worker_push (self->worker,
                   gza_build_run,
                   gza_build_new (self->root, self->spec, G_OBJECT (self), on_built),
                   NULL);
}

/**
 * gza_pipeline_close:
 * @self: a clip
 *
 * Stops the clip for good; its paintable keeps the last frame. Returns at once, and the worker
 * takes the elements down; if a disk keeps it for more than a second, the log says so.
 */
void
gza_pipeline_close (GzaPipeline *self)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  gza_pipeline_end_watch (self);
  g_clear_handle_id (&self->bus_watch_id, g_source_remove);
  if (self->graph != NULL) {
    gza_pipeline_set_paintable (self, NULL);
    gza_worker_push (self->worker, gza_graph_run_free, g_steal_pointer (&self->graph), NULL);
  }
  if (self->worker != NULL)
    gza_worker_finish (g_steal_pointer (&self->worker), TEARDOWN_DEADLINE_US);
}

/**
 * gza_pipeline_set_paintable:
 * @self: a clip
 * @paintable: (nullable): where the frames go
 *
 * Shows the clip's picture, beginning with one that is decoded already.
 */
void
gza_pipeline_set_paintable (GzaPipeline       *self,
                            GzaVideoPaintable *paintable)
{
  GzaVideoSink *sink;

  g_return_if_fail (GZA_IS_PIPELINE (self));

  g_set_object (&self->paintable, paintable);
  if (self->graph == NULL)
    return;
  sink = gza_graph_get_video_sink (self->graph);
  if (sink != NULL)
    gza_video_sink_set_paintable (sink, paintable);
}

static void
run_as_follower (GzaPipeline *self)
{
  gint64 base_ns = self->leader_zero_ns + self->time.anchor_us * GST_USECOND;
  gint64 now_ns = (gint64) gst_clock_get_time (self->leader_clock);

  /* A young clock has no time for a beginning that long ago: begin where the leader is. */
  if (base_ns < 0) {
    gza_pipeline_start_seek (self, (now_ns - self->leader_zero_ns) / GST_USECOND);
    return;
  }
  gza_worker_push (self->worker,
                   gza_follow_run,
                   gza_follow_new (gza_graph_get_pipeline (self->graph),
                                   self->leader_clock,
                                   (GstClockTime) base_ns),
                   gza_follow_free);
}

/**
 * gza_pipeline_run:
 * @self: a clip that is prepared
 *
 * Starts what is wanted to play: by its own clock, or in step with the one that it follows. While
 * a seek is under way a follower waits for its end, which says what running time means.
 */
void
gza_pipeline_run (GzaPipeline *self)
{
  gza_pipeline_start_deadline (self);
  if (self->leader_clock == NULL)
    gza_pipeline_push_change (self, gza_change_run, GST_STATE_PLAYING);
  else if (!self->time.is_seeking)
    run_as_follower (self);
}

/**
 * gza_pipeline_set_playing:
 * @self: a clip
 * @playing: whether time shall go on
 *
 * Starts or holds the clip, as soon as it is prepared.
 */
void
gza_pipeline_set_playing (GzaPipeline *self,
                          gboolean     playing)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  self->wants_playing = playing;
  if (!self->is_prepared || self->graph == NULL)
    return;
  if (playing)
    gza_pipeline_run (self);
  else
    gza_pipeline_push_change (self, gza_change_run, GST_STATE_PAUSED);
}

/**
 * gza_pipeline_set_looping:
 * @self: a clip
 * @looping: whether the clip starts again at its end
 *
 * Changes that on the way; it then repeats without a gap.
 */
void
gza_pipeline_set_looping (GzaPipeline *self,
                          gboolean     looping)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  if (self->wants_looping == looping)
    return;
  self->wants_looping = looping;
  if (self->is_prepared)
    gza_pipeline_seek (self, gza_pipeline_get_position_us (self));
}

/**
 * gza_pipeline_set_heard:
 * @self: a clip
 * @voice: index of a voice, `GZA_VOICE_OWN` or `GZA_VOICE_NONE`
 * @description: a voice that is heard with it, or `GZA_VOICE_NONE`
 *
 * Changes what is heard, where the clip is.
 */
void
gza_pipeline_set_heard (GzaPipeline *self,
                        int          voice,
                        int          description)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  self->voice = voice;
  self->description = description;
  if (self->graph != NULL)
    gza_graph_set_heard (self->graph, voice, description);
}

/**
 * gza_pipeline_set_volume:
 * @self: a clip
 * @volume_ratio: [0, 1], even steps to the ear
 *
 * Makes all sound louder or quieter at once.
 */
void
gza_pipeline_set_volume (GzaPipeline *self,
                         double       volume_ratio)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  self->volume_ratio = volume_ratio;
  if (self->graph != NULL)
    gst_stream_volume_set_volume (GST_STREAM_VOLUME (gza_graph_get_volume (self->graph)),
                                  GST_STREAM_VOLUME_FORMAT_CUBIC,
                                  volume_ratio);
}

/**
 * gza_pipeline_seek:
 * @self: a clip
 * @position_us: [0, duration]
 *
 * Goes to a position; `seeked` comes once for a row of quick calls, with the newest.
 */
void
gza_pipeline_seek (GzaPipeline *self,
                   gint64       position_us)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  if (self->graph == NULL || !self->is_prerolled || self->time.is_seeking) {
    self->time.next_target_us = position_us;
    return;
  }
  /* Its base time would not fit what comes after the seek. */
  if (self->leader_clock != NULL)
    gza_pipeline_push_change (self, gza_change_run, GST_STATE_PAUSED);
  gza_pipeline_start_seek (self, position_us);
}

/**
 * gza_pipeline_follow:
 * @self: a clip
 * @clock: the clock of another clip that runs
 * @zero_ns: that clock's time at the other's position 0
 *
 * Runs in step with another clip: what both show has the same position to the frame. To be called
 * again when the other was held, sought, or has another clock.
 */
void
gza_pipeline_follow (GzaPipeline *self,
                     GstClock    *clock,
                     gint64       zero_ns)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));
  g_return_if_fail (GST_IS_CLOCK (clock));

  g_set_object (&self->leader_clock, clock);
  self->leader_zero_ns = zero_ns;
  gza_pipeline_set_playing (self, TRUE);
}

/**
 * gza_pipeline_dup_clock:
 * @self: a clip
 * @ret_zero_ns: (out): the clock's time at position 0; may be negative
 *
 * Gets what a clip that follows this one has to know.
 *
 * Returns: (transfer full) (nullable): NULL unless it runs, and where it loops without a gap
 */
GstClock *
gza_pipeline_dup_clock (GzaPipeline *self,
                        gint64      *ret_zero_ns)
{
  GstElement *pipeline;

  g_return_val_if_fail (GZA_IS_PIPELINE (self), NULL);

  if (self->graph == NULL || !self->is_running || self->time.is_seeking || self->time.is_segment)
    return NULL;
  pipeline = gza_graph_get_pipeline (self->graph);
  *ret_zero_ns = (gint64) gst_element_get_base_time (pipeline) -
                 self->time.anchor_us * GST_USECOND;
  return gst_element_get_clock (pipeline);
}

/**
 * gza_pipeline_is_prepared:
 * @self: a clip
 *
 * Tells whether the first picture and sound are there.
 *
 * Returns: TRUE from `prepared` on
 */
gboolean
gza_pipeline_is_prepared (GzaPipeline *self)
{
  g_return_val_if_fail (GZA_IS_PIPELINE (self), FALSE);

  return self->is_prepared;
}

/**
 * gza_pipeline_has_hardware:
 * @self: a clip
 *
 * Tells whether the clip is decoded by the graphics hardware.
 *
 * Returns: FALSE also while nothing is decoded yet
 */
gboolean
gza_pipeline_has_hardware (GzaPipeline *self)
{
  g_return_val_if_fail (GZA_IS_PIPELINE (self), FALSE);

  return self->graph != NULL && gza_graph_has_hardware (self->graph);
}

/**
 * gza_pipeline_get_position_us:
 * @self: a clip
 *
 * Gets the position of what is seen and heard now; while a seek is under way, where it goes.
 *
 * Returns: [0, duration]
 */
gint64
gza_pipeline_get_position_us (GzaPipeline *self)
{
  GstClockTime running_ns = GST_CLOCK_TIME_NONE;

  g_return_val_if_fail (GZA_IS_PIPELINE (self), 0);

  if (self->graph != NULL)
    running_ns = gza_pipeline_get_running_ns (self);
  return gza_timeline_get_position_us (&self->time,
                                       GST_CLOCK_TIME_IS_VALID (running_ns)
                                         ? (gint64) (running_ns / GST_USECOND)
                                         : -1);
}

/**
 * gza_pipeline_get_duration_us:
 * @self: a clip
 *
 * Gets the length of the longest part.
 *
 * Returns: 0 while it is unknown
 */
gint64
gza_pipeline_get_duration_us (GzaPipeline *self)
{
  g_return_val_if_fail (GZA_IS_PIPELINE (self), 0);

  return self->time.duration_us;
}

/**
 * gza_pipeline_get_element:
 * @self: a clip
 *
 * Gets GStreamer's own pipeline, to be watched by tests and measurements.
 *
 * Returns: (transfer none) (nullable): NULL while it is being built
 */
GstElement *
gza_pipeline_get_element (GzaPipeline *self)
{
  g_return_val_if_fail (GZA_IS_PIPELINE (self), NULL);

  return self->graph != NULL ? gza_graph_get_pipeline (self->graph) : NULL;
}
