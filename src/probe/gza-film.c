/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-film.h"

#include <math.h>
#include <string.h>

#include "gza-stream-names.h"

/* Writes films and sounds as the kiosk plays them best: VP9 and Opus in WebM, upright, with even
 * frames, at most 1920 × 1080; sound as Opus at the exhibition's loudness. What is fit keeps its
 * coding and only changes its container, so that nothing is lost and nothing is said about who
 * made it, where and when. */

#define MAX_RATE 30.1
#define RATE_WHERE_UNEVEN 30.0
#define MAX_BITS_A_SECOND 20e6
#define TOLERANCE_LU 0.5

/* 4.4 Mbit/s for 1920 × 1080 at 30 frames: more cannot be seen on a kiosk. */
#define BITS_A_PIXEL 0.07
#define MIN_BITS_A_SECOND 300000
#define KEYFRAME_S 2

/* Coded packets are small; the muxer takes them as late as it likes. */
#define WIDE_QUEUE "queue max-size-buffers=0 max-size-bytes=0 max-size-time=0"

/* videoflip's directions by EXIF's orientations. */
static const char *const directions[] = {
  "identity", "identity", "horiz", "180", "vert", "ul-lr", "90r", "ur-ll", "90l",
};

/* Containers that keep what is coded, and what they may hold. */
static const struct {
  const char *from;
  const char *video_codec;
  const char *audio_codecs[4];
  const char *muxer;
  const char *extension;
} keepers[] = {
  { "webm", "vp9", { "opus", "vorbis" }, "webmmux", "webm" },
  { "webm", "vp8", { "opus", "vorbis" }, "webmmux", "webm" },
  { "matroska", "vp9", { "opus", "vorbis" }, "webmmux", "webm" },
  { "matroska", "vp8", { "opus", "vorbis" }, "webmmux", "webm" },
  { "matroska", "h264", { "opus", "vorbis", "aac" }, "matroskamux", "mkv" },
  { "mp4", "h264", { "aac", "opus" }, "mp4mux", "mp4" },
  { "mov", "h264", { "aac" }, "mp4mux", "mp4" },
};

static gboolean
is_size_fit (const GzaProbe *probe)
{
  return MAX (probe->width_px, probe->height_px) <= GZA_FILM_MAX_LONG_PX &&
         MIN (probe->width_px, probe->height_px) <= GZA_FILM_MAX_SHORT_PX;
}

static gboolean
is_video_fit (const GzaProbe *probe)
{
  static const char *const formats[] = { "I420", "YV12", "NV12", NULL };
  double bits_a_second = (double) probe->size_bytes * 8 * G_USEC_PER_SEC /
                         (double) MAX (probe->duration_us, 1);

  return is_size_fit (probe) && probe->orientation == 1 && !probe->is_interlaced &&
         !probe->is_hdr && !probe->is_truncated && probe->pixel_format != NULL &&
         g_strv_contains (formats, probe->pixel_format) && probe->frames_per_second > 0 &&
         probe->frames_per_second <= MAX_RATE && bits_a_second <= MAX_BITS_A_SECOND;
}

static void
plan_sound (const GzaProbe *probe,
            GzaFilmPlan *plan)
{
  plan->muxer = "oggmux";
  plan->extension = "opus";
  plan->keeps_audio = strcmp (probe->container, "ogg") == 0 &&
                      g_strcmp0 (probe->audio_codec, "opus") == 0 && probe->n_channels <= 2 &&
                      !probe->is_truncated && !probe->has_metadata &&
                      gza_levels_are_fit (probe->loudness_lufs, probe->peak_dbtp, TOLERANCE_LU);
}

/**
 * gza_film_plan:
 * @probe: the facts of a film or a sound
 * @ret_plan: (out caller-allocates): what has to be done
 *
 * Decides what of a medium can stay as it is.
 *
 * Source: docs/story-format.md, "A film"; EBU R 128
 */
