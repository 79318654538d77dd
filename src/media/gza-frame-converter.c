/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-frame-converter.h"

/* From a decoder's picture to one that the screen can take.
 *
 * One per sink, run when a picture's time has come: a picture that is too late is never converted,
 * and none waits converted, at four bytes a pixel. Where the screen draws in rows, most pictures go
 * on as they are and become pixels only there. A film that lies on its side is turned after the
 * conversion, in one pass over whole pixels. */

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define FRAME_FORMAT GST_VIDEO_FORMAT_BGRx
#else
#define FRAME_FORMAT GST_VIDEO_FORMAT_xRGB
#endif

/* Pixels along the side of the square that is turned at a time: two of them fit the first cache. */
#define TILE 32

struct _GzaFrameConverter {
  /* Owned */
  GstVideoConverter *converter; /* made for the first picture of its kind that needs it */
  GzaFrameRows *rows;           /* or NULL, if such pictures are converted as a whole */
  GzaFrameStore *store;
  guint8 *lying; /* the picture that is turned, or NULL */

  /* State */
  GstVideoOrientationMethod orientation;
  GstVideoInfo in_info;
  GstVideoInfo lying_info; /* converted and not turned yet */
  GstVideoInfo out_info;
};

/**
 * gza_frame_converter_new:
 *
 * Makes a converter that knows no kind of picture yet.
 *
 * Returns: (transfer full):
 */
GzaFrameConverter *
gza_frame_converter_new (void)
{
  GzaFrameConverter *self = g_new0 (GzaFrameConverter, 1);

  gst_video_info_init (&self->in_info);
  self->orientation = GST_VIDEO_ORIENTATION_IDENTITY;
  return self;
}

static void
forget (GzaFrameConverter *self)
{
  g_clear_pointer (&self->converter, gst_video_converter_free);
  g_clear_pointer (&self->rows, gza_frame_rows_unref);
  g_clear_pointer (&self->store, gza_frame_store_close);
  g_clear_pointer (&self->lying, g_free);
}

/**
 * gza_frame_converter_free:
 * @self: (transfer full):
 *
 * Frees the converter; frames that somebody holds stay.
 */
void
gza_frame_converter_free (GzaFrameConverter *self)
{
  forget (self);
  g_free (self);
}

/**
 * gza_frame_converter_set_info:
 * @self: a converter
 * @info: size and format of the pictures from now on
 *
 * Says what comes.
 */
void
gza_frame_converter_set_info (GzaFrameConverter  *self,
                              const GstVideoInfo *info)
{
  forget (self);
  self->in_info = *info;
}

/**
 * gza_frame_converter_set_orientation:
 * @self: a converter
 * @orientation: how the pictures have to be turned to stand upright
 *
 * Says how the film was held.
 */
void
gza_frame_converter_set_orientation (GzaFrameConverter         *self,
                                     GstVideoOrientationMethod  orientation)
{
  if (self->orientation == orientation)
    return;
  forget (self);
  self->orientation = orientation;
}

static gboolean
swaps_sides (GstVideoOrientationMethod orientation)
{
  return orientation == GST_VIDEO_ORIENTATION_90R || orientation == GST_VIDEO_ORIENTATION_90L ||
         orientation == GST_VIDEO_ORIENTATION_UL_LR || orientation == GST_VIDEO_ORIENTATION_UR_LL;
}

static void
set_infos (GzaFrameConverter *self)
{
  const GstVideoInfo *in = &self->in_info;
  GstVideoInfo *lying = &self->lying_info;

  gst_video_info_set_interlaced_format (lying, FRAME_FORMAT, in->interlace_mode,
                                        (guint) in->width, (guint) in->height);
  lying->par_n = in->par_n;
  lying->par_d = in->par_d;
  lying->fps_n = in->fps_n;
  lying->fps_d = in->fps_d;

  self->out_info = *lying;
  if (!swaps_sides (self->orientation))
    return;
  gst_video_info_set_interlaced_format (&self->out_info, FRAME_FORMAT, in->interlace_mode,
                                        (guint) in->height, (guint) in->width);
  self->out_info.par_n = in->par_d;
  self->out_info.par_d = in->par_n;
}

static void
prepare (GzaFrameConverter *self)
{
  if (self->store != NULL)
    return;

  set_infos (self);
  self->store = gza_frame_store_new (&self->out_info);
  if (self->orientation != GST_VIDEO_ORIENTATION_IDENTITY)
    self->lying = g_malloc (self->lying_info.size);
  else if (gza_frame_rows_suit (&self->in_info))
    self->rows = gza_frame_rows_new (&self->in_info, &self->out_info);
}

