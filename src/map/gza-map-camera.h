/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-map-flight.h"

G_BEGIN_DECLS

#define GZA_TYPE_MAP_CAMERA (gza_map_camera_get_type ())

/**
 * GzaMapCamera:
 *
 * Where a map looks, and the fingers, wheels and animations that change it.
 *
 * Signals: `moved` () the projection has changed or come to rest, `taken` () by a visitor's hand,
 * `tapped` (double x_px, double y_px) without moving.
 */
G_DECLARE_FINAL_TYPE (GzaMapCamera, gza_map_camera, GZA, MAP_CAMERA, GObject)

GzaMapCamera        *gza_map_camera_new            (GtkWidget           *widget)
  G_GNUC_WARN_UNUSED_RESULT;

const GzaProjection *gza_map_camera_get_projection (GzaMapCamera        *self);
gboolean             gza_map_camera_is_moving      (GzaMapCamera        *self);
double               gza_map_camera_get_zoom       (GzaMapCamera        *self);

void                 gza_map_camera_set_size       (GzaMapCamera        *self,
                                                    double               width_px,
                                                    double               height_px);
void                 gza_map_camera_set_insets     (GzaMapCamera        *self,
                                                    const GzaMapInsets  *insets);
void                 gza_map_camera_set_max_zoom   (GzaMapCamera        *self,
                                                    double               zoom);
void                 gza_map_camera_set_limits     (GzaMapCamera        *self,
                                                    const GzaMapBox     *box);

void                 gza_map_camera_get_frame      (GzaMapCamera        *self,
                                                    const GzaMapBox     *box,
                                                    double               margin_px,
                                                    GzaProjection       *ret_projection);
void                 gza_map_camera_jump           (GzaMapCamera        *self,
                                                    const GzaProjection *projection);
void                 gza_map_camera_fly            (GzaMapCamera        *self,
                                                    const GzaProjection *projection,
                                                    guint                duration_ms);
void                 gza_map_camera_zoom_by        (GzaMapCamera        *self,
                                                    double               octaves);
void                 gza_map_camera_pan_by         (GzaMapCamera        *self,
                                                    double               x_px,
                                                    double               y_px);
void                 gza_map_camera_stop           (GzaMapCamera        *self);

G_END_DECLS
