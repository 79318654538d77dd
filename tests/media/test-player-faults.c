/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player.h"
#include "media-fixture.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/socket.h>
#include <unistd.h>

#define SECOND_US G_USEC_PER_SEC

/* What the player does with files that no exhibition should have: one failure with its reason
 * within the deadline, no network, and the next film plays. */

typedef struct {
  guint n_failed;
  int code;
  gint64 position_us;
} Seen;

static void
on_failed (GzaPlayer *player,
           GError    *error,
           Seen      *seen)
{
  seen->n_failed++;
  seen->code = error->code;
  seen->position_us = gza_player_get_position_us (player);
}

static gboolean
has_failed (gpointer data)
{
  return ((Seen *) data)->n_failed > 0;
}

static guint
count_network_sockets (void)
{
  guint count = 0;

  for (int fd = 0; fd < 256; fd++) {
    int domain;
    socklen_t size = sizeof domain;

    /* GStreamer's own threads wake each other through pairs of local ones. */
    if (getsockopt (fd, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain != AF_UNIX)
      count++;
  }
  return count;
}

static void
make_mp4 (const char *name,
          gboolean    faststart)
{
  g_autofree char *description = NULL;

  description = g_strdup_printf ("videotestsrc num-buffers=150 pattern=smpte "
                                 "! video/x-raw,width=320,height=180,framerate=25/1 "
                                 "! openh264enc gop-size=25 ! h264parse ! mp4mux faststart=%s",
                                 faststart ? "true" : "false");
  media_fixture_make (name, description);
}

static const char html[] = "<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>";
static const char hls[] = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n"
                          "http://127.0.0.1:9/one.ts\n#EXT-X-ENDLIST\n";
static const char dash[] =
  "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" "
  "mediaPresentationDuration=\"PT6S\" profiles=\"urn:mpeg:dash:profile:isoff-on-demand:2011\">"
  "<Period><AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\" bandwidth=\"1\">"
  "<BaseURL>http://127.0.0.1:9/one.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>";
static const char subtitles[] = "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n"
                                "2\n00:00:03,000 --> 00:00:04,000\nWorld\n\n";

static void
make_noise (void)
{
  g_autofree guint8 *noise = g_malloc0 (300000);

  media_fixture_write ("zeros.mp4", noise, 300000);
  for (gsize i = 0; i < 300000; i++)
    noise[i] = (guint8) g_test_rand_int ();
  media_fixture_write ("random.mp4", noise, 300000);
}

static void
make_faults (void)
{
  g_autofree char *pipe = media_fixture_path ("pipe.mp4");
  g_autofree char *folder = media_fixture_path ("folder.mp4");
  g_autofree char *link = media_fixture_path ("link.mp4");

  media_fixture_write ("empty.mp4", "", 0);
  media_fixture_write ("page.mp4", html, sizeof html - 1);
  media_fixture_write ("hls.mp4", hls, sizeof hls - 1);
  media_fixture_write ("dash.mp4", dash, sizeof dash - 1);
  media_fixture_write ("subtitles.mp4", subtitles, sizeof subtitles - 1);
  make_noise ();
  make_mp4 ("slow.mp4", FALSE);
  make_mp4 ("fast.mp4", TRUE);
  media_fixture_cut ("no-moov.mp4", "slow.mp4", 0.6);
  media_fixture_cut ("header.mp4", "fast.mp4", 0.02);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);
}

static const struct {
  const char *file;
  int code;
} faults[] = {
  { "missing.mp4", GZA_PLAYER_ERROR_NOT_FOUND },
  { "pipe.mp4", GZA_PLAYER_ERROR_REFUSED },
  { "folder.mp4", GZA_PLAYER_ERROR_REFUSED },
  { "link.mp4", GZA_PLAYER_ERROR_REFUSED },
  { "../../../etc/passwd", GZA_PLAYER_ERROR_REFUSED },
  { "empty.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "page.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "hls.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "dash.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "subtitles.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "zeros.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "random.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "no-moov.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "header.mp4", GZA_PLAYER_ERROR_UNDECODABLE },
  { "voice-440.opus", GZA_PLAYER_ERROR_UNDECODABLE },
};

