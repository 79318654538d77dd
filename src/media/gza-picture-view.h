/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-picture-loader.h"

G_BEGIN_DECLS

/* How far down a portrait its face stands. */
#define GZA_FACE_Y_RATIO 0.35

#define GZA_TYPE_PICTURE_VIEW (gza_picture_view_get_type ())

/**
 * GzaPictureView:
 *
 * Shows one picture of the exhibition, filling its box around a point of interest, and fades it in
 * when it is decoded. Role img; the alt text is its accessible label.
 */
G_DECLARE_FINAL_TYPE (GzaPictureView, gza_picture_view, GZA, PICTURE_VIEW, GtkWidget)

GtkWidget *gza_picture_view_new         (void);

void       gza_picture_view_set_picture (GzaPictureView   *self,
                                         GzaPictureLoader *loader,
                                         const char       *path);
void       gza_picture_view_set_alt     (GzaPictureView   *self,
                                         const char       *alt);
void       gza_picture_view_set_focus   (GzaPictureView   *self,
                                         double            x_ratio,
                                         double            y_ratio);
void       gza_picture_view_set_cover   (GzaPictureView   *self,
                                         gboolean          cover);

G_END_DECLS
