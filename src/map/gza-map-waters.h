/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-locale.h"
#include "gza-map-labels.h"

G_BEGIN_DECLS

void gza_map_waters_add (GzaMapLabels *labels,
                         GzaLocale    *locale);

G_END_DECLS
