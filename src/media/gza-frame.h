/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>
#include <gst/video/video.h>

G_BEGIN_DECLS

/**
 * GzaFrame:
 *
 * One decoded picture in the memory where the decoder's converter left it, mapped for reading as
 * long as somebody holds it. Immutable; may be passed between threads.
 */
typedef struct _GzaFrame GzaFrame;

GzaFrame        *gza_frame_new            (GstBuffer          *buffer,
                                           const GstVideoInfo *info) G_GNUC_WARN_UNUSED_RESULT;
GzaFrame        *gza_frame_ref            (GzaFrame           *self);
void             gza_frame_unref          (GzaFrame           *self);

int              gza_frame_get_width      (const GzaFrame     *self);
int              gza_frame_get_height     (const GzaFrame     *self);
double           gza_frame_get_aspect     (const GzaFrame     *self);

GdkTexture      *gza_frame_make_texture   (GzaFrame           *self) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *gza_frame_make_surface   (GzaFrame           *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFrame, gza_frame_unref)

G_END_DECLS
