/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-context.h"

G_BEGIN_DECLS

#define GZA_TYPE_BAG_VIEW (gza_bag_view_get_type ())

/**
 * GzaBagView:
 *
 * What would you take with you? A few of many objects, and what others took.
 */
G_DECLARE_FINAL_TYPE (GzaBagView, gza_bag_view, GZA, BAG_VIEW, GtkWidget)

GtkWidget *gza_bag_view_new (GzaContext *context);

G_END_DECLS
