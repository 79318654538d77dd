/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-basemap.h"
#include "gza-catalog.h"
#include "gza-map-canvas.h"
#include "gza-root.h"
#include "gza-story.h"

G_BEGIN_DECLS

#define GZA_TYPE_MAP_VIEW (gza_map_view_get_type ())

/**
 * GzaMapView:
 *
 * The basemap with one story's road on it, in the language of the default GzaLocale. The road is
 * drawn up to `progress`. Without a disclaimer for the language the map is not drawn.
 *
 * Properties: `progress` (double, ratio [0, 1] of the road drawn, notifies), `current-stop` (uint,
 * the last stop reached); those of GzaMapCanvas, as `night`. Signals: `stop-activated` (guint
 * index).
 */
G_DECLARE_FINAL_TYPE (GzaMapView, gza_map_view, GZA, MAP_VIEW, GzaMapCanvas)

GtkWidget *gza_map_view_new                   (void);

void       gza_map_view_set_basemaps          (GzaMapView *self,
                                               GzaBasemap *world,
                                               GzaBasemap *region);
void       gza_map_view_set_catalog           (GzaMapView *self,
                                               GzaCatalog *catalog);
void       gza_map_view_set_story             (GzaMapView *self,
                                               GzaStory   *story);
double     gza_map_view_get_progress          (GzaMapView *self);
void       gza_map_view_set_progress          (GzaMapView *self,
                                               double      progress_ratio);
double     gza_map_view_get_progress_of_stop  (GzaMapView *self,
                                               guint       index);
void       gza_map_view_animate_to_stop       (GzaMapView *self,
                                               guint       index);
guint      gza_map_view_get_current_stop      (GzaMapView *self);
void       gza_map_view_set_insets            (GzaMapView *self,
                                               int         top_px,
                                               int         end_px,
                                               int         bottom_px,
                                               int         start_px);
void       gza_map_view_frame_route           (GzaMapView *self,
                                               gboolean    animate);

void       gza_map_view_set_cues              (GzaMapView *self,
                                               const GzaMapCue *cues,
                                               guint       n_cues);
void       gza_map_view_set_position          (GzaMapView *self,
                                               gint64      position_us);

void       gza_map_view_set_ground           (GzaMapView      *self,
                                              GzaRoot         *root,
                                              const GzaGround *ground);

G_END_DECLS
