/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-playback.h"

#include "gza-pipeline.h"
#include "gza-silence.h"

/* One clip from its opening to its closing.
 *
 * Owned by a GzaPlayer. A voice or an output that fails is left out, a graphics decoder that fails
 * is done without, and the clip goes on at its position in a new pipeline; only a picture that
 * fails is a failure. The source of a clip without any file is a silence. */

struct _GzaPlayback {
  GObject parent_instance;

  /* Owned */
  GzaRoot *root;
  GzaClip *clip;
  GzaPipeline *pipeline; /* one of these two, or neither */
  GzaSilence *silence;
  GzaVideoPaintable *paintable;

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
  SIGNAL_CHANGED,
  SIGNAL_ENDED,
  SIGNAL_FAILED,
  SIGNAL_SEEKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Once a hardware decoder has failed on this machine, nobody tries again. */
static gboolean is_software_only;

G_DEFINE_FINAL_TYPE (GzaPlayback, gza_playback, G_TYPE_OBJECT)

static void
set_state (GzaPlayback    *self,
           GzaPlayerState  state,
           gint64          duration_us)
{
  if (self->state == state && self->duration_us == duration_us)
    return;
  self->state = state;
  self->duration_us = duration_us;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
choose_voice (GzaPlayback *self)
{
  const char *heard = NULL;
  int voice = gza_clip_choose_voice (self->clip, self->language, &heard);

  if (self->pipeline != NULL)
    gza_pipeline_set_voice (self->pipeline, voice);
  if (g_strcmp0 (self->audio_language, heard) == 0)
    return;
  g_free (self->audio_language);
  self->audio_language = g_strdup (heard);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_ended (GzaPlayback *self)
{
  self->wants_playing = FALSE;
  if (self->pipeline != NULL)
    gza_pipeline_set_playing (self->pipeline, FALSE);
  set_state (self, GZA_PLAYER_STATE_ENDED, self->duration_us);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
on_seeked (GzaPlayback *self,
           gint64       position_us)
{
  g_signal_emit (self, signals[SIGNAL_SEEKED], 0, position_us);
}

static void
on_prepared (GzaPlayback *self)
{
  set_state (self,
             self->wants_playing ? GZA_PLAYER_STATE_PLAYING : GZA_PLAYER_STATE_PAUSED,
             gza_pipeline_get_duration_us (self->pipeline));
}

static void on_failed (GzaPlayback  *self,
                       const GError *error,
                       int           part);

static void
start_silence (GzaPlayback *self,
               gint64       position_us)
{
  self->silence = gza_silence_new (gza_clip_get_silent_duration_us (self->clip));
  g_signal_connect_swapped (self->silence, "ended", G_CALLBACK (on_ended), self);
  gza_silence_set_looping (self->silence, self->is_looping);
  gza_silence_seek (self->silence, position_us);
  gza_silence_set_playing (self->silence, self->wants_playing);
  choose_voice (self);
  set_state (self,
             self->wants_playing ? GZA_PLAYER_STATE_PLAYING : GZA_PLAYER_STATE_PAUSED,
             gza_silence_get_duration_us (self->silence));
}

static void
start_pipeline (GzaPlayback *self,
                gint64       position_us)
{
  g_autoptr (GzaGraphSpec) spec = gza_clip_make_spec (self->clip);

  spec->is_deviceless = self->is_deviceless;
  spec->is_software_only = is_software_only;
  self->pipeline = gza_pipeline_new (self->root, spec);
  g_signal_connect_swapped (self->pipeline, "prepared", G_CALLBACK (on_prepared), self);
  g_signal_connect_swapped (self->pipeline, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect_swapped (self->pipeline, "seeked", G_CALLBACK (on_seeked), self);
  g_signal_connect_swapped (self->pipeline, "failed", G_CALLBACK (on_failed), self);
  gza_pipeline_set_paintable (self->pipeline, self->paintable);
  gza_pipeline_set_volume (self->pipeline, self->volume_ratio);
  gza_pipeline_set_playing (self->pipeline, self->wants_playing);
  choose_voice (self);
  set_state (self, GZA_PLAYER_STATE_LOADING, self->duration_us);
  gza_pipeline_prepare (self->pipeline, position_us, self->is_looping);
}

static void
start_at (GzaPlayback *self,
          gint64       position_us)
{
  if (gza_clip_is_silent (self->clip))
    start_silence (self, position_us);
  else
    start_pipeline (self, position_us);
}

static void
drop_source (GzaPlayback *self)
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
give_up (GzaPlayback  *self,
         const GError *error)
{
  self->wants_playing = FALSE;
  set_state (self, GZA_PLAYER_STATE_FAILED, self->duration_us);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
on_failed (GzaPlayback  *self,
           const GError *error,
           int           part)
{
  gboolean has_hardware = gza_pipeline_has_hardware (self->pipeline);

  self->last_position_us = gza_pipeline_get_position_us (self->pipeline);
  drop_source (self);

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
  start_at (self, self->last_position_us);
}

static void
gza_playback_dispose (GObject *object)
{
  GzaPlayback *self = GZA_PLAYBACK (object);

  drop_source (self);
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

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
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

  start_at (self, 0);
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

  drop_source (self);
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
    set_state (self, GZA_PLAYER_STATE_PLAYING, self->duration_us);
  else if (self->state == GZA_PLAYER_STATE_PLAYING && !playing)
    set_state (self, GZA_PLAYER_STATE_PAUSED, self->duration_us);
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
  choose_voice (self);
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
    set_state (self, GZA_PLAYER_STATE_PAUSED, self->duration_us);
  if (self->silence != NULL)
    on_seeked (self, position_us);
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
