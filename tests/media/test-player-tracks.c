/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"
#include "player-ear.h"
#include "player-seen.h"

#include <gst/audio/streamvolume.h>
#include <gst/video/gstvideosink.h>
#include <math.h>
#include <string.h>

#define SECOND_US G_USEC_PER_SEC
#define FRAMES_PER_SECOND 25
#define N_FRAMES 200
#define WIDTH_PX 160
#define HEIGHT_PX 96
/* Luma of the first frame of each second, and how much lighter each is than the one before. */
#define DARKEST 24
#define STEP 8

/* What may go with a story: a second picture in sign language, and an audio description.
 *
 * Story and signs are the same film, whose pictures get lighter frame by frame from each second to
 * the next: the light says which frame is shown. */

static const char *const georgian[] = { "ka", NULL };
static const char *const armenian[] = { "hy", NULL };

static void
write_frames (const char *name)
{
  gsize luma_bytes = WIDTH_PX * HEIGHT_PX;
  gsize frame_bytes = luma_bytes * 3 / 2;
  g_autofree guint8 *frames = g_malloc (frame_bytes * N_FRAMES);

  for (gsize i = 0; i < N_FRAMES; i++) {
    memset (frames + i * frame_bytes, DARKEST + STEP * (int) (i % FRAMES_PER_SECOND), luma_bytes);
    memset (frames + i * frame_bytes + luma_bytes, 128, frame_bytes - luma_bytes);
  }
  media_fixture_write (name, frames, frame_bytes * N_FRAMES);
}

static const char *
make_steps (const char *name)
{
  g_autofree char *raw = media_fixture_path ("steps.raw");
  g_autofree char *description = NULL;

  if (!g_file_test (raw, G_FILE_TEST_EXISTS))
    write_frames ("steps.raw");
  description = g_strdup_printf ("filesrc location=%s ! rawvideoparse format=i420 width=%d "
                                 "height=%d framerate=%d/1 ! vp8enc deadline=1 "
                                 "keyframe-max-dist=25 target-bitrate=2000000 ! webmmux",
                                 raw, WIDTH_PX, HEIGHT_PX, FRAMES_PER_SECOND);
  media_fixture_make (name, description);
  return name;
}

/* Which frame of its second is shown, or -2 where there is no picture. */
static double
find_frame (GzaVideoPaintable *paintable)
{
  GzaFrame *frame = gza_video_paintable_get_frame (paintable);
  cairo_surface_t *surface;
  const guint8 *pixels;
  double luma;

  if (frame == NULL)
    return -2;
  surface = gza_frame_make_surface (frame, 0, gza_frame_get_height (frame));
  pixels = cairo_image_surface_get_data (surface);
  /* From the full range of the screen to the film's. */
  luma = 16 + pixels[cairo_image_surface_get_stride (surface) * HEIGHT_PX / 2 + WIDTH_PX * 2] *
                219.0 / 255;
  cairo_surface_destroy (surface);
  return (luma - DARKEST) / STEP;
}

static double
get_distance (double one,
              double other)
{
  double apart = fmod (ABS (one - other), FRAMES_PER_SECOND);

  return MIN (apart, FRAMES_PER_SECOND - apart);
}

/* How many frames lie between the two pictures. */
static double
count_frames_apart (GzaPlayer *player)
{
  double story = find_frame (gza_player_get_video_paintable (player));
  double sign = find_frame (gza_player_get_sign_paintable (player));

  return story < -1 || sign < -1 ? G_MAXDOUBLE : get_distance (story, sign);
}

/* In step soon, and then at every look for half a second: a film that joins catches up first. */
static void
assert_in_step (GzaPlayer *player)
{
  gint64 limit_us = g_get_monotonic_time () + 4 * SECOND_US;
  guint n_looks = 0;

  while (n_looks < 30) {
    media_run (SECOND_US / 60);
    /* A frame, and what the encoder makes of its light. */
    n_looks = count_frames_apart (player) < 1.3 ? n_looks + 1 : 0;
    g_assert_cmpint (g_get_monotonic_time (), <, limit_us);
  }
}

static GzaPlayer *
open_signed (Seen *seen)
{
  GzaPlayer *player = seen_make_player (seen);
  GzaTrack items[2];
  GzaTracks tracks;
  GzaClip *clip;

  seen_make_tracks (items, &tracks);
  clip = gza_clip_new (make_steps ("steps.webm"), &tracks, 0);
  gza_clip_add_sign (clip, make_steps ("sign-ka.webm"), georgian);
  gza_clip_add_sign (clip, make_steps ("sign-hy.webm"), armenian);
  gza_player_set_language (player, "ka");
  gza_player_open_clip (player, clip);
  return player;
}

