/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-picture-info.h"

#include "gza-picture-facts.h"
#include "gza-span.h"

/* Reads a picture's format and size from its headers, so that a decoder is only started on what
 * is known to be small enough. */

static gboolean
is_svg (GBytes *bytes)
{
  GzaSpan span;
  gsize offset;

  span.data = g_bytes_get_data (bytes, &span.size_bytes);
  offset = gza_span_has (&span, 0, "\xef\xbb\xbf", 3) ? 3 : 0;
  while (offset < span.size_bytes && g_ascii_isspace (span.data[offset]))
    offset++;
  return gza_span_has (&span, offset, "<?xml", 5) || gza_span_has (&span, offset, "<svg", 4) ||
         gza_span_has (&span, offset, "<!--", 4);
}

static gboolean
find_type (const char     *format,
           GzaPictureType *ret_type)
{
  static const struct {
    const char *format;
    GzaPictureType type;
  } types[] = {
    { "jpeg", GZA_PICTURE_JPEG },
    { "png", GZA_PICTURE_PNG },
    { "webp", GZA_PICTURE_WEBP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    if (g_strcmp0 (format, types[i].format) == 0) {
      *ret_type = types[i].type;
      return TRUE;
    }
  }
  return FALSE;
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
  GzaPictureFacts facts;

  *ret_info = (GzaPictureInfo) { 0 };
  if (is_svg (bytes)) {
    ret_info->type = GZA_PICTURE_SVG;
    return TRUE;
  }
  gza_picture_facts_read (bytes, &facts);
  if (!find_type (facts.format, &ret_info->type)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         "not a JPEG, PNG, WebP or SVG picture");
    return FALSE;
  }
  if (facts.width_px == 0 || facts.height_px == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "the picture's header is broken");
    return FALSE;
  }
  ret_info->width_px = facts.width_px;
  ret_info->height_px = facts.height_px;
  ret_info->is_turned = facts.orientation >= 5; /* 5 to 8 swap width and height */
  return TRUE;
}
