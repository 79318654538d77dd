/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-poster.h"

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

#include "gza-phrase.h"
#include "gza-run.h"
#include "gza-stream-names.h"

/* Chooses the still that stands before a film: the first clear frame from a tenth of it on. A frame
 * is clear if it is neither dark nor white nor of one gray, as frames between two scenes are. */

#define SHARE 0.1
#define SEARCH_US (5 * G_USEC_PER_SEC)
#define FRAME_LIMIT_NS (20 * GST_SECOND)
#define MIN_MEAN 32.0
#define MAX_MEAN 224.0
#define MIN_DEVIATION2 (18.0 * 18.0)

/* One pixel in so many is looked at, across and down. */
#define STEP 8

#define FRAMES                                                                                     \
  "videoconvertscale ! video/x-raw,format=RGB,pixel-aspect-ratio=1/1 ! "                           \
  "appsink name=frames max-buffers=1 sync=false"

typedef struct {
  GzaRun *run;
  gboolean has_video;
} Search;

static void
on_pad_added (GstElement *decoder,
              GstPad *pad,
              gpointer user_data)
{
  Search *self = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  gboolean is_video = caps != NULL && gza_stream_get_kind (caps) == GZA_STREAM_VIDEO;

  gza_run_attach (self->run, pad, is_video && !self->has_video ? FRAMES : "fakesink sync=false");
  self->has_video = self->has_video || is_video;
}

/* How much there is to see: the squared deviation of its brightness, negative where it is too dark
 * or too bright as a whole. */
static double
rate_frame (GstVideoFrame *frame)
{
  const guint8 *data = GST_VIDEO_FRAME_PLANE_DATA (frame, 0);
  int stride = GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0);
  double sum = 0, sum2 = 0, n = 0, mean;

  for (int y = 0; y < GST_VIDEO_FRAME_HEIGHT (frame); y += STEP) {
    for (int x = 0; x < GST_VIDEO_FRAME_WIDTH (frame); x += STEP) {
      const guint8 *p = data + (gssize) y * stride + (gssize) x * 3;
      double luma = 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];

      sum += luma;
      sum2 += luma * luma;
      n++;
    }
  }
  mean = sum / n;
  return sum2 / n - mean * mean - (mean < MIN_MEAN || mean > MAX_MEAN ? 256 * 256 : 0);
}

static GdkPixbuf *
copy_frame (GstVideoFrame *frame)
{
  g_autoptr (GdkPixbuf) borrowed = gdk_pixbuf_new_from_data (
      GST_VIDEO_FRAME_PLANE_DATA (frame, 0), GDK_COLORSPACE_RGB, FALSE, 8,
      GST_VIDEO_FRAME_WIDTH (frame), GST_VIDEO_FRAME_HEIGHT (frame),
      GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0), NULL, NULL);

  return gdk_pixbuf_copy (borrowed);
}

/* Keeps the frame if it is the best so far; TRUE ends the search. */
static gboolean
look_at (GstSample *sample,
         GdkPixbuf **best,
         double *best_rating)
{
  GstVideoInfo info;
  GstVideoFrame frame;
  double rating;

  if (!gst_video_info_from_caps (&info, gst_sample_get_caps (sample)) ||
      !gst_video_frame_map (&frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ))
    return FALSE;
  rating = rate_frame (&frame);
  if (*best == NULL || rating > *best_rating) {
    g_clear_object (best);
    *best = copy_frame (&frame);
    *best_rating = rating;
  }
  gst_video_frame_unmap (&frame);
  return rating >= MIN_DEVIATION2;
}

static GdkPixbuf *
search (GzaRun *run,
        gint64 start_us,
        GCancellable *cancellable)
{
  GstAppSink *sink = GST_APP_SINK (gza_run_get (run, "frames"));
  GdkPixbuf *best = NULL;
  double best_rating = 0;
  gboolean is_over = FALSE;

  while (!is_over && !g_cancellable_is_cancelled (cancellable)) {
    g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (sink, FRAME_LIMIT_NS);
    GstBuffer *buffer = sample != NULL ? gst_sample_get_buffer (sample) : NULL;

    if (buffer == NULL)
      break;
    is_over = look_at (sample, &best, &best_rating) ||
              (GST_BUFFER_PTS_IS_VALID (buffer) &&
               (gint64) GST_TIME_AS_USECONDS (GST_BUFFER_PTS (buffer)) > start_us + SEARCH_US);
  }
  return best;
}

/**
 * gza_poster_new:
 * @fd: a film
 * @duration_us: how long it is, µs
 * @cancellable: (nullable): ends it
 * @error: return location
 *
 * Finds a film's poster.
 *
 * Returns: (transfer full) (nullable): the frame, in the film's size
 * Errors: %G_IO_ERROR_NOT_FOUND there is no frame; as for gza_run_start()
 */
GdkPixbuf *
gza_poster_new (int fd,
                gint64 duration_us,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GzaRun) run = gza_run_new ("", fd, error);
  gint64 start_us = (gint64) ((double) duration_us * SHARE);
  Search self = { .run = run };
  GdkPixbuf *poster = NULL;

  if (run == NULL)
    return NULL;
  g_signal_connect (gza_run_get (run, "decoder"), "pad-added", G_CALLBACK (on_pad_added), &self);
  if (!gza_run_start (run, cancellable, error))
    return NULL;
  if (self.has_video) {
    gza_run_seek (run, start_us);
    poster = search (run, start_us, cancellable);
  }
  if (poster == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         GZA_SAY ("there is no frame in it"));
  return poster;
}
