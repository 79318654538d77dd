/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "gza-root.h"

G_BEGIN_DECLS

#define GZA_TYPE_PICTURE_LOADER (gza_picture_loader_get_type ())

/**
 * GzaPictureLoader:
 *
 * Decodes pictures (JPEG, PNG, WebP, SVG) of one exhibition off the main thread, at the size
 * asked for, with limits before decoding and a bounded cache of textures. The one door for
 * pictures, so that decoding can move into a confined process without a change to its callers.
 */
G_DECLARE_FINAL_TYPE (GzaPictureLoader, gza_picture_loader, GZA, PICTURE_LOADER, GObject)

G_GNUC_WARN_UNUSED_RESULT
GzaPictureLoader *gza_picture_loader_new         (GzaRoot              *root);

GdkTexture       *gza_picture_loader_peek        (GzaPictureLoader     *self,
                                                  const char           *path,
                                                  int                   width_px,
                                                  int                   height_px);
void              gza_picture_loader_load_async  (GzaPictureLoader     *self,
                                                  const char           *path,
                                                  int                   width_px,
                                                  int                   height_px,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
G_GNUC_WARN_UNUSED_RESULT
GdkTexture       *gza_picture_loader_load_finish (GzaPictureLoader     *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

void              gza_picture_loader_forget_changed
                                                 (GzaPictureLoader     *self);
gsize             gza_picture_loader_get_cached_bytes
                                                 (GzaPictureLoader     *self);

G_END_DECLS
