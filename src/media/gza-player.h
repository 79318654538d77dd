/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "gza-clip.h"
#include "gza-records.h"
#include "gza-root.h"

G_BEGIN_DECLS

#define GZA_PLAYER_ERROR (gza_player_error_quark ())

typedef enum {
  GZA_PLAYER_ERROR_NOT_FOUND,
  GZA_PLAYER_ERROR_REFUSED,
  GZA_PLAYER_ERROR_UNDECODABLE,
  GZA_PLAYER_ERROR_STALLED,
  GZA_PLAYER_ERROR_FAILED,
} GzaPlayerError;

typedef enum {
  GZA_PLAYER_STATE_EMPTY,
  GZA_PLAYER_STATE_LOADING,
  GZA_PLAYER_STATE_PAUSED,
  GZA_PLAYER_STATE_PLAYING,
  GZA_PLAYER_STATE_ENDED,
  GZA_PLAYER_STATE_FAILED,
} GzaPlayerState;

#define GZA_TYPE_PLAYER_STATE (gza_player_state_get_type ())
#define GZA_TYPE_PLAYER (gza_player_get_type ())

/**
 * GzaPlayer:
 *
 * Plays one picture track with one of several narrations, or a narration alone, or a silence of a
 * given length; all on the main thread's side, no state change of GStreamer ever runs there.
 *
 * Properties (all notify on the main thread): `state`, `duration-us`, `volume-ratio`, `language`
 * (wanted), `audio-language` (heard; differs where a narration is missing), `paintable`, `looping`,
 * `described` and `signing` (wanted), `has-description` and `has-sign` (there in the language).
 * Signals: `ended` (), `failed` (GError *), `seeked` (gint64 position_us).
 */
G_DECLARE_FINAL_TYPE (GzaPlayer, gza_player, GZA, PLAYER, GObject)

GQuark         gza_player_error_quark        (void);
GType          gza_player_state_get_type     (void);

GzaPlayer     *gza_player_new                (GzaRoot         *root) G_GNUC_WARN_UNUSED_RESULT;

void           gza_player_open               (GzaPlayer       *self,
                                              const char      *video,
                                              const GzaTracks *audio,
                                              gint64           silent_duration_us);
void           gza_player_open_clip          (GzaPlayer       *self,
                                              GzaClip         *clip);
void           gza_player_prepare            (GzaPlayer       *self,
                                              const GzaClip   *clip);
void           gza_player_close_clip         (GzaPlayer       *self);
void           gza_player_close              (GzaPlayer       *self);

void           gza_player_play               (GzaPlayer       *self);
void           gza_player_pause              (GzaPlayer       *self);
void           gza_player_seek               (GzaPlayer       *self,
                                              gint64           position_us);

GzaPlayerState gza_player_get_state          (GzaPlayer       *self);
gboolean       gza_player_is_playing         (GzaPlayer       *self);
gint64         gza_player_get_position_us    (GzaPlayer       *self);
gint64         gza_player_get_duration_us    (GzaPlayer       *self);
double         gza_player_get_volume_ratio   (GzaPlayer       *self);
void           gza_player_set_volume_ratio   (GzaPlayer       *self,
                                              double           volume_ratio);
const char    *gza_player_get_language       (GzaPlayer       *self);
void           gza_player_set_language       (GzaPlayer       *self,
                                              const char      *language);
const char    *gza_player_get_audio_language (GzaPlayer       *self);
gboolean       gza_player_get_looping        (GzaPlayer       *self);
void           gza_player_set_looping        (GzaPlayer       *self,
                                              gboolean         looping);
gboolean       gza_player_get_described      (GzaPlayer       *self);
void           gza_player_set_described      (GzaPlayer       *self,
                                              gboolean         described);
gboolean       gza_player_get_signing        (GzaPlayer       *self);
void           gza_player_set_signing        (GzaPlayer       *self,
                                              gboolean         signing);
gboolean       gza_player_has_description    (GzaPlayer       *self);
gboolean       gza_player_has_sign           (GzaPlayer       *self);
GdkPaintable  *gza_player_get_paintable      (GzaPlayer       *self);
guint64        gza_player_get_n_frames       (GzaPlayer       *self);

G_END_DECLS