static gboolean
convert (GzaFrameConverter *self,
         GstBuffer         *from,
         guint8            *to)
{
  gsize size = self->lying_info.size;
  g_autoptr (GstBuffer) target = gst_buffer_new_wrapped_full (0, to, size, 0, size, NULL, NULL);
  GstVideoFrame in;
  GstVideoFrame out;

  if (self->converter == NULL)
    self->converter = gst_video_converter_new (&self->in_info, &self->lying_info, NULL);
  if (self->converter == NULL ||
      !gst_video_frame_map (&in, &self->in_info, from, GST_MAP_READ))
    return FALSE;
  if (!gst_video_frame_map (&out, &self->lying_info, target, GST_MAP_WRITE)) {
    gst_video_frame_unmap (&in);
    return FALSE;
  }
  gst_video_converter_frame (self->converter, &in, &out);
  gst_video_frame_unmap (&out);
  gst_video_frame_unmap (&in);
  return TRUE;
}

/* Where the turned picture's first pixel lies in the other one, and how far it is from there to
 * its neighbour on the right and to the one below, all in pixels. */
typedef struct {
  gssize first;
  gssize across;
  gssize down;
} Walk;

static Walk
plan_walk (GstVideoOrientationMethod orientation,
           gssize                    width,
           gssize                    height)
{
  gssize stride = width; /* rows of four bytes a pixel have no padding */
  gssize right = width - 1;
  gssize bottom = (height - 1) * stride;

  switch (orientation) {
  case GST_VIDEO_ORIENTATION_90R:
    return (Walk) { bottom, -stride, 1 };
  case GST_VIDEO_ORIENTATION_180:
    return (Walk) { bottom + right, -1, -stride };
  case GST_VIDEO_ORIENTATION_90L:
    return (Walk) { right, stride, -1 };
  case GST_VIDEO_ORIENTATION_HORIZ:
    return (Walk) { right, -1, stride };
  case GST_VIDEO_ORIENTATION_VERT:
    return (Walk) { bottom, 1, -stride };
  case GST_VIDEO_ORIENTATION_UL_LR:
    return (Walk) { 0, stride, 1 };
  case GST_VIDEO_ORIENTATION_UR_LL:
    return (Walk) { bottom + right, -stride, -1 };
  default:
    return (Walk) { 0, 1, stride };
  }
}

static void
turn_tile (const guint32 *from,
           const Walk    *walk,
           guint32       *to,
           gssize         to_stride,
           int            width,
           int            height)
{
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++)
      to[y * to_stride + x] = from[y * walk->down + x * walk->across];
  }
}

static void
turn (GzaFrameConverter *self,
      guint8            *to)
{
  const guint32 *source = (const guint32 *) (gconstpointer) self->lying;
  guint32 *target = (guint32 *) (gpointer) to;
  int width = self->out_info.width;
  int height = self->out_info.height;
  Walk walk = plan_walk (self->orientation, self->lying_info.width, self->lying_info.height);

  for (int y = 0; y < height; y += TILE) {
    for (int x = 0; x < width; x += TILE)
      turn_tile (source + walk.first + x * walk.across + y * walk.down, &walk,
                 target + (gssize) y * width + x, width,
                 MIN (TILE, width - x), MIN (TILE, height - y));
  }
}

/**
 * gza_frame_converter_run:
 * @self: a converter that knows what comes
 * @buffer: a decoded picture
 * @when_drawn: whether the picture may stay as it is until its rows are drawn
 *
 * Makes a frame of a picture.
 *
 * Returns: (transfer full) (nullable): NULL if memory cannot be had or read
 */
GzaFrame *
gza_frame_converter_run (GzaFrameConverter *self,
                         GstBuffer         *buffer,
                         gboolean           when_drawn)
{
  g_autoptr (GzaFrame) frame = NULL;

  prepare (self);
  if (when_drawn && self->rows != NULL)
    return gza_frame_new_decoded (self->store, self->rows, buffer);

  frame = gza_frame_new (self->store);
  if (frame == NULL ||
      !convert (self, buffer, self->lying != NULL ? self->lying : gza_frame_get_pixels (frame)))
    return NULL;
  if (self->lying != NULL)
    turn (self, gza_frame_get_pixels (frame));
  return g_steal_pointer (&frame);
}
