/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-player-private.h"

#include "gza-clip.h"
#include "gza-pipeline.h"
#include "gza-silence.h"

/* Plays one clip after the other into one picture, and goes on without what breaks.
 *
 * Owned by a page or by the attract loop; main thread only. A clip is a GzaPipeline or, where
 * there is no file, a GzaSilence. The picture stays the player's own: a new clip's first frame
 * replaces the old one's last, with nothing between. A voice or an output that fails is left out
 * and the clip goes on at its position; only a picture that fails is a failure of the player, and
 * the page then shows photographs.
 *
 *   player = gza_player_new (root);
 *   gza_player_open (player, chapter->video, &chapter->audio, chapter->duration_us);
 *   gza_player_play (player); */

struct _GzaPlayer {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaVideoPaintable *paintable;
  GzaClip *clip;
  GzaPipeline *pipeline; /* one of these two, or neither */
  GzaSilence *silence;
  GzaClip *next_clip;    /* prepared in advance */
  GzaPipeline *next_pipeline;

  /* Wanted */
  gboolean wants_playing;
  gboolean is_looping;
  double volume_ratio;
  char *language;

  /* State */
  GzaPlayerState state;
  gint64 duration_us;
  gint64 last_position_us; /* where a failed clip stopped */
  char *audio_language;
  gboolean is_deviceless;
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

/* Once a hardware decoder has failed on this machine, nobody tries again. */
static gboolean is_software_only;

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

static void
set_duration (GzaPlayer *self,
              gint64     duration_us)
{
  if (self->duration_us == duration_us)
    return;
  self->duration_us = duration_us;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DURATION_US]);
}

static void
choose_voice (GzaPlayer *self)
{
  const char *heard = NULL;
  int voice = -1;

  if (self->clip != NULL)
    voice = gza_clip_choose_voice (self->clip, self->language, &heard);
  if (self->pipeline != NULL)
    gza_pipeline_set_voice (self->pipeline, voice);

  if (g_strcmp0 (self->audio_language, heard) == 0)
    return;
  g_free (self->audio_language);
  self->audio_language = g_strdup (heard);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AUDIO_LANGUAGE]);
}

static void
drop_clip (GzaPlayer *self)
{
  if (self->pipeline != NULL) {
    g_signal_handlers_disconnect_by_data (self->pipeline, self);
    gza_pipeline_close (self->pipeline);
  }
  g_clear_object (&self->pipeline);
  if (self->silence != NULL)
    g_signal_handlers_disconnect_by_data (self->silence, self);
  g_clear_object (&self->silence);
}

static void
drop_next (GzaPlayer *self)
{
  if (self->next_pipeline != NULL)
    gza_pipeline_close (self->next_pipeline);
  g_clear_object (&self->next_pipeline);
  g_clear_pointer (&self->next_clip, gza_clip_free);
}

