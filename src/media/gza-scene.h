/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *gza_scene_make_texture   (GBytes                *pixels,
                                      int                    width_px,
                                      int                    height_px,
                                      gboolean               is_opaque) G_GNUC_WARN_UNUSED_RESULT;

gboolean    gza_scene_is_cairo       (GtkWidget             *widget);
void        gza_scene_append_surface (GtkSnapshot           *snapshot,
                                      cairo_surface_t       *surface,
                                      int                    width_px,
                                      int                    height_px,
                                      const graphene_rect_t *bounds);
void        gza_scene_append_texture (GtkSnapshot           *snapshot,
                                      GtkWidget             *widget,
                                      GdkTexture            *texture,
                                      const graphene_rect_t *bounds);

G_END_DECLS
