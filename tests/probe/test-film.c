/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gza-film.h"
#include "gza-loudness.h"
#include "gza-poster.h"
#include "probe-fixture.h"

/* Real films and sounds, written and read back. */

#define PICTURES(pattern, size, rate)                                                              \
  "videotestsrc num-buffers=50 pattern=" pattern " ! "                                             \
  "video/x-raw,format=I420," size ",framerate=" rate

static GzaProbe *
convert (ProbeFixture *fixture,
         const char *name,
         GzaFilmPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaProbe) probe = probe_fixture_probe (fixture, name, &error);
  g_autofree char *target = probe_fixture_path (fixture, "converted");
  GzaLevels levels = { 0 };
  int fd = probe_fixture_open (fixture, name);

  g_assert_no_error (error);
  gza_film_plan (probe, plan);
  if (probe->n_channels > 0 && !plan->keeps_audio)
    gza_levels_find (fd, probe, &levels, NULL, &error);
  g_assert_no_error (error);
  gza_film_write (fd, probe, plan, &levels, target, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  close (fd);
  return probe_fixture_probe (fixture, "converted", &error);
}

static void
assert_loudness (const GzaProbe *probe)
{
  g_assert_cmpfloat_with_epsilon (probe->loudness_lufs, GZA_LOUDNESS_TARGET_LUFS, 0.5);
  g_assert_cmpfloat (probe->peak_dbtp, <=, GZA_LOUDNESS_MAX_PEAK_DBTP);
}

/* Too soft, too loud, clipped with 16 dB to spare between loudness and peak. */
static void
test_sounds (ProbeFixture *fixture,
             gconstpointer data)
{
  static const char *const sounds[] = {
    "audiotestsrc wave=pink-noise volume=0.02 num-buffers=200 ! audio/x-raw,rate=44100,channels=2",
    "audiotestsrc wave=square volume=0.9 num-buffers=200 ! audio/x-raw,rate=22050,channels=1",
    "audiotestsrc wave=ticks volume=1.0 tick-interval=200000000 num-buffers=200 ! "
    "audio/x-raw,rate=48000,channels=2",
    "audiotestsrc wave=pink-noise volume=0.3 num-buffers=200 ! audio/x-raw,rate=48000,channels=6,"
    "channel-mask=(bitmask)0x3f",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++) {
    g_autofree char *description = g_strdup_printf ("%s ! audioconvert ! wavenc", sounds[i]);
    g_autoptr (GzaProbe) before = NULL;
    g_autoptr (GzaProbe) after = NULL;
    GzaFilmPlan plan;

    probe_fixture_make (fixture, "a.wav", description);
    before = probe_fixture_probe (fixture, "a.wav", NULL);
    after = convert (fixture, "a.wav", &plan);
    g_assert_cmpstr (plan.extension, ==, "opus");
    g_assert_cmpstr (after->container, ==, "ogg");
    g_assert_cmpstr (after->audio_codec, ==, "opus");
    g_assert_cmpuint (after->n_channels, ==, MIN (before->n_channels, 2));
    g_assert_cmpint (llabs (after->duration_us - before->duration_us), <, 30000);
    assert_loudness (after);
    g_assert_false (after->is_truncated);
  }
}

/* What import has written needs no second import. */
static void
test_fit_sound (ProbeFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GzaProbe) after = NULL;
  GzaFilmPlan plan;

  probe_fixture_make (fixture, "a.wav", "audiotestsrc wave=pink-noise num-buffers=200 ! wavenc");
  after = convert (fixture, "a.wav", &plan);
  g_assert_false (plan.keeps_audio);
  gza_film_plan (after, &plan);
  g_assert_true (plan.keeps_audio);
  g_assert_true (gza_film_is_fit (after, &plan));
}

