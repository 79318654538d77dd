/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  GZA_PICTURE_JPEG,
  GZA_PICTURE_PNG,
  GZA_PICTURE_WEBP,
  GZA_PICTURE_SVG,
} GzaPictureType;

/**
 * GzaPictureInfo:
 * @type: the format, told by the content and never by the name
 * @width_px: as stored; 0 for an SVG
 * @height_px: as stored; 0 for an SVG
 * @is_turned: whether the orientation tag swaps width and height
 *
 * What a picture's first bytes say.
 */
typedef struct {
  GzaPictureType type;
  guint32 width_px;
  guint32 height_px;
  gboolean is_turned;
} GzaPictureInfo;

gboolean gza_picture_info_read (GBytes          *bytes,
                                GzaPictureInfo  *ret_info,
                                GError         **error);

G_END_DECLS
