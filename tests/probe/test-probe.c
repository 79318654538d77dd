/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gza-loudness.h"
#include "gza-source.h"
#include "probe-fixture.h"

#define FILM                                                                                       \
  "videotestsrc num-buffers=50 pattern=ball ! "                                                    \
  "video/x-raw,format=I420,width=320,height=180,framerate=25/1 ! vp8enc deadline=1 ! webmmux"
#define TONE(frequency, volume)                                                                    \
  "audiotestsrc freq=" frequency " volume=" volume " num-buffers=150 samplesperbuffer=960 ! "      \
  "audio/x-raw,rate=48000,channels=2,format=F32LE"

static void
test_film (ProbeFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaProbe) probe = NULL;
  g_autofree char *codecs = NULL;

  probe_fixture_make (fixture, "a.webm", FILM);
  probe = probe_fixture_probe (fixture, "a.webm", &error);
  g_assert_no_error (error);
  codecs = gza_probe_dup_codecs (probe);
  g_assert_cmpint (probe->kind, ==, GZA_PROBE_FILM);
  g_assert_cmpstr (codecs, ==, "vp8 in webm");
  g_assert_cmpuint (probe->width_px, ==, 320);
  g_assert_cmpuint (probe->height_px, ==, 180);
  g_assert_cmpfloat_with_epsilon (probe->frames_per_second, 25, 0.01);
  g_assert_cmpint (llabs (probe->duration_us - 2 * G_USEC_PER_SEC), <, 50000);
  g_assert_cmpuint (probe->n_channels, ==, 0);
  g_assert_false (probe->is_truncated);
  g_assert_true (gza_probe_is_playable (probe));
}

/* A stereo sine of 997 Hz at −23 dBFS has −23 LUFS: EBU Tech 3341, test 1, with a volume of
 * 10^(−23/20). */
static void
test_loudness (ProbeFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaProbe) probe = NULL;

  probe_fixture_make (fixture, "a.flac", TONE ("997", "0.0707946")
                      " ! audioconvert ! flacenc");
  probe = probe_fixture_probe (fixture, "a.flac", &error);
  g_assert_no_error (error);
  g_assert_cmpint (probe->kind, ==, GZA_PROBE_SOUND);
  g_assert_cmpstr (probe->container, ==, "flac");
  g_assert_cmpuint (probe->n_channels, ==, 2);
  g_assert_cmpfloat_with_epsilon (probe->loudness_lufs, -23, 0.1);
  g_assert_cmpfloat_with_epsilon (probe->peak_dbtp, -23, 0.2);
}

/* Films that flash and films that only flicker too finely to be seen. */
static void
test_flashes (ProbeFixture *fixture,
              gconstpointer data)
{
  static const struct {
    const char *source;
    gboolean is_any, is_red;
  } cases[] = {
    { "pattern=blink ! video/x-raw,framerate=8/1", TRUE, FALSE },
    { "pattern=blink ! video/x-raw,framerate=4/1", FALSE, FALSE },
    { "pattern=blink foreground-color=0xffff0000 ! video/x-raw,framerate=8/1", TRUE, TRUE },
    { "pattern=snow ! video/x-raw,framerate=24/1", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GzaProbe) probe = NULL;
    g_autofree char *source = NULL;

    source = g_strconcat ("videotestsrc num-buffers=24 ", cases[i].source,
                          ",width=320,height=180 ! videoconvert ! vp8enc deadline=1 "
                          "target-bitrate=4000000 ! webmmux", NULL);
    probe_fixture_make (fixture, "a.webm", source);
    probe = probe_fixture_probe (fixture, "a.webm", &error);
    g_assert_no_error (error);
    g_assert_cmpint (probe->flashes_us >= 0, ==, cases[i].is_any);
    g_assert_cmpint (probe->red_flashes_us >= 0, ==, cases[i].is_red);
  }
}

static void
test_silence (ProbeFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GzaProbe) probe = NULL;

  probe_fixture_make (fixture, "a.opus", "audiotestsrc wave=silence num-buffers=100 ! "
                      "opusenc ! oggmux");
  probe = probe_fixture_probe (fixture, "a.opus", NULL);
  g_assert_nonnull (probe);
  g_assert_cmpfloat (probe->loudness_lufs, ==, GZA_LOUDNESS_SILENCE);
  g_assert_false (probe->is_truncated);
}