static void
test_faults (void)
{
  g_autoptr (GzaPlayer) player = gza_player_new (media_fixture_get_root ());
  Seen seen = { 0 };

  make_faults ();
  media_fixture_voice (440);
  g_signal_connect (player, "failed", G_CALLBACK (on_failed), &seen);
  gza_player_open (player, media_fixture_film (), NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    gint64 start_us = g_get_monotonic_time ();

    g_test_message ("%s", faults[i].file);
    g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "*showing the chapter without it");
    seen = (Seen) { 0 };
    gza_player_open (player, faults[i].file, NULL, 0);
    gza_player_play (player);
    g_assert_true (media_wait (has_failed, &seen, 7 * SECOND_US / 2));
    g_test_assert_expected_messages ();
    g_test_message ("after %.3f s", (double) (g_get_monotonic_time () - start_us) / SECOND_US);
    g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_FAILED);
    /* decodebin loses an error that comes while it is plugging: then the deadline finds it. */
    if (seen.code != GZA_PLAYER_ERROR_STALLED || faults[i].code != GZA_PLAYER_ERROR_UNDECODABLE)
      g_assert_cmpint (seen.code, ==, faults[i].code);
    g_assert_cmpuint (seen.n_failed, ==, 1);
    g_assert_cmpuint (count_network_sockets (), ==, 0);
  }

  gza_player_open (player, media_fixture_film (), NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 5, 3 * SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* A file that is cut plays until there is no more of it, and then is not taken for whole. */
static void
test_early_end (void)
{
  g_autoptr (GzaPlayer) player = gza_player_new (media_fixture_get_root ());
  Seen seen = { 0 };

  make_mp4 ("fast.mp4", TRUE);
  media_fixture_cut ("cut.mp4", "fast.mp4", 0.4);
  g_signal_connect (player, "failed", G_CALLBACK (on_failed), &seen);
  gza_player_open (player, "cut.mp4", NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PLAYING, 3 * SECOND_US));
  g_assert_cmpint (gza_player_get_duration_us (player), >, 5 * SECOND_US);
  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "cut.mp4: it ends after*");
  g_assert_true (media_wait (has_failed, &seen, 8 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_cmpint (seen.code, ==, GZA_PLAYER_ERROR_UNDECODABLE);
  g_assert_cmpint (seen.position_us, >, SECOND_US);
  g_assert_cmpint (seen.position_us, <, 4 * SECOND_US);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* p26: what is open stays readable when its name is gone: the film plays to its end. */
static void
test_deleted (void)
{
  g_autoptr (GzaPlayer) player = gza_player_new (media_fixture_get_root ());
  g_autofree char *path = media_fixture_path ("gone.webm");

  media_fixture_cut ("gone.webm", media_fixture_film (), 1);
  gza_player_open (player, "gone.webm", NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 5, 5 * SECOND_US));
  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 15 * SECOND_US));
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* A voice that cannot be played is left out, the others and the picture go on. */
static void
test_broken_voice (void)
{
  g_autoptr (GzaPlayer) player = gza_player_new (media_fixture_get_root ());
  GzaTrack items[] = {
    { (char *) "ka", (char *) "page.opus" },
    { (char *) "en", (char *) media_fixture_voice (440) },
    { (char *) "hy", (char *) "missing.opus" },
  };
  GzaTracks tracks = { items, G_N_ELEMENTS (items) };

  media_fixture_write ("page.opus", html, sizeof html - 1);
  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "missing.opus*without this voice");
  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "page.opus*without this voice");
  gza_player_set_language (player, "ka");
  gza_player_open (player, media_fixture_film (), &tracks, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 2, 5 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_cmpint (gza_player_get_state (player), ==, GZA_PLAYER_STATE_PLAYING);
  g_assert_cmpstr (gza_player_get_audio_language (player), ==, "en");
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* Nothing but voices that cannot be played: the time passes in silence. */
static void
test_only_broken_voices (void)
{
  g_autoptr (GzaPlayer) player = gza_player_new (media_fixture_get_root ());
  GzaTrack item = { (char *) "hy", (char *) "missing.opus" };
  GzaTracks tracks = { &item, 1 };

  g_test_expect_message ("gza-player", G_LOG_LEVEL_WARNING, "missing.opus*without this voice");
  gza_player_open (player, NULL, &tracks, 2 * SECOND_US);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 5, 3 * SECOND_US));
  g_test_assert_expected_messages ();
  g_assert_cmpint (gza_player_get_duration_us (player), ==, 2 * SECOND_US);
  g_assert_null (gza_player_get_audio_language (player));
  g_assert_finalize_object (g_steal_pointer (&player));
}

typedef struct {
  guint n_threads;
  guint n_fds;
} Counts;

static gboolean
has_settled (gpointer data)
{
  Counts *counts = data;

  return media_count_threads () <= counts->n_threads && media_count_fds () <= counts->n_fds;
}

static void
cycle (GzaPlayer       *player,
       const GzaTracks *tracks,
       guint            n_cycles)
{
  for (guint i = 0; i < n_cycles; i++) {
    gza_player_open (player, media_fixture_film (), tracks, 0);
    gza_player_play (player);
    /* Every third one is closed while it still loads. */
    if (i % 3 != 0)
      g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PLAYING, 3 * SECOND_US));
    gza_player_close (player);
  }
}

static void
test_growth (void)
{
  g_autoptr (GzaPlayer) player = gza_player_new (media_fixture_get_root ());
  GzaTrack items[] = {
    { (char *) "en", (char *) media_fixture_voice (440) },
    { (char *) "ka", (char *) media_fixture_voice (880) },
  };
  GzaTracks tracks = { items, G_N_ELEMENTS (items) };
  Counts counts;

  cycle (player, &tracks, 6);
  media_run (3 * SECOND_US / 2);
  counts.n_threads = media_count_threads ();
  counts.n_fds = media_count_fds ();

  cycle (player, &tracks, g_test_slow () ? 500 : 100);
  if (!media_wait (has_settled, &counts, 5 * SECOND_US))
    g_error ("from %u threads and %u files to %u and %u", counts.n_threads, counts.n_fds,
             media_count_threads (), media_count_fds ());
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player-faults/files", test_faults);
  g_test_add_func ("/player-faults/early-end", test_early_end);
  g_test_add_func ("/player-faults/p26-deleted", test_deleted);
  g_test_add_func ("/player-faults/broken-voice", test_broken_voice);
  g_test_add_func ("/player-faults/only-broken-voices", test_only_broken_voices);
  g_test_add_func ("/player-faults/growth", test_growth);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
