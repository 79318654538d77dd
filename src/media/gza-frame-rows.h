/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gst/video/video.h>

G_BEGIN_DECLS

/**
 * GzaFrameRows:
 *
 * Makes rows of decoded pictures into pixels, a few at a time, as they are drawn. Held and let go
 * by any thread, used by one at a time.
 */
typedef struct _GzaFrameRows GzaFrameRows;

gboolean         gza_frame_rows_suit         (const GstVideoInfo *in);
GzaFrameRows    *gza_frame_rows_new          (const GstVideoInfo *in,
                                              const GstVideoInfo *out) G_GNUC_WARN_UNUSED_RESULT;
GzaFrameRows    *gza_frame_rows_ref          (GzaFrameRows       *self);
void             gza_frame_rows_unref        (GzaFrameRows       *self);

cairo_surface_t *gza_frame_rows_make_surface (GzaFrameRows       *self,
                                              GstBuffer          *decoded,
                                              int                 first_row,
                                              int                 n_rows)
                                              G_GNUC_WARN_UNUSED_RESULT;
gboolean         gza_frame_rows_write        (GzaFrameRows       *self,
                                              GstBuffer          *decoded,
                                              int                 first_row,
                                              int                 n_rows,
                                              guint8             *pixels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFrameRows, gza_frame_rows_unref)

G_END_DECLS
