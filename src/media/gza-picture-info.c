/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-picture-info.h"

#include <string.h>

/* Reads a picture's format and size from its headers, so that a decoder is only started on what
 * is known to be small enough. Every read is bounds-checked by `at()`.
 *
 * PNG: eight bytes of signature, then the chunk IHDR with width and height, big-endian.
 * JPEG: segments FF xx length; a start of frame (C0..CF without C4, C8, CC) holds height and
 * width; the first Exif segment (E1) is a TIFF file whose tag 0x0112 is the orientation.
 * WebP: RIFF, size, WEBP, then VP8X with 24-bit sizes less one, VP8L with 14-bit sizes less one,
 * or VP8 with a key frame header. */

typedef struct {
  const guint8 *data;
  gsize size;
} Span;

static const guint8 *
at (const Span *span,
    gsize       offset,
    gsize       size)
{
  if (offset > span->size || span->size - offset < size)
    return NULL;
  return span->data + offset;
}

static guint32
read_be (const guint8 *p,
         guint         n_bytes)
{
  guint32 value = 0;

  for (guint i = 0; i < n_bytes; i++)
    value = value << 8 | p[i];
  return value;
}

static guint32
read_le (const guint8 *p,
         guint         n_bytes)
{
  guint32 value = 0;

  for (guint i = n_bytes; i-- > 0;)
    value = value << 8 | p[i];
  return value;
}

static gboolean
starts_with (const Span *span,
             gsize       offset,
             const char *magic,
             gsize       size)
{
  const guint8 *p = at (span, offset, size);

  return p != NULL && memcmp (p, magic, size) == 0;
}

static gboolean
read_png (const Span     *span,
          GzaPictureInfo *info)
{
  const guint8 *p = at (span, 16, 8);

  if (p == NULL || !starts_with (span, 12, "IHDR", 4))
    return FALSE;
  info->width_px = read_be (p, 4);
  info->height_px = read_be (p + 4, 4);
  return TRUE;
}

static gboolean
read_webp (const Span     *span,
           GzaPictureInfo *info)
{
  const guint8 *p = at (span, 20, 10);
  guint32 bits;

  if (p == NULL)
    return FALSE;
  if (starts_with (span, 12, "VP8X", 4)) {
    info->width_px = read_le (p + 4, 3) + 1;
    info->height_px = read_le (p + 7, 3) + 1;
    return TRUE;
  }
  if (starts_with (span, 12, "VP8L", 4) && p[0] == 0x2f) {
    bits = read_le (p + 1, 4);
    info->width_px = (bits & 0x3fff) + 1;
    info->height_px = (bits >> 14 & 0x3fff) + 1;
    return TRUE;
  }
  if (starts_with (span, 12, "VP8 ", 4) && memcmp (p + 3, "\x9d\x01\x2a", 3) == 0) {
    info->width_px = read_le (p + 6, 2) & 0x3fff;
    info->height_px = read_le (p + 8, 2) & 0x3fff;
    return TRUE;
  }
  return FALSE;
}

/* Orientations 5 to 8 swap width and height. */
static gboolean
is_exif_turned (const Span *tiff)
{
  gboolean is_big;
  guint32 offset;
  guint32 n_entries;
  const guint8 *p = at (tiff, 0, 8);

  if (p == NULL || (memcmp (p, "MM", 2) != 0 && memcmp (p, "II", 2) != 0))
    return FALSE;
  is_big = p[0] == 'M';
  offset = is_big ? read_be (p + 4, 4) : read_le (p + 4, 4);
  p = at (tiff, offset, 2);
  if (p == NULL)
    return FALSE;
  n_entries = is_big ? read_be (p, 2) : read_le (p, 2);

  for (guint32 i = 0; i < n_entries; i++) {
    p = at (tiff, (gsize) offset + 2 + (gsize) i * 12, 12);
    if (p == NULL)
      return FALSE;
    if ((is_big ? read_be (p, 2) : read_le (p, 2)) == 0x0112)
      return (is_big ? read_be (p + 8, 2) : read_le (p + 8, 2)) >= 5;
  }
  return FALSE;
}

static gboolean
is_start_of_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
read_jpeg (const Span     *span,
           GzaPictureInfo *info)
{
  gsize offset = 2;

  for (;;) {
    const guint8 *p = at (span, offset, 4);
    guint32 length;

    if (p == NULL || p[0] != 0xff)
      return FALSE;
    if (p[1] == 0xff) {
      offset++;
      continue;
    }

    length = read_be (p + 2, 2);
    if (length < 2)
      return FALSE;
    if (is_start_of_frame (p[1])) {
      p = at (span, offset + 5, 4);
      if (p == NULL)
        return FALSE;
      info->height_px = read_be (p, 2);
      info->width_px = read_be (p + 2, 2);
      return TRUE;
    }
    if (p[1] == 0xe1 && length > 8 && starts_with (span, offset + 4, "Exif\0", 6) &&
        at (span, offset + 10, length - 8) != NULL) {
      Span tiff = { span->data + offset + 10, length - 8 };

      info->is_turned = is_exif_turned (&tiff);
    }
    offset += 2 + (gsize) length;
  }
}

static gboolean
is_svg (const Span *span)
{
  gsize offset = starts_with (span, 0, "\xef\xbb\xbf", 3) ? 3 : 0;

  while (offset < span->size && g_ascii_isspace (span->data[offset]))
    offset++;
  return starts_with (span, offset, "<?xml", 5) || starts_with (span, offset, "<svg", 4) ||
         starts_with (span, offset, "<!--", 4);
}

/**
 * gza_picture_info_read:
 * @bytes: the file, or at least its beginning
 * @ret_info: (out): what it is
 * @error: (out) (optional): what went wrong
 *
 * Tells format and size of a picture without decoding anything.
 *
 * Returns: FALSE if it is no picture that may be shown
 * Errors: `G_IO_ERROR_NOT_SUPPORTED` another format, `G_IO_ERROR_INVALID_DATA` a broken header
 */
gboolean
gza_picture_info_read (GBytes          *bytes,
                       GzaPictureInfo  *ret_info,
                       GError         **error)
{
  Span span;
  gboolean is_whole;

  *ret_info = (GzaPictureInfo) { 0 };
  span.data = g_bytes_get_data (bytes, &span.size);

  if (starts_with (&span, 0, "\x89PNG\r\n\x1a\n", 8)) {
    ret_info->type = GZA_PICTURE_PNG;
    is_whole = read_png (&span, ret_info);
  } else if (starts_with (&span, 0, "\xff\xd8\xff", 3)) {
    ret_info->type = GZA_PICTURE_JPEG;
    is_whole = read_jpeg (&span, ret_info);
  } else if (starts_with (&span, 0, "RIFF", 4) && starts_with (&span, 8, "WEBP", 4)) {
    ret_info->type = GZA_PICTURE_WEBP;
    is_whole = read_webp (&span, ret_info);
  } else if (is_svg (&span)) {
    ret_info->type = GZA_PICTURE_SVG;
    return TRUE;
  } else {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         "not a JPEG, PNG, WebP or SVG picture");
    return FALSE;
  }

  if (!is_whole || ret_info->width_px == 0 || ret_info->height_px == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "the picture's header is broken");
    return FALSE;
  }
  return TRUE;
}
