/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"
#include "player-seen.h"

#include <gst/video/videodirection.h>

#include <string.h>

#define SECOND_US G_USEC_PER_SEC

/* The player on real GStreamer, without a screen and without a sound device. */

static gboolean
has_frame (gpointer data)
{
  return gza_video_paintable_has_frame (gza_player_get_video_paintable (data));
}

static void
test_film (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
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
test_seek (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;

  seen_make_tracks (items, &tracks);
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
  g_assert_true (media_wait (seen_has_seeked, &seen, 2 * SECOND_US));
  g_assert_cmpint (seen.seeked_us, ==, 3 * SECOND_US / 2);
  g_assert_true (media_wait_position (player, 2 * SECOND_US, SECOND_US));
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 3 * SECOND_US));

  gza_player_seek (player, SECOND_US);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PAUSED);
  media_run (SECOND_US / 5);
  g_assert_cmpint (gza_player_get_position_us (player), ==, SECOND_US);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
on_frame (GdkPaintable *paintable,
          guint        *n_frames)
{
  (*n_frames)++;
}

static gboolean
has_begun_again (gpointer player)
{
  return gza_player_get_position_us (player) < SECOND_US;
}

/* A loop of one clip goes on showing pictures, and never goes back to another state. */
static void
test_loop (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  guint n_frames = 0;

  gza_player_set_looping (player, TRUE);
  gza_player_open (player, media_fixture_film (), NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PLAYING, 3 * SECOND_US));
  g_assert_true (media_wait_position (player, 5 * SECOND_US / 2, 4 * SECOND_US));
  g_signal_connect (gza_player_get_paintable (player), "invalidate-contents",
                    G_CALLBACK (on_frame), &n_frames);
  g_assert_true (media_wait (has_begun_again, player, 4 * SECOND_US));
  n_frames = 0;
  g_assert_true (media_wait_position (player, SECOND_US * 3 / 2, 4 * SECOND_US));
  g_assert_cmpuint (n_frames, >, 0);
  g_assert_cmpuint (seen.n_ended, ==, 0);
  g_assert_true (gza_player_is_playing (player));

  gza_player_set_looping (player, FALSE);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 5 * SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* The clip that was prepared is there in the same turn, and the picture is never empty. */
static void
test_prepare (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  g_autoptr (GzaClip) clip = gza_clip_new ("other.webm", NULL, 0);
  GzaFrame *before;

  media_fixture_make ("other.webm",
                      "videotestsrc num-buffers=25 pattern=snow "
                      "! video/x-raw,width=96,height=128,framerate=25/1 "
                      "! vp8enc deadline=1 ! webmmux");
  gza_player_open (player, media_fixture_film (), NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 5, 3 * SECOND_US));
  gza_player_prepare (player, clip);
  media_run (SECOND_US / 2);
  before = gza_video_paintable_get_frame (gza_player_get_video_paintable (player));
  g_assert_nonnull (before);
  g_assert_cmpint (gza_frame_get_width (before), ==, 160);

  gza_player_open (player, "other.webm", NULL, 0);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PAUSED);
  g_assert_true (has_frame (player));
  gza_player_play (player);
  media_run (SECOND_US / 10);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (gza_player_get_paintable (player)), ==, 96);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (gza_player_get_paintable (player)), ==, 128);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 3 * SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* Pixels that are not square, odd sizes. */
static void
test_shape (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GdkPaintable *paintable = gza_player_get_paintable (player);

  media_fixture_make ("wide.webm",
                      "videotestsrc num-buffers=5 "
                      "! video/x-raw,width=161,height=91,framerate=25/1,pixel-aspect-ratio=2/1 "
                      "! vp8enc deadline=1 ! webmmux");
  gza_player_open (player, "wide.webm", NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_assert_true (media_wait (has_frame, player, SECOND_US));
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, 91);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (paintable),
                                  2 * 161.0 / 91, 0.02);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* Writes a quarter turn into the matrix of an MP4's only track header. */
static void
turn_track (const char *name,
            const char *from)
{
  static const guint32 matrix[9] = { 0, 0x00010000, 0, 0xffff0000, 0, 0, 96 << 16, 0, 0x40000000 };
  g_autofree char *path = media_fixture_path (from);
  g_autofree char *data = NULL;
  gsize size;
  char *header;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  header = memmem (data, size, "tkhd", 4);
  g_assert_nonnull (header);
  g_assert_cmpint (header[4], ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (matrix); i++) {
    guint32 big = GUINT32_TO_BE (matrix[i]);

    memcpy (header + 44 + i * sizeof big, &big, sizeof big);
  }
  media_fixture_write (name, data, size);
}

/* A phone's film: stored lying, tagged to stand. */
static void
test_turned (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GdkPaintable *paintable = gza_player_get_paintable (player);

  media_fixture_make ("lying.mp4",
                      "videotestsrc num-buffers=5 ! video/x-raw,width=160,height=96,framerate=25/1 "
                      "! openh264enc ! h264parse ! mp4mux");
  turn_track ("turned.mp4", "lying.mp4");
  gza_player_open (player, "turned.mp4", NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_assert_true (media_wait (has_frame, player, SECOND_US));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, 96);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, 160);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
count_notify (GzaPlayer  *player,
              GParamSpec *pspec,
              guint      *n)
{
  (*n)++;
}