/* Large and fast, with sound: smaller, every second frame, −23 LUFS. */
static void
test_film_is_coded (ProbeFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GzaProbe) after = NULL;
  GzaFilmPlan plan;

  probe_fixture_make (fixture, "a.mkv", PICTURES ("ball", "width=2048,height=1536", "50/1")
                      " ! jpegenc ! matroskamux name=mux "
                      "audiotestsrc wave=pink-noise num-buffers=43 ! vorbisenc ! mux. mux.");
  after = convert (fixture, "a.mkv", &plan);
  g_assert_false (plan.keeps_video);
  g_assert_cmpstr (after->container, ==, "webm");
  g_assert_cmpstr (after->video_codec, ==, "vp9");
  g_assert_cmpstr (after->audio_codec, ==, "opus");
  g_assert_cmpuint (after->width_px, ==, 1440);
  g_assert_cmpuint (after->height_px, ==, 1080);
  g_assert_cmpfloat_with_epsilon (after->frames_per_second, 25, 0.01);
  g_assert_cmpint (llabs (after->duration_us - G_USEC_PER_SEC), <, 100000);
  assert_loudness (after);
}

/* The matrix of a QuickTime track's header: a quarter to the right, then back into view. */
static void
turn_film (ProbeFixture *fixture,
           const char *name,
           guint32 height_px)
{
  const guint32 matrix[9] = { 0, 0x10000, 0, 0xffff0000, 0, 0, height_px << 16, 0, 0x40000000 };
  g_autoptr (GBytes) bytes = probe_fixture_read (fixture, name);
  g_autofree guint8 *film = NULL;
  gsize size_bytes;
  gconstpointer data = g_bytes_get_data (bytes, &size_bytes);
  guint8 *header;

  film = g_memdup2 (data, size_bytes);
  header = memmem (film, size_bytes, "tkhd", 4);
  g_assert_nonnull (header);
  for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++) {
    guint32 value = GUINT32_TO_BE (matrix[i]);

    memcpy (header + 44 + 4 * i, &value, sizeof value);
  }
  probe_fixture_write (fixture, name, film, size_bytes);
}

/* How bright a column of the converted film is. */
static guint
get_column (GdkPixbuf *pixbuf,
            int x)
{
  const guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);

  return pixels[gdk_pixbuf_get_height (pixbuf) / 2 * stride + x * 3];
}

/* A telephone held upright stores a lying film and says so. What is above in it is at the right
 * when it stands. */
static void
test_film_is_turned (ProbeFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GzaProbe) before = NULL;
  g_autoptr (GzaProbe) after = NULL;
  g_autoptr (GdkPixbuf) still = NULL;
  GzaFilmPlan plan;
  int fd;

  probe_fixture_make (fixture, "a.mov", PICTURES ("gradient", "width=320,height=180", "25/1")
                      " ! jpegenc ! qtmux");
  turn_film (fixture, "a.mov", 180);
  before = probe_fixture_probe (fixture, "a.mov", NULL);
  g_assert_cmpuint (before->orientation, ==, 6);
  after = convert (fixture, "a.mov", &plan);
  g_assert_cmpuint (after->orientation, ==, 1);
  g_assert_cmpuint (after->width_px, ==, 180);
  g_assert_cmpuint (after->height_px, ==, 320);
  fd = probe_fixture_open (fixture, "converted");
  still = gza_poster_new (fd, after->duration_us, NULL, NULL);
  close (fd);
  g_assert_cmpuint (get_column (still, 170), <, 60);
  g_assert_cmpuint (get_column (still, 10), >, 190);
}

/* Frames that come unevenly come evenly. */
static void
test_film_is_even (ProbeFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (GzaProbe) before = NULL;
  g_autoptr (GzaProbe) after = NULL;
  GzaFilmPlan plan;

  probe_fixture_make (fixture, "a.webm", PICTURES ("ball", "width=320,height=180", "25/1")
                      " ! identity drop-probability=0.4 ! vp8enc deadline=1 ! webmmux");
  before = probe_fixture_probe (fixture, "a.webm", NULL);
  g_assert_cmpfloat (before->frames_per_second, ==, 0);
  after = convert (fixture, "a.webm", &plan);
  g_assert_cmpfloat_with_epsilon (after->frames_per_second, 30, 0.01);
}

