/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-captions-view.h"
#include "gza-frame-memory.h"
#include "gza-video-view.h"
#include "media-fixture.h"

#include <adwaita.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* How many frames of a film reach the screen and what that costs: ours in a full-screen window
 * with captions above it, GTK's own media file, mpv where it is installed, and decoding without
 * showing anything as the floor. Memory is the greatest resident set of the process, shared pages
 * counted in full, for all alike. Every subject plays the same clip of ten seconds, 1920×1080 at 30
 * frames a second, in a process of its own; subjects take turns, medians are printed.
 *
 *   bench-video [--json FILE] [--rounds N]
 *   bench-video --play SUBJECT FOLDER CLIP      (what each process runs; prints its frames, seconds
 *                                                of the processor and KiB)
 *   bench-video --clip FILE                     (only makes the clip) */

#define N_FRAMES 300
#define CLIP "clip.mp4"
#define LIMIT_US (15 * G_USEC_PER_SEC)

typedef struct {
  const char *name;
  const char *program; /* NULL: this one */
  const char *renderer;
  gboolean has_frames; /* it counts what it paints */
} Subject;

static const Subject subjects[] = {
  { "gza", NULL, "cairo", TRUE },
  { "gtkmediafile", NULL, "cairo", TRUE },
  { "gza", NULL, "gl", TRUE },
  { "gtkmediafile", NULL, "gl", TRUE },
  { "mpv", "mpv", "x11", FALSE },
  { "floor", NULL, "none", FALSE },
};

#define MAX_ROUNDS 9

typedef struct {
  double frames[MAX_ROUNDS];
  double cpu_s[MAX_ROUNDS];
  double rss_kib[MAX_ROUNDS];
} Result;

/* What the child processes play */

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

static GtkWidget *
make_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
on_ended (GzaPlayer *player,
          gboolean  *is_over)
{
  *is_over = TRUE;
}

static GtkWidget *
make_captions (GzaPlayer *player)
{
  static const char text[] = "WEBVTT\n\n00:00.500 --> 00:04.000\nThe road is long,\n"
                             "and it is ours.\n\n"
                             "00:04.500 --> 00:09.000\nWe walk it together.\n";
  GtkWidget *captions = gza_captions_view_new ();
  g_autoptr (GListStore) diagnostics = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GzaCues) cues = gza_cues_parse (bytes, "captions.vtt", diagnostics);

  gza_captions_view_set_player (GZA_CAPTIONS_VIEW (captions), player);
  gza_captions_view_set_cues (GZA_CAPTIONS_VIEW (captions), cues, "en");
  return captions;
}

static guint64
play_gza (const char *folder,
          const char *clip)
{
  g_autoptr (GzaRoot) root = gza_root_new (folder, NULL);
  g_autoptr (GzaPlayer) player = gza_player_new (root);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *view = gza_video_view_new ();
  gboolean is_over = FALSE;

  gza_video_view_set_player (GZA_VIDEO_VIEW (view), player);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_captions (player));
  /* As the kiosk's own window does. */
  gza_frame_memory_keep (GTK_NATIVE (make_window (overlay)));
  g_signal_connect (player, "ended", G_CALLBACK (on_ended), &is_over);
  gza_player_open (player, clip, NULL, 0);
  gza_player_play (player);
  media_wait (is_set, &is_over, LIMIT_US);
  return gza_player_get_n_frames (player);
}

typedef struct {
  gboolean is_new;
  guint64 n_frames;
} Counter;

static void
on_contents (GdkPaintable *paintable,
             Counter      *counter)
{
  counter->is_new = TRUE;
}

static void
on_after_paint (GdkFrameClock *frame_clock,
                Counter       *counter)
{
  counter->n_frames += counter->is_new;
  counter->is_new = FALSE;
}

static gboolean
has_media_ended (gpointer stream)
{
  return gtk_media_stream_get_ended (stream);
}

static guint64
play_media_file (const char *folder,
                 const char *clip)
{
  g_autofree char *path = g_build_filename (folder, clip, NULL);
  GtkMediaStream *stream = gtk_media_file_new_for_filename (path);
  GtkWidget *window = make_window (gtk_picture_new_for_paintable (GDK_PAINTABLE (stream)));
  Counter counter = { FALSE, 0 };

  g_signal_connect (stream, "invalidate-contents", G_CALLBACK (on_contents), &counter);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint), &counter);
  gtk_media_stream_play (stream);
  media_wait (has_media_ended, stream, LIMIT_US);
  return counter.n_frames;
}

static guint64
play_floor (const char *folder,
            const char *clip)
{
  g_autofree char *path = g_build_filename (folder, clip, NULL);
  g_autofree char *description = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  gst_init (NULL, NULL);
  description = g_strdup_printf ("filesrc location=%s ! decodebin ! fakesink sync=true", path);
  pipeline = gst_parse_launch (description, NULL);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, LIMIT_US * GST_USECOND,
                                        GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return 0;
}

