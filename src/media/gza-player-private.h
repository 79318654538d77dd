/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-player.h"
#include "gza-video-paintable.h"

#include <gst/gst.h>

G_BEGIN_DECLS

GstElement        *gza_player_get_element         (GzaPlayer *self);
GzaVideoPaintable *gza_player_get_video_paintable (GzaPlayer *self);

G_END_DECLS
