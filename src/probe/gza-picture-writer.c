/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-probe"

#include "gza-picture-writer.h"

#include <string.h>

#include "gza-phrase.h"

/* Makes of any photograph the one that the kiosk shows: upright, at most as large as a screen can
 * use, in WebP where this machine can write it and in JPEG otherwise. Only the pixels are kept. */

#define WEBP_QUALITY "84"
#define JPEG_QUALITY "90"

/* Decoders of JPEG make a smaller picture from the start, which takes less time and memory. */
static void
on_size_prepared (GdkPixbufLoader *loader,
                  int width_px,
                  int height_px,
                  gpointer user_data)
{
  int longer_px = MAX (width_px, height_px);

  if (longer_px > GZA_PICTURE_MAX_SIDE_PX)
    gdk_pixbuf_loader_set_size (loader,
                                MAX (width_px * GZA_PICTURE_MAX_SIDE_PX / longer_px, 1),
                                MAX (height_px * GZA_PICTURE_MAX_SIDE_PX / longer_px, 1));
}

static GdkPixbuf *
decode (GBytes *bytes,
        const GzaPictureFacts *facts,
        GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (facts->format, error);
  gsize size_bytes;
  const guchar *data = g_bytes_get_data (bytes, &size_bytes);
  gboolean is_written;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), NULL);
  is_written = gdk_pixbuf_loader_write (loader, data, size_bytes, error);
  if (!gdk_pixbuf_loader_close (loader, is_written ? error : NULL) || !is_written)
    return NULL;
  if (gdk_pixbuf_loader_get_pixbuf (loader) == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         GZA_SAY ("there is no picture in it"));
    return NULL;
  }
  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

/* As EXIF counts: even numbers up to 4 and odd ones above are mirrored. */
static GdkPixbuf *
turn (GdkPixbuf *pixbuf,
      guint orientation)
{
  static const GdkPixbufRotation rotations[] = {
    GDK_PIXBUF_ROTATE_NONE,             GDK_PIXBUF_ROTATE_NONE,
    GDK_PIXBUF_ROTATE_NONE,             GDK_PIXBUF_ROTATE_UPSIDEDOWN,
    GDK_PIXBUF_ROTATE_UPSIDEDOWN,       GDK_PIXBUF_ROTATE_CLOCKWISE,
    GDK_PIXBUF_ROTATE_CLOCKWISE,        GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE,
    GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE,
  };
  gboolean is_mirrored = orientation == 2 || orientation == 4 || orientation == 5 ||
                         orientation == 7;
  g_autoptr (GdkPixbuf) turned = gdk_pixbuf_rotate_simple (pixbuf, rotations[orientation]);

  return is_mirrored && turned != NULL ? gdk_pixbuf_flip (turned, TRUE)
                                       : g_steal_pointer (&turned);
}

/**
 * gza_picture_load:
 * @bytes: a whole file
 * @facts: what it is
 * @error: return location
 *
 * Decodes a picture, upright and within %GZA_PICTURE_MAX_SIDE_PX.
 *
 * Returns: (transfer full) (nullable): its pixels
 * Errors: those of gdk-pixbuf, %G_IO_ERROR_INVALID_DATA, %G_IO_ERROR_NO_SPACE
 */
GdkPixbuf *
gza_picture_load (GBytes *bytes,
                  const GzaPictureFacts *facts,
                  GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes, facts, error);
  GdkPixbuf *turned;

  if (pixbuf == NULL)
    return NULL;
  turned = turn (pixbuf, facts->orientation);
  if (turned == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         GZA_SAY ("there is no memory for it"));
  return turned;
}

static gboolean
can_write (const char *format)
{
  GSList *formats = gdk_pixbuf_get_formats ();
  gboolean can = FALSE;

  for (GSList *l = formats; l != NULL; l = l->next) {
    g_autofree char *name = gdk_pixbuf_format_get_name (l->data);

    can = can || (strcmp (name, format) == 0 && gdk_pixbuf_format_is_writable (l->data));
  }
  g_slist_free (formats);
  return can;
}

/**
 * gza_picture_get_extension:
 * @has_alpha: whether a part of the picture is transparent
 *
 * Chooses the format that gza_picture_save() writes. Without WebP, what is partly transparent
 * has to be PNG.
 *
 * Returns: (transfer none): the ending of its name
 */
const char *
gza_picture_get_extension (gboolean has_alpha)
{
  if (can_write ("webp"))
    return "webp";
  return has_alpha ? "png" : "jpg";
}

/**
 * gza_picture_save:
 * @pixbuf: a picture
 * @path: where to write it
 * @error: return location
 *
 * Writes a picture in the format of gza_picture_get_extension(), with nothing but its pixels.
 *
 * Returns: whether it was written
 * Errors: those of gdk-pixbuf
 */
gboolean
gza_picture_save (GdkPixbuf *pixbuf,
                  const char *path,
                  GError **error)
{
  const char *extension = gza_picture_get_extension (gdk_pixbuf_get_has_alpha (pixbuf));
  g_autoptr (GdkPixbuf) plain = gdk_pixbuf_new_from_data (gdk_pixbuf_get_pixels (pixbuf),
                                                          GDK_COLORSPACE_RGB,
                                                          gdk_pixbuf_get_has_alpha (pixbuf), 8,
                                                          gdk_pixbuf_get_width (pixbuf),
                                                          gdk_pixbuf_get_height (pixbuf),
                                                          gdk_pixbuf_get_rowstride (pixbuf), NULL,
                                                          NULL);

  if (strcmp (extension, "webp") == 0)
    return gdk_pixbuf_save (plain, path, "webp", error, "quality", WEBP_QUALITY, NULL);
  if (strcmp (extension, "png") == 0)
    return gdk_pixbuf_save (plain, path, "png", error, NULL);
  return gdk_pixbuf_save (plain, path, "jpeg", error, "quality", JPEG_QUALITY, NULL);
}
