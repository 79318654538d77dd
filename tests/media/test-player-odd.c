/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gza-player-private.h"
#include "media-fixture.h"
#include "player-seen.h"
#include "player-sinks.h"

#include <fcntl.h>
#include <gst/video/gstvideosink.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Films that say one thing and hold another, are damaged in the middle, or are of a kind that only
 * a program would make. Each ends in its time: it plays, breaks off, or is refused, and whatever it
 * is, the next film plays. Kinds that this machine cannot encode are left out. */

#define SECOND_US G_USEC_PER_SEC
#define LENGTH_US (4 * SECOND_US)
#define REFUSED_WITHIN_US (7 * SECOND_US / 2)
/* For two seconds without progress, and a machine that does something else. */
#define GRACE_US (8 * SECOND_US)
#define FRAME_US (SECOND_US / 25)

#define PICTURE "videotestsrc num-buffers=%d pattern=ball " \
                "! video/x-raw,format=I420,width=160,height=90,framerate=25/1 "
#define H264 "! openh264enc gop-size=25 ! h264parse "

/* What the cases are made of */

static void
make (const char *name,
      int         n_frames,
      const char *rest)
{
  g_autofree char *picture = g_strdup_printf (PICTURE, n_frames);
  g_autofree char *description = g_strconcat (picture, rest, NULL);

  media_fixture_make (name, description);
}

static void
make_whole (void)
{
  make ("whole.mp4", 100, H264 "! mp4mux");
  /* With a fixed speed: left to itself, the encoder works more coarsely on a busy machine, and what
   * is damaged then is another place. */
  make ("whole.webm", 100, "! vp8enc deadline=1 cpu-used=-8 keyframe-max-dist=25 ! webmmux");
}

typedef struct {
  guint8 *data;
  gsize size;
} Bytes;

static Bytes
read_whole (const char *name)
{
  g_autofree char *path = media_fixture_path (name);
  g_autoptr (GError) error = NULL;
  Bytes bytes;

  make_whole ();
  g_file_get_contents (path, (char **) &bytes.data, &bytes.size, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
write_bytes (const char *name,
             Bytes       bytes)
{
  media_fixture_write (name, bytes.data, bytes.size);
  g_free (bytes.data);
}

/* The last place of four letters; the index of an MP4 is at its end. */
static guint8 *
find_last (Bytes       bytes,
           const char *letters)
{
  for (gsize i = bytes.size - 4; i > 0; i--) {
    if (memcmp (bytes.data + i, letters, 4) == 0)
      return bytes.data + i;
  }
  g_assert_not_reached ();
}

static void
make_hole (const char *name)
{
  Bytes bytes = read_whole ("whole.mp4");

  memset (bytes.data + bytes.size * 2 / 5, 0, bytes.size / 5);
  write_bytes (name, bytes);
}

static void
make_short (const char *name)
{
  make_whole ();
  media_fixture_cut (name, "whole.webm", 0.4);
}

static void
make_flipped (const char *name)
{
  Bytes bytes = read_whole ("whole.webm");
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) name[0]);

  for (guint i = 0; i < 200; i++)
    bytes.data[g_rand_int_range (random, 0, (gint32) bytes.size)] ^=
        (guint8) (1 << g_rand_int_range (random, 0, 8));
  write_bytes (name, bytes);
}

static const guint8 cluster[] = { 0x1f, 0x43, 0xb6, 0x75 };

/* The last second's pictures belong half a minute later, by the time stamp (e7) of its cluster. */
static void
make_late (const char *name)
{
  Bytes bytes = read_whole ("whole.webm");
  guint8 *stamp = memchr (find_last (bytes, (const char *) cluster) + sizeof cluster, 0xe7, 16);

  g_assert_nonnull (stamp);
  g_assert_cmphex (stamp[1], ==, 0x82);
  stamp[2] |= 0x70;
  write_bytes (name, bytes);
}

