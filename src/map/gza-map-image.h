/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GzaMapImage:
 *
 * A picture painted with cairo, as cheap to draw without a graphics card as with one.
 */
typedef struct _GzaMapImage GzaMapImage;

GzaMapImage *gza_map_image_new_take (cairo_surface_t       *surface,
                                     gboolean               opaque) G_GNUC_WARN_UNUSED_RESULT;
void         gza_map_image_free     (GzaMapImage           *self);
void         gza_map_image_append   (GzaMapImage           *self,
                                     GtkSnapshot           *snapshot,
                                     gboolean               with_cairo,
                                     const graphene_rect_t *rect,
                                     const graphene_rect_t *view,
                                     double                 alpha);

gboolean     gza_map_image_wants_cairo (GtkWidget          *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapImage, gza_map_image_free)

G_END_DECLS
