/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_GALLERY (gza_gallery_get_type ())

/**
 * GzaGallery:
 *
 * The screen in every language of the exhibition, side by side.
 *
 * Signal: `chosen` (const char *language): the curator touched one.
 */
G_DECLARE_FINAL_TYPE (GzaGallery, gza_gallery, GZA, GALLERY, GtkWidget)

void     gza_gallery_take      (GzaGallery *self,
                                GtkWidget  *screen);
void     gza_gallery_clear     (GzaGallery *self);
gboolean gza_gallery_is_taking (GzaGallery *self);

G_END_DECLS
