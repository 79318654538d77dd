/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/video/gstvideosink.h>

#include "gza-video-paintable.h"

G_BEGIN_DECLS

#define GZA_TYPE_VIDEO_SINK (gza_video_sink_get_type ())

/**
 * GzaVideoSink:
 *
 * The end of a pipeline's picture branch: hands each frame, when its time comes, to a paintable.
 */
G_DECLARE_FINAL_TYPE (GzaVideoSink, gza_video_sink, GZA, VIDEO_SINK, GstVideoSink)

GzaVideoSink *gza_video_sink_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void          gza_video_sink_set_paintable (GzaVideoSink      *self,
                                            GzaVideoPaintable *paintable);

G_END_DECLS
