/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-clip.h"
#include "gza-playback.h"
#include "gza-player.h"
#include "gza-video-paintable.h"

#include <gst/gst.h>

G_BEGIN_DECLS

/* The insides of a GzaPlayer, for the files that make it up, and for tests and measurements. */

struct _GzaPlayer {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaVideoPaintable *paintable;
  GzaVideoPaintable *sign_paintable;
  GzaPlayback *playback;
  GzaClip *next_clip; /* what `next` was asked to play */
  GzaPlayback *next;  /* prepared in advance, unseen */

  /* Wanted */
  gboolean is_looping;
  gboolean is_described;
  gboolean is_signing;
  double volume_ratio;
  char *language;

  /* State, as last notified */
  GzaPlayerState state;
  gint64 duration_us;
  char *audio_language;
  gboolean has_description;
  gboolean has_sign;
};

GstElement        *gza_player_get_element         (GzaPlayer *self);
GstElement        *gza_player_get_sign_element    (GzaPlayer *self);
GzaVideoPaintable *gza_player_get_video_paintable (GzaPlayer *self);
GzaVideoPaintable *gza_player_get_sign_paintable  (GzaPlayer *self);
void               gza_player_follow              (GzaPlayer *self);
void               gza_player_drop_clips          (GzaPlayer *self);

G_END_DECLS
