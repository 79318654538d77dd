/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"
#include "player-seen.h"

#define SECOND_US G_USEC_PER_SEC

/* What curators have plays as it is. Clips of a kind for which this machine has no encoder are
 * left out, and the log says so. */

#define SOUND \
  "audiotestsrc num-buffers=50 samplesperbuffer=960 ! audio/x-raw,rate=48000,channels=2 "
#define FILM \
  "videotestsrc num-buffers=25 " \
  "! video/x-raw,format=I420,width=162,height=90,framerate=25/1 "

typedef struct {
  const char *file;
  const char *encoder; /* that must be there */
  const char *description;
} Kind;

static const Kind sounds[] = {
  { "sound.wav", "wavenc", SOUND "! wavenc" },
  { "sound.flac", "flacenc", SOUND "! flacenc" },
  { "sound.ogg", "vorbisenc", SOUND "! audioconvert ! vorbisenc ! oggmux" },
  { "sound.opus", "opusenc", SOUND "! opusenc ! oggmux" },
  { "sound.m4a", "avenc_aac", SOUND "! audioconvert ! avenc_aac ! mp4mux" },
  { "sound.mp3", "lamemp3enc", SOUND "! audioconvert ! lamemp3enc ! xingmux ! id3v2mux" },
};

static const Kind films[] = {
  { "vp8.webm", "vp8enc", FILM "! vp8enc deadline=1 ! webmmux" },
  { "vp9.webm", "vp9enc", FILM "! vp9enc deadline=1 cpu-used=8 ! webmmux" },
  { "av1.webm", "av1enc", FILM "! av1enc cpu-used=8 usage-profile=realtime ! av1parse ! webmmux" },
  { "h264.mp4", "openh264enc", FILM "! openh264enc ! h264parse ! mp4mux" },
  { "h264.mov", "openh264enc", FILM "! openh264enc ! h264parse ! qtmux" },
  { "h265.mp4", "x265enc", FILM "! x265enc speed-preset=ultrafast ! h265parse ! mp4mux" },
};

static gboolean
has_encoder (const Kind *kind)
{
  g_autoptr (GstElementFactory) factory = NULL;

  gst_init (NULL, NULL);
  factory = gst_element_factory_find (kind->encoder);
  if (factory == NULL)
    g_test_message ("%s: left out, there is no %s", kind->file, kind->encoder);
  return factory != NULL;
}

static gboolean
has_size (gpointer paintable)
{
  return gdk_paintable_get_intrinsic_height (paintable) == 90;
}

static void
play_to_the_end (GzaPlayer *player)
{
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_assert_cmpint (gza_player_get_duration_us (player), >, 8 * SECOND_US / 10);
  g_assert_cmpint (gza_player_get_duration_us (player), <, 12 * SECOND_US / 10);
  gza_player_seek (player, SECOND_US / 2);
  gza_player_play (player);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_ENDED, 4 * SECOND_US));
}

static void
test_sounds (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++) {
    GzaTrack item = { (char *) "ka", (char *) sounds[i].file };
    GzaTracks tracks = { &item, 1 };

    if (!has_encoder (&sounds[i]))
      continue;
    g_test_message ("%s", sounds[i].file);
    media_fixture_make (sounds[i].file, sounds[i].description);
    gza_player_open (player, NULL, &tracks, 0);
    play_to_the_end (player);
    g_assert_cmpstr (gza_player_get_audio_language (player), ==, "ka");
  }
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
test_films (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  for (gsize i = 0; i < G_N_ELEMENTS (films); i++) {
    if (!has_encoder (&films[i]))
      continue;
    g_test_message ("%s", films[i].file);
    media_fixture_make (films[i].file, films[i].description);
    gza_player_close (player);
    gza_player_open (player, films[i].file, NULL, 0);
    g_assert_true (media_wait (has_size, gza_player_get_paintable (player), 3 * SECOND_US));
    play_to_the_end (player);
  }
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static int
lacks_property (gconstpointer element,
                gconstpointer name)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (g_value_get_object (element)), name) ==
         NULL;
}

/* GstLibAVVidDecThreadType: 0 for all that it can do, 2 for parts of one picture. */
static int
get_thread_type (GzaPlayer *player)
{
  g_autoptr (GstIterator) elements =
      gst_bin_iterate_recurse (GST_BIN (gza_player_get_element (player)));
  g_auto (GValue) found = G_VALUE_INIT;
  int type = -1;

  if (gst_iterator_find_custom (elements, lacks_property, &found, (gpointer) "thread-type"))
    g_object_get (g_value_get_object (&found), "thread-type", &type, NULL);
  return type;
}

/* A film that one core decodes with ease has one picture decoded at a time. */
static void
test_decoder_threads (void)
{
  static const struct {
    const char *file;
    const char *rate;
    int thread_type;
  } cases[] = { { "slow.mp4", "30/1", 2 }, { "fast.mp4", "60/1", 0 } };
  const Kind kind = { "slow.mp4", "openh264enc", NULL };
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  for (gsize i = 0; has_encoder (&kind) && i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *description =
        g_strdup_printf ("videotestsrc num-buffers=25 "
                         "! video/x-raw,format=I420,width=160,height=90,framerate=%s "
                         "! openh264enc ! h264parse ! mp4mux",
                         cases[i].rate);

    media_fixture_make (cases[i].file, description);
    gza_player_open (player, cases[i].file, NULL, 0);
    g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
    g_assert_cmpint (get_thread_type (player), ==, cases[i].thread_type);
  }
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player-kinds/sounds", test_sounds);
  g_test_add_func ("/player-kinds/films", test_films);
  g_test_add_func ("/player-kinds/decoder-threads", test_decoder_threads);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
