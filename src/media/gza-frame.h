/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>
#include <gst/video/video.h>

#include "gza-frame-rows.h"

G_BEGIN_DECLS

/**
 * GzaFrameStore:
 *
 * The memory of a film's frames, used again and again. May be passed between threads.
 */
typedef struct _GzaFrameStore GzaFrameStore;

/**
 * GzaFrame:
 *
 * One picture of a film, as long as somebody holds it: pixels ready for the screen, or what the
 * decoder gave and its rows become pixels when they are drawn. Written once, then immutable; may be
 * passed between threads.
 */
typedef struct _GzaFrame GzaFrame;

GzaFrameStore   *gza_frame_store_new      (const GstVideoInfo *info) G_GNUC_WARN_UNUSED_RESULT;
void             gza_frame_store_close    (GzaFrameStore      *self);

GzaFrame        *gza_frame_new            (GzaFrameStore      *store) G_GNUC_WARN_UNUSED_RESULT;
GzaFrame        *gza_frame_new_decoded    (GzaFrameStore      *store,
                                           GzaFrameRows       *rows,
                                           GstBuffer          *decoded) G_GNUC_WARN_UNUSED_RESULT;
guint8          *gza_frame_get_pixels     (GzaFrame           *self);
GzaFrame        *gza_frame_ref            (GzaFrame           *self);
void             gza_frame_unref          (GzaFrame           *self);

int              gza_frame_get_width      (const GzaFrame     *self);
int              gza_frame_get_height     (const GzaFrame     *self);
double           gza_frame_get_aspect     (const GzaFrame     *self);

GdkTexture      *gza_frame_make_texture   (GzaFrame           *self) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *gza_frame_make_surface   (GzaFrame           *self,
                                           int                 first_row,
                                           int                 n_rows) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFrame, gza_frame_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFrameStore, gza_frame_store_close)

G_END_DECLS
