/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gza-map-canvas-private.h"
#include "gza-map-furniture.h"

G_BEGIN_DECLS

/* What the two files of a canvas share. */
typedef struct {
  /* template widgets */
  GzaMapFurniture *furniture;

  /* owned */
  GzaBasemap *world;
  GzaBasemap *region;
  GzaMapPlan *plan; /* a ground of the curator's own, or NULL */
  GzaCatalog *catalog;
  char **lit; /* countries that are named first and painted lighter */
  GzaMapCamera *camera;
  GzaMapGround *ground;
  GzaMapLabels *labels;
  GzaMapPen *pen;
  AdwAnimation *settle_animation; /* gives the names the frames to fade */

  /* state */
  int insets_px[4]; /* top, end, bottom, start */
  int words_px[2];  /* captions over the map: top, bottom */
  gboolean night;
  gboolean has_words; /* of the disclaimer; without it there is no map */
  gboolean has_warned;
} GzaMapCanvasPrivate;

GzaMapCanvasPrivate *gza_map_canvas_get_private   (GzaMapCanvas *self);
void                 gza_map_canvas_refresh_scale (GzaMapCanvas *self);
void                 gza_map_canvas_frame_again   (GzaMapCanvas *self,
                                                   guint         duration_ms);

G_END_DECLS
