/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-frame.h"

/* A mapped video buffer that lends its memory to a texture or to a cairo surface without a copy.
 * The format is cairo's own RGB24: four bytes a pixel, native order, the fourth unused. */

struct _GzaFrame {
  GstVideoFrame mapped;
};

static const cairo_user_data_key_t frame_key;

static void
frame_clear (gpointer data)
{
  GzaFrame *self = data;

  gst_video_frame_unmap (&self->mapped);
}

/**
 * gza_frame_new:
 * @buffer: a picture in the format that @info says
 * @info: its size and layout
 *
 * Maps a picture for reading.
 *
 * Returns: (transfer full) (nullable): NULL if the memory cannot be mapped
 */
GzaFrame *
gza_frame_new (GstBuffer          *buffer,
               const GstVideoInfo *info)
{
  GzaFrame *self = g_atomic_rc_box_new0 (GzaFrame);

  if (!gst_video_frame_map (&self->mapped, info, buffer, GST_MAP_READ)) {
    g_atomic_rc_box_release (self);
    return NULL;
  }
  return self;
}

/**
 * gza_frame_ref:
 * @self: a picture
 *
 * Holds the picture once more.
 *
 * Returns: (transfer full): @self
 */
GzaFrame *
gza_frame_ref (GzaFrame *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * gza_frame_unref:
 * @self: (transfer full):
 *
 * Lets the picture go; the last one gives its memory back to the decoder.
 */
void
gza_frame_unref (GzaFrame *self)
{
  g_atomic_rc_box_release_full (self, frame_clear);
}

/**
 * gza_frame_get_width:
 * @self: a picture
 *
 * Gets the width of the picture as it is stored.
 *
 * Returns: pixels
 */
int
gza_frame_get_width (const GzaFrame *self)
{
  return GST_VIDEO_FRAME_WIDTH (&self->mapped);
}

/**
 * gza_frame_get_height:
 * @self: a picture
 *
 * Gets the height of the picture as it is stored.
 *
 * Returns: pixels
 */
int
gza_frame_get_height (const GzaFrame *self)
{
  return GST_VIDEO_FRAME_HEIGHT (&self->mapped);
}

/**
 * gza_frame_get_aspect:
 * @self: a picture
 *
 * Gets the ratio of width to height as it shall be seen, which differs from the stored one where
 * the pixels are not square.
 *
 * Returns: ratio, > 0
 */
double
gza_frame_get_aspect (const GzaFrame *self)
{
  const GstVideoInfo *info = &self->mapped.info;
  double aspect = (double) info->width / info->height;

  if (info->par_n > 0 && info->par_d > 0)
    aspect *= (double) info->par_n / info->par_d;
  return aspect;
}

/**
 * gza_frame_make_texture:
 * @self: a picture
 *
 * Wraps the picture's memory in a texture, which holds the frame.
 *
 * Returns: (transfer full):
 */
GdkTexture *
gza_frame_make_texture (GzaFrame *self)
{
  int height = gza_frame_get_height (self);
  gsize stride = (gsize) GST_VIDEO_FRAME_PLANE_STRIDE (&self->mapped, 0);
  gsize size = stride * (gsize) (height - 1) + (gsize) gza_frame_get_width (self) * 4;
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (&self->mapped, 0),
                                      MIN (size, self->mapped.map[0].size),
                                      (GDestroyNotify) gza_frame_unref,
                                      gza_frame_ref (self));
  return gdk_memory_texture_new (gza_frame_get_width (self),
                                 height,
                                 GDK_MEMORY_DEFAULT,
                                 bytes,
                                 stride);
}

/**
 * gza_frame_make_surface:
 * @self: a picture
 *
 * Wraps the picture's memory in an opaque image surface, which holds the frame.
 *
 * Returns: (transfer full): in an error state if cairo refuses the size
 */
cairo_surface_t *
gza_frame_make_surface (GzaFrame *self)
{
  cairo_surface_t *surface;

  surface = cairo_image_surface_create_for_data (GST_VIDEO_FRAME_PLANE_DATA (&self->mapped, 0),
                                                 CAIRO_FORMAT_RGB24,
                                                 gza_frame_get_width (self),
                                                 gza_frame_get_height (self),
                                                 GST_VIDEO_FRAME_PLANE_STRIDE (&self->mapped, 0));
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    cairo_surface_set_user_data (surface,
                                 &frame_key,
                                 gza_frame_ref (self),
                                 (cairo_destroy_func_t) gza_frame_unref);
  return surface;
}
