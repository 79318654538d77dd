/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-player-private.h"

#include "gza-playback.h"

/* Plays one clip after the other into one picture.
 *
 * Owned by a page or by the attract loop; main thread only. Each clip is a GzaPlayback; the
 * picture stays the player's own: a new clip's first frame replaces the old one's last, with
 * nothing between. When a film fails the page shows photographs instead.
 *
 *   player = gza_player_new (root);
 *   gza_player_open (player, chapter->video, &chapter->audio, chapter->duration_us);
 *   gza_player_play (player); */

struct _GzaPlayer {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaVideoPaintable *paintable;
  GzaPlayback *playback;
  GzaClip *next_clip; /* what `next` was asked to play */
  GzaPlayback *next;  /* prepared in advance, unseen */

  /* Wanted */
  gboolean is_looping;
  double volume_ratio;
  char *language;

  /* State, as last notified */
  GzaPlayerState state;
  gint64 duration_us;
  char *audio_language;
};

enum {
  PROP_0,
  PROP_STATE,
  PROP_DURATION_US,
  PROP_VOLUME_RATIO,
  PROP_LANGUAGE,
  PROP_AUDIO_LANGUAGE,
  PROP_PAINTABLE,
  PROP_LOOPING,
  N_PROPS
};

enum {
  SIGNAL_ENDED,
  SIGNAL_FAILED,
  SIGNAL_SEEKED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_QUARK (gza-player-error-quark, gza_player_error)
G_DEFINE_FINAL_TYPE (GzaPlayer, gza_player, G_TYPE_OBJECT)

/**
 * gza_player_state_get_type:
 *
 * Registers the player's states.
 *
 * Returns: the type of an enumeration
 */
GType
gza_player_state_get_type (void)
{
  static const GEnumValue values[] = {
    { GZA_PLAYER_STATE_EMPTY, "GZA_PLAYER_STATE_EMPTY", "empty" },
    { GZA_PLAYER_STATE_LOADING, "GZA_PLAYER_STATE_LOADING", "loading" },
    { GZA_PLAYER_STATE_PAUSED, "GZA_PLAYER_STATE_PAUSED", "paused" },
    { GZA_PLAYER_STATE_PLAYING, "GZA_PLAYER_STATE_PLAYING", "playing" },
    { GZA_PLAYER_STATE_ENDED, "GZA_PLAYER_STATE_ENDED", "ended" },
    { GZA_PLAYER_STATE_FAILED, "GZA_PLAYER_STATE_FAILED", "failed" },
    { 0, NULL, NULL }
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GzaPlayerState", values));
  return type;
}

static void
set_state (GzaPlayer      *self,
           GzaPlayerState  state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* Takes over what the playback says and notifies what is new, once everything is in place. */
static void
follow_playback (GzaPlayer *self)
{
  GObject *object = G_OBJECT (self);
  GzaPlayerState state = GZA_PLAYER_STATE_EMPTY;
  const char *audio_language = NULL;
  gint64 duration_us = 0;

  if (self->playback != NULL) {
    state = gza_playback_get_state (self->playback);
    audio_language = gza_playback_get_audio_language (self->playback);
    duration_us = gza_playback_get_duration_us (self->playback);
  }

  g_object_freeze_notify (object);
  if (self->duration_us != duration_us)
    g_object_notify_by_pspec (object, props[PROP_DURATION_US]);
  self->duration_us = duration_us;
  if (g_strcmp0 (self->audio_language, audio_language) != 0) {
    g_free (self->audio_language);
    self->audio_language = g_strdup (audio_language);
    g_object_notify_by_pspec (object, props[PROP_AUDIO_LANGUAGE]);
  }
  set_state (self, state);
  g_object_thaw_notify (object);
}

static void
on_ended (GzaPlayer *self)
{
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
on_failed (GzaPlayer    *self,
           const GError *error)
{
  g_warning ("%s, showing the chapter without it", error->message);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
on_seeked (GzaPlayer *self,
           gint64     position_us)
{
  g_signal_emit (self, signals[SIGNAL_SEEKED], 0, position_us);
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
is_next (GzaPlayer *self,
         GzaClip   *clip)
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
  g_signal_connect_swapped (playback, "changed", G_CALLBACK (follow_playback), self);
  g_signal_connect_swapped (playback, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect_swapped (playback, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect_swapped (playback, "seeked", G_CALLBACK (on_seeked), self);
}

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
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
gza_player_dispose (GObject *object)
{
  GzaPlayer *self = GZA_PLAYER (object);

  drop_playback (self);
  drop_next (self);
  g_clear_object (&self->paintable);
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

  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_SEEKED] = g_signal_new ("seeked", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
gza_player_init (GzaPlayer *self)
{
  self->paintable = gza_video_paintable_new ();
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
 * gza_player_open:
 * @self: a player
 * @video: (nullable): path of the picture track, beneath the root
 * @audio: (nullable): narrations; copied
 * @silent_duration_us: how long the clip lasts where there is neither
 *
 * Opens a clip at its beginning, held. A file's state goes by `loading` to `paused`, or to
 * `failed` within three seconds; silence, and a clip that was prepared, are there at once. The
 * last frame of the clip before stays until the new one has its first; without a @video there is
 * no picture.
 */
void
gza_player_open (GzaPlayer       *self,
                 const char      *video,
                 const GzaTracks *audio,
                 gint64           silent_duration_us)
{
  g_autoptr (GzaClip) clip = NULL;

  g_return_if_fail (GZA_IS_PLAYER (self));

  clip = gza_clip_new (video, audio, silent_duration_us);
  drop_playback (self);
  if (video == NULL)
    gza_video_paintable_clear (self->paintable);
  /* So that a clip which is there at once is noticed as a new one all the same. */
  set_state (self, GZA_PLAYER_STATE_LOADING);

  if (is_next (self, clip)) {
    adopt_playback (self, g_steal_pointer (&self->next));
  } else {
    adopt_playback (self, gza_playback_new (self->root, g_steal_pointer (&clip)));
    gza_playback_start (self->playback);
  }
  drop_next (self);
  follow_playback (self);
}

/**
 * gza_player_prepare:
 * @self: a player
 * @video: (nullable): path of the picture track, beneath the root
 * @audio: (nullable): narrations; copied
 *
 * Opens and decodes the beginning of the clip that will come next, unseen, so that the call of
 * gza_player_open() with the same arguments and no silence shows it at once.
 */
void
gza_player_prepare (GzaPlayer       *self,
                    const char      *video,
                    const GzaTracks *audio)
{
  g_autoptr (GzaClip) clip = NULL;

  g_return_if_fail (GZA_IS_PLAYER (self));

  clip = gza_clip_new (video, audio, 0);
  if (is_next (self, clip))
    return;
  drop_next (self);
  if (gza_clip_is_silent (clip))
    return;

  self->next_clip = g_steal_pointer (&clip);
  self->next = gza_playback_new (self->root, gza_clip_new (video, audio, 0));
  gza_playback_set_language (self->next, self->language);
  gza_playback_set_looping (self->next, self->is_looping);
  gza_playback_start (self->next);
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

  drop_playback (self);
  drop_next (self);
  gza_video_paintable_clear (self->paintable);
  follow_playback (self);
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOLUME_RATIO]);
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOOPING]);
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
