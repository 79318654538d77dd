/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-context.h"

G_BEGIN_DECLS

void gza_basemaps_load (GzaContext *context,
                        const char *data_dir);

G_END_DECLS
