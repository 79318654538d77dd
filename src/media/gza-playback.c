/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-playback-private.h"

/* One clip from its opening to its closing.
 *
 * Owned by a GzaPlayer; its insides are gza-playback-source.c's. A voice or an output that fails is
 * left out, a graphics decoder that fails is done without, and the clip goes on at its position in
 * a new pipeline; only a picture that fails is a failure. The source of a clip without any file is
 * a silence. A film in sign language follows the source, and is told of every change of its time */

G_DEFINE_FINAL_TYPE (GzaPlayback, gza_playback, G_TYPE_OBJECT)

static void
gza_playback_dispose (GObject *object)
{
  GzaPlayback *self = GZA_PLAYBACK (object);

  gza_playback_drop_source (self);
  if (self->companion != NULL)
    g_signal_handlers_disconnect_by_data (self->companion, self);
  g_clear_object (&self->companion);
  g_clear_object (&self->sign_paintable);
  g_clear_object (&self->paintable);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (gza_playback_parent_class)->dispose (object);
}

static void
gza_playback_finalize (GObject *object)
{
  GzaPlayback *self = GZA_PLAYBACK (object);

  g_clear_pointer (&self->clip, gza_clip_free);
  g_free (self->language);
  g_free (self->audio_language);
  G_OBJECT_CLASS (gza_playback_parent_class)->finalize (object);
}

static void
gza_playback_class_init (GzaPlaybackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gza_playback_dispose;
  object_class->finalize = gza_playback_finalize;

  g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_ERROR);
  g_signal_new ("seeked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
gza_playback_init (GzaPlayback *self)
{
  self->volume_ratio = 1.0;
}

/**
 * gza_playback_new:
 * @root: the exhibition
 * @clip: (transfer full): what to play
 *
 * Makes a playback that has not opened anything yet.
 *
 * Returns: (transfer full):
 */
GzaPlayback *
gza_playback_new (GzaRoot *root,
                  GzaClip *clip)
{
  GzaPlayback *self = g_object_new (GZA_TYPE_PLAYBACK, NULL);

  self->root = g_object_ref (root);
  self->clip = clip;
  self->companion = gza_companion_new (root);
  g_signal_connect_swapped (self->companion, "failed",
                            G_CALLBACK (gza_playback_on_sign_failed), self);
  return self;
}

/**
 * gza_playback_start:
 * @self: a playback
 *
 * Opens the clip at its beginning. To be called once, after the setters.
 */
void
gza_playback_start (GzaPlayback *self)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));
  g_return_if_fail (self->state == GZA_PLAYER_STATE_EMPTY);

  gza_playback_start_at (self, 0);
}

/**
 * gza_playback_close:
 * @self: a playback
 *
 * Stops the clip for good, without any signal; its paintable keeps the last frame.
 */
void
gza_playback_close (GzaPlayback *self)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  gza_playback_drop_source (self);
  gza_playback_choose_sign (self);
}

/**
 * gza_playback_set_paintable:
 * @self: a playback
 * @paintable: (nullable): where the frames go
 *
 * Shows the clip's picture, beginning with one that is decoded already.
 */
void
gza_playback_set_paintable (GzaPlayback       *self,
                            GzaVideoPaintable *paintable)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  g_set_object (&self->paintable, paintable);
  if (self->pipeline != NULL)
    gza_pipeline_set_paintable (self->pipeline, paintable);
}

/**
 * gza_playback_set_playing:
 * @self: a playback
 * @playing: whether time shall go on
 *
 * Starts or holds the clip, as soon as it is loaded; from its end, from the beginning.
 */
void
gza_playback_set_playing (GzaPlayback *self,
                          gboolean     playing)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  if (self->wants_playing == playing || self->state == GZA_PLAYER_STATE_FAILED)
    return;
  if (playing && self->state == GZA_PLAYER_STATE_ENDED)
    gza_playback_seek (self, 0);

  self->wants_playing = playing;
  if (self->silence != NULL)
    gza_silence_set_playing (self->silence, playing);
  if (self->pipeline != NULL)
    gza_pipeline_set_playing (self->pipeline, playing);
  if (self->state == GZA_PLAYER_STATE_PAUSED && playing)
    gza_playback_set_state (self, GZA_PLAYER_STATE_PLAYING, self->duration_us);
  else if (self->state == GZA_PLAYER_STATE_PLAYING && !playing)
    gza_playback_set_state (self, GZA_PLAYER_STATE_PAUSED, self->duration_us);
  gza_playback_follow_time (self);
}

/**
 * gza_playback_set_looping:
 * @self: a playback
 * @looping: whether the clip starts again at its end
 *
 * Sets what happens at the end.
 */
void
gza_playback_set_looping (GzaPlayback *self,
                          gboolean     looping)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  self->is_looping = looping;
  if (self->pipeline != NULL)
    gza_pipeline_set_looping (self->pipeline, looping);
  if (self->silence != NULL)
    gza_silence_set_looping (self->silence, looping);
}

/**
 * gza_playback_set_language:
 * @self: a playback
 * @language: (nullable): a BCP 47 tag
 *
 * Changes the narration where the clip is.
 */
