/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"
#include "player-seen.h"

#include <malloc.h>
#include <stdio.h>

/* Months in minutes: a short film with two voices is played again and again, the language changed
 * in each play, and every so often by another player. What a play leaves behind is the slope of a
 * line through what is allocated, after a warm-up; handles and threads may not grow.
 *
 *   soak [--plays N]
 *
 * Fails where a play leaves more than 1 KiB, a handle or a thread. `./dev soak`
 * switches the caches of GLib and of the allocator off, or what they keep counts as well.
 *
 * Months have hours in which something else has the processor: a play that misses the player's own
 * deadlines is counted, and followed by the next. More than one in a hundred is a failure. */

#define LIMIT_US (10 * G_USEC_PER_SEC)
#define PLAYS_A_PLAYER 20
#define WARM_UP_RATIO 0.2
#define MAX_GROWTH_KIB 1.0
#define MAX_FAILED_RATIO 0.01

typedef struct {
  double n;
  double sum_x;
  double sum_y;
  double sum_xx;
  double sum_xy;
} Line;

static void
line_add (Line   *line,
          double  x,
          double  y)
{
  line->n++;
  line->sum_x += x;
  line->sum_y += y;
  line->sum_xx += x * x;
  line->sum_xy += x * y;
}

static double
line_get_slope (const Line *line)
{
  double spread = line->n * line->sum_xx - line->sum_x * line->sum_x;

  return spread > 0 ? (line->n * line->sum_xy - line->sum_x * line->sum_y) / spread : 0;
}

/* What is allocated in all arenas: the resident set grows for a while by holes alone. */
static double
measure_kib (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / 1024;
}

typedef struct {
  GzaPlayer *player;
  Seen *seen;
  gint64 position_us;
} Wait;

static gboolean
is_over (const Seen *seen)
{
  return seen->n_ended > 0 || seen->n_failed > 0;
}

static gboolean
has_passed (gpointer data)
{
  const Wait *wait = data;

  return is_over (wait->seen) || (gza_player_is_playing (wait->player) &&
                                  gza_player_get_position_us (wait->player) >= wait->position_us);
}

static gboolean
has_come_to_an_end (gpointer seen)
{
  return is_over (seen);
}

/* Returns whether it was shown to its end. */
static gboolean
play (GzaPlayer *player,
      Seen      *seen)
{
  Wait wait = { player, seen, 0 };
  GzaTrack items[2];
  GzaTracks tracks;

  seen_make_tracks (items, &tracks);
  seen->n_ended = seen->n_failed = 0;
  gza_player_set_language (player, "en");
  gza_player_open (player, "short.webm", &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait (has_passed, &wait, LIMIT_US));
  gza_player_set_language (player, "ka");
  wait.position_us = G_USEC_PER_SEC / 10;
  g_assert_true (media_wait (has_passed, &wait, LIMIT_US));
  gza_player_seek (player, gza_player_get_duration_us (player) - G_USEC_PER_SEC / 10);
  g_assert_true (media_wait (has_come_to_an_end, seen, LIMIT_US));
  return seen->n_failed == 0;
}

typedef struct {
  guint n_fds;
  guint n_threads;
} Held;

static gboolean
holds_no_more (gpointer data)
{
  const Held *held = data;

  return media_count_fds () <= held->n_fds && media_count_threads () <= held->n_threads;
}

static int
report (const Line *line,
        Held       *held,
        guint       n_plays,
        guint       n_failed)
{
  double growth_kib = line_get_slope (line);
  gboolean is_constant = media_wait (holds_no_more, held, LIMIT_US);

  printf ("growth a play: %.3f KiB; handles: %u, then %u; threads: %u, then %u\n", growth_kib,
          held->n_fds, media_count_fds (), held->n_threads, media_count_threads ());
  printf ("plays that missed a deadline: %u of %u\n", n_failed, n_plays);
  return growth_kib > MAX_GROWTH_KIB || !is_constant || n_failed > n_plays * MAX_FAILED_RATIO;
}

static int
soak (guint n_plays)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = NULL;
  Line line = { 0 };
  Held held = { 0 };
  guint n_failed = 0;
  guint warm = (guint) (n_plays * WARM_UP_RATIO) / PLAYS_A_PLAYER * PLAYS_A_PLAYER;

  for (guint i = 0; i < n_plays; i++) {
    if (i % PLAYS_A_PLAYER == 0)
      g_clear_object (&player);
    if (i == warm) {
      /* The last pipeline goes on a thread of its own. */
      media_run (G_USEC_PER_SEC);
      held = (Held) { media_count_fds (), media_count_threads () };
    }
    if (player == NULL)
      player = seen_make_player (&seen);
    n_failed += !play (player, &seen);
    if (i >= warm)
      line_add (&line, i, measure_kib ());
    if ((i + 1) % 100 == 0)
      fprintf (stderr, "%u plays, %u failed, %.0f KiB\n", i + 1, n_failed, measure_kib ());
  }
  g_clear_object (&player);
  return report (&line, &held, n_plays, n_failed);
}

int
main (int    argc,
      char **argv)
{
  int n_plays = 1000;
  int status;
  const GOptionEntry entries[] = {
    { "plays", 0, 0, G_OPTION_ARG_INT, &n_plays, "How many plays, at least 100", "N" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    fprintf (stderr, "%s\n", error->message);
    return 2;
  }
  media_fixture_make ("short.webm",
                      "videotestsrc num-buffers=75 pattern=ball "
                      "! video/x-raw,width=320,height=180,framerate=25/1 "
                      "! vp8enc deadline=1 keyframe-max-dist=5 ! webmmux");
  status = soak ((guint) MAX (n_plays, 100));
  media_fixture_end ();
  return status;
}
