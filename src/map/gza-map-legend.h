/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_MAP_LEGEND (gza_map_legend_get_type ())

/**
 * GzaMapLegend:
 *
 * What the lines and rings on the map of all journeys mean.
 */
G_DECLARE_FINAL_TYPE (GzaMapLegend, gza_map_legend, GZA, MAP_LEGEND, GtkWidget)

GtkWidget *gza_map_legend_new          (void);

void       gza_map_legend_set_meetings (GzaMapLegend *self,
                                        gboolean      meetings);

G_END_DECLS
