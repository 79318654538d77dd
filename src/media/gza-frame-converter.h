/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-frame.h"

G_BEGIN_DECLS

/**
 * GzaFrameConverter:
 *
 * Makes frames for the screen from what a decoder gives: upright, in cairo's own format. Belongs to
 * one thread at a time.
 */
typedef struct _GzaFrameConverter GzaFrameConverter;

GzaFrameConverter *gza_frame_converter_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void               gza_frame_converter_free            (GzaFrameConverter         *self);

void               gza_frame_converter_set_info        (GzaFrameConverter         *self,
                                                        const GstVideoInfo        *info);
void               gza_frame_converter_set_orientation (GzaFrameConverter         *self,
                                                        GstVideoOrientationMethod  orientation);

GzaFrame          *gza_frame_converter_run             (GzaFrameConverter         *self,
                                                        GstBuffer                 *buffer,
                                                        gboolean                   when_drawn)
                                                        G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaFrameConverter, gza_frame_converter_free)

G_END_DECLS
