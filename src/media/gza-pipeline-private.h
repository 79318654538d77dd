/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-pipeline.h"

#include "gza-timeline.h"
#include "gza-worker.h"

G_BEGIN_DECLS

/* The insides of a GzaPipeline, for the files that make it up. */

struct _GzaPipeline {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaGraphSpec *spec;
  GzaWorker *worker;
  GzaGraph *graph;
  GzaVideoPaintable *paintable;
  GstClock *leader_clock; /* of the pipeline that this one follows, or NULL */
  char *missing; /* what could not be decoded, in GStreamer's words */
  guint bus_watch_id;
  guint deadline_id;
  guint progress_id;

  /* Wanted */
  gboolean wants_playing;
  gboolean wants_looping;
  int voice;
  int description;
  double volume_ratio;
  gint64 leader_zero_ns; /* the leader's clock at its position 0 */

  /* State */
  gboolean is_prerolled;
  gboolean is_prepared;
  gboolean is_running;
  gboolean has_failed;
  gint64 told_us; /* the length that it told at first, 0 where unknown */
  GzaTimeline time;
};

/* gza-pipeline.c */
void         gza_pipeline_run              (GzaPipeline  *self);

/* gza-pipeline-bus.c */
void         gza_pipeline_push_change      (GzaPipeline  *self,
                                            GzaWorkerJob  job,
                                            GstState      state);
void         gza_pipeline_start_seek       (GzaPipeline  *self,
                                            gint64        position_us);
gboolean     gza_pipeline_on_bus_message   (GstBus       *bus,
                                            GstMessage   *message,
                                            gpointer      data);

/* gza-pipeline-watch.c */
void         gza_pipeline_start_watch      (GzaPipeline  *self);
void         gza_pipeline_end_watch        (GzaPipeline  *self);
void         gza_pipeline_start_deadline   (GzaPipeline  *self);
void         gza_pipeline_end_deadline     (GzaPipeline  *self);
void         gza_pipeline_fail             (GzaPipeline  *self,
                                            int           part,
                                            const GError *error);
GstClockTime gza_pipeline_get_running_ns   (GzaPipeline  *self);

G_END_DECLS
