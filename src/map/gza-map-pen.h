/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GzaMapImage:
 *
 * A picture painted with cairo, for a pen to draw.
 */
typedef struct _GzaMapImage GzaMapImage;

GzaMapImage *gza_map_image_new_take    (cairo_surface_t       *surface,
                                        gboolean               opaque) G_GNUC_WARN_UNUSED_RESULT;
void         gza_map_image_free        (GzaMapImage           *self);

/**
 * GzaMapPen:
 *
 * Draws a map into the scene, as cheaply without a graphics card as with one.
 */
typedef struct _GzaMapPen GzaMapPen;

GzaMapPen   *gza_map_pen_new           (GtkWidget             *widget) G_GNUC_WARN_UNUSED_RESULT;
void         gza_map_pen_free          (GzaMapPen             *self);

void         gza_map_pen_begin         (GzaMapPen             *self,
                                        GtkSnapshot           *snapshot);
void         gza_map_pen_end           (GzaMapPen             *self);

void         gza_map_pen_add_color     (GzaMapPen             *self,
                                        const GdkRGBA         *color,
                                        const graphene_rect_t *rect);
void         gza_map_pen_add_image     (GzaMapPen             *self,
                                        GzaMapImage           *image,
                                        const graphene_rect_t *rect,
                                        double                 alpha);
cairo_t     *gza_map_pen_begin_drawing (GzaMapPen             *self,
                                        const graphene_rect_t *bounds) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapImage, gza_map_image_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapPen, gza_map_pen_free)

G_END_DECLS
