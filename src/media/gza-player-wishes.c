/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-player-private.h"

/* What a visitor wishes of every clip: how loud, in which language, described, signed. */

/**
 * gza_player_get_volume_ratio:
 * @self: a player
 *
 * Gets how loud the player is.
 *
 * Returns: [0, 1]
 */
double
gza_player_get_volume_ratio (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), 0);

  return self->volume_ratio;
}

/**
 * gza_player_set_volume_ratio:
 * @self: a player
 * @volume_ratio: brought into [0, 1], even steps to the ear
 *
 * Makes this clip and the following ones louder or quieter.
 */
void
gza_player_set_volume_ratio (GzaPlayer *self,
                             double     volume_ratio)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  volume_ratio = CLAMP (volume_ratio, 0, 1);
  if (self->volume_ratio == volume_ratio)
    return;
  self->volume_ratio = volume_ratio;
  if (self->playback != NULL)
    gza_playback_set_volume_ratio (self->playback, volume_ratio);
  g_object_notify (G_OBJECT (self), "volume-ratio");
}

/**
 * gza_player_get_language:
 * @self: a player
 *
 * Gets the language that is wanted.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 */
const char *
gza_player_get_language (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return self->language;
}

/**
 * gza_player_set_language:
 * @self: a player
 * @language: (nullable): a BCP 47 tag
 *
 * Changes the narration in place: picture and position go on, and the other voice is heard as
 * soon as the sound device has played what it holds.
 */
void
gza_player_set_language (GzaPlayer  *self,
                         const char *language)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  if (self->playback != NULL)
    gza_playback_set_language (self->playback, language);
  if (self->next != NULL)
    gza_playback_set_language (self->next, language);
  g_object_notify (G_OBJECT (self), "language");
  gza_player_follow (self);
}

/**
 * gza_player_get_looping:
 * @self: a player
 *
 * Tells whether clips start again at their end.
 *
 * Returns: FALSE at first
 */
gboolean
gza_player_get_looping (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), FALSE);

  return self->is_looping;
}

/**
 * gza_player_set_looping:
 * @self: a player
 * @looping: whether clips start again at their end
 *
 * Sets what happens at the end; a clip without narrations repeats without a gap.
 */
void
gza_player_set_looping (GzaPlayer *self,
                        gboolean   looping)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (self->is_looping == looping)
    return;
  self->is_looping = looping;
  if (self->playback != NULL)
    gza_playback_set_looping (self->playback, looping);
  g_object_notify (G_OBJECT (self), "looping");
}

/**
 * gza_player_get_described:
 * @self: a player
 *
 * Tells whether an audio description shall be heard, where there is one.
 *
 * Returns: FALSE at first
 */
gboolean
gza_player_get_described (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), FALSE);

  return self->is_described;
}

/**
 * gza_player_set_described:
 * @self: a player
 * @described: whether an audio description shall be heard, where there is one
 *
 * Lets this clip and the following ones tell what is seen, or not; position and picture go on.
 */
void
gza_player_set_described (GzaPlayer *self,
                          gboolean   described)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (self->is_described == described)
    return;
  self->is_described = described;
  if (self->playback != NULL)
    gza_playback_set_described (self->playback, described);
  g_object_notify (G_OBJECT (self), "described");
}

/**
 * gza_player_get_signing:
 * @self: a player
 *
 * Tells whether a film in sign language shall be shown, where there is one.
 *
 * Returns: FALSE at first
 */
gboolean
gza_player_get_signing (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), FALSE);

  return self->is_signing;
}

/**
 * gza_player_set_signing:
 * @self: a player
 * @signing: whether a film in sign language shall be shown, where there is one
 *
 * Lets a second picture join this clip and the following ones, in step to the frame, or leave
 * them. What happens to it never holds the clip up.
 */
void
gza_player_set_signing (GzaPlayer *self,
                        gboolean   signing)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (self->is_signing == signing)
    return;
  self->is_signing = signing;
  if (self->playback != NULL)
    gza_playback_set_sign_paintable (self->playback, signing ? self->sign_paintable : NULL);
  g_object_notify (G_OBJECT (self), "signing");
}
