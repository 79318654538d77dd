/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-player-private.h"

/* Which clip a GzaPlayer plays, which one is prepared to come next, and what of the playback its
 * users hear. */

static void
set_state (GzaPlayer      *self,
           GzaPlayerState  state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify (G_OBJECT (self), "state");
}

static void
set_flag (GzaPlayer  *self,
          gboolean   *flag,
          gboolean    value,
          const char *property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify (G_OBJECT (self), property);
}

/**
 * gza_player_follow:
 * @self: a player
 *
 * Takes over what the playback says and notifies what is new, once everything is in place.
 */
void
gza_player_follow (GzaPlayer *self)
{
  GObject *object = G_OBJECT (self);
  GzaPlayerState state = GZA_PLAYER_STATE_EMPTY;
  const char *audio_language = NULL;
  gboolean has_description = FALSE;
  gboolean has_sign = FALSE;
  gint64 duration_us = 0;

  if (self->playback != NULL) {
    state = gza_playback_get_state (self->playback);
    audio_language = gza_playback_get_audio_language (self->playback);
    duration_us = gza_playback_get_duration_us (self->playback);
    has_description = gza_playback_has_description (self->playback);
    has_sign = gza_playback_has_sign (self->playback);
  }

  g_object_freeze_notify (object);
  if (self->duration_us != duration_us)
    g_object_notify (object, "duration-us");
  self->duration_us = duration_us;
  if (g_strcmp0 (self->audio_language, audio_language) != 0) {
    g_free (self->audio_language);
    self->audio_language = g_strdup (audio_language);
    g_object_notify (object, "audio-language");
  }
  set_flag (self, &self->has_description, has_description, "has-description");
  set_flag (self, &self->has_sign, has_sign, "has-sign");
  set_state (self, state);
  g_object_thaw_notify (object);
}

static void
on_ended (GzaPlayer *self)
{
  g_signal_emit_by_name (self, "ended");
}

static void
on_failed (GzaPlayer    *self,
           const GError *error)
{
  g_warning ("%s, showing the chapter without it", error->message);
  g_signal_emit_by_name (self, "failed", error);
}

static void
on_seeked (GzaPlayer *self,
           gint64     position_us)
{
  g_signal_emit_by_name (self, "seeked", position_us);
}

static void
drop_playback (GzaPlayer *self)
{
  if (self->playback == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->playback, self);
  gza_playback_close (self->playback);
  g_clear_object (&self->playback);
}

static void
drop_next (GzaPlayer *self)
{
  if (self->next != NULL)
    gza_playback_close (self->next);
  g_clear_object (&self->next);
  g_clear_pointer (&self->next_clip, gza_clip_free);
}

/* A clip that was prepared and could not be opened is opened again, to fail aloud. */
static gboolean
is_next (GzaPlayer     *self,
         const GzaClip *clip)
{
  return self->next != NULL && gza_playback_get_state (self->next) != GZA_PLAYER_STATE_FAILED &&
         gza_clip_equals (self->next_clip, clip);
}

static void
adopt_playback (GzaPlayer   *self,
                GzaPlayback *playback)
{
  /* First the wishes, then the signals: what they change is followed in one go. */
  self->playback = playback;
  gza_playback_set_paintable (playback, self->paintable);
  gza_playback_set_volume_ratio (playback, self->volume_ratio);
  gza_playback_set_language (playback, self->language);
  gza_playback_set_looping (playback, self->is_looping);
  gza_playback_set_described (playback, self->is_described);
  gza_playback_set_sign_paintable (playback, self->is_signing ? self->sign_paintable : NULL);
  g_signal_connect_swapped (playback, "changed", G_CALLBACK (gza_player_follow), self);
  g_signal_connect_swapped (playback, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect_swapped (playback, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect_swapped (playback, "seeked", G_CALLBACK (on_seeked), self);
}

/**
 * gza_player_drop_clips:
 * @self: a player
 *
 * Lets go of the clip and of the one that was prepared, without any signal.
 */
void
gza_player_drop_clips (GzaPlayer *self)
{
  drop_playback (self);
  drop_next (self);
}

/**
 * gza_player_open:
 * @self: a player
 * @video: (nullable): path of the picture track, beneath the root
 * @audio: (nullable): narrations; copied
 * @silent_duration_us: how long the clip lasts where there is neither
 *
 * Opens a clip that is no more than these, as gza_player_open_clip() does.
 */
void
gza_player_open (GzaPlayer       *self,
                 const char      *video,
                 const GzaTracks *audio,
                 gint64           silent_duration_us)
{
  gza_player_open_clip (self, gza_clip_new (video, audio, silent_duration_us));
}

/**
 * gza_player_open_clip:
 * @self: a player
 * @clip: (transfer full): what to play
 *
 * Opens a clip at its beginning, held. A file's state goes by `loading` to `paused`, or to
 * `failed` within three seconds; silence, and a clip that was prepared, are there at once. The
 * last frame of the clip before stays until the new one has its first; without a film there is no
 * picture.
 */
void
gza_player_open_clip (GzaPlayer *self,
                      GzaClip   *clip)
{
  g_autoptr (GzaClip) owned = clip;

  g_return_if_fail (GZA_IS_PLAYER (self));

  drop_playback (self);
  if (gza_clip_get_video (owned) == NULL)
    gza_video_paintable_clear (self->paintable);
  /* So that a clip which is there at once is noticed as a new one all the same. */
  set_state (self, GZA_PLAYER_STATE_LOADING);

  if (is_next (self, owned)) {
    adopt_playback (self, g_steal_pointer (&self->next));
  } else {
    adopt_playback (self, gza_playback_new (self->root, g_steal_pointer (&owned)));
    gza_playback_start (self->playback);
  }
  drop_next (self);
  gza_player_follow (self);
}

/**
 * gza_player_prepare:
 * @self: a player
 * @clip: what will come next; copied
 *
 * Opens and decodes the beginning of the clip that will come next, unseen, so that
 * gza_player_open_clip() shows an equal one at once.
 */
void
gza_player_prepare (GzaPlayer     *self,
                    const GzaClip *clip)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (is_next (self, clip))
    return;
  drop_next (self);
  if (gza_clip_is_silent (clip))
    return;

  self->next_clip = gza_clip_copy (clip);
  self->next = gza_playback_new (self->root, gza_clip_copy (clip));
  gza_playback_set_language (self->next, self->language);
  gza_playback_set_looping (self->next, self->is_looping);
  gza_playback_start (self->next);
}

/**
 * gza_player_close_clip:
 * @self: a player
 *
 * Stops and drops the clip and its picture; one that was prepared stays. Returns at once.
 */
void
gza_player_close_clip (GzaPlayer *self)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  drop_playback (self);
  gza_video_paintable_clear (self->paintable);
  gza_player_follow (self);
}

/**
 * gza_player_close:
 * @self: a player
 *
 * Stops and drops the clip, its picture, and one that was prepared. Returns at once.
 */
void
gza_player_close (GzaPlayer *self)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  drop_next (self);
  gza_player_close_clip (self);
}
