/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-frame.h"

G_BEGIN_DECLS

#define GZA_TYPE_VIDEO_PAINTABLE (gza_video_paintable_get_type ())

/**
 * GzaVideoPaintable:
 *
 * The newest picture of a film inside GTK's own scene. Frames come from any thread; everything
 * else belongs to the main thread. The last frame stays until another comes.
 */
G_DECLARE_FINAL_TYPE (GzaVideoPaintable, gza_video_paintable, GZA, VIDEO_PAINTABLE, GObject)

GzaVideoPaintable *gza_video_paintable_new          (void) G_GNUC_WARN_UNUSED_RESULT;

void               gza_video_paintable_push         (GzaVideoPaintable *self,
                                                     GzaFrame          *frame);
void               gza_video_paintable_clear        (GzaVideoPaintable *self);
gboolean           gza_video_paintable_has_frame    (GzaVideoPaintable *self);
GzaFrame          *gza_video_paintable_get_frame    (GzaVideoPaintable *self);

void               gza_video_paintable_set_cairo    (GzaVideoPaintable *self,
                                                     gboolean           cairo);
gboolean           gza_video_paintable_get_cairo    (GzaVideoPaintable *self);
void               gza_video_paintable_mark_painted (GzaVideoPaintable *self);
guint64            gza_video_paintable_get_n_frames (GzaVideoPaintable *self);

G_END_DECLS
