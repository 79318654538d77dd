/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-camera.h"
#include "gza-map-canvas.h"
#include "gza-map-ground.h"
#include "gza-map-labels.h"
#include "gza-map-pen.h"
#include "gza-map-plan.h"

G_BEGIN_DECLS

/* What the subclasses of a canvas work with. */
gboolean      gza_map_canvas_is_drawn      (GzaMapCanvas        *self);
GzaBasemap   *gza_map_canvas_get_world     (GzaMapCanvas        *self);
GzaCatalog   *gza_map_canvas_get_catalog   (GzaMapCanvas        *self);
GzaMapCamera *gza_map_canvas_get_camera    (GzaMapCanvas        *self);
GzaMapGround *gza_map_canvas_get_ground    (GzaMapCanvas        *self);
GzaMapLabels *gza_map_canvas_get_labels    (GzaMapCanvas        *self);
void          gza_map_canvas_set_lit       (GzaMapCanvas        *self,
                                            const char *const   *countries);
void          gza_map_canvas_set_plan      (GzaMapCanvas        *self,
                                            GzaMapPlan          *plan);
gboolean      gza_map_canvas_is_dark       (GzaMapCanvas        *self);
GzaMapPlan   *gza_map_canvas_get_plan      (GzaMapCanvas        *self);
void          gza_map_canvas_refresh_words (GzaMapCanvas        *self);
void          gza_map_canvas_look_at       (GzaMapCanvas        *self,
                                            const GzaProjection *projection,
                                            guint                duration_ms);

G_END_DECLS
