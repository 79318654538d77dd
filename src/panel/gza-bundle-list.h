/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_BUNDLE_LIST (gza_bundle_list_get_type ())

/**
 * GzaBundleList:
 *
 * The bundles of a folder, one button each.
 *
 * Signals: `picked` (const char *path), when one of them is touched
 */
G_DECLARE_FINAL_TYPE (GzaBundleList, gza_bundle_list, GZA, BUNDLE_LIST, GtkWidget)

GtkWidget *gza_bundle_list_new     (const char    *folder);

void       gza_bundle_list_refresh (GzaBundleList *self);

G_END_DECLS
