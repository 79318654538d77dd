/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"
#include "player-ear.h"
#include "player-seen.h"

#define SECOND_US G_USEC_PER_SEC

/* Which voice is heard, told from the samples that go to the device. */

static gboolean
hears_880 (gpointer data)
{
  return ear_hears (data, 880);
}

static gboolean
hears_440 (gpointer data)
{
  return ear_hears (data, 440);
}

static void
test_language (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  Ear *ear = NULL;
  gint64 before_us;
  gint64 asked_us;

  seen_make_tracks (items, &tracks);
  gza_player_set_language (player, "en");
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "en");
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  ear = ear_new (player);
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
  ear_free (ear);
}

static void
make_storm_clip (guint      seconds,
                 GzaTrack   items[2],
                 GzaTracks *tracks)
{
  static const guint hertz[] = { 440, 880 };
  g_autofree char *film =
      g_strdup_printf ("videotestsrc num-buffers=%u ! video/x-raw,width=160,height=90,"
                       "framerate=25/1 ! vp8enc deadline=1 keyframe-max-dist=25 ! webmmux",
                       (seconds + 1) * 25);

  media_fixture_make ("storm.webm", film);
  for (guint i = 0; i < 2; i++) {
    const char *name = i == 0 ? "storm-440.opus" : "storm-880.opus";
    g_autofree char *voice =
        g_strdup_printf ("audiotestsrc freq=%u num-buffers=%u samplesperbuffer=960 "
                         "! audio/x-raw,rate=48000,channels=1 ! opusenc ! oggmux",
                         hertz[i], (seconds + 1) * 50);

    media_fixture_make (name, voice);
    items[i] = (GzaTrack) { (char *) (i == 0 ? "en" : "ka"), (char *) name };
  }
  *tracks = (GzaTracks) { items, 2 };
}

/* Every 200 ms another voice, for a minute where there is time: each is heard before the next is
 * wanted, and the position never jumps and never stands. */
static void
test_language_storm (void)
{
  guint seconds = g_test_slow () ? 60 : 3;
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  Ear *ear = NULL;
  gint64 start_us;

  make_storm_clip (seconds, items, &tracks);
  gza_player_open (player, "storm.webm", &tracks, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  ear = ear_new (player);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 10, 3 * SECOND_US));
  start_us = g_get_monotonic_time () - gza_player_get_position_us (player);
  /* By the clock, not by a count: what a turn takes beside its 200 ms adds up to the film's end. */
  for (guint i = 0; g_get_monotonic_time () - start_us < seconds * SECOND_US; i++) {
    gza_player_set_language (player, i % 2 == 0 ? "ka" : "en");
    media_run (SECOND_US / 5);
    g_assert_true (ear_hears (ear, i % 2 == 0 ? 880 : 440));
    g_assert_cmpint (ABS (g_get_monotonic_time () - start_us - gza_player_get_position_us (player)),
                     <, 100 * 1000);
  }
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
  ear_free (ear);
}

/* A film's own sound is heard where there are no narrations, and only then. */
static void
test_own_sound (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  GzaTrack items[2];
  GzaTracks tracks;
  Ear *ear = NULL;

  gza_player_open (player, media_fixture_talkie (), NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  ear = ear_new (player);
  gza_player_play (player);
  g_assert_true (media_wait (hears_880, ear, SECOND_US));
  g_assert_null (gza_player_get_audio_language (player));

  seen_make_tracks (items, &tracks);
  gza_player_open (player, media_fixture_talkie (), &tracks, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  ear_join (ear, player);
  gza_player_play (player);
  g_assert_true (media_wait (hears_440, ear, SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
  ear_free (ear);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player-voices/language", test_language);
  g_test_add_func ("/player-voices/language-storm", test_language_storm);
  g_test_add_func ("/player-voices/own-sound", test_own_sound);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
