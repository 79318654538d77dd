/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

void gza_glyph_check_run (GzaRoot    *root,
                          GzaCatalog *catalog,
                          GListStore *diagnostics);

G_END_DECLS
