/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

#define GZA_TYPE_CATALOG_WATCHER (gza_catalog_watcher_get_type ())

/**
 * GzaCatalogWatcher:
 *
 * Keeps the catalog of a folder up to date while the folder changes.
 */
G_DECLARE_FINAL_TYPE (GzaCatalogWatcher, gza_catalog_watcher, GZA, CATALOG_WATCHER, GObject)

GzaCatalogWatcher *
                   gza_catalog_watcher_new             (GzaRoot *root) G_GNUC_WARN_UNUSED_RESULT;
void               gza_catalog_watcher_set_location    (GzaCatalogWatcher *self,
                                                        const char        *country,
                                                        const char        *venue);
void               gza_catalog_watcher_set_aside       (GzaCatalogWatcher *self,
                                                        const char *const *ids);
void               gza_catalog_watcher_start           (GzaCatalogWatcher *self);

GzaCatalog        *gza_catalog_watcher_get_catalog     (GzaCatalogWatcher *self);
GListModel        *gza_catalog_watcher_get_diagnostics (GzaCatalogWatcher *self);
GListModel        *gza_catalog_watcher_get_news        (GzaCatalogWatcher *self);
guint              gza_catalog_watcher_get_n_read      (GzaCatalogWatcher *self);

G_END_DECLS