static void
test_truncated (ProbeFixture *fixture,
                gconstpointer data)
{
  static const struct {
    const char *name;
    const char *description;
  } cases[] = {
    { "whole.webm", FILM },
    { "whole.opus", TONE ("440", "0.3") " ! audioconvert ! opusenc ! oggmux" },
    { "whole.wav", TONE ("440", "0.3") " ! audioconvert ! audio/x-raw,format=S16LE ! wavenc" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *cut = g_strdup_printf ("cut-%s", cases[i].name);
    g_autoptr (GError) error = NULL;
    g_autoptr (GzaProbe) whole = NULL;
    g_autoptr (GzaProbe) part = NULL;

    probe_fixture_make (fixture, cases[i].name, cases[i].description);
    probe_fixture_cut (fixture, cut, cases[i].name, 0.6);
    whole = probe_fixture_probe (fixture, cases[i].name, &error);
    g_assert_no_error (error);
    part = probe_fixture_probe (fixture, cut, &error);
    g_assert_no_error (error);
    g_assert_false (whole->is_truncated);
    g_assert_true (part->is_truncated);
  }
}

static void
test_odd_codec (ProbeFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaProbe) probe = NULL;

  probe_fixture_make (fixture, "a.ogv", "videotestsrc num-buffers=10 ! "
                      "video/x-raw,width=160,height=90 ! theoraenc ! oggmux");
  probe = probe_fixture_probe (fixture, "a.ogv", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (probe->video_codec, ==, "theora");
  g_assert_false (gza_probe_is_playable (probe));
}

static void
test_metadata (ProbeFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GzaProbe) plain = NULL;
  g_autoptr (GzaProbe) named = NULL;

  probe_fixture_make (fixture, "plain.opus", "filesrc location=/dev/zero num-buffers=50 ! "
                      "rawaudioparse ! audioconvert ! audioresample ! opusenc ! oggmux");
  probe_fixture_make (fixture, "named.opus", TONE ("440", "0.1") " ! audioconvert ! "
                      "taginject tags=\"artist=Nino,geo-location-name=Telavi\" ! opusenc ! oggmux");
  plain = probe_fixture_probe (fixture, "plain.opus", NULL);
  named = probe_fixture_probe (fixture, "named.opus", NULL);
  g_assert_false (plain->has_metadata);
  g_assert_false (plain->has_location);
  g_assert_true (named->has_metadata);
  g_assert_true (named->has_location);
}

static void
test_picture (ProbeFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) exif = make_exif (TRUE, 8, TRUE);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  g_autoptr (GzaProbe) probe = NULL;
  gsize size_bytes;
  gconstpointer content;

  probe_fixture_make (fixture, "plain.jpg", "videotestsrc num-buffers=1 ! "
                      "video/x-raw,width=1600,height=900 ! jpegenc");
  plain = probe_fixture_read (fixture, "plain.jpg");
  jpeg = make_jpeg_with_exif (plain, exif);
  content = g_bytes_get_data (jpeg, &size_bytes);
  probe_fixture_write (fixture, "a.jpg", content, size_bytes);
  probe = probe_fixture_probe (fixture, "a.jpg", NULL);
  g_assert_cmpint (probe->kind, ==, GZA_PROBE_PICTURE);
  g_assert_cmpuint (probe->width_px, ==, 1600);
  g_assert_cmpuint (probe->orientation, ==, 8);
  g_assert_true (probe->has_location);
  g_assert_true (gza_probe_is_playable (probe));
}

/* Nothing here may reach the network, whatever the file is called. */
static void
test_not_media (ProbeFixture *fixture,
                gconstpointer data)
{
  static const char *const contents[] = {
    "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n",
    "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>",
    "hello",
    "\x1A\x45\xDF\xA3\x01\x02\x03",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GzaProbe) probe = NULL;

    probe_fixture_write (fixture, "a.mp4", contents[i], strlen (contents[i]));
    probe = probe_fixture_probe (fixture, "a.mp4", &error);
    g_assert_null (probe);
    g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (GZA_PROBE_ERROR));
  }
}

static void
test_not_a_file (ProbeFixture *fixture,
                 gconstpointer data)
{
  g_autofree char *pipe = probe_fixture_path (fixture, "a.mp4");
  g_autofree char *none = probe_fixture_path (fixture, "none.mp4");
  g_autoptr (GError) error = NULL;
  gint64 size_bytes;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (gza_source_open (pipe, &size_bytes, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_cmpint (gza_source_open (fixture->folder, &size_bytes, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_cmpint (gza_source_open (none, &size_bytes, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_too_many_pixels (ProbeFixture *fixture,
                      gconstpointer data)
{
  static const guint8 png[] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20"
                              "\x08\x02\0\0\0\0\0\0\0";
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaProbe) probe = NULL;

  probe_fixture_write (fixture, "a.png", png, sizeof png);
  probe = probe_fixture_probe (fixture, "a.png", &error);
  g_assert_null (probe);
  g_assert_error (error, GZA_PROBE_ERROR, GZA_PROBE_ERROR_TOO_LARGE);
}

static void
cancel (double share,
        gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled (ProbeFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaProbe) probe = NULL;
  int fd;

  probe_fixture_make (fixture, "a.webm", FILM);
  fd = probe_fixture_open (fixture, "a.webm");
  probe = gza_probe_new (fd, cancel, cancellable, cancellable, &error);
  close (fd);
  g_assert_null (probe);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, ProbeFixture, NULL, probe_fixture_set_up, function, probe_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/probe/film", test_film);
  ADD ("/probe/loudness", test_loudness);
  ADD ("/probe/silence", test_silence);
  ADD ("/probe/flashes", test_flashes);
  ADD ("/probe/truncated", test_truncated);
  ADD ("/probe/odd-codec", test_odd_codec);
  ADD ("/probe/metadata", test_metadata);
  ADD ("/probe/picture", test_picture);
  ADD ("/probe/not-media", test_not_media);
  ADD ("/probe/not-a-file", test_not_a_file);
  ADD ("/probe/too-many-pixels", test_too_many_pixels);
  ADD ("/probe/cancelled", test_cancelled);
  return g_test_run ();
}
