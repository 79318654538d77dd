/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-captions-view.h"
#include "gza-cue-watch.h"
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
 * samples of its voice on their way to the device: the median and the 95th percentile of twenty.
 * And how long after its time by the pipeline's clock a caption is painted: the median and the
 * 99th percentile of a hundred and more, while the film plays behind them.
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
write_row (FILE       *json,
           const char *metric,
           const char *suffix,
           double      value_ms)
{
  printf ("%s_%s: %.1f ms\n", metric, suffix, value_ms);
  fprintf (json,
           "%s{\"bench\": \"player\", \"subject\": \"gza\", \"size\": \"1080p30\", "
           "\"metric\": \"%s_%s\", \"unit\": \"ms\", \"value\": %.3f}",
           ftell (json) > 1 ? ",\n " : "", metric, suffix, value_ms);
}

static void
write_rows (FILE       *json,
            const char *metric,
            double     *values_ms,
            gsize       n_values,
            guint       percentile)
{
  g_autofree char *suffix = g_strdup_printf ("p%u", percentile);
  gsize last = (n_values * percentile + 99) / 100 - 1;

  qsort (values_ms, n_values, sizeof *values_ms, compare_doubles);
  write_row (json, metric, "median", values_ms[(n_values - 1) / 2]);
  write_row (json, metric, suffix, values_ms[last]);
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

typedef struct {
  GzaPlayer *player;
  GzaCueWatch *watch;
  gint64 due_us; /* of the caption that changed and is not painted yet, or -1 */
  GArray *values_ms;
} Captions;

static void
on_caption_changed (GzaCueWatch *watch,
                    Captions    *captions)
{
  guint first;
  guint n;

  if (gza_cue_watch_get_current (watch, &first, &n) && n > 0)
    captions->due_us = gza_cues_get_cue (gza_cue_watch_get_cues (watch), first)->start_us;
}

static void
on_caption_painted (GdkFrameClock *frame_clock,
                    Captions      *captions)
{
  double late_ms;

  if (captions->due_us < 0)
    return;
  late_ms = (double) (gza_player_get_position_us (captions->player) - captions->due_us) / 1000;
  captions->due_us = -1;
  g_array_append_val (captions->values_ms, late_ms);
}

static GzaCues *
make_quick_cues (void)
{
  g_autoptr (GString) text = g_string_new ("WEBVTT\n\n");
  g_autoptr (GListStore) diagnostics = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 1; i < 24; i++)
    g_string_append_printf (text, "00:%02u.%03u --> 00:%02u.%03u\nCaption number %u\n\n",
                            i / 10, i % 10 * 100, (i + 1) / 10, (i + 1) % 10 * 100, i);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  return gza_cues_parse (bytes, "quick.vtt", diagnostics);
}

static gboolean
has_ended (gpointer seen)
{
  return ((Seen *) seen)->n_ended > 0;
}

static void
measure_captions (GzaPlayer *player,
                  GtkWidget *view,
                  Seen      *seen,
                  FILE      *json)
{
  g_autoptr (GzaCues) cues = make_quick_cues ();
  g_autoptr (GzaCueWatch) watch = gza_cue_watch_new ();
  g_autoptr (GArray) values_ms = g_array_new (FALSE, FALSE, sizeof (double));
  Captions captions = { player, watch, -1, values_ms };
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (view);

  gza_captions_view_set_player (GZA_CAPTIONS_VIEW (view), player);
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (view), cues, "en");
  gza_cue_watch_set_player (watch, player);
  gza_cue_watch_set_cues (watch, cues);
  g_signal_connect (watch, "changed", G_CALLBACK (on_caption_changed), &captions);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_caption_painted), &captions);
  gza_player_set_looping (player, FALSE);
  for (guint i = 0; i < 5; i++) {
    seen->n_ended = 0;
    gza_player_open (player, FILM, NULL, 0);
    gza_player_play (player);
    g_assert_true (media_wait (has_ended, seen, LIMIT_US));
  }
  g_signal_handlers_disconnect_by_data (frame_clock, &captions);
  g_signal_handlers_disconnect_by_data (watch, &captions);
  g_assert_cmpuint (values_ms->len, >=, 100);
  write_rows (json, "caption_late", (double *) (gpointer) values_ms->data, values_ms->len, 99);
}

static void
measure (FILE *json)
{
  Seen seen = { 0 };
  GzaPlayer *player = seen_make_player (&seen);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *view = gza_video_view_new ();
  GtkWidget *captions = gza_captions_view_new ();
  double values_ms[N_ROUNDS];

  gza_video_view_set_player (GZA_VIDEO_VIEW (view), player);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), captions);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));

  fputc ('[', json);
  /* The first loads what GStreamer needs. */
  measure_first_frame (player);
  for (guint i = 0; i < N_ROUNDS; i++)
    values_ms[i] = measure_first_frame (player);
  write_rows (json, "first_frame", values_ms, N_ROUNDS, 95);
  measure_voices (player, values_ms);
  write_rows (json, "voice_switch", values_ms, N_ROUNDS, 95);
  measure_captions (player, captions, &seen, json);
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
