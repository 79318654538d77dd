/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "gza-projection.h"
#include "gza-records.h"

G_BEGIN_DECLS

/**
 * GzaMapPlan:
 *
 * A curator's own map: a drawing, and where the globe lies on it. Immutable, shared by reference.
 */
typedef struct _GzaMapPlan GzaMapPlan;

GzaMapPlan      *gza_map_plan_new       (GBytes               *bytes,
                                         const GzaGroundPoint *points,
                                         guint                 n_points,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GzaMapPlan      *gza_map_plan_ref       (GzaMapPlan           *self);
void             gza_map_plan_unref     (GzaMapPlan           *self);

GzaMapBox        gza_map_plan_get_box   (const GzaMapPlan     *self);
double           gza_map_plan_get_scale (const GzaMapPlan     *self);
GzaMapPoint      gza_map_plan_locate    (const GzaMapPlan     *self,
                                         GzaMapPoint           point);
cairo_surface_t *gza_map_plan_paint     (GzaMapPlan           *self,
                                         const GzaProjection  *projection,
                                         double                scale_factor,
                                         gboolean              night) G_GNUC_WARN_UNUSED_RESULT;

cairo_surface_t *gza_map_plan_dup_wash  (GzaMapPlan           *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GzaMapPlan, gza_map_plan_unref)

G_END_DECLS