void
gza_film_plan (const GzaProbe *probe,
               GzaFilmPlan *ret_plan)
{
  *ret_plan = (GzaFilmPlan) { .muxer = "webmmux", .extension = "webm" };
  if (probe->kind == GZA_PROBE_SOUND) {
    plan_sound (probe, ret_plan);
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (keepers) && !ret_plan->keeps_video; i++) {
    if (strcmp (keepers[i].from, probe->container) != 0 ||
        g_strcmp0 (keepers[i].video_codec, probe->video_codec) != 0 || !is_video_fit (probe))
      continue;
    ret_plan->keeps_video = TRUE;
    ret_plan->muxer = keepers[i].muxer;
    ret_plan->extension = keepers[i].extension;
    for (gsize j = 0; j < G_N_ELEMENTS (keepers[i].audio_codecs); j++) {
      if (g_strcmp0 (probe->audio_codec, keepers[i].audio_codecs[j]) == 0)
        ret_plan->keeps_audio = TRUE;
    }
  }
  ret_plan->keeps_audio = ret_plan->keeps_audio && probe->n_channels <= 2 &&
                          gza_levels_are_fit (probe->loudness_lufs, probe->peak_dbtp,
                                              TOLERANCE_LU);
}

/**
 * gza_film_is_fit:
 * @probe: the facts of a film or a sound
 * @plan: what has to be done
 *
 * Tells whether a medium keeps its coding altogether.
 *
 * Returns: %TRUE if nothing has to be coded anew
 */
gboolean
gza_film_is_fit (const GzaProbe *probe,
                 const GzaFilmPlan *plan)
{
  return (probe->kind == GZA_PROBE_SOUND || plan->keeps_video) &&
         (probe->n_channels == 0 || plan->keeps_audio);
}

/* Even sizes, as 4:2:0 wants them. */
static void
fit_size (const GzaProbe *probe,
          guint *ret_width_px,
          guint *ret_height_px)
{
  double longer_px = MAX (probe->width_px, probe->height_px);
  double shorter_px = MIN (probe->width_px, probe->height_px);
  double scale = MIN (GZA_FILM_MAX_LONG_PX / longer_px, GZA_FILM_MAX_SHORT_PX / shorter_px);

  scale = MIN (scale, 1);
  *ret_width_px = MAX ((guint) lround (probe->width_px * scale / 2) * 2, 2);
  *ret_height_px = MAX ((guint) lround (probe->height_px * scale / 2) * 2, 2);
}

/* The film's own rate, halved as often as it takes: every second one is smoother than 30 of 50. */
static void
fit_rate (const GzaProbe *probe,
          int *ret_n,
          int *ret_d)
{
  double rate = probe->frames_per_second > 0 ? probe->frames_per_second : RATE_WHERE_UNEVEN;
  int share = (int) ceil (rate / MAX_RATE);

  gst_util_double_to_fraction (rate, ret_n, ret_d);
  *ret_d *= share;
}

static char *
describe_video (const GzaProbe *probe,
                const GzaFilmPlan *plan)
{
  guint width_px, height_px;
  int rate_n, rate_d;
  double rate;

  if (plan->keeps_video)
    return g_strdup (WIDE_QUEUE " name=video ! mux.video_0 ");
  fit_size (probe, &width_px, &height_px);
  fit_rate (probe, &rate_n, &rate_d);
  rate = (double) rate_n / rate_d;
  return g_strdup_printf (
      "queue name=video ! %s videorate ! video/x-raw,framerate=%d/%d ! "
      "videoconvertscale n-threads=2 add-borders=false %s ! "
      "video/x-raw,format=I420,width=%u,height=%u,pixel-aspect-ratio=1/1,colorimetry=bt709 ! "
      "videoflip video-direction=%s ! "
      "vp9enc deadline=1000000 cpu-used=4 threads=2 row-mt=true tile-columns=1 end-usage=cq "
      "cq-level=30 target-bitrate=%d keyframe-max-dist=%d ! " WIDE_QUEUE " ! mux.video_0 ",
      probe->is_interlaced ? "deinterlace !" : "", rate_n, rate_d,
      probe->is_hdr ? "gamma-mode=remap primaries-mode=fast" : "", width_px, height_px,
      directions[probe->orientation],
      (int) MAX (width_px * height_px * rate * BITS_A_PIXEL, MIN_BITS_A_SECOND),
      (int) ceil (rate * KEYFRAME_S));
}

