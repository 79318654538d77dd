/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-picture-loader.h"
#include "gza-player.h"
#include "gza-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_PHOTOS_VIEW (gza_photos_view_get_type ())

/**
 * GzaPhotosView:
 *
 * Photographs in slow movement and cross-fade, placed by the player's position; still with
 * reduced motion. Also the fallback picture of a chapter whose video cannot play.
 */
G_DECLARE_FINAL_TYPE (GzaPhotosView, gza_photos_view, GZA, PHOTOS_VIEW, GtkWidget)

GtkWidget *gza_photos_view_new           (void);

/* @photos is borrowed and must live as long as they are set; the curator's captions and alt texts
 * follow the language of the default GzaLocale. */
void       gza_photos_view_set_photos    (GzaPhotosView    *self,
                                          GzaPictureLoader *loader,
                                          const GzaPhoto   *photos,
                                          guint             n_photos);
void       gza_photos_view_set_player    (GzaPhotosView    *self,
                                          GzaPlayer        *player);
void       gza_photos_view_set_top_inset (GzaPhotosView    *self,
                                          int               top_px);

G_END_DECLS
