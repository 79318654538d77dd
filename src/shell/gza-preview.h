/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-catalog-watcher.h"
#include "gza-window.h"

G_BEGIN_DECLS

#define GZA_TYPE_PREVIEW (gza_preview_get_type ())

/**
 * GzaPreview:
 *
 * The kiosk's screen with what a curator needs around it.
 *
 * Properties (all notify): `portrait`, `panel-shown`, `gallery-shown`.
 */
G_DECLARE_FINAL_TYPE (GzaPreview, gza_preview, GZA, PREVIEW, GtkWidget)

void gza_preview_attach (GzaWindow         *window,
                         GzaCatalogWatcher *watcher,
                         GzaRoot           *root,
                         const char        *story_id);

G_END_DECLS
