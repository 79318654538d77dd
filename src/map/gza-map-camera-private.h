/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-camera.h"

G_BEGIN_DECLS

/* What a hand does with the camera that it moves. */
void   gza_map_camera_take        (GzaMapCamera        *self);
void   gza_map_camera_move        (GzaMapCamera        *self,
                                   const GzaProjection *projection);
void   gza_map_camera_rest        (GzaMapCamera        *self);
void   gza_map_camera_tap         (GzaMapCamera        *self,
                                   double               x_px,
                                   double               y_px);
double gza_map_camera_clamp_scale (GzaMapCamera        *self,
                                   double               scale_px);
void   gza_map_camera_zoom_around (GzaMapCamera        *self,
                                   GzaMapPoint          screen,
                                   double               octaves);

G_END_DECLS
