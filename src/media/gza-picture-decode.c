/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-picture-decode.h"

#include "gza-picture-info.h"
#include "gza-scene.h"
#include "gza-svg-scan.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

#include <math.h>

/* Turns a picture's bytes into a texture of the size at which it is shown. Runs on any thread and
 * keeps nothing. The texture is in cairo's own format, so that neither renderer converts it. */

/* How much of a file the decoder gets between two looks at the cancellable. */
#define BLOCK_BYTES (256 * 1024)

static const char *const loader_names[] = {
  [GZA_PICTURE_JPEG] = "jpeg",
  [GZA_PICTURE_PNG] = "png",
  [GZA_PICTURE_WEBP] = "webp",
};

/* The size of a picture that just covers the box; never larger than the picture itself unless it
 * is a drawing. A box of 0 asks for the picture's own size. */
static void
fit_size (double   width,
          double   height,
          int      box_width_px,
          int      box_height_px,
          gboolean may_grow,
          int     *ret_width_px,
          int     *ret_height_px)
{
  double scale = 1.0;

  if (box_width_px > 0 || box_height_px > 0)
    scale = MAX (box_width_px / width, box_height_px / height);
  if (!may_grow)
    scale = MIN (scale, 1.0);
  scale = MIN (scale, sqrt (GZA_PICTURE_MAX_PIXELS / (width * height)));
  *ret_width_px = MAX ((int) ceil (width * scale - 0.001), 1);
  *ret_height_px = MAX ((int) ceil (height * scale - 0.001), 1);
}

static guint32
premultiply (const guchar *p,
             gboolean      has_alpha)
{
  guint32 alpha = has_alpha ? p[3] : 255;
  guint32 red = (p[0] * alpha + 127) / 255;
  guint32 green = (p[1] * alpha + 127) / 255;
  guint32 blue = (p[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

static GdkTexture *
texture_from_pixbuf (GdkPixbuf  *pixbuf,
                     GError    **error)
{
  int width_px = gdk_pixbuf_get_width (pixbuf);
  int height_px = gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  const guchar *source = gdk_pixbuf_read_pixels (pixbuf);
  gsize source_stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  gsize n_channels = (gsize) gdk_pixbuf_get_n_channels (pixbuf);
  gsize stride = (gsize) width_px * sizeof (guint32);
  guint32 *pixels = g_try_malloc (stride * (gsize) height_px);
  g_autoptr (GBytes) bytes = NULL;

  if (pixels == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "there is no memory for it");
    return NULL;
  }

  for (int y = 0; y < height_px; y++) {
    const guchar *from = source + source_stride * (gsize) y;
    guint32 *to = pixels + (gsize) width_px * (gsize) y;

    for (int x = 0; x < width_px; x++, from += n_channels)
      to[x] = premultiply (from, has_alpha);
  }
  bytes = g_bytes_new_take (pixels, stride * (gsize) height_px);
  return gza_scene_make_texture (bytes, width_px, height_px, !has_alpha);
}

static gboolean
feed_loader (GdkPixbufLoader  *loader,
             GBytes           *bytes,
             GCancellable     *cancellable,
             GError          **error)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  for (gsize offset = 0; offset < size; offset += BLOCK_BYTES) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gdk_pixbuf_loader_write (loader, data + offset, MIN (BLOCK_BYTES, size - offset), error))
      return FALSE;
  }
  return TRUE;
}

static GdkTexture *
decode_photo (GBytes                *bytes,
              const GzaPictureInfo  *info,
              int                    width_px,
              int                    height_px,
              GCancellable          *cancellable,
              GError               **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  int loaded_width_px;
  int loaded_height_px;

  if ((guint64) info->width_px * info->height_px > GZA_PICTURE_MAX_PIXELS) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "%u × %u pixels are too many",
                 info->width_px, info->height_px);
    return NULL;
  }
  loader = gdk_pixbuf_loader_new_with_type (loader_names[info->type], error);
  if (loader == NULL)
    return NULL;

  fit_size (info->width_px, info->height_px,
            info->is_turned ? height_px : width_px, info->is_turned ? width_px : height_px,
            FALSE, &loaded_width_px, &loaded_height_px);
  gdk_pixbuf_loader_set_size (loader, loaded_width_px, loaded_height_px);
  if (!feed_loader (loader, bytes, cancellable, error)) {
    gdk_pixbuf_loader_close (loader, NULL);
    return NULL;
  }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;

  if (gdk_pixbuf_loader_get_pixbuf (loader) == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "there is no picture in it");
    return NULL;
  }
  pixbuf = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  return texture_from_pixbuf (pixbuf, error);
}

