/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-pipeline.h"

#include "gza-media-error.h"
#include "gza-pipeline-jobs.h"
#include "gza-player.h"
#include "gza-timeline.h"

#include <gst/audio/streamvolume.h>
#include <gst/pbutils/missing-plugins.h>

/* The main thread's side of one clip.
 *
 * Owned by a GzaPlayer. Whatever may block in GStreamer (building, state changes, seeks, queries
 * that travel up to the file, teardown) is a job of the clip's own GzaWorker; what comes of it
 * arrives as messages of the bus, in the order in which it happened. The position is read from the
 * pipeline's clock. What running time means for the position is GzaTimeline's. */

/* From the request to the first picture, to the end of a seek, to running. */
#define ANSWER_DEADLINE_MS 3000
/* Nothing new has reached a sink that has shown everything. */
#define PROGRESS_PATIENCE_US (2 * G_USEC_PER_SEC)
#define PROGRESS_PERIOD_MS 500
#define TEARDOWN_DEADLINE_US G_USEC_PER_SEC

struct _GzaPipeline {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaGraphSpec *spec;
  GzaWorker *worker;
  GzaGraph *graph;
  GzaVideoPaintable *paintable;
  char *missing; /* what could not be decoded, in GStreamer's words */
  guint bus_watch_id;
  guint deadline_id;
  guint progress_id;

  /* Wanted */
  gboolean wants_playing;
  gboolean wants_looping;
  int voice;
  double volume_ratio;

  /* State */
  gboolean is_prerolled;
  gboolean is_prepared;
  gboolean is_running;
  gboolean has_failed;
  GzaTimeline time;
};

enum {
  SIGNAL_PREPARED,
  SIGNAL_ENDED,
  SIGNAL_SEEKED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaPipeline, gza_pipeline, G_TYPE_OBJECT)

static void
push_change (GzaPipeline  *self,
             GzaWorkerJob  job,
             GstState      state)
{
  gza_worker_push (self->worker,
                   job,
                   gza_change_new (gza_graph_get_pipeline (self->graph), state),
                   gza_change_free);
}

/* Failures and deadlines */

static void
fail (GzaPipeline  *self,
      int           part,
      const GError *error)
{
  if (self->has_failed)
    return;

  self->has_failed = TRUE;
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error, part);
}

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
fail_stalled (GzaPipeline *self,
              const char  *what)
{
  g_autoptr (GError) error = g_error_new (GZA_PLAYER_ERROR, GZA_PLAYER_ERROR_STALLED, "%s: %s",
                                          gza_graph_spec_name (self->spec), what);

  fail (self, GZA_PART_PICTURE, error);
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

static void
start_deadline (GzaPipeline *self)
{
  g_clear_handle_id (&self->deadline_id, g_source_remove);
  self->deadline_id = g_timeout_add_once (ANSWER_DEADLINE_MS, on_deadline, self);
}

static void
end_deadline (GzaPipeline *self)
{
  if (!is_waiting (self))
    g_clear_handle_id (&self->deadline_id, g_source_remove);
}

static GstClockTime
get_running_ns (GzaPipeline *self)
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

static gboolean
on_progress_check (gpointer data)
{
  GzaPipeline *self = data;

  if (!self->is_running || self->time.is_seeking || self->time.is_at_end)
    return G_SOURCE_CONTINUE;
  if (!gza_graph_is_starved (self->graph, get_running_ns (self), PROGRESS_PATIENCE_US))
    return G_SOURCE_CONTINUE;

  self->progress_id = 0;
  fail_stalled (self, "its data stopped to come");
  return G_SOURCE_REMOVE;
}

/* Seeks */

static gboolean
can_play_segment (GzaPipeline *self)
{
  /* A mixer swallows the end of a segment. */
  return self->spec->voices[0] == NULL;
}

static void
push_seek (GzaPipeline  *self,
           GstSeekFlags  flags,
           gint64        position_us)
{
  gza_worker_push (self->worker,
                   gza_seek_run,
                   gza_seek_new (gza_graph_get_pipeline (self->graph), flags, position_us),
                   gza_seek_free);
}

static void
start_seek (GzaPipeline *self,
            gint64       position_us)
{
  GstSeekFlags flags = GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE;

  gza_timeline_begin_seek (&self->time,
                           position_us,
                           self->wants_looping && can_play_segment (self));
  if (self->time.is_segment)
    flags |= GST_SEEK_FLAG_SEGMENT;
  start_deadline (self);
  push_seek (self, flags, position_us);
}

static void
ask_duration (GzaPipeline *self)
{
  push_change (self, gza_change_run_duration_query, GST_STATE_VOID_PENDING);
}

static void
end_seek (GzaPipeline *self,
          gboolean     is_done)
{
  gint64 next_us = gza_timeline_end_seek (&self->time, is_done);

  if (next_us >= 0) {
    start_seek (self, next_us);
    return;
  }

  end_deadline (self);
  if (!self->is_prepared)
    ask_duration (self);
  else if (is_done)
    g_signal_emit (self, signals[SIGNAL_SEEKED], 0, self->time.anchor_us);
}

/* Messages of the bus */

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
  if (self->time.next_target_us > 0 || (self->wants_looping && can_play_segment (self))) {
    gint64 position_us = MAX (self->time.next_target_us, 0);

    self->time.next_target_us = -1;
    start_seek (self, position_us);
  } else {
    self->time.next_target_us = -1;
    ask_duration (self);
  }
}

