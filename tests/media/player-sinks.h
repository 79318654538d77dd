/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-player.h"

#include <gst/audio/audio.h>

G_BEGIN_DECLS

/* Where a player's picture and sound enter their sinks, and what is in them there. */
GstPad       *sinks_dup_picture    (GzaPlayer          *player);
GstPad       *sinks_dup_sound      (GzaPlayer          *player);

GstClockTime  sinks_get_running_ns (GstPad             *pad,
                                    GstBuffer          *buffer);
double        sinks_get_sample     (const GstAudioInfo *audio,
                                    const GstMapInfo   *map,
                                    gsize               frame);

G_END_DECLS
