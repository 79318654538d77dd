/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-basemap.h"
#include "gza-catalog.h"
#include "gza-projection.h"

G_BEGIN_DECLS

#define GZA_TYPE_MAP_CANVAS (gza_map_canvas_get_type ())

/**
 * GzaMapCanvas:
 *
 * A map without roads: the ground, the names, the disclaimer, and the ways to move about. What
 * lies on it is drawn by its subclasses. Without a disclaimer for the language nothing is drawn.
 *
 * Properties: `night` (boolean, for dark pages; else for light ones). CSS name gza-map.
 */
G_DECLARE_DERIVABLE_TYPE (GzaMapCanvas, gza_map_canvas, GZA, MAP_CANVAS, GtkWidget)

typedef struct _GzaMapLabels GzaMapLabels;
typedef struct _GzaMapPen GzaMapPen;

/**
 * GzaMapCanvasClass:
 * @draw: draws what lies on the ground, below the names
 * @add_obstacles: keeps names off what is drawn
 * @add_names: adds the names that are more important than those of countries and towns
 * @add_towns: adds the names of towns
 * @tapped: a visitor has touched the map, in pixels
 * @frame: looks again at what is shown, after the size or the insets changed; flies there, or
 *     goes there at once where the duration is 0
 * @basemaps_changed: reads again what depends on the ground
 * @refresh_words: says what the map shows, in the language of now
 */
struct _GzaMapCanvasClass {
  GtkWidgetClass parent_class;

  void (*draw)          (GzaMapCanvas        *self,
                         GzaMapPen           *pen,
                         const GzaProjection *projection);
  void (*add_obstacles) (GzaMapCanvas        *self,
                         GzaMapLabels        *labels,
                         const GzaProjection *projection);
  void (*add_names)     (GzaMapCanvas        *self,
                         GzaMapLabels        *labels);
  void (*add_towns)     (GzaMapCanvas        *self,
                         GzaMapLabels        *labels);
  void (*tapped)        (GzaMapCanvas        *self,
                         double               x_px,
                         double               y_px);
  void (*frame)         (GzaMapCanvas        *self,
                         guint                duration_ms);
  void (*basemaps_changed) (GzaMapCanvas     *self);
  void (*refresh_words) (GzaMapCanvas        *self);
};

void     gza_map_canvas_set_basemaps (GzaMapCanvas *self,
                                      GzaBasemap   *world,
                                      GzaBasemap   *region);
void     gza_map_canvas_set_catalog  (GzaMapCanvas *self,
                                      GzaCatalog   *catalog);
gboolean gza_map_canvas_get_night    (GzaMapCanvas *self);
void     gza_map_canvas_set_night    (GzaMapCanvas *self,
                                      gboolean      night);
void     gza_map_canvas_set_insets   (GzaMapCanvas *self,
                                      int           top_px,
                                      int           end_px,
                                      int           bottom_px,
                                      int           start_px);
void     gza_map_canvas_set_words    (GzaMapCanvas *self,
                                      int           top_px,
                                      int           bottom_px);

G_END_DECLS
