/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-graph.h"
#include "gza-worker.h"

G_BEGIN_DECLS

/* Messages that a job leaves on the pipeline's bus. */
#define GZA_MESSAGE_SEEKING     "gza-seeking"
#define GZA_MESSAGE_SEEK_FAILED "gza-seek-failed"
#define GZA_MESSAGE_DURATION    "gza-duration" /* with the field duration-us, gint64 */

/**
 * GzaBuild:
 * @graph: (nullable): what was built; whoever wants it takes it
 * @error: (nullable): why it was not
 * @part: which part could not be built
 *
 * The answer of a job that builds a graph.
 */
typedef struct _GzaBuild GzaBuild;

typedef void (*GzaBuildFunc) (GObject  *owner,
                              GzaBuild *build);

struct _GzaBuild {
  GzaGraph *graph;
  GError *error;
  int part;

  /*< private >*/
  GzaRoot *root;
  GzaGraphSpec *spec;
  GWeakRef owner;
  GzaBuildFunc func;
};

gpointer gza_build_new                 (GzaRoot            *root,
                                        const GzaGraphSpec *spec,
                                        GObject            *owner,
                                        GzaBuildFunc        func) G_GNUC_WARN_UNUSED_RESULT;
void     gza_build_run                 (gpointer            build);

gpointer gza_change_new                (GstElement         *pipeline,
                                        GstState            state) G_GNUC_WARN_UNUSED_RESULT;
void     gza_change_free               (gpointer            change);
void     gza_change_run                (gpointer            change);
void     gza_change_run_duration_query (gpointer            change);
void     gza_change_run_latency        (gpointer            change);

gpointer gza_seek_new                  (GstElement         *pipeline,
                                        GstSeekFlags        flags,
                                        gint64              position_us) G_GNUC_WARN_UNUSED_RESULT;
void     gza_seek_free                 (gpointer            seek);
void     gza_seek_run                  (gpointer            seek);

gpointer gza_restart_new               (GstElement         *pipeline,
                                        GstElement         *decoder) G_GNUC_WARN_UNUSED_RESULT;
void     gza_restart_free              (gpointer            restart);
void     gza_restart_run               (gpointer            restart);

gpointer gza_follow_new                (GstElement         *pipeline,
                                        GstClock           *clock,
                                        GstClockTime        base_ns) G_GNUC_WARN_UNUSED_RESULT;
void     gza_follow_free               (gpointer            follow);
void     gza_follow_run                (gpointer            follow);

void     gza_graph_run_free            (gpointer            graph);

G_END_DECLS
