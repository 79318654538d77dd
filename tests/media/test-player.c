/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"

#include <gst/audio/audio.h>

#define SECOND_US G_USEC_PER_SEC

/* The player on real GStreamer, without a screen and without a sound device. */

typedef struct {
  guint n_ended;
  guint n_failed;
  guint n_seeked;
  gint64 seeked_us;
  int error_code;
} Seen;

static void
on_ended (GzaPlayer *player,
          Seen      *seen)
{
  seen->n_ended++;
}

static void
on_failed (GzaPlayer *player,
           GError    *error,
           Seen      *seen)
{
  g_assert_cmpuint (error->domain, ==, GZA_PLAYER_ERROR);
  seen->n_failed++;
  seen->error_code = error->code;
}

static void
on_seeked (GzaPlayer *player,
           gint64     position_us,
           Seen      *seen)
{
  seen->n_seeked++;
  seen->seeked_us = position_us;
}

static GzaPlayer *
make_player (Seen *seen)
{
  GzaPlayer *player = gza_player_new (media_fixture_get_root ());

  g_signal_connect (player, "ended", G_CALLBACK (on_ended), seen);
  g_signal_connect (player, "failed", G_CALLBACK (on_failed), seen);
  g_signal_connect (player, "seeked", G_CALLBACK (on_seeked), seen);
  return player;
}

static gboolean
has_seeked (gpointer data)
{
  return ((Seen *) data)->n_seeked > 0;
}

static gboolean
has_frame (gpointer data)
{
  return gza_video_paintable_has_frame (gza_player_get_video_paintable (data));
}

/* The tone that passes the volume element, told by its zero crossings. */
typedef struct {
  GMutex lock;
  guint hertz;
} Ear;

static GstPadProbeReturn
on_sound (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         data)
{
  Ear *ear = data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstAudioInfo audio;
  GstMapInfo map;
  guint crossings = 0;
  gsize n;

  gst_audio_info_from_caps (&audio, caps);
  g_assert_cmpint (GST_AUDIO_INFO_FORMAT (&audio), ==, GST_AUDIO_FORMAT_F32LE);
  gst_buffer_map (GST_PAD_PROBE_INFO_BUFFER (info), &map, GST_MAP_READ);
  n = map.size / sizeof (float) / (gsize) audio.channels;
  for (gsize i = 1; i < n; i++) {
    const float *samples = (const float *) map.data;
    float before = samples[(i - 1) * (gsize) audio.channels];
    float after = samples[i * (gsize) audio.channels];

    if ((before < 0) != (after < 0))
      crossings++;
  }
  gst_buffer_unmap (GST_PAD_PROBE_INFO_BUFFER (info), &map);

  g_mutex_lock (&ear->lock);
  ear->hertz = n > 0 ? (guint) (crossings * (gsize) audio.rate / n / 2) : 0;
  g_mutex_unlock (&ear->lock);
  return GST_PAD_PROBE_OK;
}

static void
listen (GzaPlayer *player,
        Ear       *ear)
{
  g_autoptr (GstElement) output = NULL;
  g_autoptr (GstElement) volume = NULL;
  g_autoptr (GstPad) pad = NULL;

  output = gst_bin_get_by_name (GST_BIN (gza_player_get_element (player)), "output");
  g_assert_nonnull (output);
  volume = gst_bin_get_by_interface (GST_BIN (output), GST_TYPE_STREAM_VOLUME);
  pad = gst_element_get_static_pad (volume, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_sound, ear, NULL);
}

static gboolean
hears (Ear   *ear,
       guint  hertz)
{
  guint heard;

  g_mutex_lock (&ear->lock);
  heard = ear->hertz;
  g_mutex_unlock (&ear->lock);
  return heard > hertz * 8 / 10 && heard < hertz * 12 / 10;
}

static gboolean
hears_880 (gpointer data)
{
  return hears (data, 880);
}

static gboolean
hears_440 (gpointer data)
{
  return hears (data, 440);
}

