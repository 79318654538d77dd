/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-map-labels.h"

G_BEGIN_DECLS

#define GZA_TYPE_MAP_FURNITURE (gza_map_furniture_get_type ())

/**
 * GzaMapFurniture:
 *
 * The disclaimer and the buttons of a map.
 *
 * Signals: `zoomed` (double octaves).
 */
G_DECLARE_FINAL_TYPE (GzaMapFurniture, gza_map_furniture, GZA, MAP_FURNITURE, GtkWidget)

GtkWidget *gza_map_furniture_new            (void);

void       gza_map_furniture_set_disclaimer (GzaMapFurniture *self,
                                             const char      *words);
void       gza_map_furniture_set_look       (GzaMapFurniture *self,
                                             gboolean         night,
                                             const int       *insets_px);
int        gza_map_furniture_get_reserve   (GzaMapFurniture *self);
void       gza_map_furniture_add_obstacles  (GzaMapFurniture *self,
                                             GzaMapLabels    *labels);

G_END_DECLS
