/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-graph.h"

#include "gza-progress.h"
#include "gza-round.h"

G_BEGIN_DECLS

/* The insides of a GzaGraph, for the files that make it up. */

typedef struct {
  GzaGraph *graph; /* borrowed */
  char *path;
  int fd;
  GstElement *bin;      /* borrowed from the pipeline */
  GstElement *decoder;  /* borrowed from the bin */
  GstElement *picture;  /* first element behind decoded pictures, or NULL */
  GstElement *sound;    /* first element behind decoded sound, or NULL */
  gboolean has_sound;   /* a picture's own, linked */
  GstPad *mixer_pad;    /* where its sound is mixed; under the graph's lock */
} GzaBranch;

struct _GzaGraph {
  /* Owned */
  GstElement *pipeline;
  GstElement *volume;
  GPtrArray *branches; /* the picture first, if there is one */
  GMutex lock; /* a film's own sound comes late, on a streaming thread */
  GPtrArray *progresses; /* under the lock */
  GPtrArray *rounds; /* of what decoders give; under the lock */

  /* Borrowed from the pipeline */
  GzaVideoSink *video_sink;
  GstElement *output; /* atomic: a film's own sound comes late */
  GstElement *mixer;

  /* State */
  int voice;       /* under the lock */
  int description; /* under the lock */
  gboolean has_picture;
  gboolean is_deviceless;
  gboolean is_software_only;
};

/* gza-graph-branch.c */
void     gza_branch_free       (gpointer      data);
void     gza_branch_set_muted  (GzaBranch    *branch,
                                int           voice);
gboolean gza_graph_add_output  (GzaGraph     *self,
                                GError      **error);
gboolean gza_graph_add_picture (GzaGraph     *self,
                                GzaRoot      *root,
                                const char   *path,
                                gboolean      with_sound,
                                GError      **error);
gboolean gza_graph_add_voice   (GzaGraph     *self,
                                GzaRoot      *root,
                                const char   *path,
                                int           index,
                                GError      **error);

G_END_DECLS
