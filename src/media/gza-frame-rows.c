/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-frame-rows.h"

/* Rows of a decoded picture as pixels, made where they are drawn.
 *
 * A whole picture of 1920x1080 at four bytes a pixel is 8 MB: written by the converter and read by
 * cairo, both from main memory. The decoder's own picture is 3 MB, and a band of it that is
 * converted right before it is drawn stays in the processor's cache. So one piece of memory, as
 * large as a band, serves a whole film.
 *
 * Only for what the software decoders give: other formats are converted with a look at neighbouring
 * rows, and the pictures of a graphics decoder are few and must go back to it soon. */

#define SUITABLE_FORMAT GST_VIDEO_FORMAT_I420

struct _GzaFrameRows {
  GstVideoInfo in_info;
  GstVideoInfo out_info;

  /* State of the thread that draws */
  GstVideoConverter *converter;
  int n_rows;    /* what the converter was made for */
  guint8 *spare; /* as large as that, or NULL while it is lent */
};

/* What a surface of rows holds. */
typedef struct {
  GzaFrameRows *rows;
  guint8 *pixels;
  int n_rows;
} Lent;

static const cairo_user_data_key_t lent_key;

/**
 * gza_frame_rows_suit:
 * @in: size and format of decoded pictures
 *
 * Tells whether such pictures can be converted a few rows at a time and kept as they are.
 *
 * Returns: whether a `GzaFrameRows` can be made for them
 */
gboolean
gza_frame_rows_suit (const GstVideoInfo *in)
{
  return GST_VIDEO_INFO_FORMAT (in) == SUITABLE_FORMAT && !GST_VIDEO_INFO_IS_INTERLACED (in);
}

/**
 * gza_frame_rows_new:
 * @in: size and format of the decoded pictures, which suit
 * @out: the same size in a packed format of four bytes a pixel
 *
 * Makes what turns rows into pixels; without memory yet.
 *
 * Returns: (transfer full):
 */
GzaFrameRows *
gza_frame_rows_new (const GstVideoInfo *in,
                    const GstVideoInfo *out)
{
  GzaFrameRows *self = g_atomic_rc_box_new0 (GzaFrameRows);

  self->in_info = *in;
  self->out_info = *out;
  return self;
}

/**
 * gza_frame_rows_ref:
 * @self: rows
 *
 * Holds it once more.
 *
 * Returns: (transfer full): @self
 */
GzaFrameRows *
gza_frame_rows_ref (GzaFrameRows *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
rows_clear (gpointer data)
{
  GzaFrameRows *self = data;

  g_clear_pointer (&self->converter, gst_video_converter_free);
  g_free (self->spare);
}

/**
 * gza_frame_rows_unref:
 * @self: (transfer full):
 *
 * Lets it go.
 */
void
gza_frame_rows_unref (GzaFrameRows *self)
{
  g_atomic_rc_box_release_full (self, rows_clear);
}

static GstVideoInfo
cut_info (const GstVideoInfo *whole,
          int                 n_rows)
{
  GstVideoInfo info = *whole;

  info.height = n_rows;
  return info;
}

static gboolean
prepare (GzaFrameRows *self,
         int           n_rows)
{
  GstVideoInfo in = cut_info (&self->in_info, n_rows);
  GstVideoInfo out = cut_info (&self->out_info, n_rows);

  if (self->n_rows == n_rows && self->converter != NULL)
    return TRUE;
  g_clear_pointer (&self->converter, gst_video_converter_free);
  g_clear_pointer (&self->spare, g_free);
  self->converter = gst_video_converter_new (&in, &out, NULL);
  self->n_rows = n_rows;
  return self->converter != NULL;
}

/* The part of a picture that lies below its first rows. */
static GstVideoFrame
cut_frame (const GstVideoFrame *whole,
           int                  first_row,
           int                  n_rows)
{
  GstVideoFrame part = *whole;

  part.info.height = n_rows;
  for (guint i = 0; i < GST_VIDEO_FRAME_N_PLANES (whole); i++) {
    int row = first_row >> GST_VIDEO_FORMAT_INFO_H_SUB (whole->info.finfo, i);

    part.data[i] = (guint8 *) part.data[i] +
                   (gsize) row * (gsize) GST_VIDEO_FRAME_PLANE_STRIDE (whole, i);
  }
  return part;
}

/**
 * gza_frame_rows_write:
 * @self: rows
 * @decoded: a picture
 * @first_row: even, [0, height)
 * @n_rows: > 0
 * @pixels: where the rows are written to, without gaps
 *
 * Converts rows of a picture.
 *
 * Returns: whether the picture's memory could be read
 */
gboolean
gza_frame_rows_write (GzaFrameRows *self,
                      GstBuffer    *decoded,
                      int           first_row,
                      int           n_rows,
                      guint8       *pixels)
{
  GstVideoFrame whole;
  GstVideoFrame from;
  GstVideoFrame to = { .info = cut_info (&self->out_info, n_rows), .data = { pixels } };

  g_return_val_if_fail (first_row % 2 == 0 && first_row + n_rows <= self->in_info.height, FALSE);

  if (!prepare (self, n_rows) ||
      !gst_video_frame_map (&whole, &self->in_info, decoded, GST_MAP_READ))
    return FALSE;
  from = cut_frame (&whole, first_row, n_rows);
  gst_video_converter_frame (self->converter, &from, &to);
  gst_video_frame_unmap (&whole);
  return TRUE;
}

static void
give_back (gpointer data)
{
  Lent *lent = data;
  GzaFrameRows *self = lent->rows;

  if (self->spare == NULL && self->n_rows == lent->n_rows)
    self->spare = g_steal_pointer (&lent->pixels);
  g_free (lent->pixels);
  gza_frame_rows_unref (self);
  g_free (lent);
}

/**
 * gza_frame_rows_make_surface:
 * @self: rows
 * @decoded: a picture
 * @first_row: even, [0, height)
 * @n_rows: > 0
 *
 * Converts rows of a picture into an opaque image. Its memory is used again for the next one, once
 * it is destroyed.
 *
 * Returns: (transfer full) (nullable): NULL if memory cannot be had or read
 */
cairo_surface_t *
gza_frame_rows_make_surface (GzaFrameRows *self,
                             GstBuffer    *decoded,
                             int           first_row,
                             int           n_rows)
{
  int stride = GST_VIDEO_INFO_PLANE_STRIDE (&self->out_info, 0);
  g_autofree guint8 *pixels = NULL;
  cairo_surface_t *surface;
  Lent *lent;

  if (self->n_rows == n_rows)
    pixels = g_steal_pointer (&self->spare);
  if (pixels == NULL)
    pixels = g_try_malloc ((gsize) stride * (gsize) n_rows);
  if (pixels == NULL || !gza_frame_rows_write (self, decoded, first_row, n_rows, pixels))
    return NULL;

  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24,
                                                 self->out_info.width, n_rows, stride);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  lent = g_new (Lent, 1);
  *lent = (Lent) { gza_frame_rows_ref (self), g_steal_pointer (&pixels), n_rows };
  cairo_surface_set_user_data (surface, &lent_key, lent, give_back);
  return surface;
}
