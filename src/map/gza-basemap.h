/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_BASEMAP_ERROR (gza_basemap_error_quark ())

typedef enum {
  GZA_BASEMAP_ERROR_CORRUPT,
  GZA_BASEMAP_ERROR_VERSION,
} GzaBasemapError;

#define GZA_TYPE_BASEMAP (gza_basemap_get_type ())

/**
 * GzaBasemap:
 *
 * Coasts, countries and the borders between them, packed by tools/ from Natural Earth; immutable.
 */
G_DECLARE_FINAL_TYPE (GzaBasemap, gza_basemap, GZA, BASEMAP, GObject)

GQuark      gza_basemap_error_quark (void);

GzaBasemap *gza_basemap_new         (GBytes      *bytes,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
const char *gza_basemap_find_country(GzaBasemap  *self,
                                     double       lat_deg,
                                     double       lon_deg);

G_END_DECLS