/* Every property is notified once for every change, and the new value is there by then. */
static void
test_notify (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  guint n_state = 0;
  guint n_duration = 0;
  guint n_audio_language = 0;
  guint n_language = 0;

  seen_make_tracks (items, &tracks);
  g_signal_connect (player, "notify::state", G_CALLBACK (count_notify), &n_state);
  g_signal_connect (player, "notify::duration-us", G_CALLBACK (count_notify), &n_duration);
  g_signal_connect (player, "notify::audio-language", G_CALLBACK (count_notify),
                    &n_audio_language);
  g_signal_connect (player, "notify::language", G_CALLBACK (count_notify), &n_language);

  gza_player_set_language (player, "ka");
  gza_player_set_language (player, "ka");
  g_assert_cmpuint (n_language, ==, 1);
  g_assert_cmpuint (n_audio_language, ==, 0);
  gza_player_open (player, NULL, &tracks, 0);
  g_assert_cmpuint (n_audio_language, ==, 1);
  g_assert_cmpuint (n_state, ==, 1);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_assert_cmpuint (n_state, ==, 2);
  g_assert_cmpuint (n_duration, ==, 1);
  gza_player_play (player);
  gza_player_play (player);
  g_assert_cmpuint (n_state, ==, 3);
  gza_player_pause (player);
  g_assert_cmpuint (n_state, ==, 4);
  gza_player_close (player);
  g_assert_cmpuint (n_state, ==, 5);
  g_assert_cmpuint (n_audio_language, ==, 2);
  g_assert_cmpuint (n_duration, ==, 2);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
test_volume (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  guint n_notified = 0;

  g_signal_connect_swapped (player, "notify::volume-ratio", G_CALLBACK (g_atomic_int_inc),
                            &n_notified);
  gza_player_set_volume_ratio (player, 0.5);
  gza_player_set_volume_ratio (player, 0.5);
  g_assert_cmpuint (n_notified, ==, 1);
  gza_player_set_volume_ratio (player, 7);
  g_assert_cmpfloat (gza_player_get_volume_ratio (player), ==, 1);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
test_silence (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  gza_player_open (player, NULL, NULL, SECOND_US / 2);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PAUSED);
  g_assert_cmpint (gza_player_get_duration_us (player), ==, SECOND_US / 2);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 10, SECOND_US));
  gza_player_pause (player);
  g_assert_cmpint (gza_player_get_position_us (player), <, SECOND_US / 2);
  gza_player_seek (player, SECOND_US / 4);
  g_assert_cmpuint (seen.n_seeked, ==, 1);
  media_run (SECOND_US / 10);
  g_assert_cmpint (gza_player_get_position_us (player), ==, SECOND_US / 4);
  gza_player_play (player);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, SECOND_US));
  g_assert_cmpuint (seen.n_ended, ==, 1);
  g_assert_cmpint (gza_player_get_position_us (player), ==, SECOND_US / 2);
  gza_player_play (player);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PLAYING);
  g_assert_cmpint (gza_player_get_position_us (player), <, SECOND_US / 4);
  gza_player_close (player);
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_EMPTY);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static GstPadProbeReturn
on_blocked (GstPad          *pad,
            GstPadProbeInfo *info,
            gpointer         data)
{
  return GST_PAD_PROBE_OK;
}

static GstPad *
get_queue_pad (GstElement *pipeline)
{
  g_autoptr (GstIterator) queues = NULL;
  g_auto (GValue) queue = G_VALUE_INIT;

  queues = gst_bin_iterate_all_by_element_factory_name (GST_BIN (pipeline), "queue");
  g_assert_cmpint (gst_iterator_next (queues, &queue), ==, GST_ITERATOR_OK);
  return gst_element_get_static_pad (g_value_get_object (&queue), "src");
}

/* A disk that stops to answer: nothing more comes in front of the picture's sink. */
static void
test_stall (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  g_autoptr (GstPad) pad = NULL;
  gint64 start_us;
  gulong probe_id;

  media_fixture_make ("long.webm",
                      "videotestsrc num-buffers=250 pattern=ball "
                      "! video/x-raw,width=96,height=64,framerate=25/1 "
                      "! vp8enc deadline=1 keyframe-max-dist=25 ! webmmux");
  gza_player_open (player, "long.webm", NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 2, 3 * SECOND_US));
  pad = get_queue_pad (gza_player_get_element (player));
  probe_id = gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK_DOWNSTREAM, on_blocked, NULL, NULL);

  start_us = g_get_monotonic_time ();
  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "long.webm: its data stopped to come*");
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_FAILED, 4 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_cmpint (g_get_monotonic_time () - start_us, >, 3 * SECOND_US / 2);
  g_assert_cmpint (seen.error_code, ==, GZA_PLAYER_ERROR_STALLED);
  gst_pad_remove_probe (pad, probe_id);
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player/film", test_film);
  g_test_add_func ("/player/seek", test_seek);
  g_test_add_func ("/player/stall", test_stall);
  g_test_add_func ("/player/loop", test_loop);
  g_test_add_func ("/player/prepare", test_prepare);
  g_test_add_func ("/player/shape", test_shape);
  g_test_add_func ("/player/turned", test_turned);
  g_test_add_func ("/player/notify", test_notify);
  g_test_add_func ("/player/volume", test_volume);
  g_test_add_func ("/player/silence", test_silence);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
