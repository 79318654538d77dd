/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_SPLIT (gza_split_get_type ())

/**
 * GzaSplit:
 *
 * Two screens in one window, each in a place of its own; black where neither is. CSS name
 * gza-split.
 */
G_DECLARE_FINAL_TYPE (GzaSplit, gza_split, GZA, SPLIT, GtkWidget)

GtkWidget *gza_split_new        (GtkWidget          *main);

GtkWidget *gza_split_get_main   (GzaSplit           *self);
void       gza_split_set_places (GzaSplit           *self,
                                 const GdkRectangle *main,
                                 const GdkRectangle *second);
void       gza_split_set_second (GzaSplit           *self,
                                 GtkWidget          *second);

G_END_DECLS