static gboolean
get_drawing_size (RsvgHandle *handle,
                  double     *ret_width,
                  double     *ret_height)
{
  gboolean has_box = FALSE;
  RsvgRectangle box = { 0 };

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, ret_width, ret_height)) {
    if (isfinite (*ret_width) && isfinite (*ret_height) && *ret_width > 0 && *ret_height > 0)
      return TRUE;
  }
  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
  *ret_width = box.width;
  *ret_height = box.height;
  return has_box && isfinite (box.width) && isfinite (box.height) && box.width > 0 &&
         box.height > 0;
}

static GdkTexture *
render_drawing (RsvgHandle  *handle,
                int          width_px,
                int          height_px,
                GError     **error)
{
  RsvgRectangle viewport = { 0, 0, width_px, height_px };
  gsize stride = (gsize) width_px * sizeof (guint32);
  guchar *pixels = g_try_malloc0 (stride * (gsize) height_px);
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean is_drawn;

  if (pixels == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "there is no memory for it");
    return NULL;
  }

  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32,
                                                 width_px, height_px, (int) stride);
  cr = cairo_create (surface);
  is_drawn = rsvg_handle_render_document (handle, cr, &viewport, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  if (!is_drawn) {
    g_free (pixels);
    return NULL;
  }
  bytes = g_bytes_new_take (pixels, stride * (gsize) height_px);
  return gza_scene_make_texture (bytes, width_px, height_px, FALSE);
}

static GdkTexture *
draw_handle (RsvgHandle  *handle,
             int          width_px,
             int          height_px,
             GError     **error)
{
  double width;
  double height;

  if (!get_drawing_size (handle, &width, &height)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the drawing has no size");
    return NULL;
  }
  fit_size (width, height, width_px, height_px, TRUE, &width_px, &height_px);
  return render_drawing (handle, width_px, height_px, error);
}

static GdkTexture *
decode_drawing (GBytes        *bytes,
                int            width_px,
                int            height_px,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  RsvgHandle *handle;
  GdkTexture *texture;

  if (!gza_svg_scan (bytes, error))
    return NULL;

  /* Without a base file librsvg opens nothing else. */
  stream = g_memory_input_stream_new_from_bytes (bytes);
  handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE,
                                             cancellable, error);
  if (handle == NULL)
    return NULL;
  texture = draw_handle (handle, width_px, height_px, error);
  g_object_unref (handle);
  return texture;
}

/**
 * gza_picture_decode:
 * @bytes: the whole file
 * @width_px: of the box that it has to cover, or 0
 * @height_px: of the box that it has to cover, or 0
 * @cancellable: (nullable): for a picture that is no more wanted
 * @error: (out) (optional): what went wrong
 *
 * Decodes a picture upright, at the smallest size that covers the box without enlarging; with no
 * box, at its own size. A drawing is drawn at the size asked for.
 *
 * Returns: (transfer full) (nullable):
 * Errors: `G_IO_ERROR`, `GDK_PIXBUF_ERROR`, `RSVG_ERROR`; `G_IO_ERROR_NO_SPACE` where the picture
 *   is larger than 33 million pixels, told before anything is decoded
 */
GdkTexture *
gza_picture_decode (GBytes        *bytes,
                    int            width_px,
                    int            height_px,
                    GCancellable  *cancellable,
                    GError       **error)
{
  GzaPictureInfo info;

  if (!gza_picture_info_read (bytes, &info, error))
    return NULL;
  if (info.type == GZA_PICTURE_SVG)
    return decode_drawing (bytes, width_px, height_px, cancellable, error);
  return decode_photo (bytes, &info, width_px, height_px, cancellable, error);
}