/* A muxer of films has to be told which stream is which: it can't see it in a queue. */
static char *
describe (const GzaProbe *probe,
          const GzaFilmPlan *plan)
{
  g_autofree char *video = probe->kind == GZA_PROBE_FILM ? describe_video (probe, plan) : NULL;
  g_autofree char *chain = gza_levels_dup_chain (probe);
  const char *pad = probe->kind == GZA_PROBE_FILM ? "audio_0" : "";
  g_autofree char *audio = NULL;

  if (probe->n_channels > 0 && plan->keeps_audio)
    audio = g_strdup_printf (WIDE_QUEUE " name=audio ! mux.%s ", pad);
  else if (probe->n_channels > 0)
    audio = g_strdup_printf ("queue name=audio ! %s ! " WIDE_QUEUE " ! mux.%s ", chain, pad);
  return g_strdup_printf ("%s %s %s name=mux ! filesink name=file", video != NULL ? video : "",
                          audio != NULL ? audio : "", plan->muxer);
}

typedef struct {
  GzaRun *run;
  const GzaFilmPlan *plan;
} Writing;

static gboolean
on_autoplug_continue (GstElement *decoder,
                      GstPad *pad,
                      GstCaps *caps,
                      gpointer user_data)
{
  Writing *self = user_data;
  GzaStreamKind kind = gza_stream_get_kind (caps);

  return !(kind == GZA_STREAM_VIDEO && self->plan->keeps_video) &&
         !(kind == GZA_STREAM_AUDIO && self->plan->keeps_audio);
}

/* Titles, names, places and chapters end here. */
static GstPadProbeReturn
on_event (GstPad *pad,
          GstPadProbeInfo *info,
          gpointer user_data)
{
  GstEventType type = GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info));

  return type == GST_EVENT_TAG || type == GST_EVENT_TOC ? GST_PAD_PROBE_DROP : GST_PAD_PROBE_OK;
}

static void
on_pad_added (GstElement *decoder,
              GstPad *pad,
              gpointer user_data)
{
  Writing *self = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GzaStreamKind kind = caps != NULL ? gza_stream_get_kind (caps) : GZA_STREAM_OTHER;
  const char *name = kind == GZA_STREAM_VIDEO ? "video" : "audio";

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_event, NULL, NULL);
  if (kind == GZA_STREAM_OTHER || !gza_run_connect (self->run, pad, name))
    gza_run_attach (self->run, pad, "fakesink sync=false");
}

/**
 * gza_film_write:
 * @fd: a film or a sound
 * @probe: its facts
 * @plan: what has to be done
 * @levels: (nullable): what is done to the sound; may be %NULL if the plan keeps it
 * @path: the file to write
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Writes a film or a sound for the kiosk. Takes up to several times as long as it plays.
 *
 * Returns: whether it was written
 * Errors: as for gza_run_finish()
 */
gboolean
gza_film_write (int fd,
                const GzaProbe *probe,
                const GzaFilmPlan *plan,
                const GzaLevels *levels,
                const char *path,
                GzaProgress progress,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *description = describe (probe, plan);
  g_autoptr (GzaRun) run = gza_run_new (description, fd, error);
  Writing self = { run, plan };

  if (run == NULL)
    return FALSE;
  if (levels != NULL)
    gza_levels_apply (levels, run);
  g_object_set (gza_run_get (run, "file"), "location", path, NULL);
  g_signal_connect (gza_run_get (run, "decoder"), "autoplug-continue",
                    G_CALLBACK (on_autoplug_continue), &self);
  g_signal_connect (gza_run_get (run, "decoder"), "pad-added", G_CALLBACK (on_pad_added), &self);
  if (!gza_run_start (run, cancellable, error))
    return FALSE;
  return gza_run_finish (run, probe->duration_us, progress, data, cancellable, error);
}
