/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-player-private.h"

/* Plays one clip after the other into one picture.
 *
 * Owned by a page or by the attract loop; main thread only. Each clip is a GzaPlayback; the
 * picture stays the player's own: a new clip's first frame replaces the old one's last, with
 * nothing between. When a film fails the page shows photographs instead. Which clip is played and
 * which comes next is gza-player-clips.c's; what the visitor wishes of any clip is
 * gza-player-wishes.c's.
 *
 *   player = gza_player_new (root);
 *   gza_player_open (player, chapter->video, &chapter->audio, chapter->duration_us);
 *   gza_player_play (player); */

enum {
  PROP_0,
  PROP_STATE,
  PROP_DURATION_US,
  PROP_VOLUME_RATIO,
  PROP_LANGUAGE,
  PROP_AUDIO_LANGUAGE,
  PROP_PAINTABLE,
  PROP_LOOPING,
  PROP_DESCRIBED,
  PROP_SIGNING,
  PROP_HAS_DESCRIPTION,
  PROP_HAS_SIGN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GzaPlayer, gza_player, G_TYPE_OBJECT)

static void
gza_player_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GzaPlayer *self = GZA_PLAYER (object);

  switch (prop_id) {
  case PROP_STATE:
    g_value_set_enum (value, self->state);
    break;
  case PROP_DURATION_US:
    g_value_set_int64 (value, self->duration_us);
    break;
  case PROP_VOLUME_RATIO:
    g_value_set_double (value, self->volume_ratio);
    break;
  case PROP_LANGUAGE:
    g_value_set_string (value, self->language);
    break;
  case PROP_AUDIO_LANGUAGE:
    g_value_set_string (value, self->audio_language);
    break;
  case PROP_PAINTABLE:
    g_value_set_object (value, self->paintable);
    break;
  case PROP_LOOPING:
    g_value_set_boolean (value, self->is_looping);
    break;
  case PROP_DESCRIBED:
    g_value_set_boolean (value, self->is_described);
    break;
  case PROP_SIGNING:
    g_value_set_boolean (value, self->is_signing);
    break;
  case PROP_HAS_DESCRIPTION:
    g_value_set_boolean (value, self->has_description);
    break;
  case PROP_HAS_SIGN:
    g_value_set_boolean (value, self->has_sign);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_player_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  GzaPlayer *self = GZA_PLAYER (object);

  switch (prop_id) {
  case PROP_VOLUME_RATIO:
    gza_player_set_volume_ratio (self, g_value_get_double (value));
    break;
  case PROP_LANGUAGE:
    gza_player_set_language (self, g_value_get_string (value));
    break;
  case PROP_LOOPING:
    gza_player_set_looping (self, g_value_get_boolean (value));
    break;
  case PROP_DESCRIBED:
    gza_player_set_described (self, g_value_get_boolean (value));
    break;
  case PROP_SIGNING:
    gza_player_set_signing (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_player_dispose (GObject *object)
{
  GzaPlayer *self = GZA_PLAYER (object);

  gza_player_drop_clips (self);
  g_clear_object (&self->paintable);
  g_clear_object (&self->sign_paintable);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (gza_player_parent_class)->dispose (object);
}

static void
gza_player_finalize (GObject *object)
{
  GzaPlayer *self = GZA_PLAYER (object);

  g_free (self->language);
  g_free (self->audio_language);
  G_OBJECT_CLASS (gza_player_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GZA_TYPE_PLAYER_STATE,
                                         GZA_PLAYER_STATE_EMPTY, read);
  props[PROP_DURATION_US] = g_param_spec_int64 ("duration-us", NULL, NULL,
                                                0, G_MAXINT64, 0, read);
  props[PROP_VOLUME_RATIO] = g_param_spec_double ("volume-ratio", NULL, NULL, 0, 1, 1, write);
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, write);
  props[PROP_AUDIO_LANGUAGE] = g_param_spec_string ("audio-language", NULL, NULL, NULL, read);
  props[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE, read);
  props[PROP_LOOPING] = g_param_spec_boolean ("looping", NULL, NULL, FALSE, write);
  props[PROP_DESCRIBED] = g_param_spec_boolean ("described", NULL, NULL, FALSE, write);
  props[PROP_SIGNING] = g_param_spec_boolean ("signing", NULL, NULL, FALSE, write);
  props[PROP_HAS_DESCRIPTION] = g_param_spec_boolean ("has-description", NULL, NULL, FALSE, read);
  props[PROP_HAS_SIGN] = g_param_spec_boolean ("has-sign", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gza_player_class_init (GzaPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gza_player_get_property;
  object_class->set_property = gza_player_set_property;
  object_class->dispose = gza_player_dispose;
  object_class->finalize = gza_player_finalize;
  install_properties (object_class);

  g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_ERROR);
  g_signal_new ("seeked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
gza_player_init (GzaPlayer *self)
{
  self->paintable = gza_video_paintable_new ();
  self->sign_paintable = gza_video_paintable_new ();
  self->volume_ratio = 1.0;
}

/**
 * gza_player_new:
 * @root: the exhibition whose files are played
 *
 * Makes a player without a clip.
 *
 * Returns: (transfer full):
 */
GzaPlayer *
gza_player_new (GzaRoot *root)
{
  GzaPlayer *self;

  g_return_val_if_fail (GZA_IS_ROOT (root), NULL);

  self = g_object_new (GZA_TYPE_PLAYER, NULL);
  self->root = g_object_ref (root);
  return self;
}

/**
 * gza_player_play:
 * @self: a player
 *
 * Lets the time go on, as soon as the clip is loaded; from its end, from the beginning.
 */
void
gza_player_play (GzaPlayer *self)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (self->playback != NULL)
    gza_playback_set_playing (self->playback, TRUE);
}

/**
 * gza_player_pause:
 * @self: a player
 *
 * Holds the time.
 */
void
gza_player_pause (GzaPlayer *self)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (self->playback != NULL)
    gza_playback_set_playing (self->playback, FALSE);
}

/**
 * gza_player_seek:
 * @self: a player
 * @position_us: brought into [0, duration]
 *
 * Goes to a position; then comes `seeked`. Calls in quick succession are joined: the newest wins.
 * A clip at its end is held at the position.
 */
void
gza_player_seek (GzaPlayer *self,
                 gint64     position_us)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  if (self->playback != NULL)
    gza_playback_seek (self->playback, position_us);
}

/**
 * gza_player_get_state:
 * @self: a player
 *
 * Gets what the player is doing.
 *
 * Returns: one of GzaPlayerState
 */
GzaPlayerState
gza_player_get_state (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), GZA_PLAYER_STATE_EMPTY);

  return self->state;
}

