/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-basemap.h"
#include "gza-catalog.h"

G_BEGIN_DECLS

GzaBasemap *map_fixture_load_basemap (const char   *name);
GzaCatalog *map_fixture_load_catalog (const char   *exhibition,
                                      const char   *places,
                                      const char   *route);
gboolean    map_fixture_wait         (gboolean    (*is_done) (gpointer data),
                                      gpointer      data,
                                      guint         limit_ms);

/* An exhibition whose map has a disclaimer in English, Georgian and Arabic, or in none. */
extern const char map_fixture_exhibition[];
extern const char map_fixture_exhibition_silent[];
extern const char map_fixture_places[];

G_END_DECLS
