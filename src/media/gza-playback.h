/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-clip.h"
#include "gza-player.h"
#include "gza-video-paintable.h"

#include <gst/gst.h>

G_BEGIN_DECLS

#define GZA_TYPE_PLAYBACK (gza_playback_get_type ())

/**
 * GzaPlayback:
 *
 * One clip as it is played, by a GzaPipeline or in silence, without the parts of it that break.
 *
 * Signals: `changed` (): state, duration, the language that is heard, or what else there is in the
 * wanted language; `ended` (),
 * `failed` (GError *), `seeked` (gint64 position_us).
 */
G_DECLARE_FINAL_TYPE (GzaPlayback, gza_playback, GZA, PLAYBACK, GObject)

GzaPlayback   *gza_playback_new                (GzaRoot           *root,
                                                GzaClip           *clip) G_GNUC_WARN_UNUSED_RESULT;
void           gza_playback_start              (GzaPlayback       *self);
void           gza_playback_close              (GzaPlayback       *self);

void           gza_playback_set_paintable      (GzaPlayback       *self,
                                                GzaVideoPaintable *paintable);
void           gza_playback_set_playing        (GzaPlayback       *self,
                                                gboolean           playing);
void           gza_playback_set_looping        (GzaPlayback       *self,
                                                gboolean           looping);
void           gza_playback_set_language       (GzaPlayback       *self,
                                                const char        *language);
void           gza_playback_set_described      (GzaPlayback       *self,
                                                gboolean           described);
void           gza_playback_set_sign_paintable (GzaPlayback       *self,
                                                GzaVideoPaintable *paintable);
void           gza_playback_set_volume_ratio   (GzaPlayback       *self,
                                                double             volume_ratio);
void           gza_playback_seek               (GzaPlayback       *self,
                                                gint64             position_us);

GzaPlayerState gza_playback_get_state          (GzaPlayback       *self);
gint64         gza_playback_get_position_us    (GzaPlayback       *self);
gint64         gza_playback_get_duration_us    (GzaPlayback       *self);
const char    *gza_playback_get_audio_language (GzaPlayback       *self);
gboolean       gza_playback_has_description    (GzaPlayback       *self);
gboolean       gza_playback_has_sign           (GzaPlayback       *self);
GstElement    *gza_playback_get_element        (GzaPlayback       *self);
GstElement    *gza_playback_get_sign_element   (GzaPlayback       *self);

G_END_DECLS