static void
test_in_step (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = open_signed (&seen);

  gza_player_set_signing (player, TRUE);
  g_assert_true (gza_player_has_sign (player));
  gza_player_play (player);
  assert_in_step (player);

  gza_player_seek (player, 5 * SECOND_US);
  g_assert_true (media_wait (seen_has_seeked, &seen, 2 * SECOND_US));
  assert_in_step (player);

  gza_player_set_language (player, "hy");
  g_assert_true (gza_player_has_sign (player));
  assert_in_step (player);

  gza_player_pause (player);
  media_run (SECOND_US / 5);
  gza_player_seek (player, SECOND_US * 3 / 2);
  assert_in_step (player);
  gza_player_play (player);
  assert_in_step (player);
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* The signs join a story that runs, and leave it; it never notices. */
static void
test_join (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = open_signed (&seen);
  gint64 start_us;

  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US, 4 * SECOND_US));
  start_us = g_get_monotonic_time () - gza_player_get_position_us (player);
  gza_player_set_signing (player, TRUE);
  assert_in_step (player);
  gza_player_set_signing (player, FALSE);
  g_assert_false (
    gza_video_paintable_has_frame (gza_player_get_sign_paintable (player)));
  g_assert_null (gza_player_get_sign_element (player));
  g_assert_cmpint (ABS (g_get_monotonic_time () - start_us - gza_player_get_position_us (player)),
                   <, 40 * 1000);

  gza_player_set_language (player, "en");
  g_assert_false (gza_player_has_sign (player));
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* Over a chapter without any file the signs follow the silence. */
static void
test_over_silence (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaClip *clip = gza_clip_new (NULL, NULL, 6 * SECOND_US);
  double apart;

  gza_clip_add_sign (clip, make_steps ("sign-ka.webm"), NULL);
  gza_player_set_signing (player, TRUE);
  gza_player_open_clip (player, clip);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, 2 * SECOND_US, 4 * SECOND_US));
  apart = get_distance (find_frame (gza_player_get_sign_paintable (player)),
                        (double) gza_player_get_position_us (player) * FRAMES_PER_SECOND /
                          SECOND_US);
  g_test_message ("%.2f frames apart", apart);
  g_assert_cmpfloat (apart, <, 2);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* Signs that cannot be shown are not missed by anybody. */
static void
test_broken_sign (void)
{
  static const char *const files[] = { "missing.webm", "page.webm" };

  media_fixture_write ("page.webm", "<html></html>", 13);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    Seen seen = { 0 };
    g_autoptr (GzaPlayer) player = seen_make_player (&seen);
    GzaClip *clip = gza_clip_new (make_steps ("steps.webm"), NULL, 0);

    g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "*without this film in sign*");
    gza_clip_add_sign (clip, files[i], NULL);
    gza_player_set_signing (player, TRUE);
    gza_player_open_clip (player, clip);
    g_assert_true (gza_player_has_sign (player));
    gza_player_play (player);
    g_assert_true (media_wait_position (player, SECOND_US * 3 / 2, 4 * SECOND_US));
    g_test_assert_expected_messages ();
    g_assert_false (gza_player_has_sign (player));
    g_assert_cmpuint (seen.n_failed, ==, 0);
    g_assert_true (gza_player_is_playing (player));
    g_assert_finalize_object (g_steal_pointer (&player));
  }
}

static GzaPlayer *
open_described (Seen       *seen,
                const char *video,
                gboolean    with_voices,
                gboolean    is_mixed)
{
  GzaPlayer *player = seen_make_player (seen);
  GzaTrack described = { (char *) "ka", (char *) media_fixture_voice (1760) };
  GzaTracks files = { &described, 1 };
  GzaTrack items[2];
  GzaTracks tracks;
  GzaClip *clip;

  seen_make_tracks (items, &tracks);
  clip = gza_clip_new (video, with_voices ? &tracks : NULL, 0);
  gza_clip_set_description (clip, &files, is_mixed);
  gza_player_set_language (player, "ka");
  gza_player_open_clip (player, clip);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  return player;
}

static gboolean
hears_description_only (gpointer ear)
{
  return ear_hears (ear, 1760) && !ear_hears (ear, 880) && !ear_hears (ear, 440);
}

static gboolean
hears_both (gpointer ear)
{
  return ear_hears (ear, 1760) && ear_hears (ear, 880);
}

static gboolean
hears_narration_only (gpointer ear)
{
  return ear_hears (ear, 880) && !ear_hears (ear, 1760);
}

