/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_PREVIEW_FRAME (gza_preview_frame_get_type ())

/**
 * GzaPreviewFrame:
 *
 * A screen of the kiosk's shape, as large as there is room.
 *
 * Signal: `resized` (int width_px, int height_px): the screen has another size.
 */
G_DECLARE_FINAL_TYPE (GzaPreviewFrame, gza_preview_frame, GZA, PREVIEW_FRAME, GtkWidget)

GtkWidget *gza_preview_frame_new          (void);

GtkWidget *gza_preview_frame_get_child    (GzaPreviewFrame *self);
void       gza_preview_frame_set_child    (GzaPreviewFrame *self,
                                           GtkWidget       *child);
void       gza_preview_frame_set_portrait (GzaPreviewFrame *self,
                                           gboolean         portrait);

G_END_DECLS