static void
make_tracks (GzaTrack  items[2],
             GzaTracks *tracks)
{
  items[0] = (GzaTrack) { (char *) "en", (char *) media_fixture_voice (440) };
  items[1] = (GzaTrack) { (char *) "ka", (char *) media_fixture_voice (880) };
  *tracks = (GzaTracks) { items, 2 };
}

static void
test_film (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = make_player (&seen);
  gint64 start_us;

  gza_player_open (player, media_fixture_film (), NULL, 0);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_LOADING);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_assert_true (media_wait (has_frame, player, SECOND_US));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (gza_player_get_paintable (player)), ==, 160);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (gza_player_get_paintable (player)), ==, 90);
  g_assert_cmpint (gza_player_get_duration_us (player), >, 2900 * 1000);
  g_assert_cmpint (gza_player_get_duration_us (player), <, 3100 * 1000);
  g_assert_cmpint (gza_player_get_position_us (player), ==, 0);

  start_us = g_get_monotonic_time ();
  gza_player_play (player);
  g_assert_true (gza_player_is_playing (player));
  g_assert_true (media_wait_position (player, SECOND_US, 3 * SECOND_US));
  g_assert_cmpint (ABS (g_get_monotonic_time () - start_us - SECOND_US), <, SECOND_US / 4);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 4 * SECOND_US));
  g_assert_cmpuint (seen.n_ended, ==, 1);
  g_assert_cmpint (gza_player_get_position_us (player), ==, gza_player_get_duration_us (player));
  g_assert_true (has_frame (player));

  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 4, 2 * SECOND_US));
  g_assert_cmpint (gza_player_get_position_us (player), <, SECOND_US);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
test_language (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  Ear ear = { 0 };
  gint64 before_us;
  gint64 asked_us;

  make_tracks (items, &tracks);
  gza_player_set_language (player, "en");
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "en");
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  listen (player, &ear);
  gza_player_play (player);
  g_assert_true (media_wait (hears_440, &ear, 2 * SECOND_US));
  g_assert_true (media_wait_position (player, SECOND_US, 3 * SECOND_US));

  before_us = gza_player_get_position_us (player);
  asked_us = g_get_monotonic_time ();
  gza_player_set_language (player, "ka");
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "ka");
  g_assert_true (media_wait (hears_880, &ear, SECOND_US));
  g_assert_cmpint (g_get_monotonic_time () - asked_us, <, 150 * 1000);
  g_assert_cmpint (gza_player_get_position_us (player) - before_us
                   - (g_get_monotonic_time () - asked_us), <, 100 * 1000);
  g_assert_true (gza_player_is_playing (player));

  gza_player_set_language (player, "hy");
  g_assert_cmpstr (gza_player_get_language (player), ==, "hy");
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "en");
  g_assert_true (media_wait (hears_440, &ear, SECOND_US));
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 4 * SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
test_seek (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;

  make_tracks (items, &tracks);
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PLAYING, 3 * SECOND_US));

  for (int i = 0; i < 200; i++) {
    gza_player_seek (player, i * SECOND_US / 100);
    media_run (1000);
  }
  gza_player_seek (player, 3 * SECOND_US / 2);
  g_assert_cmpint (gza_player_get_position_us (player), ==, 3 * SECOND_US / 2);
  seen.n_seeked = 0;
  g_assert_true (media_wait (has_seeked, &seen, 2 * SECOND_US));
  g_assert_cmpint (seen.seeked_us, ==, 3 * SECOND_US / 2);
  g_assert_true (media_wait_position (player, 2 * SECOND_US, SECOND_US));
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 3 * SECOND_US));

  gza_player_seek (player, SECOND_US);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PAUSED);
  media_run (SECOND_US / 5);
  g_assert_cmpint (gza_player_get_position_us (player), ==, SECOND_US);
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player/film", test_film);
  g_test_add_func ("/player/language", test_language);
  g_test_add_func ("/player/seek", test_seek);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