/* Mixed with the narration or in its place, and back, where the story is. */
static void
test_description (void)
{
  for (guint is_mixed = 0; is_mixed <= 1; is_mixed++) {
    Seen seen = { 0 };
    g_autoptr (GzaPlayer) player =
      open_described (&seen, media_fixture_film (), TRUE, (gboolean) is_mixed);
    Ear *ear = ear_new (player);
    gint64 start_us;

    g_assert_true (gza_player_has_description (player));
    gza_player_play (player);
    g_assert_true (media_wait (hears_narration_only, ear, 2 * SECOND_US));
    start_us = g_get_monotonic_time () - gza_player_get_position_us (player);
    gza_player_set_described (player, TRUE);
    g_assert_true (media_wait (is_mixed ? hears_both : hears_description_only, ear, SECOND_US));
    g_assert_cmpint (
      ABS (g_get_monotonic_time () - start_us - gza_player_get_position_us (player)),
      <, 40 * 1000);
    gza_player_set_described (player, FALSE);
    g_assert_true (media_wait (hears_narration_only, ear, SECOND_US));

    gza_player_set_language (player, "en");
    g_assert_false (gza_player_has_description (player));
    g_assert_finalize_object (g_steal_pointer (&player));
    ear_free (ear);
  }
}

/* A film with its own sound and no narration can be described too. */
static void
test_described_film (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = open_described (&seen, media_fixture_talkie (), FALSE, TRUE);
  Ear *ear = ear_new (player);

  gza_player_play (player);
  g_assert_true (media_wait (hears_narration_only, ear, 2 * SECOND_US));
  gza_player_set_described (player, TRUE);
  g_assert_true (media_wait (hears_both, ear, SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
  ear_free (ear);
}

/* What holds the thread that starts a pipeline. */
typedef struct {
  GMutex lock;
  GCond cond;
  gboolean is_film_shown;
} Hold;

/* Longer than it takes to read and decode a short film up to its first picture. */
#define HOLD_US (SECOND_US / 2)

static void
hold (Hold *self)
{
  gint64 limit_us = g_get_monotonic_time () + HOLD_US;

  g_mutex_lock (&self->lock);
  while (!self->is_film_shown && g_cond_wait_until (&self->cond, &self->lock, limit_us))
    ;
  g_mutex_unlock (&self->lock);
}

/* Holds that thread between the film and the mixer, at the way out, as long as the film gets on. */
static GstBusSyncReply
on_posted (GstBus     *bus,
           GstMessage *message,
           gpointer    data)
{
  Hold *self = data;
  GstState state;

  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_STATE_CHANGED)
    return GST_BUS_PASS;
  gst_message_parse_state_changed (message, NULL, &state, NULL);
  if (state != GST_STATE_PAUSED)
    return GST_BUS_PASS;
  if (GST_IS_STREAM_VOLUME (GST_MESSAGE_SRC (message))) {
    hold (self);
  } else if (GST_IS_VIDEO_SINK (GST_MESSAGE_SRC (message))) {
    g_mutex_lock (&self->lock);
    self->is_film_shown = TRUE;
    g_cond_signal (&self->cond);
    g_mutex_unlock (&self->lock);
  }
  return GST_BUS_PASS;
}

static gboolean
on_bin_filled (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               data)
{
  GstElement *bin = g_value_get_object (values);
  g_autoptr (GstBus) bus = NULL;

  if (GST_IS_PIPELINE (bin)) {
    bus = gst_element_get_bus (bin);
    gst_bus_set_sync_handler (bus, on_posted, data, NULL);
  }
  return TRUE;
}

/* A film whose own sound is decoded before the mixer has been started: it waits there. */
static void
test_late_mixer (void)
{
  const char *film = media_fixture_talkie ();
  static Hold start; /* the pipeline may outlive the test */
  gpointer bin_class = g_type_class_ref (GST_TYPE_BIN);
  guint added = g_signal_lookup ("element-added", GST_TYPE_BIN);
  gulong hook = g_signal_add_emission_hook (added, 0, on_bin_filled, &start, NULL);
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = open_described (&seen, film, FALSE, TRUE);

  g_signal_remove_emission_hook (added, hook);
  g_type_class_unref (bin_class);
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player-tracks/in-step", test_in_step);
  g_test_add_func ("/player-tracks/join", test_join);
  g_test_add_func ("/player-tracks/over-silence", test_over_silence);
  g_test_add_func ("/player-tracks/broken-sign", test_broken_sign);
  g_test_add_func ("/player-tracks/description", test_description);
  g_test_add_func ("/player-tracks/described-film", test_described_film);
  g_test_add_func ("/player-tracks/late-mixer", test_late_mixer);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
