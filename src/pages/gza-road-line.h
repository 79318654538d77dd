/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_ROAD_LINE (gza_road_line_get_type ())

/**
 * GzaRoadLine:
 *
 * A share of something, drawn as a road that has come so far.
 */
G_DECLARE_FINAL_TYPE (GzaRoadLine, gza_road_line, GZA, ROAD_LINE, GtkWidget)

GtkWidget *gza_road_line_new       (guint        n_stops);

void       gza_road_line_set_ratio (GzaRoadLine *self,
                                    double       ratio);

G_END_DECLS
