/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define GZA_PICTURE_MAX_BYTES  (64 * 1024 * 1024)
#define GZA_PICTURE_MAX_PIXELS (7680 * 4320)

GdkTexture *gza_picture_decode (GBytes        *bytes,
                                int            width_px,
                                int            height_px,
                                GCancellable  *cancellable,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