/* A film that is fit keeps its coding; who made it where is taken out; its sound is mended. */
static void
test_fit_film (ProbeFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GzaProbe) before = NULL;
  g_autoptr (GzaProbe) after = NULL;
  GzaFilmPlan plan;

  probe_fixture_make (fixture, "a.webm", PICTURES ("ball", "width=320,height=180", "25/1")
                      " ! vp8enc deadline=1 ! taginject tags=\"artist=Tamaristelephone\" ! "
                      "webmmux name=mux audiotestsrc volume=0.01 num-buffers=86 ! opusenc ! mux. "
                      "mux.");
  before = probe_fixture_probe (fixture, "a.webm", NULL);
  after = convert (fixture, "a.webm", &plan);
  g_assert_true (plan.keeps_video);
  g_assert_false (plan.keeps_audio);
  g_assert_cmpstr (after->video_codec, ==, "vp8");
  g_assert_cmpint (llabs (after->duration_us - before->duration_us), <, 60000);
  assert_loudness (after);
  bytes = probe_fixture_read (fixture, "converted");
  g_assert_null (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                         "Tamaristelephone", 16));
}

/* H.264 stays H.264; its encoders are not on every machine. */
static void
test_fit_h264 (ProbeFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GstElementFactory) encoder = gst_element_factory_find ("x264enc");
  g_autoptr (GzaProbe) after = NULL;
  GzaFilmPlan plan;

  if (encoder == NULL) {
    g_test_skip ("there is no x264enc to make the film");
    return;
  }
  probe_fixture_make (fixture, "a.mp4", PICTURES ("ball", "width=320,height=180", "25/1")
                      " ! x264enc speed-preset=ultrafast ! mp4mux");
  after = convert (fixture, "a.mp4", &plan);
  g_assert_true (plan.keeps_video);
  g_assert_cmpstr (plan.extension, ==, "mp4");
  g_assert_cmpstr (after->video_codec, ==, "h264");
  g_assert_cmpstr (after->container, ==, "mp4");
  g_assert_cmpint (llabs (after->duration_us - 2 * G_USEC_PER_SEC), <, 50000);
}

/* Black at first, a picture later: the poster is the picture. */
static void
test_poster (ProbeFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) poster = NULL;
  const guchar *pixels;
  guint n_bright = 0;
  int fd;

  probe_fixture_make (fixture, "a.webm", "concat name=both ! vp8enc deadline=1 ! webmmux name=mux "
                      PICTURES ("black", "width=320,height=180", "25/1") " ! both. "
                      PICTURES ("smpte", "width=320,height=180", "25/1") " ! both. mux.");
  fd = probe_fixture_open (fixture, "a.webm");
  poster = gza_poster_new (fd, 4 * G_USEC_PER_SEC, NULL, &error);
  close (fd);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (poster), ==, 320);
  g_assert_cmpint (gdk_pixbuf_get_height (poster), ==, 180);
  pixels = gdk_pixbuf_get_pixels (poster);
  for (int x = 0; x < 320; x++)
    n_bright += pixels[x * 3 + 1] > 100;
  g_assert_cmpuint (n_bright, >, 100);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, ProbeFixture, NULL, probe_fixture_set_up, function, probe_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/film/sounds", test_sounds);
  ADD ("/film/fit-sound", test_fit_sound);
  ADD ("/film/coded", test_film_is_coded);
  ADD ("/film/turned", test_film_is_turned);
  ADD ("/film/even", test_film_is_even);
  ADD ("/film/fit", test_fit_film);
  ADD ("/film/fit-h264", test_fit_h264);
  ADD ("/film/poster", test_poster);
  return g_test_run ();
}
