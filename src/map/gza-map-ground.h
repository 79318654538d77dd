/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-basemap-private.h"
#include "gza-map-pen.h"
#include "gza-map-plan.h"

G_BEGIN_DECLS

/* How the ground looks, apart from where one looks. */
typedef struct {
  GzaWorldview worldview;
  gboolean night;
  double scale_factor; /* device pixels per pixel */
} GzaMapLook;

#define GZA_TYPE_MAP_GROUND (gza_map_ground_get_type ())

/**
 * GzaMapGround:
 *
 * The painted ground under the map: pictures made on a worker thread, moved about by the scene.
 *
 * Signals: `changed` () a better picture is there.
 */
G_DECLARE_FINAL_TYPE (GzaMapGround, gza_map_ground, GZA, MAP_GROUND, GObject)

GzaMapGround *gza_map_ground_new          (void) G_GNUC_WARN_UNUSED_RESULT;

void          gza_map_ground_set_basemaps (GzaMapGround        *self,
                                           GzaBasemap          *world,
                                           GzaBasemap          *region);
void          gza_map_ground_set_plan     (GzaMapGround        *self,
                                           GzaMapPlan          *plan);
void          gza_map_ground_set_look     (GzaMapGround        *self,
                                           const GzaMapLook    *look);
void          gza_map_ground_set_lit      (GzaMapGround        *self,
                                           const char *const   *countries);
void          gza_map_ground_set_roads    (GzaMapGround        *self,
                                           GPtrArray           *journeys,
                                           const char          *home);
void          gza_map_ground_prepare      (GzaMapGround        *self,
                                           const GzaProjection *projection);
void          gza_map_ground_draw         (GzaMapGround        *self,
                                           GzaMapPen           *pen,
                                           const GzaProjection *projection,
                                           gboolean             moving);
gboolean      gza_map_ground_is_sharp     (GzaMapGround        *self,
                                           const GzaProjection *projection);

G_END_DECLS
