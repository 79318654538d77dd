/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-locale.h"
#include "gza-map-labels.h"
#include "gza-map-precision.h"
#include "gza-route.h"

G_BEGIN_DECLS

void gza_map_names_add_stops     (GzaMapLabels      *labels,
                                  GzaStory          *story,
                                  GzaRoute          *route,
                                  const GzaMapPlace *places,
                                  GzaLocale         *locale);
void gza_map_names_add_countries (GzaMapLabels      *labels,
                                  GzaBasemap        *world,
                                  GzaBasemap        *region,
                                  const char *const *lit,
                                  GzaWorldview       worldview,
                                  GzaLocale         *locale);
void gza_map_names_add_cities    (GzaMapLabels      *labels,
                                  GzaBasemap        *world,
                                  GzaCatalog        *catalog,
                                  GzaStory          *story,
                                  const GzaMapPlace *places,
                                  GzaLocale         *locale);

G_END_DECLS
