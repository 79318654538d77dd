/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-exif"

#include "gza-exif.h"

#include <string.h>

#include "gza-span.h"

/* Reads the two facts of an EXIF block that matter here: which way up the picture is, and whether
 * it says where it was taken. The block is a TIFF file: "II" or "MM" for the order of bytes, the
 * number 42, the offset of the first directory; a directory is a count and entries of twelve bytes
 * (tag, type, count, value or offset). Every read is bounds-checked by
 * gza_span_at(). */

#define TAG_ORIENTATION 0x0112
#define TAG_GPS 0x8825
#define ENTRY_BYTES 12

typedef struct {
  GzaSpan span;
  gboolean is_big;
} Tiff;

static guint32
get (const Tiff *self,
     const guint8 *p,
     guint n_bytes)
{
  return self->is_big ? gza_read_big (p, n_bytes) : gza_read_little (p, n_bytes);
}

/* A directory of places that is there but empty says nothing. */
static gboolean
has_entries (const Tiff *self,
             gsize offset)
{
  const guint8 *p = gza_span_at (&self->span, offset, 2);

  return p != NULL && get (self, p, 2) > 0;
}

static void
read_entry (const Tiff *self,
            const guint8 *p,
            guint *ret_orientation,
            gboolean *ret_has_location)
{
  guint tag = get (self, p, 2);

  if (tag == TAG_ORIENTATION) {
    guint value = get (self, p + 8, 2);

    *ret_orientation = value >= 1 && value <= 8 ? value : 1;
  } else if (tag == TAG_GPS) {
    *ret_has_location = *ret_has_location || has_entries (self, get (self, p + 8, 4));
  }
}

/**
 * gza_exif_read:
 * @data: an EXIF block, from its "II" or "MM" on
 * @size_bytes: its length
 * @ret_orientation: (inout): 1 to 8, set where the block says so
 * @ret_has_location: (inout): set where the block says where it was taken
 *
 * Reads an EXIF block.
 *
 * Source: CIPA DC-008, "Exif"; TIFF 6.0
 */
void
gza_exif_read (const guint8 *data,
               gsize size_bytes,
               guint *ret_orientation,
               gboolean *ret_has_location)
{
  Tiff self = { .span = { data, size_bytes } };
  const guint8 *p = gza_span_at (&self.span, 0, 8);
  guint32 offset;
  guint n_entries;

  if (p == NULL || (memcmp (p, "II*", 3) != 0 && memcmp (p, "MM\0*", 4) != 0))
    return;
  self.is_big = p[0] == 'M';
  offset = get (&self, p + 4, 4);
  p = gza_span_at (&self.span, offset, 2);
  n_entries = p != NULL ? get (&self, p, 2) : 0;
  for (guint i = 0; i < n_entries; i++) {
    p = gza_span_at (&self.span, (gsize) offset + 2 + (gsize) i * ENTRY_BYTES, ENTRY_BYTES);
    if (p == NULL)
      return;
    read_entry (&self, p, ret_orientation, ret_has_location);
  }
}
