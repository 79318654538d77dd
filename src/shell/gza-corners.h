/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_CORNERS (gza_corners_get_type ())

/**
 * GzaCorners:
 *
 * The buttons in the upper corner of every page: the language, and the quiet exit.
 */
G_DECLARE_FINAL_TYPE (GzaCorners, gza_corners, GZA, CORNERS, GtkWidget)

void gza_corners_set_shown       (GzaCorners     *self,
                                  gboolean        language,
                                  gboolean        quiet);
void gza_corners_set_orientation (GzaCorners     *self,
                                  GtkOrientation  orientation);

G_END_DECLS
