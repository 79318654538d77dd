/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-basemap-private.h"
#include "gza-locale.h"
#include "gza-records.h"

G_BEGIN_DECLS

/* What the map may know of a stop. */
typedef struct {
  double lat_deg;
  double lon_deg;
  GzaPrecision precision;
  double radius_km; /* of the soft area; 0 for an exact point */
} GzaMapPlace;

GzaPrecision gza_map_precision_get      (const GzaStop   *stop,
                                         const GzaPerson *person);
double       gza_map_precision_get_zoom (GzaPrecision     precision);
GzaMapPlace  gza_map_precision_locate   (const GzaStop   *stop,
                                         GzaPrecision     precision,
                                         GzaBasemap      *world);
char        *gza_map_precision_dup_name (const GzaStop   *stop,
                                         GzaPrecision     precision,
                                         GzaLocale       *locale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
