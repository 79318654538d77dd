/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GzaPictureFacts:
 * @format: (nullable): what gdk-pixbuf calls such a file; %NULL if it is no picture
 * @width_px: as stored, before it is turned
 * @height_px: as stored
 * @orientation: 1 to 8, as EXIF counts; 1 upright
 * @has_location: it says where it was taken
 * @has_metadata: it carries more than the picture
 * @is_truncated: its end is missing
 *
 * What the bytes of a picture say without decoding it.
 */
typedef struct {
  const char *format;
  guint width_px;
  guint height_px;
  guint orientation;
  gboolean has_location;
  gboolean has_metadata;
  gboolean is_truncated;
} GzaPictureFacts;

gboolean gza_picture_facts_read (GBytes          *bytes,
                                 GzaPictureFacts *ret_facts);

G_END_DECLS
