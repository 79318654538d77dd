/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-player"

#include "gza-playback-private.h"

/* Where a playback's pictures and sounds come from: a pipeline or a silence, the second picture
 * that follows it, and what happens when a part of them breaks. */

/* Once a hardware decoder has failed on this machine, nobody tries again. */
static gboolean is_software_only;

/**
 * gza_playback_set_state:
 * @self: a playback
 * @state: what goes on
 * @duration_us: the clip's length, 0 where unknown
 *
 * Notes what goes on and says `changed` if that is new.
 */
void
gza_playback_set_state (GzaPlayback    *self,
                        GzaPlayerState  state,
                        gint64          duration_us)
{
  if (self->state == state && self->duration_us == duration_us)
    return;
  self->state = state;
  self->duration_us = duration_us;
  g_signal_emit_by_name (self, "changed");
}

/**
 * gza_playback_choose_voice:
 * @self: a playback
 *
 * Lets the wanted language be heard, and its description if that is wanted.
 */
void
gza_playback_choose_voice (GzaPlayback *self)
{
  gboolean is_mixed = FALSE;
  const char *heard = NULL;
  int voice = gza_clip_choose_voice (self->clip, self->language, &heard);
  int description = GZA_VOICE_NONE;

  if (self->is_described)
    description = gza_clip_choose_description (self->clip, self->language, &is_mixed);
  if (description != GZA_VOICE_NONE && !is_mixed) {
    voice = description;
    heard = self->language;
  }
  if (self->pipeline != NULL)
    gza_pipeline_set_heard (self->pipeline, voice, description);
  if (g_strcmp0 (self->audio_language, heard) == 0)
    return;
  g_free (self->audio_language);
  self->audio_language = g_strdup (heard);
  g_signal_emit_by_name (self, "changed");
}

/* The clock of the source, where it runs. */
static GstClock *
dup_clock (GzaPlayback *self,
           gint64      *ret_zero_ns)
{
  GstClock *clock;

  if (self->pipeline != NULL)
    return gza_pipeline_dup_clock (self->pipeline, ret_zero_ns);
  if (self->silence == NULL || self->state != GZA_PLAYER_STATE_PLAYING)
    return NULL;
  clock = gst_system_clock_obtain ();
  *ret_zero_ns = (gint64) gst_clock_get_time (clock) -
                 gza_silence_get_position_us (self->silence) * GST_USECOND;
  return clock;
}

/**
 * gza_playback_follow_time:
 * @self: a playback
 *
 * Brings the second picture in step with the source.
 */
void
gza_playback_follow_time (GzaPlayback *self)
{
  gint64 zero_ns = 0;
  g_autoptr (GstClock) clock = dup_clock (self, &zero_ns);

  if (clock != NULL)
    gza_companion_run (self->companion, clock, zero_ns);
  else
    gza_companion_hold (self->companion);
}

/**
 * gza_playback_choose_sign:
 * @self: a playback
 *
 * Opens or closes the second picture, as the visitor and the clip want it. A clip that loops has
 * none: its running time says nothing about its position.
 */
void
gza_playback_choose_sign (GzaPlayback *self)
{
  const char *path = NULL;
  gboolean is_live = self->pipeline != NULL || self->silence != NULL;

  if (is_live && self->sign_paintable != NULL && !self->is_looping)
    path = gza_clip_choose_sign (self->clip, self->language);
  gza_companion_set_software_only (self->companion, is_software_only);
  gza_companion_open (self->companion, path, gza_playback_get_position_us (self),
                      self->state == GZA_PLAYER_STATE_PLAYING);
  gza_playback_follow_time (self);
}

/**
 * gza_playback_on_sign_failed:
 * @self: a playback
 * @error: why
 *
 * Goes on without a second picture that cannot be shown.
 */
void
gza_playback_on_sign_failed (GzaPlayback  *self,
                             const GError *error)
{
  g_autofree char *path = g_strdup (gza_companion_get_path (self->companion));

  g_warning ("%s, going on without this film in sign language", error->message);
  gza_clip_leave_out_sign (self->clip, path);
  gza_playback_choose_sign (self);
  g_signal_emit_by_name (self, "changed");
}

static void
on_ended (GzaPlayback *self)
{
  self->wants_playing = FALSE;
  if (self->pipeline != NULL)
    gza_pipeline_set_playing (self->pipeline, FALSE);
  gza_playback_set_state (self, GZA_PLAYER_STATE_ENDED, self->duration_us);
  gza_playback_follow_time (self);
  g_signal_emit_by_name (self, "ended");
}

/**
 * gza_playback_on_seeked:
 * @self: a playback
 * @position_us: where the source has gone
 *
 * Takes the second picture there too, and says `seeked`.
 */
void
gza_playback_on_seeked (GzaPlayback *self,
                        gint64       position_us)
{
  gza_companion_seek (self->companion, position_us);
  gza_playback_follow_time (self);
  g_signal_emit_by_name (self, "seeked", position_us);
}

static void
on_prepared (GzaPlayback *self)
{
  gza_playback_set_state (self,
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
  gza_playback_choose_voice (self);
  gza_playback_set_state (self,
             self->wants_playing ? GZA_PLAYER_STATE_PLAYING : GZA_PLAYER_STATE_PAUSED,
             gza_silence_get_duration_us (self->silence));
  gza_playback_choose_sign (self);
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
  g_signal_connect_swapped (self->pipeline, "seeked", G_CALLBACK (gza_playback_on_seeked), self);
  g_signal_connect_swapped (self->pipeline, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect_swapped (self->pipeline, "run-changed",
                            G_CALLBACK (gza_playback_follow_time), self);
  gza_pipeline_set_paintable (self->pipeline, self->paintable);
  gza_pipeline_set_volume (self->pipeline, self->volume_ratio);
  gza_pipeline_set_playing (self->pipeline, self->wants_playing);
  gza_playback_choose_voice (self);
  gza_playback_set_state (self, GZA_PLAYER_STATE_LOADING, self->duration_us);
  gza_pipeline_prepare (self->pipeline, position_us, self->is_looping);
  gza_playback_choose_sign (self);
}

/**
 * gza_playback_start_at:
 * @self: a playback
 * @position_us: [0, duration]
 *
 * Opens the source at a position.
 */
void
gza_playback_start_at (GzaPlayback *self,
                       gint64       position_us)
{
  if (gza_clip_is_silent (self->clip))
    start_silence (self, position_us);
  else
    start_pipeline (self, position_us);
}

/**
 * gza_playback_drop_source:
 * @self: a playback
 *
 * Closes the source, without any signal.
 */
void
gza_playback_drop_source (GzaPlayback *self)
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
  gza_playback_set_state (self, GZA_PLAYER_STATE_FAILED, self->duration_us);
  gza_playback_choose_sign (self);
  g_signal_emit_by_name (self, "failed", error);
}

static void
on_failed (GzaPlayback  *self,
           const GError *error,
           int           part)
{
  gboolean has_hardware = gza_pipeline_has_hardware (self->pipeline);

  self->last_position_us = gza_pipeline_get_position_us (self->pipeline);
  gza_playback_drop_source (self);

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
  gza_playback_start_at (self, self->last_position_us);
}