void
gza_playback_set_language (GzaPlayback *self,
                           const char  *language)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  g_free (self->language);
  self->language = g_strdup (language);
  gza_playback_choose_voice (self);
  gza_playback_choose_sign (self);
}

/**
 * gza_playback_set_described:
 * @self: a playback
 * @described: whether an audio description shall be heard, where there is one
 *
 * Changes what is heard where the clip is.
 */
void
gza_playback_set_described (GzaPlayback *self,
                            gboolean     described)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  self->is_described = described;
  gza_playback_choose_voice (self);
}

/**
 * gza_playback_set_sign_paintable:
 * @self: a playback
 * @paintable: (nullable): where a film in sign language is shown, or NULL to do without
 *
 * Lets a second picture join the clip where it is, or leave it.
 */
void
gza_playback_set_sign_paintable (GzaPlayback       *self,
                                 GzaVideoPaintable *paintable)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  g_set_object (&self->sign_paintable, paintable);
  gza_companion_set_paintable (self->companion, paintable);
  gza_playback_choose_sign (self);
}

/**
 * gza_playback_set_volume_ratio:
 * @self: a playback
 * @volume_ratio: [0, 1]
 *
 * Makes the clip louder or quieter.
 */
void
gza_playback_set_volume_ratio (GzaPlayback *self,
                               double       volume_ratio)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  self->volume_ratio = volume_ratio;
  if (self->pipeline != NULL)
    gza_pipeline_set_volume (self->pipeline, volume_ratio);
}

/**
 * gza_playback_seek:
 * @self: a playback
 * @position_us: brought into [0, duration]
 *
 * Goes to a position; a clip at its end is held there.
 */
void
gza_playback_seek (GzaPlayback *self,
                   gint64       position_us)
{
  g_return_if_fail (GZA_IS_PLAYBACK (self));

  position_us = MAX (position_us, 0);
  if (self->duration_us > 0)
    position_us = MIN (position_us, self->duration_us);

  if (self->pipeline != NULL)
    gza_pipeline_seek (self->pipeline, position_us);
  if (self->silence != NULL)
    gza_silence_seek (self->silence, position_us);
  if (self->state == GZA_PLAYER_STATE_ENDED)
    gza_playback_set_state (self, GZA_PLAYER_STATE_PAUSED, self->duration_us);
  if (self->silence != NULL)
    gza_playback_on_seeked (self, position_us);
}

/**
 * gza_playback_get_state:
 * @self: a playback
 *
 * Gets what is going on.
 *
 * Returns: `EMPTY` before the start
 */
GzaPlayerState
gza_playback_get_state (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), GZA_PLAYER_STATE_EMPTY);

  return self->state;
}

/**
 * gza_playback_get_position_us:
 * @self: a playback
 *
 * Gets the position of what is seen and heard; of a failed clip, where it stopped.
 *
 * Returns: [0, duration]
 */
gint64
gza_playback_get_position_us (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), 0);

  if (self->pipeline != NULL)
    return gza_pipeline_get_position_us (self->pipeline);
  if (self->silence != NULL)
    return gza_silence_get_position_us (self->silence);
  return self->last_position_us;
}

/**
 * gza_playback_get_duration_us:
 * @self: a playback
 *
 * Gets the length of the clip.
 *
 * Returns: 0 while it is unknown
 */
gint64
gza_playback_get_duration_us (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), 0);

  return self->duration_us;
}

/**
 * gza_playback_get_audio_language:
 * @self: a playback
 *
 * Gets the language that is heard.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or NULL where it is unknown
 */
const char *
gza_playback_get_audio_language (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), NULL);

  return self->audio_language;
}

/**
 * gza_playback_get_element:
 * @self: a playback
 *
 * Gets GStreamer's pipeline of the clip, for tests and measurements.
 *
 * Returns: (transfer none) (nullable):
 */
GstElement *
gza_playback_get_element (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), NULL);

  return self->pipeline != NULL ? gza_pipeline_get_element (self->pipeline) : NULL;
}

/**
 * gza_playback_has_description:
 * @self: a playback
 *
 * Tells whether there is an audio description in the wanted language.
 *
 * Returns: FALSE also where it could not be played
 */
gboolean
gza_playback_has_description (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), FALSE);

  return gza_clip_choose_description (self->clip, self->language, NULL) != GZA_VOICE_NONE;
}

/**
 * gza_playback_has_sign:
 * @self: a playback
 *
 * Tells whether there is a film in sign language for readers of the wanted language.
 *
 * Returns: FALSE also where it could not be played
 */
gboolean
gza_playback_has_sign (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), FALSE);

  return gza_clip_choose_sign (self->clip, self->language) != NULL;
}

/**
 * gza_playback_get_sign_element:
 * @self: a playback
 *
 * Gets GStreamer's pipeline of the second picture.
 *
 * Returns: (transfer none) (nullable):
 */
GstElement *
gza_playback_get_sign_element (GzaPlayback *self)
{
  g_return_val_if_fail (GZA_IS_PLAYBACK (self), NULL);

  return gza_companion_get_element (self->companion);
}