/* A sample's width and height stand 24 bytes behind its name. */
static void
make_huge_size (const char *name)
{
  Bytes bytes = read_whole ("whole.mp4");

  memset (find_last (bytes, "avc1") + 4 + 24, 0xff, 4);
  write_bytes (name, bytes);
}

/* The place of a header's time scale, behind its version and two dates; the duration follows. */
static guint8 *
find_scale (Bytes       bytes,
            const char *box)
{
  guint8 *found = find_last (bytes, box);

  return found + 4 + (found[4] == 1 ? 20 : 12);
}

static void
make_no_scale (const char *name)
{
  Bytes bytes = read_whole ("whole.mp4");

  memset (find_scale (bytes, "mvhd"), 0, 4);
  memset (find_scale (bytes, "mdhd"), 0, 4);
  write_bytes (name, bytes);
}

static void
make_endless (const char *name)
{
  Bytes bytes = read_whole ("whole.mp4");

  memset (find_scale (bytes, "mvhd") + 4, 0x7f, 4);
  write_bytes (name, bytes);
}

static void
make_encrypted (const char *name)
{
  Bytes bytes = read_whole ("whole.mp4");

  memcpy (find_last (bytes, "avc1"), "encv", 4);
  write_bytes (name, bytes);
}

static void
make_link_to_nothing (const char *name)
{
  g_autofree char *path = media_fixture_path (name);

  g_assert_cmpint (symlink ("nowhere.mp4", path), ==, 0);
}

static void
make_sparse (const char *name)
{
  g_autofree char *path = media_fixture_path (name);
  int fd = open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  g_assert_cmpint (ftruncate (fd, (off_t) 1 << 40), ==, 0);
  close (fd);
}

static void
make_no_streams (const char *name)
{
  static const guint8 start[] = { 0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0,
                                  0, 0, 0, 116, 'm', 'o', 'o', 'v',
                                  0, 0, 0, 108, 'm', 'v', 'h', 'd' };
  guint8 file[132] = { 0 };

  memcpy (file, start, sizeof start);
  file[sizeof start + 14] = 3; /* 1000 ticks a second */
  file[sizeof start + 15] = 232;
  media_fixture_write (name, file, sizeof file);
}

/* All that comes before the first pictures. */
static void
make_no_frames (const char *name)
{
  Bytes bytes = read_whole ("whole.webm");

  bytes.size = (gsize) (find_last (bytes, (const char *) cluster) - bytes.data);
  for (gsize i = 0; i < bytes.size - 4; i++) {
    if (memcmp (bytes.data + i, cluster, 4) == 0)
      bytes.size = i;
  }
  write_bytes (name, bytes);
}

static void
make_prores (const char *name)
{
  make (name, 5, "! videoconvert ! avenc_prores_ks ! qtmux");
}

static void
make_frame_mp4 (const char *name)
{
  make (name, 1, H264 "! mp4mux");
}

static void
make_frame_webm (const char *name)
{
  make (name, 1, "! vp8enc deadline=1 ! webmmux");
}

static void
make_two_pictures (const char *name)
{
  make (name, 25, H264 "! queue ! mp4mux name=m "
                  "videotestsrc num-buffers=25 ! video/x-raw,width=64,height=64,framerate=25/1 "
                  H264 "! queue ! m. m.");
}

static void
make_many_sounds (const char *name)
{
  g_autoptr (GString) rest = g_string_new ("! vp8enc deadline=1 ! queue ! matroskamux name=m ");

  for (guint i = 0; i < 50; i++)
    g_string_append (rest, "audiotestsrc num-buffers=50 samplesperbuffer=960 "
                           "! audio/x-raw,rate=48000,channels=1 ! opusenc ! queue ! m. ");
  g_string_append (rest, "m.");
  make (name, 25, rest->str);
}

static void
make_b_frames (const char *name)
{
  make (name, 50, "! x264enc bframes=3 b-pyramid=true key-int-max=25 speed-preset=ultrafast "
                  "! h264parse ! mp4mux");
}

/* What comes of them */

