/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-picture-facts"

#include "gza-picture-facts.h"

#include <string.h>

#include "gza-exif.h"
#include "gza-span.h"

/* Walks a picture's parts without decoding any: JPEG segments (FF, marker, length), PNG chunks
 * (length, name, data, CRC), RIFF chunks of WebP (name, length, data, padded to even). Where a
 * place can stand: an EXIF block, or an XMP packet, which is text. What gdk-pixbuf lets pass
 * silently is seen here: a file whose end is missing. */

typedef struct {
  GzaSpan span;
  GzaPictureFacts *facts;
} Walk;

static void
take_exif (Walk *self,
           const guint8 *data,
           gsize size_bytes)
{
  if (size_bytes > 6 && memcmp (data, "Exif\0", 6) == 0) {
    data += 6;
    size_bytes -= 6;
  }
  self->facts->has_metadata = TRUE;
  gza_exif_read (data, size_bytes, &self->facts->orientation, &self->facts->has_location);
}

static void
take_xmp (Walk *self,
          const guint8 *data,
          gsize size_bytes)
{
  static const char mark[] = "GPSL"; /* exif:GPSLatitude, exif:GPSLongitude */

  self->facts->has_metadata = TRUE;
  if (memmem (data, size_bytes, mark, sizeof mark - 1) != NULL)
    self->facts->has_location = TRUE;
}

/* Application segments: 0 is JFIF, 2 a color profile or a second picture, 14 how Adobe stores
 * colors; 1 is EXIF or XMP, 13 Photoshop's notes; FE is a comment. */
static void
take_jpeg_segment (Walk *self,
                   guint8 marker,
                   const guint8 *data,
                   gsize size_bytes)
{
  static const char xmp[] = "http://ns.adobe.com/x";
  gboolean is_frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 &&
                      marker != 0xcc;

  if (is_frame && size_bytes >= 5) {
    self->facts->height_px = gza_read_big (data + 1, 2);
    self->facts->width_px = gza_read_big (data + 3, 2);
  } else if (marker == 0xe1 && size_bytes > 6 && memcmp (data, "Exif\0", 6) == 0) {
    take_exif (self, data, size_bytes);
  } else if (marker == 0xe1 && size_bytes >= sizeof xmp &&
             memcmp (data, xmp, sizeof xmp - 1) == 0) {
    take_xmp (self, data, size_bytes);
  } else if (marker == 0xfe || (marker >= 0xe1 && marker <= 0xef && marker != 0xe2 &&
                                marker != 0xee)) {
    self->facts->has_metadata = TRUE;
  }
}

/* Inside the picture's data an FF is always followed by 00 or by a restart mark, so that the first
 * FF D9 after it begins is the end. */
static void
walk_jpeg (Walk *self)
{
  gsize offset = 2;
  const guint8 *p;

  while ((p = gza_span_at (&self->span, offset, 4)) != NULL && p[0] == 0xff && p[1] != 0xda) {
    gsize length = gza_read_big (p + 2, 2);

    if (p[1] == 0xff) {
      offset++;
      continue;
    }
    if (length < 2 || gza_span_at (&self->span, offset + 2, length) == NULL)
      break;
    take_jpeg_segment (self, p[1], p + 4, length - 2);
    offset += 2 + length;
  }
  self->facts->is_truncated = p == NULL || p[0] != 0xff || p[1] != 0xda ||
                              memmem (p, self->span.size_bytes - offset, "\xff\xd9", 2) == NULL;
}

static void
take_png_chunk (Walk *self,
                const guint8 *name,
                const guint8 *data,
                gsize size_bytes)
{
  static const char xmp[] = "XML:com.adobe.xmp";

  if (memcmp (name, "IHDR", 4) == 0 && size_bytes >= 8) {
    self->facts->width_px = gza_read_big (data, 4);
    self->facts->height_px = gza_read_big (data + 4, 4);
  } else if (memcmp (name, "eXIf", 4) == 0) {
    take_exif (self, data, size_bytes);
  } else if (memcmp (name, "iTXt", 4) == 0 && size_bytes >= sizeof xmp &&
             memcmp (data, xmp, sizeof xmp) == 0) {
    take_xmp (self, data, size_bytes);
  } else if (memcmp (name + 1, "TXt", 3) == 0 || memcmp (name, "tEXt", 4) == 0 ||
             memcmp (name, "tIME", 4) == 0) {
    self->facts->has_metadata = TRUE;
  }
}

