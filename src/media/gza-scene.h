/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GzaSceneDrawFunc:
 * @cr: where to draw; what lies outside of @band is cut off
 * @band: a part of the picture's bounds
 * @data: the caller's
 *
 * Draws the part of a picture that lies in a band.
 */
typedef void (*GzaSceneDrawFunc) (cairo_t               *cr,
                                  const graphene_rect_t *band,
                                  gpointer               data);

GdkTexture *gza_scene_make_texture   (GBytes                *pixels,
                                      int                    width_px,
                                      int                    height_px,
                                      gboolean               is_opaque) G_GNUC_WARN_UNUSED_RESULT;

gboolean    gza_scene_is_cairo       (GtkWidget             *widget);
void        gza_scene_append_bands   (GtkSnapshot           *snapshot,
                                      const graphene_rect_t *bounds,
                                      GzaSceneDrawFunc       draw,
                                      gpointer               data);
void        gza_scene_fill           (cairo_t               *cr,
                                      cairo_pattern_t       *source,
                                      int                    width_px,
                                      int                    height_px,
                                      const graphene_rect_t *bounds);
void        gza_scene_append_texture (GtkSnapshot           *snapshot,
                                      GtkWidget             *widget,
                                      GdkTexture            *texture,
                                      const graphene_rect_t *bounds);

G_END_DECLS
