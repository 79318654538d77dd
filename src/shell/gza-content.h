/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog-watcher.h"
#include "gza-run-journal.h"
#include "gza-settings.h"

G_BEGIN_DECLS

#define GZA_TYPE_CONTENT (gza_content_get_type ())

/**
 * GzaContent:
 *
 * The exhibition that a path leads to, and the one that is to take its place.
 *
 * Properties: `catalog`, the newest snapshot of the shown exhibition, and `ready`, whether another
 * exhibition can take its place, notify.
 */
G_DECLARE_FINAL_TYPE (GzaContent, gza_content, GZA, CONTENT, GObject)

GzaContent        *gza_content_new         (const char    *path,
                                            GzaSettings   *settings,
                                            GzaRunJournal *journal) G_GNUC_WARN_UNUSED_RESULT;

const char        *gza_content_get_path    (GzaContent    *self);
void               gza_content_set_path    (GzaContent    *self,
                                            const char    *path);
GzaRoot           *gza_content_get_root    (GzaContent    *self);
GzaCatalogWatcher *gza_content_get_watcher (GzaContent    *self);
GzaCatalog        *gza_content_get_catalog (GzaContent    *self);

gboolean           gza_content_is_ready    (GzaContent    *self);
void               gza_content_change      (GzaContent    *self);

G_END_DECLS