static void
on_ended (GzaPlayer *self)
{
  self->wants_playing = FALSE;
  if (self->pipeline != NULL)
    gza_pipeline_set_playing (self->pipeline, FALSE);
  set_state (self, GZA_PLAYER_STATE_ENDED);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
on_seeked (GzaPlayer *self,
           gint64     position_us)
{
  g_signal_emit (self, signals[SIGNAL_SEEKED], 0, position_us);
}

static void
on_prepared (GzaPlayer *self)
{
  set_duration (self, gza_pipeline_get_duration_us (self->pipeline));
  set_state (self, self->wants_playing ? GZA_PLAYER_STATE_PLAYING : GZA_PLAYER_STATE_PAUSED);
}

static GzaPipeline *
make_pipeline (GzaPlayer *self,
               GzaClip   *clip)
{
  g_autoptr (GzaGraphSpec) spec = gza_clip_make_spec (clip);

  spec->is_deviceless = self->is_deviceless;
  spec->is_software_only = is_software_only;
  return gza_pipeline_new (self->root, spec);
}

static void on_failed (GzaPlayer    *self,
                       const GError *error,
                       int           part);

static void
adopt_pipeline (GzaPlayer   *self,
                GzaPipeline *pipeline)
{
  self->pipeline = pipeline;
  g_signal_connect_swapped (pipeline, "prepared", G_CALLBACK (on_prepared), self);
  g_signal_connect_swapped (pipeline, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect_swapped (pipeline, "seeked", G_CALLBACK (on_seeked), self);
  g_signal_connect_swapped (pipeline, "failed", G_CALLBACK (on_failed), self);
  gza_pipeline_set_paintable (pipeline, self->paintable);
  gza_pipeline_set_volume (pipeline, self->volume_ratio);
  choose_voice (self);
}

static void
start_silence (GzaPlayer *self,
               gint64     position_us)
{
  self->silence = gza_silence_new (gza_clip_get_silent_duration_us (self->clip));
  g_signal_connect_swapped (self->silence, "ended", G_CALLBACK (on_ended), self);
  gza_silence_set_looping (self->silence, self->is_looping);
  gza_silence_seek (self->silence, position_us);
  choose_voice (self);
  set_duration (self, gza_silence_get_duration_us (self->silence));
  gza_silence_set_playing (self->silence, self->wants_playing);
  set_state (self, self->wants_playing ? GZA_PLAYER_STATE_PLAYING : GZA_PLAYER_STATE_PAUSED);
}

static void
start_clip (GzaPlayer *self,
            gint64     position_us)
{
  if (gza_clip_is_silent (self->clip)) {
    start_silence (self, position_us);
    return;
  }

  set_state (self, GZA_PLAYER_STATE_LOADING);
  adopt_pipeline (self, make_pipeline (self, self->clip));
  gza_pipeline_set_playing (self->pipeline, self->wants_playing);
  gza_pipeline_prepare (self->pipeline, position_us, self->is_looping);
}

static gboolean
adopt_next (GzaPlayer *self)
{
  if (self->next_clip == NULL || !gza_clip_equals (self->next_clip, self->clip))
    return FALSE;

  /* The prepared description may know of voices that were left out meanwhile. */
  g_clear_pointer (&self->clip, gza_clip_free);
  self->clip = g_steal_pointer (&self->next_clip);
  g_signal_handlers_disconnect_by_data (self->next_pipeline, self);
  adopt_pipeline (self, g_steal_pointer (&self->next_pipeline));
  gza_pipeline_set_looping (self->pipeline, self->is_looping);
  if (gza_pipeline_is_prepared (self->pipeline))
    on_prepared (self);
  else
    set_state (self, GZA_PLAYER_STATE_LOADING);
  return TRUE;
}

static void
give_up (GzaPlayer    *self,
         const GError *error)
{
  g_warning ("%s, showing the chapter without it", error->message);
  self->wants_playing = FALSE;
  set_state (self, GZA_PLAYER_STATE_FAILED);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
on_failed (GzaPlayer    *self,
           const GError *error,
           int           part)
{
  gboolean has_hardware = gza_pipeline_has_hardware (self->pipeline);

  self->last_position_us = gza_pipeline_get_position_us (self->pipeline);
  drop_clip (self);

  if (part >= 0) {
    g_warning ("%s, going on without this voice", error->message);
    gza_clip_leave_out (self->clip, part);
  } else if (part == GZA_PART_OUTPUT && !self->is_deviceless) {
    g_warning ("The sound output failed: %s, going on without sound", error->message);
    self->is_deviceless = TRUE;
  } else if (has_hardware && !is_software_only) {
    g_warning ("%s, decoding without the graphics hardware from now on", error->message);
    is_software_only = TRUE;
  } else {
    give_up (self, error);
    return;
  }
  start_clip (self, self->last_position_us);
}

static void
on_next_failed (GzaPlayer    *self,
                const GError *error,
                int           part)
{
  /* Opening it will say so. */
  drop_next (self);
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

  drop_clip (self);
  drop_next (self);
  g_clear_pointer (&self->clip, gza_clip_free);
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
 * `failed` within three seconds; silence is there at once. The last frame of the clip before stays
 * until the new one has its first; without a @video there is no picture.
 */
void
gza_player_open (GzaPlayer       *self,
                 const char      *video,
                 const GzaTracks *audio,
                 gint64           silent_duration_us)
{
  g_return_if_fail (GZA_IS_PLAYER (self));

  drop_clip (self);
  g_clear_pointer (&self->clip, gza_clip_free);
  self->clip = gza_clip_new (video, audio, silent_duration_us);
  self->wants_playing = FALSE;
  self->is_deviceless = FALSE;
  self->last_position_us = 0;
  set_duration (self, 0);
  if (video == NULL)
    gza_video_paintable_clear (self->paintable);

  if (adopt_next (self))
    return;
  drop_next (self);
  start_clip (self, 0);
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
  if (self->next_clip != NULL && gza_clip_equals (self->next_clip, clip))
    return;
  drop_next (self);
  if (gza_clip_is_silent (clip))
    return;

  self->next_clip = g_steal_pointer (&clip);
  self->next_pipeline = make_pipeline (self, self->next_clip);
  g_signal_connect_swapped (self->next_pipeline, "failed", G_CALLBACK (on_next_failed), self);
  gza_pipeline_prepare (self->next_pipeline, 0, self->is_looping);
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

  drop_clip (self);
  drop_next (self);
  g_clear_pointer (&self->clip, gza_clip_free);
  self->wants_playing = FALSE;
  self->last_position_us = 0;
  gza_video_paintable_clear (self->paintable);
  choose_voice (self);
  set_duration (self, 0);
  set_state (self, GZA_PLAYER_STATE_EMPTY);
}

static void
set_playing (GzaPlayer *self,
             gboolean   playing)
{
  self->wants_playing = playing;
  if (self->silence != NULL)
    gza_silence_set_playing (self->silence, playing);
  if (self->pipeline != NULL)
    gza_pipeline_set_playing (self->pipeline, playing);
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

  if (self->clip == NULL || self->state == GZA_PLAYER_STATE_FAILED || self->wants_playing)
    return;

  if (self->state == GZA_PLAYER_STATE_ENDED)
    gza_player_seek (self, 0);
  set_playing (self, TRUE);
  if (self->state == GZA_PLAYER_STATE_PAUSED)
    set_state (self, GZA_PLAYER_STATE_PLAYING);
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

  if (!self->wants_playing)
    return;

  set_playing (self, FALSE);
  if (self->state == GZA_PLAYER_STATE_PLAYING)
    set_state (self, GZA_PLAYER_STATE_PAUSED);
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

  position_us = MAX (position_us, 0);
  if (self->duration_us > 0)
    position_us = MIN (position_us, self->duration_us);

  if (self->pipeline != NULL) {
    gza_pipeline_seek (self->pipeline, position_us);
  } else if (self->silence != NULL) {
    gza_silence_seek (self->silence, position_us);
    on_seeked (self, position_us);
  }
  if (self->state == GZA_PLAYER_STATE_ENDED)
    set_state (self, GZA_PLAYER_STATE_PAUSED);
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

  if (self->pipeline != NULL)
    return gza_pipeline_get_position_us (self->pipeline);
  if (self->silence != NULL)
    return gza_silence_get_position_us (self->silence);
  return self->last_position_us;
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
  if (self->pipeline != NULL)
    gza_pipeline_set_volume (self->pipeline, volume_ratio);
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
  choose_voice (self);
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
  if (self->pipeline != NULL)
    gza_pipeline_set_looping (self->pipeline, looping);
  if (self->silence != NULL)
    gza_silence_set_looping (self->silence, looping);
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

  return self->pipeline != NULL ? gza_pipeline_get_element (self->pipeline) : NULL;
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