/**
 * gza_player_is_playing:
 * @self: a player
 *
 * Tells whether time goes on.
 *
 * Returns: TRUE in the state `playing`
 */
gboolean
gza_player_is_playing (GzaPlayer *self)
{
  return gza_player_get_state (self) == GZA_PLAYER_STATE_PLAYING;
}

/**
 * gza_player_get_position_us:
 * @self: a player
 *
 * Gets the position of what is seen and heard now; of a failed clip, where it stopped. Cheap
 * enough for every frame.
 *
 * Returns: [0, duration]
 */
gint64
gza_player_get_position_us (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), 0);

  return self->playback != NULL ? gza_playback_get_position_us (self->playback) : 0;
}

/**
 * gza_player_get_duration_us:
 * @self: a player
 *
 * Gets the length of the clip.
 *
 * Returns: 0 while it is unknown
 */
gint64
gza_player_get_duration_us (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), 0);

  return self->duration_us;
}

/**
 * gza_player_get_audio_language:
 * @self: a player
 *
 * Gets the language that is heard.
 *
 * Returns: (transfer none) (nullable): NULL for a film's own sound, a track for every language,
 *   and silence
 */
const char *
gza_player_get_audio_language (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return self->audio_language;
}

/**
 * gza_player_has_description:
 * @self: a player
 *
 * Tells whether the clip has an audio description in the wanted language.
 *
 * Returns: FALSE also where it could not be played
 */
gboolean
gza_player_has_description (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), FALSE);

  return self->has_description;
}

/**
 * gza_player_has_sign:
 * @self: a player
 *
 * Tells whether the clip has a film in sign language for readers of the wanted language.
 *
 * Returns: FALSE also where it could not be played
 */
gboolean
gza_player_has_sign (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), FALSE);

  return self->has_sign;
}

/**
 * gza_player_get_paintable:
 * @self: a player
 *
 * Gets the picture, the same object for all clips.
 *
 * Returns: (transfer none): empty until the first frame comes
 */
GdkPaintable *
gza_player_get_paintable (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return GDK_PAINTABLE (self->paintable);
}

/**
 * gza_player_get_n_frames:
 * @self: a player
 *
 * Gets how many different frames were painted on the screen.
 *
 * Returns: since the player was made
 */
guint64
gza_player_get_n_frames (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), 0);

  return gza_video_paintable_get_n_frames (self->paintable);
}

/**
 * gza_player_get_element:
 * @self: a player
 *
 * Gets GStreamer's pipeline of the clip, for tests and measurements.
 *
 * Returns: (transfer none) (nullable):
 */
GstElement *
gza_player_get_element (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return self->playback != NULL ? gza_playback_get_element (self->playback) : NULL;
}

/**
 * gza_player_get_video_paintable:
 * @self: a player
 *
 * Gets the picture for the view that counts what it paints.
 *
 * Returns: (transfer none):
 */
GzaVideoPaintable *
gza_player_get_video_paintable (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return self->paintable;
}

/**
 * gza_player_get_sign_element:
 * @self: a player
 *
 * Gets GStreamer's pipeline of the second picture, for tests.
 *
 * Returns: (transfer none) (nullable):
 */
GstElement *
gza_player_get_sign_element (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return self->playback != NULL ? gza_playback_get_sign_element (self->playback) : NULL;
}

/**
 * gza_player_get_sign_paintable:
 * @self: a player
 *
 * Gets the second picture.
 *
 * Returns: (transfer none): empty while there is none
 */
GzaVideoPaintable *
gza_player_get_sign_paintable (GzaPlayer *self)
{
  g_return_val_if_fail (GZA_IS_PLAYER (self), NULL);

  return self->sign_paintable;
}
