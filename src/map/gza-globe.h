/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-projection.h"
#include "gza-records.h"

G_BEGIN_DECLS

double      gza_globe_measure_km     (const GzaPoint *from,
                                      const GzaPoint *to);
double      gza_globe_measure_way_km (const GzaPoint *places,
                                      guint           n_places);
GzaMapPoint gza_globe_find_on_way    (const GzaPoint *places,
                                      guint           n_places,
                                      double          km);

G_END_DECLS
