/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"
#include "player-seen.h"
#include "player-sinks.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* How far a narration strays from its film in five minutes. The film turns from black to white and
 * back once a second; the narration, a file of its own, ticks once a second. Both are looked at
 * where they enter their sinks: what comes in time counts when it is due, what comes late when it
 * comes. What painting adds is measured by bench-player.
 *
 *   bench-sync [--seconds N] [--json FILE] */

#define FRAME_NS (GST_SECOND / 25)
/* A film of one picture a second, brought to 25 by the nearest one, changes in its thirteenth. */
#define CHANGE_NS (13 * FRAME_NS)
#define USUAL_SECONDS 300
#define PART_SECONDS 60
#define LOUD 0.2
#define LIMIT_US (10 * G_USEC_PER_SEC)

typedef struct {
  GzaPlayer *player;

  /* Of the sound's thread */
  GArray *ticks_ns;

  /* Of the picture's thread */
  GArray *changes_ns;
  gboolean is_white;
} Watch;

/* One tick is many loud samples: what follows within half a second belongs to it. */
static void
add_tick (Watch        *watch,
          GstClockTime  heard_ns)
{
  guint n = watch->ticks_ns->len;

  if (n == 0 ||
      heard_ns > g_array_index (watch->ticks_ns, GstClockTime, n - 1) + GST_SECOND / 2)
    g_array_append_val (watch->ticks_ns, heard_ns);
}

/* The pipeline's clock when a buffer takes effect, or GST_CLOCK_TIME_NONE before it plays. */
static GstClockTime
get_time_ns (GstPad    *pad,
             GstBuffer *buffer)
{
  g_autoptr (GstElement) element = gst_pad_get_parent_element (pad);
  g_autoptr (GstClock) clock = gst_element_get_clock (element);
  GstClockTime running_ns;

  if (clock == NULL)
    return GST_CLOCK_TIME_NONE;
  running_ns = sinks_get_running_ns (pad, buffer);
  return MAX (gst_element_get_base_time (element) + running_ns, gst_clock_get_time (clock));
}

/* What waits for the beginning has no clock yet, and is left out. */
static GstPadProbeReturn
on_sound (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         data)
{
  Watch *watch = data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstClockTime time_ns = get_time_ns (pad, buffer);
  GstAudioInfo audio;
  GstMapInfo map;

  if (time_ns == GST_CLOCK_TIME_NONE)
    return GST_PAD_PROBE_OK;

  gst_audio_info_from_caps (&audio, caps);
  gst_buffer_map (buffer, &map, GST_MAP_READ);
  for (gsize i = 0; i < map.size / (gsize) audio.bpf; i++) {
    if (fabs (sinks_get_sample (&audio, &map, i)) > LOUD)
      add_tick (watch,
                time_ns + gst_util_uint64_scale (i, GST_SECOND, (guint64) audio.rate));
  }
  gst_buffer_unmap (buffer, &map);
  return GST_PAD_PROBE_OK;
}

static GstPadProbeReturn
on_picture (GstPad          *pad,
            GstPadProbeInfo *info,
            gpointer         data)
{
  Watch *watch = data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  GstClockTime time_ns = get_time_ns (pad, buffer);
  guint8 luma = 0;

  gst_buffer_extract (buffer, 0, &luma, 1);
  if ((luma > 127) == watch->is_white || time_ns == GST_CLOCK_TIME_NONE)
    return GST_PAD_PROBE_OK;
  watch->is_white = !watch->is_white;
  g_array_append_val (watch->changes_ns, time_ns);
  return GST_PAD_PROBE_OK;
}

static void
watch_sinks (Watch *watch)
{
  g_autoptr (GstPad) picture = sinks_dup_picture (watch->player);
  g_autoptr (GstPad) sound = sinks_dup_sound (watch->player);

  gst_pad_add_probe (picture, GST_PAD_PROBE_TYPE_BUFFER, on_picture, watch, NULL);
  gst_pad_add_probe (sound, GST_PAD_PROBE_TYPE_BUFFER, on_sound, watch, NULL);
}

