/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-graph.h"
#include "gza-video-paintable.h"

G_BEGIN_DECLS

#define GZA_TYPE_PIPELINE (gza_pipeline_get_type ())

/**
 * GzaPipeline:
 *
 * One clip from its preroll to its end: drives a GzaGraph from the main thread without ever
 * blocking it, and notices when the clip does not go on.
 *
 * Signals: `prepared` (), `ended` (), `seeked` (gint64 position_us),
 * `failed` (GError *, int part), `run-changed` (): it began to run or was held.
 */
G_DECLARE_FINAL_TYPE (GzaPipeline, gza_pipeline, GZA, PIPELINE, GObject)

GzaPipeline *gza_pipeline_new             (GzaRoot            *root,
                                           const GzaGraphSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
void         gza_pipeline_prepare         (GzaPipeline        *self,
                                           gint64              position_us,
                                           gboolean            looping);
void         gza_pipeline_close           (GzaPipeline        *self);

void         gza_pipeline_set_paintable   (GzaPipeline        *self,
                                           GzaVideoPaintable  *paintable);
void         gza_pipeline_set_playing     (GzaPipeline        *self,
                                           gboolean            playing);
void         gza_pipeline_set_looping     (GzaPipeline        *self,
                                           gboolean            looping);
void         gza_pipeline_set_heard       (GzaPipeline        *self,
                                           int                 voice,
                                           int                 description);
void         gza_pipeline_set_volume      (GzaPipeline        *self,
                                           double              volume_ratio);
void         gza_pipeline_seek            (GzaPipeline        *self,
                                           gint64              position_us);
void         gza_pipeline_follow          (GzaPipeline        *self,
                                           GstClock           *clock,
                                           gint64              zero_ns);
GstClock    *gza_pipeline_dup_clock       (GzaPipeline        *self,
                                           gint64             *ret_zero_ns)
                                           G_GNUC_WARN_UNUSED_RESULT;

gboolean     gza_pipeline_is_prepared     (GzaPipeline        *self);
gboolean     gza_pipeline_has_hardware    (GzaPipeline        *self);
gint64       gza_pipeline_get_position_us (GzaPipeline        *self);
gint64       gza_pipeline_get_duration_us (GzaPipeline        *self);
GstElement  *gza_pipeline_get_element     (GzaPipeline        *self);

G_END_DECLS