typedef enum {
  PLAYS,   /* to its end */
  REFUSED, /* before the first picture */
  BREAKS,  /* off before its end */
  EITHER,  /* it depends on where it is damaged; but in its time */
} Outcome;

static const struct {
  const char *name;
  void (*make) (const char *name);
  const char *encoder;
  Outcome outcome;
  int code;
} films[] = {
  { "m07-hole.mp4", make_hole, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m08-short.webm", make_short, NULL, BREAKS, GZA_PLAYER_ERROR_UNDECODABLE },
  { "1-m11-flipped.webm", make_flipped, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "2-m11-flipped.webm", make_flipped, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "3-m11-flipped.webm", make_flipped, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "4-m11-flipped.webm", make_flipped, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m11-late.webm", make_late, NULL, BREAKS, GZA_PLAYER_ERROR_STALLED },
  { "m12-huge-size.mp4", make_huge_size, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m13-no-scale.mp4", make_no_scale, NULL, REFUSED, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m14-endless.mp4", make_endless, NULL, EITHER, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m24-link.mp4", make_link_to_nothing, NULL, REFUSED, GZA_PLAYER_ERROR_REFUSED },
  { "m26-sparse.mp4", make_sparse, NULL, REFUSED, GZA_PLAYER_ERROR_REFUSED },
  { "m29-no-streams.mp4", make_no_streams, NULL, REFUSED, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m33-prores.mov", make_prores, "avenc_prores_ks", REFUSED, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m37-no-frames.webm", make_no_frames, NULL, REFUSED, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m38-one-frame.mp4", make_frame_mp4, NULL, PLAYS, 0 },
  { "m38-one-frame.webm", make_frame_webm, NULL, PLAYS, 0 },
  { "m42-two-pictures.mp4", make_two_pictures, NULL, PLAYS, 0 },
  { "m43-many-sounds.webm", make_many_sounds, NULL, PLAYS, 0 },
  { "m45-encrypted.mp4", make_encrypted, NULL, REFUSED, GZA_PLAYER_ERROR_UNDECODABLE },
  { "m47-b-frames.mp4", make_b_frames, "x264enc", PLAYS, 0 },
};

static gboolean
has_encoder (const char *name)
{
  g_autoptr (GstElementFactory) factory = NULL;

  gst_init (NULL, NULL);
  if (name == NULL)
    return TRUE;
  factory = gst_element_factory_find (name);
  if (factory == NULL)
    g_test_message ("left out, there is no %s", name);
  return factory != NULL;
}

static gboolean
is_over (gpointer data)
{
  const Seen *seen = data;

  return seen->n_ended + seen->n_failed > 0;
}

static void
assert_next_plays (GzaPlayer *player)
{
  gza_player_open (player, media_fixture_film (), NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait_position (player, SECOND_US / 5, 3 * SECOND_US));
}

static void
check_film (gsize i)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);
  gint64 start_us = g_get_monotonic_time ();

  gza_player_open (player, films[i].name, NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait (is_over, &seen,
                             films[i].outcome == REFUSED ? REFUSED_WITHIN_US
                                                         : LENGTH_US + GRACE_US));
  g_test_message ("%s after %.2f s at %.2f s", seen.n_failed > 0 ? "failed" : "ended",
                  (double) (g_get_monotonic_time () - start_us) / SECOND_US,
                  (double) gza_player_get_position_us (player) / SECOND_US);
  g_assert_cmpuint (seen.n_failed + seen.n_ended, ==, 1);
  if (films[i].outcome != EITHER)
    g_assert_cmpuint (seen.n_failed, ==, films[i].outcome == PLAYS ? 0 : 1);
  /* decodebin loses an error that comes while it is plugging: then the deadline finds it. */
  if (seen.n_failed > 0 && seen.error_code != GZA_PLAYER_ERROR_STALLED)
    g_assert_cmpint (seen.error_code, ==, films[i].code);
  assert_next_plays (player);
  g_assert_finalize_object (g_steal_pointer (&player));
}

static void
test_films (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (films); i++) {
    g_test_message ("%s", films[i].name);
    if (!has_encoder (films[i].encoder))
      continue;
    films[i].make (films[i].name);
    check_film (i);
  }
}

/* Sounds of any rate, number of channels and loudness are voices like others. */
static void
test_voices (void)
{
  static const struct {
    const char *name;
    const char *description;
  } voices[] = {
    { "m34-surround.flac", "audiotestsrc num-buffers=90 ! audio/x-raw,rate=96000,channels=8,"
                           "channel-mask=(bitmask)0xc3f ! flacenc" },
    { "m35-mono.opus", "audiotestsrc num-buffers=45 ! audio/x-raw,rate=48000,channels=1 "
                       "! opusenc ! oggmux" },
    { "m36-clipped.wav", "audiotestsrc num-buffers=45 ! audioamplify amplification=8 ! wavenc" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++) {
    GzaTrack item = { (char *) "ka", (char *) voices[i].name };
    GzaTracks tracks = { &item, 1 };
    Seen seen = { 0 };
    g_autoptr (GzaPlayer) player = seen_make_player (&seen);

    g_test_message ("%s", voices[i].name);
    media_fixture_make (voices[i].name, voices[i].description);
    gza_player_open (player, NULL, &tracks, 0);
    gza_player_play (player);
    g_assert_true (media_wait (is_over, &seen, GRACE_US));
    g_assert_cmpuint (seen.n_failed, ==, 0);
    g_assert_cmpstr (gza_player_get_audio_language (player), ==, "ka");
    g_assert_finalize_object (g_steal_pointer (&player));
  }
}

/* m39: a picture for every hour of thirty. */
static void
test_thirty_hours (void)
{
  const gint64 hour_us = G_GINT64_CONSTANT (3600) * SECOND_US;
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  media_fixture_make ("hours.webm",
                      "videotestsrc num-buffers=30 "
                      "! video/x-raw,width=160,height=90,framerate=1/3600 "
                      "! vp8enc deadline=1 keyframe-max-dist=1 ! webmmux");
  gza_player_open (player, "hours.webm", NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_assert_cmpint (gza_player_get_duration_us (player), >, 28 * hour_us);
  gza_player_seek (player, 20 * hour_us);
  g_assert_true (media_wait (seen_has_seeked, &seen, 3 * SECOND_US));
  gza_player_play (player);
  g_assert_true (media_wait_position (player, 20 * hour_us + SECOND_US / 2, 4 * SECOND_US));
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

/* m44: a thousand chapters in one file are nobody's business. */
static void
test_chapters (void)
{
  g_autofree char *path = media_fixture_path ("chapters.webm");
  g_autofree char *description =
      g_strdup_printf (PICTURE "! vp8enc deadline=1 ! matroskamux name=m ! filesink location=%s",
                       25, path);
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) mux = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GstToc) toc = gst_toc_new (GST_TOC_SCOPE_GLOBAL);
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = seen_make_player (&seen);

  for (guint i = 0; i < 1000; i++) {
    g_autofree char *id = g_strdup_printf ("%u", i + 1);
    GstTocEntry *entry = gst_toc_entry_new (GST_TOC_ENTRY_TYPE_CHAPTER, id);

    gst_toc_entry_set_start_stop_times (entry, i * GST_MSECOND, (i + 1) * GST_MSECOND);
    gst_toc_append_entry (toc, entry);
  }
  pipeline = gst_parse_launch (description, NULL);
  mux = gst_bin_get_by_name (GST_BIN (pipeline), "m");
  gst_toc_setter_set_toc (GST_TOC_SETTER (mux), toc);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 300 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  gza_player_open (player, "chapters.webm", NULL, 0);
  gza_player_play (player);
  g_assert_true (media_wait (is_over, &seen, GRACE_US));
  g_assert_cmpuint (seen.n_failed, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

typedef struct {
  GMutex lock;
  GstSegment segment;
  gint64 shown_us;
} Shown;

static GstPadProbeReturn
on_data (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         data)
{
  Shown *shown = data;

  g_mutex_lock (&shown->lock);
  if (GST_PAD_PROBE_INFO_TYPE (info) & GST_PAD_PROBE_TYPE_BUFFER) {
    GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);

    shown->shown_us = (gint64) (gst_segment_to_stream_time (&shown->segment, GST_FORMAT_TIME,
                                                            GST_BUFFER_PTS (buffer)) /
                                GST_USECOND);
  } else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_SEGMENT) {
    gst_event_copy_segment (GST_PAD_PROBE_INFO_EVENT (info), &shown->segment);
  }
  g_mutex_unlock (&shown->lock);
  return GST_PAD_PROBE_OK;
}

/* m48: what is shown after a seek is the frame of that time, also where pictures refer to later
 * ones. */
static void
test_seek_accuracy (void)
{
  static const gint64 targets_us[] = { 330000, 1700000, 40000, 990000, 1530000, 1010000 };
  Seen seen = { 0 };
  Shown shown = { .shown_us = -1 };
  g_autoptr (GzaPlayer) player = NULL;
  g_autoptr (GstPad) pad = NULL;

  if (!has_encoder ("x264enc")) {
    g_test_skip ("there is no x264enc");
    return;
  }
  make_b_frames ("m47-b-frames.mp4");
  player = seen_make_player (&seen);
  gza_player_open (player, "m47-b-frames.mp4", NULL, 0);
  g_assert_true (media_wait_state (player, GZA_PLAYER_STATE_PAUSED, 3 * SECOND_US));
  g_mutex_init (&shown.lock);
  pad = sinks_dup_picture (player);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM,
                     on_data, &shown, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (targets_us); i++) {
    seen.n_seeked = 0;
    gza_player_seek (player, targets_us[i]);
    g_assert_true (media_wait (seen_has_seeked, &seen, 3 * SECOND_US));
    g_mutex_lock (&shown.lock);
    g_test_message ("%.3f s shows %.3f s", (double) targets_us[i] / SECOND_US,
                    (double) shown.shown_us / SECOND_US);
    g_assert_cmpint (ABS (shown.shown_us - targets_us[i]), <=, FRAME_US);
    g_mutex_unlock (&shown.lock);
  }
  g_assert_finalize_object (g_steal_pointer (&player));
  g_mutex_clear (&shown.lock);
}

static gboolean
has_begun_again (gpointer data)
{
  return gza_player_get_position_us (data) < SECOND_US / 2;
}

/* m46: a film whose list of edits cuts its beginning loops all the same. */
static void
test_edit_list_loops (void)
{
  Seen seen = { 0 };
  g_autoptr (GzaPlayer) player = NULL;

  if (!has_encoder ("x264enc")) {
    g_test_skip ("there is no x264enc");
    return;
  }
  make_b_frames ("m47-b-frames.mp4");
  player = seen_make_player (&seen);
  gza_player_set_looping (player, TRUE);
  gza_player_open (player, "m47-b-frames.mp4", NULL, 0);
  gza_player_play (player);
  for (guint i = 0; i < 2; i++) {
    g_assert_true (media_wait_position (player, SECOND_US, 4 * SECOND_US));
    g_assert_true (media_wait (has_begun_again, player, 4 * SECOND_US));
  }
  g_assert_cmpuint (seen.n_failed + seen.n_ended, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&player));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  /* What each film makes the log say is not what is tested here. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/player-odd/films", test_films);
  g_test_add_func ("/player-odd/voices", test_voices);
  g_test_add_func ("/player-odd/thirty-hours", test_thirty_hours);
  g_test_add_func ("/player-odd/chapters", test_chapters);
  g_test_add_func ("/player-odd/seek-accuracy", test_seek_accuracy);
  g_test_add_func ("/player-odd/edit-list-loops", test_edit_list_loops);
  result = g_test_run ();
  media_fixture_end ();
  return result;
}