static gboolean
has_ended (gpointer seen)
{
  return ((Seen *) seen)->n_ended > 0;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
get_median (const double *values,
            gsize         n_values)
{
  g_autofree double *sorted = g_memdup2 (values, n_values * sizeof *values);

  qsort (sorted, n_values, sizeof *sorted, compare_doubles);
  return sorted[(n_values - 1) / 2];
}

static void
write_row (FILE       *json,
           const char *metric,
           guint       seconds,
           double      value_ms)
{
  printf ("%s: %.1f ms\n", metric, value_ms);
  fprintf (json,
           "%s{\"bench\": \"sync\", \"subject\": \"gza\", \"size\": \"%u s\", "
           "\"metric\": \"%s\", \"unit\": \"ms\", \"value\": %.3f}",
           ftell (json) > 1 ? ",\n " : "", seconds, metric, value_ms);
}

/* How long after the voice the picture is: for each tick the change that follows it. */
static GArray *
compare (Watch *watch)
{
  GArray *late_ms = g_array_new (FALSE, FALSE, sizeof (double));
  guint change = 0;

  for (guint tick = 0; tick < watch->ticks_ns->len; tick++) {
    GstClockTime tick_ns = g_array_index (watch->ticks_ns, GstClockTime, tick);
    double apart_ms;

    while (change < watch->changes_ns->len &&
           g_array_index (watch->changes_ns, GstClockTime, change) < tick_ns)
      change++;
    if (change == watch->changes_ns->len)
      break;
    apart_ms = GST_CLOCK_DIFF (tick_ns + CHANGE_NS,
                               g_array_index (watch->changes_ns, GstClockTime, change)) / 1e6;
    g_array_append_val (late_ms, apart_ms);
  }
  return late_ms;
}

static void
write_rows (Watch *watch,
            guint  seconds,
            FILE  *json)
{
  g_autoptr (GArray) apart = compare (watch);
  const double *late_ms = (const double *) (gpointer) apart->data;
  guint n = apart->len;
  guint n_part = MIN (n, PART_SECONDS);
  double longest_ms = 0;

  g_assert_cmpuint (n, >=, seconds - 2);
  for (guint i = 0; i < n; i++)
    longest_ms = MAX (longest_ms, fabs (late_ms[i]));
  write_row (json, "picture_late_median", seconds, get_median (late_ms, n));
  write_row (json, "picture_late_first_minute", seconds, get_median (late_ms, n_part));
  write_row (json, "picture_late_last_minute", seconds,
             get_median (late_ms + n - n_part, n_part));
  write_row (json, "apart_longest", seconds, longest_ms);
}

static void
make_clips (guint seconds)
{
  g_autofree char *film = NULL;
  g_autofree char *voice = NULL;

  film = g_strdup_printf ("videotestsrc num-buffers=%u pattern=blink "
                          "! video/x-raw,width=320,height=180,framerate=1/1 "
                          "! videorate ! video/x-raw,framerate=25/1 "
                          "! vp8enc deadline=1 keyframe-max-dist=25 ! webmmux", seconds + 1);
  /* The source ticks one of its buffers before each full second: with a second to each, on it. */
  voice = g_strdup_printf ("audiotestsrc wave=ticks freq=1000 volume=0.8 num-buffers=%u "
                           "samplesperbuffer=48000 ! audio/x-raw,rate=48000,channels=1 "
                           "! opusenc ! oggmux", seconds);
  media_fixture_make ("blink.webm", film);
  media_fixture_make ("ticks.opus", voice);
}

static void
play (Watch *watch,
      Seen  *seen,
      guint  seconds)
{
  GzaTrack item = { (char *) "en", (char *) "ticks.opus" };
  GzaTracks tracks = { &item, 1 };

  gza_player_open (watch->player, "blink.webm", &tracks, 0);
  g_assert_true (media_wait_state (watch->player, GZA_PLAYER_STATE_PAUSED, LIMIT_US));
  watch_sinks (watch);
  gza_player_play (watch->player);
  g_assert_true (media_wait (has_ended, seen, seconds * G_USEC_PER_SEC + LIMIT_US));
}

static void
measure (guint  seconds,
         FILE  *json)
{
  Seen seen = { 0 };
  Watch watch = {
    .player = seen_make_player (&seen),
    .ticks_ns = g_array_new (FALSE, FALSE, sizeof (GstClockTime)),
    .changes_ns = g_array_new (FALSE, FALSE, sizeof (GstClockTime)),
  };

  play (&watch, &seen, seconds);

  fputc ('[', json);
  write_rows (&watch, seconds, json);
  fputs ("]\n", json);
  g_assert_finalize_object (watch.player);
  g_array_unref (watch.ticks_ns);
  g_array_unref (watch.changes_ns);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *json_path = NULL;
  int seconds = USUAL_SECONDS;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "How long it plays", "N" },
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &json_path, "Write the rows there", "FILE" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  FILE *json;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || seconds < 2) {
    fprintf (stderr, "%s\n", error != NULL ? error->message : "at least two seconds");
    return 2;
  }
  json = fopen (json_path != NULL ? json_path : "/dev/null", "w");
  g_assert_nonnull (json);
  make_clips ((guint) seconds);
  measure ((guint) seconds, json);
  fclose (json);
  media_fixture_end ();
  return 0;
}
