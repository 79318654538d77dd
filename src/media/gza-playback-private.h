/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-playback.h"

#include "gza-companion.h"
#include "gza-pipeline.h"
#include "gza-silence.h"

G_BEGIN_DECLS

/* The insides of a GzaPlayback, for the files that make it up. */

struct _GzaPlayback {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaClip *clip;
  GzaPipeline *pipeline; /* one of these two, or neither */
  GzaSilence *silence;
  GzaCompanion *companion;
  GzaVideoPaintable *paintable;
  GzaVideoPaintable *sign_paintable; /* NULL: nobody wants to see signs */

  /* Wanted */
  gboolean wants_playing;
  gboolean is_looping;
  gboolean is_described;
  double volume_ratio;
  char *language;

  /* State */
  GzaPlayerState state;
  gint64 duration_us;
  gint64 last_position_us; /* where a failed clip stopped */
  char *audio_language;
  gboolean is_deviceless;
};

/* gza-playback-source.c */
void gza_playback_set_state      (GzaPlayback    *self,
                                  GzaPlayerState  state,
                                  gint64          duration_us);
void gza_playback_choose_voice   (GzaPlayback    *self);
void gza_playback_choose_sign    (GzaPlayback    *self);
void gza_playback_follow_time    (GzaPlayback    *self);
void gza_playback_start_at       (GzaPlayback    *self,
                                  gint64          position_us);
void gza_playback_drop_source    (GzaPlayback    *self);
void gza_playback_on_sign_failed (GzaPlayback    *self,
                                  const GError   *error);
void gza_playback_on_seeked      (GzaPlayback    *self,
                                  gint64          position_us);

G_END_DECLS
