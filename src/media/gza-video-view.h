/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-picture-loader.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_VIDEO_VIEW (gza_video_view_get_type ())

/**
 * GzaVideoView:
 *
 * The player's picture, whole and upright on night blue, the poster beneath it until the first
 * frame comes and the last frame after the end. Never black, never empty.
 */
G_DECLARE_FINAL_TYPE (GzaVideoView, gza_video_view, GZA, VIDEO_VIEW, GtkWidget)

GtkWidget *gza_video_view_new              (void);

void       gza_video_view_set_player       (GzaVideoView     *self,
                                            GzaPlayer        *player);
void       gza_video_view_set_poster       (GzaVideoView     *self,
                                            GzaPictureLoader *loader,
                                            const char       *path);
void       gza_video_view_set_poster_focus (GzaVideoView     *self,
                                            double            x_ratio,
                                            double            y_ratio);
void       gza_video_view_set_alt          (GzaVideoView     *self,
                                            const char       *alt);
void       gza_video_view_set_cover        (GzaVideoView     *self,
                                            gboolean          cover);

G_END_DECLS
