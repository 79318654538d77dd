/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-graph-spec.h"
#include "gza-root.h"
#include "gza-video-sink.h"

#include <gst/gst.h>

G_BEGIN_DECLS

/* The parts of a graph that can break by themselves; 0 and more: that voice. */
#define GZA_PART_PICTURE (-1)
#define GZA_PART_OUTPUT  (-2)
#define GZA_PART_UNKNOWN (-3)

/**
 * GzaGraph:
 *
 * The elements of one pipeline: a picture and its voices, all running, one or two of them heard.
 */
typedef struct _GzaGraph GzaGraph;

GzaGraph     *gza_graph_new             (GzaRoot             *root,
                                         const GzaGraphSpec  *spec,
                                         int                 *ret_part,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          gza_graph_free            (GzaGraph            *self);

GstElement   *gza_graph_get_pipeline    (GzaGraph            *self);
GzaVideoSink *gza_graph_get_video_sink  (GzaGraph            *self);
GstElement   *gza_graph_get_volume      (GzaGraph            *self);

void          gza_graph_set_heard       (GzaGraph            *self,
                                         int                  voice,
                                         int                  description);
int           gza_graph_find_part       (GzaGraph            *self,
                                         GstObject           *object);
GstElement   *gza_graph_find_decoder    (GzaGraph            *self,
                                         GstObject           *object);
void          gza_graph_set_duration    (GzaGraph            *self,
                                         gint64               duration_us);
gboolean      gza_graph_has_hardware    (GzaGraph            *self);
gboolean      gza_graph_is_starved      (GzaGraph            *self,
                                         GstClockTime         running_ns,
                                         GstClockTime         end_ns,
                                         gint64               patience_us);

G_END_DECLS
