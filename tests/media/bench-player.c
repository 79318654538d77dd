/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "gza-video-view.h"
#include "media-fixture.h"
#include "player-ear.h"
#include "player-seen.h"

#include <adwaita.h>

#include <stdio.h>
#include <stdlib.h>

/* How soon the player answers, in a full-screen window: from the call that a touch makes to the
 * first frame of a film of 1920x1080 that is painted, and from another language to the first
 * samples of its voice on their way to the device. Each is the median and the 95th percentile of
 * twenty.
 *
 *   bench-player [--json FILE] */

#define N_ROUNDS 20
#define LIMIT_US (10 * G_USEC_PER_SEC)
#define HERTZ_EN 440
#define HERTZ_KA 880
#define FILM "large.mp4"

static int
compare_doubles (const void *a,
                 const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
write_rows (FILE       *json,
            const char *metric,
            double      values_ms[N_ROUNDS])
{
  static const struct {
    const char *suffix;
    double share;
  } rows[] = { { "median", 0.5 }, { "p95", 0.95 } };

  qsort (values_ms, N_ROUNDS, sizeof *values_ms, compare_doubles);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    double value_ms = values_ms[(gsize) (rows[i].share * N_ROUNDS + 0.5) - 1];

    printf ("%s_%s: %.1f ms\n", metric, rows[i].suffix, value_ms);
    fprintf (json,
             "%s{\"bench\": \"player\", \"subject\": \"gza\", \"size\": \"1080p30\", "
             "\"metric\": \"%s_%s\", \"unit\": \"ms\", \"value\": %.3f}",
             ftell (json) > 1 ? ",\n " : "", metric, rows[i].suffix, value_ms);
  }
}

typedef struct {
  GzaPlayer *player;
  guint64 n_before;
} Frames;

static gboolean
is_painted (gpointer data)
{
  const Frames *frames = data;

  return gza_player_get_n_frames (frames->player) > frames->n_before;
}

/* The last one's picture goes first: what is painted is the new film's. */
static double
measure_first_frame (GzaPlayer *player)
{
  Frames frames = { player, 0 };
  gint64 start_us;

  gza_player_close (player);
  media_run (G_USEC_PER_SEC / 10);
  frames.n_before = gza_player_get_n_frames (player);
  start_us = g_get_monotonic_time ();
  gza_player_open (player, FILM, NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait (is_painted, &frames, LIMIT_US));
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

typedef struct {
  Ear *ear;
  guint hertz;
} Voice;

static gboolean
is_heard (gpointer data)
{
  const Voice *voice = data;

  return ear_hears (voice->ear, voice->hertz);
}

static void
measure_voices (GzaPlayer *player,
                double     values_ms[N_ROUNDS])
{
  GzaTrack items[2];
  GzaTracks tracks;
  Voice voice = { NULL, HERTZ_EN };

  seen_make_tracks (items, &tracks);
  gza_player_set_language (player, "en");
  gza_player_set_looping (player, TRUE);
  gza_player_open (player, FILM, &tracks, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, LIMIT_US));
  voice.ear = ear_new (player);
  gza_player_play (player);
  for (guint i = 0; i < N_ROUNDS; i++) {
    gint64 start_us;

    g_assert_true (media_wait (is_heard, &voice, LIMIT_US));
    media_run (G_USEC_PER_SEC / 10);
    voice.hertz = i % 2 == 0 ? HERTZ_KA : HERTZ_EN;
    start_us = g_get_monotonic_time ();
    gza_player_set_language (player, i % 2 == 0 ? "ka" : "en");
    g_assert_true (media_wait (is_heard, &voice, LIMIT_US));
    values_ms[i] = (double) (g_get_monotonic_time () - start_us) / 1000;
  }
  ear_free (voice.ear);
}

static void
measure (FILE *json)
{
  Seen seen = { 0 };
  GzaPlayer *player = seen_make_player (&seen);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = gza_video_view_new ();
  double values_ms[N_ROUNDS];

  gza_video_view_set_player (GZA_VIDEO_VIEW (view), player);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));

  fputc ('[', json);
  /* The first loads what GStreamer needs. */
  measure_first_frame (player);
  for (guint i = 0; i < N_ROUNDS; i++)
    values_ms[i] = measure_first_frame (player);
  write_rows (json, "first_frame", values_ms);
  measure_voices (player, values_ms);
  write_rows (json, "voice_switch", values_ms);
  fputs ("]\n", json);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (player);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *json_path = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &json_path, "Write the rows there", "FILE" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  FILE *json;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return 2;
  }
  json = fopen (json_path != NULL ? json_path : "/dev/null", "w");
  g_assert_nonnull (json);
  adw_init ();
  media_fixture_make (FILM, "videotestsrc num-buffers=75 pattern=smpte horizontal-speed=6 "
                            "! video/x-raw,width=1920,height=1080,framerate=30/1 "
                            "! openh264enc bitrate=6000000 gop-size=60 ! h264parse ! mp4mux");
  measure (json);
  fclose (json);
  media_fixture_end ();
  return 0;
}