static void
walk_png (Walk *self)
{
  gsize offset = 8;
  const guint8 *p;

  self->facts->is_truncated = TRUE;
  while ((p = gza_span_at (&self->span, offset, 8)) != NULL) {
    gsize length = gza_read_big (p, 4);

    if (gza_span_at (&self->span, offset + 8, length + 4) == NULL)
      return;
    take_png_chunk (self, p + 4, p + 8, length);
    if (memcmp (p + 4, "IEND", 4) == 0) {
      self->facts->is_truncated = FALSE;
      return;
    }
    offset += length + 12;
  }
}

static void
take_webp_chunk (Walk *self,
                 const guint8 *name,
                 const guint8 *data,
                 gsize size_bytes)
{
  GzaPictureFacts *facts = self->facts;

  if (memcmp (name, "VP8X", 4) == 0 && size_bytes >= 10) {
    facts->width_px = gza_read_little (data + 4, 3) + 1;
    facts->height_px = gza_read_little (data + 7, 3) + 1;
  } else if (memcmp (name, "VP8L", 4) == 0 && size_bytes >= 5 && data[0] == 0x2f) {
    facts->width_px = (gza_read_little (data + 1, 4) & 0x3fff) + 1;
    facts->height_px = (gza_read_little (data + 1, 4) >> 14 & 0x3fff) + 1;
  } else if (memcmp (name, "VP8 ", 4) == 0 && size_bytes >= 10 &&
             memcmp (data + 3, "\x9d\x01\x2a", 3) == 0) {
    facts->width_px = gza_read_little (data + 6, 2) & 0x3fff;
    facts->height_px = gza_read_little (data + 8, 2) & 0x3fff;
  } else if (memcmp (name, "EXIF", 4) == 0) {
    take_exif (self, data, size_bytes);
  } else if (memcmp (name, "XMP ", 4) == 0) {
    take_xmp (self, data, size_bytes);
  }
}

static void
walk_webp (Walk *self)
{
  gsize offset = 12;
  const guint8 *p;

  self->facts->is_truncated =
      (gsize) gza_read_little (self->span.data + 4, 4) + 8 > self->span.size_bytes;
  while ((p = gza_span_at (&self->span, offset, 8)) != NULL) {
    gsize length = gza_read_little (p + 4, 4);

    if (gza_span_at (&self->span, offset + 8, length) == NULL)
      return;
    take_webp_chunk (self, p, p + 8, length);
    offset += 8 + length + (length & 1);
  }
}

/* A TIFF is an EXIF block itself; its size is for the decoder to say. */
static void
walk_tiff (Walk *self)
{
  take_exif (self, self->span.data, self->span.size_bytes);
}

/**
 * gza_picture_facts_read:
 * @bytes: a whole file
 * @ret_facts: (out caller-allocates): what it is
 *
 * Reads what a picture says about itself. Cheap: nothing is decoded.
 *
 * Returns: whether it is a picture that can be imported
 */
gboolean
gza_picture_facts_read (GBytes *bytes,
                        GzaPictureFacts *ret_facts)
{
  Walk self = { .facts = ret_facts };

  *ret_facts = (GzaPictureFacts) { .orientation = 1 };
  self.span.data = g_bytes_get_data (bytes, &self.span.size_bytes);
  if (gza_span_has (&self.span, 0, "\xff\xd8\xff", 3)) {
    ret_facts->format = "jpeg";
    walk_jpeg (&self);
  } else if (gza_span_has (&self.span, 0, "\x89PNG\r\n\x1a\n", 8)) {
    ret_facts->format = "png";
    walk_png (&self);
  } else if (gza_span_has (&self.span, 0, "RIFF", 4) && gza_span_has (&self.span, 8, "WEBP", 4)) {
    ret_facts->format = "webp";
    walk_webp (&self);
  } else if (gza_span_has (&self.span, 0, "II*\0", 4) || gza_span_has (&self.span, 0, "MM\0*", 4)) {
    ret_facts->format = "tiff";
    walk_tiff (&self);
  }
  return ret_facts->format != NULL;
}