static void
on_duration (GzaPipeline *self,
             gint64       duration_us)
{
  if (duration_us > 0)
    self->time.duration_us = duration_us;
  if (self->is_prepared)
    return;

  self->is_prepared = TRUE;
  end_deadline (self);
  if (self->wants_playing)
    gza_pipeline_set_playing (self, TRUE);
  g_signal_emit (self, signals[SIGNAL_PREPARED], 0);
}

static void
on_seek_failed (GzaPipeline *self)
{
  if (self->time.is_seeking) {
    end_seek (self, FALSE);
  } else if (self->wants_looping) {
    start_seek (self, 0);
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
  end_deadline (self);
}

static void
on_eos (GzaPipeline *self)
{
  gint64 position_us;
  g_autoptr (GError) error = NULL;

  if (self->time.is_seeking)
    return;
  if (self->wants_looping) {
    start_seek (self, 0);
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
    fail (self, GZA_PART_PICTURE, error);
    return;
  }

  self->time.is_at_end = TRUE;
  end_deadline (self);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
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
  fail (self, part, error);
}

static void
on_segment_done (GzaPipeline *self)
{
  /* Not flushed, so that what is on its way is still shown. */
  if (self->wants_looping)
    push_seek (self, GST_SEEK_FLAG_SEGMENT, 0);
}

static void
on_clock_lost (GzaPipeline *self)
{
  if (!self->wants_playing)
    return;
  push_change (self, gza_change_run, GST_STATE_PAUSED);
  push_change (self, gza_change_run, GST_STATE_PLAYING);
}

static void
on_element_message (GzaPipeline *self,
                    GstMessage  *message)
{
  if (!gst_is_missing_plugin_message (message))
    return;
  g_free (self->missing);
  self->missing = gst_missing_plugin_message_get_description (message);
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
    push_change (self, gza_change_run_latency, GST_STATE_VOID_PENDING);
    break;
  case GST_MESSAGE_CLOCK_LOST:
    on_clock_lost (self);
    break;
  default:
    break;
  }
}

static gboolean
on_bus_message (GstBus     *bus,
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
  case GST_MESSAGE_SEGMENT_DONE:
    on_segment_done (self);
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
    fail (self, build->part, error);
    return;
  }

  self->graph = g_steal_pointer (&build->graph);
  bus = gst_element_get_bus (gza_graph_get_pipeline (self->graph));
  self->bus_watch_id = gst_bus_add_watch (bus, on_bus_message, self);
  gza_pipeline_set_paintable (self, self->paintable);
  gza_pipeline_set_volume (self, self->volume_ratio);
  gza_graph_set_voice (self->graph, self->voice);
  push_change (self, gza_change_run, GST_STATE_PAUSED);
}

static void
gza_pipeline_dispose (GObject *object)
{
  GzaPipeline *self = GZA_PIPELINE (object);

  gza_pipeline_close (self);
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

  signals[SIGNAL_PREPARED] = g_signal_new ("prepared", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[SIGNAL_SEEKED] = g_signal_new ("seeked", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_ERROR, G_TYPE_INT);
}

static void
gza_pipeline_init (GzaPipeline *self)
{
  self->voice = -1;
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
  start_deadline (self);
  self->progress_id = g_timeout_add (PROGRESS_PERIOD_MS, on_progress_check, self);

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

  g_clear_handle_id (&self->deadline_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
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
    start_deadline (self);
  push_change (self, gza_change_run, playing ? GST_STATE_PLAYING : GST_STATE_PAUSED);
}

/**
 * gza_pipeline_set_looping:
 * @self: a clip
 * @looping: whether the clip starts again at its end
 *
 * Changes that on the way; a clip without voices then repeats without a gap.
 */
void
gza_pipeline_set_looping (GzaPipeline *self,
                          gboolean     looping)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  if (self->wants_looping == looping)
    return;
  self->wants_looping = looping;
  if (self->is_prepared && can_play_segment (self))
    gza_pipeline_seek (self, gza_pipeline_get_position_us (self));
}

/**
 * gza_pipeline_set_voice:
 * @self: a clip
 * @voice: index of the voice to be heard, or -1
 *
 * Changes the voice where the clip is.
 */
void
gza_pipeline_set_voice (GzaPipeline *self,
                        int          voice)
{
  g_return_if_fail (GZA_IS_PIPELINE (self));

  self->voice = voice;
  if (self->graph != NULL)
    gza_graph_set_voice (self->graph, voice);
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

  if (self->graph == NULL || !self->is_prerolled || self->time.is_seeking)
    self->time.next_target_us = position_us;
  else
    start_seek (self, position_us);
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
    running_ns = get_running_ns (self);
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