static double
get_cpu_s (const struct rusage *usage)
{
  return (double) (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
         (double) (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

static int
play (const char *subject,
      const char *folder,
      const char *clip)
{
  guint64 n_frames;
  struct rusage usage;

  if (!g_str_equal (subject, "floor"))
    adw_init ();
  if (g_str_equal (subject, "gza"))
    n_frames = play_gza (folder, clip);
  else if (g_str_equal (subject, "gtkmediafile"))
    n_frames = play_media_file (folder, clip);
  else
    n_frames = play_floor (folder, clip);
  getrusage (RUSAGE_SELF, &usage);
  printf ("%" G_GUINT64_FORMAT " %.3f %ld\n", n_frames, get_cpu_s (&usage), usage.ru_maxrss);
  fflush (stdout);
  /* Not to be measured: the end of a process that has shown everything. */
  _Exit (0);
}

/* The parent */

static void
run_subject (const Subject *subject,
             const char    *self,
             Result        *result,
             guint          round)
{
  g_autofree char *path = media_fixture_path (CLIP);
  const char *ours[] = { self, "--play", subject->name, media_fixture_get_dir (), CLIP, NULL };
  const char *theirs[] = { subject->program, "--no-config", "--fs", "--vo=x11", "--no-audio",
                           "--really-quiet", path, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GSK_RENDERER",
                                                 subject->renderer, TRUE);
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  char line[32] = "0";
  GPid pid;
  FILE *output;
  int fd;

  /* As the kiosk does where cairo paints. */
  if (g_str_equal (subject->name, "gza") && g_str_equal (subject->renderer, "cairo"))
    environment = g_environ_setenv (environment, "GDK_DEBUG", "gl-disable", TRUE);
  g_spawn_async_with_pipes (NULL, (char **) (subject->program == NULL ? ours : theirs), environment,
                            G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH |
                                G_SPAWN_STDERR_TO_DEV_NULL,
                            NULL, NULL, &pid, NULL, &fd, NULL, &error);
  g_assert_no_error (error);
  output = fdopen (fd, "r");
  while (fgets (line, sizeof line, output) != NULL)
    continue;
  fclose (output);
  wait4 (pid, NULL, 0, &usage);

  result->frames[round] = strtod (line, NULL);
  result->cpu_s[round] = get_cpu_s (&usage);
  result->rss_kib[round] = (double) usage.ru_maxrss;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
take_median (double *values,
             guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare_doubles);
  return values[n_values / 2];
}

static void
write_row (FILE          *file,
           const Subject *subject,
           const char    *metric,
           const char    *unit,
           double         value,
           gboolean       is_first)
{
  fprintf (file,
           "%s {\"bench\": \"video\", \"subject\": \"%s\", \"size\": \"1080p30 %s\", "
           "\"metric\": \"%s\", \"unit\": \"%s\", \"value\": %.3f}",
           is_first ? "" : ",\n", subject->name, subject->renderer, metric, unit, value);
}

static void
report (FILE    *json,
        Result  *results,
        guint    n_rounds)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++) {
    double frames = take_median (results[i].frames, n_rounds);
    double cpu_s = take_median (results[i].cpu_s, n_rounds);
    double rss_kib = take_median (results[i].rss_kib, n_rounds);

    /* mpv, or the module that lets GTK play media. */
    if (cpu_s <= 0 || (subjects[i].has_frames && frames <= 0)) {
      fprintf (stderr, "%s is not installed, leaving it out\n", subjects[i].name);
      continue;
    }
    printf ("%-13s %-6s %4.0f of %d frames  %6.2f s CPU  %7.0f KiB\n", subjects[i].name,
            subjects[i].renderer, frames, N_FRAMES, cpu_s, rss_kib);
    if (json == NULL)
      continue;
    if (frames > 0) {
      write_row (json, &subjects[i], "frames_painted", "frames", frames, is_first);
      is_first = FALSE;
    }
    write_row (json, &subjects[i], "cpu_s", "s", cpu_s, is_first);
    write_row (json, &subjects[i], "peak_rss_kib", "KiB", rss_kib, FALSE);
    is_first = FALSE;
  }
}

static void
make_clip (const char *path)
{
  media_fixture_make (path,
                      "videotestsrc num-buffers=300 pattern=smpte horizontal-speed=6 "
                      "! video/x-raw,width=1920,height=1080,framerate=30/1 "
                      "! openh264enc bitrate=6000000 gop-size=60 ! h264parse ! mp4mux");
}

static void
measure (const char *self,
         const char *json_path,
         guint       n_rounds)
{
  Result results[G_N_ELEMENTS (subjects)] = { 0 };
  FILE *json = json_path != NULL ? fopen (json_path, "w") : NULL;

  make_clip (CLIP);
  for (guint round = 0; round < n_rounds; round++) {
    for (guint i = 0; i < G_N_ELEMENTS (subjects); i++) {
      g_autofree char *program = NULL;

      if (subjects[i].program != NULL)
        program = g_find_program_in_path (subjects[i].program);
      if (subjects[i].program == NULL || program != NULL)
        run_subject (&subjects[i], self, &results[i], round);
    }
  }

  if (json != NULL)
    fputs ("[", json);
  report (json, results, n_rounds);
  if (json != NULL) {
    fputs ("]\n", json);
    fclose (json);
  }
  media_fixture_end ();
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *json_path = NULL;
  g_autofree char *clip = NULL;
  int n_rounds = 1;
  gboolean is_child = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_FILENAME, &json_path, "Write the rows there", "FILE" },
    { "rounds", 0, 0, G_OPTION_ARG_INT, &n_rounds, "How often each subject plays", "N" },
    { "clip", 0, 0, G_OPTION_ARG_FILENAME, &clip, "Only make the clip, there", "FILE" },
    { "play", 0, 0, G_OPTION_ARG_NONE, &is_child, "Play one subject", NULL },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("[SUBJECT FOLDER CLIP]");
  g_autoptr (GError) error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  gza_frame_memory_limit ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return 2;
  }
  if (is_child && argc == 4)
    return play (argv[1], argv[2], argv[3]);
  if (clip != NULL) {
    make_clip (clip);
    media_fixture_end ();
    return 0;
  }
  measure (self, json_path, (guint) CLAMP (n_rounds, 1, MAX_ROUNDS));
  return 0;
}
