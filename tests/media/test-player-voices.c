/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"
#include "player-seen.h"

#include <gst/audio/audio.h>

#define SECOND_US G_USEC_PER_SEC

/* Which voice is heard, told from the samples that go to the device. */

/* The tone that passes the volume element, told by its zero crossings. */
typedef struct {
  GMutex lock;
  guint hertz;
} Ear;

static gboolean
is_below_zero (const GstAudioInfo *audio,
               const GstMapInfo   *map,
               gsize               frame)
{
  gsize sample = frame * (gsize) audio->channels;

  if (GST_AUDIO_INFO_FORMAT (audio) == GST_AUDIO_FORMAT_S16LE)
    return ((const gint16 *) (gpointer) map->data)[sample] < 0;
  g_assert_cmpint (GST_AUDIO_INFO_FORMAT (audio), ==, GST_AUDIO_FORMAT_F32LE);
  return ((const float *) (gpointer) map->data)[sample] < 0;
}

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
  gst_buffer_map (GST_PAD_PROBE_INFO_BUFFER (info), &map, GST_MAP_READ);
  n = map.size / (gsize) audio.bpf;
  for (gsize i = 1; i < n; i++)
    crossings += is_below_zero (&audio, &map, i - 1) != is_below_zero (&audio, &map, i);
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
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_sound,
                     g_atomic_rc_box_acquire (ear), g_atomic_rc_box_release);
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
test_language (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  Ear *ear = g_atomic_rc_box_new0 (Ear); /* the pipeline's threads outlive the player */
  gint64 before_us;
  gint64 asked_us;

  seen_make_tracks (items, &tracks);
  gza_player_set_language (player, "en");
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "en");
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  listen (player, ear);
  gza_player_play (player);
  g_assert_true (media_wait (hears_440, ear, 2 * SECOND_US));
  g_assert_true (media_wait_position (player, SECOND_US, 3 * SECOND_US));

  before_us = gza_player_get_position_us (player);
  asked_us = g_get_monotonic_time ();
  gza_player_set_language (player, "ka");
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "ka");
  g_assert_true (media_wait (hears_880, ear, SECOND_US));
  g_assert_cmpint (g_get_monotonic_time () - asked_us, <, 150 * 1000);
  g_assert_cmpint (gza_player_get_position_us (player) - before_us -
                       (g_get_monotonic_time () - asked_us),
                   <, 100 * 1000);
  g_assert_true (gza_player_is_playing (player));

  gza_player_set_language (player, "hy");
  g_assert_cmpstr (gza_player_get_language (player), ==, "hy");
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "en");
  g_assert_true (media_wait (hears_440, ear, SECOND_US));
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 4 * SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
  g_atomic_rc_box_release (ear);
}

/* Every 200 ms another voice: the position never jumps and never stands. */
static void
test_language_storm (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  gint64 start_us;

  seen_make_tracks (items, &tracks);
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 10, 3 * SECOND_US));
  start_us = g_get_monotonic_time () - gza_player_get_position_us (player);
  for (guint i = 0; i < 12; i++) {
    gza_player_set_language (player, i % 2 == 0 ? "ka" : "en");
    media_run (SECOND_US / 5);
    g_assert_cmpint (ABS (g_get_monotonic_time () - start_us - gza_player_get_position_us (player)),
                     <, 100 * 1000);
  }
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* With voices there is a short gap, and the voice starts again too. */
static void
test_loop_with_voice (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;

  seen_make_tracks (items, &tracks);
  gza_player_set_looping (player, TRUE);
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PLAYING, 3 * SECOND_US));
  gza_player_seek (player, 5 * SECOND_US / 2);
  g_assert_true (media_wait (seen_has_seeked, &seen, 2 * SECOND_US));
  seen.n_seeked = 0;
  g_assert_true (media_wait (seen_has_seeked, &seen, 2 * SECOND_US));
  g_assert_cmpint (gza_player_get_position_us (player), <, SECOND_US / 2);
  g_assert_cmpuint (seen.n_ended, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* A film's own sound is heard where there are no narrations, and only then. */
static void
test_own_sound (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  Ear *ear = g_atomic_rc_box_new0 (Ear); /* the pipeline's threads outlive the player */

  media_fixture_make ("sound.webm",
                      "videotestsrc num-buffers=50 "
                      "! video/x-raw,width=160,height=90,framerate=25/1 ! vp8enc deadline=1 "
                      "! queue ! webmmux name=m "
                      "audiotestsrc freq=880 num-buffers=100 samplesperbuffer=960 "
                      "! audio/x-raw,rate=48000 ! opusenc ! queue ! m. m.");
  gza_player_open (player, "sound.webm", NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  listen (player, ear);
  gza_player_play (player);
  g_assert_true (media_wait (hears_880, ear, SECOND_US));
  g_assert_null (gza_player_get_audio_language (player));

  seen_make_tracks (items, &tracks);
  gza_player_open (player, "sound.webm", &tracks, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  listen (player, ear);
  gza_player_play (player);
  g_assert_true (media_wait (hears_440, ear, SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
  g_atomic_rc_box_release (ear);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player-voices/language", test_language);
  g_test_add_func ("/player-voices/language-storm", test_language_storm);
  g_test_add_func ("/player-voices/loop-with-voice", test_loop_with_voice);
  g_test_add_func ("/player-voices/own-sound", test_own_sound);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
