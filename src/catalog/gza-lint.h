/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

void gza_lint_run       (GzaRoot    *root,
                         GzaCatalog *catalog,
                         GDateTime  *today,
                         GListStore *diagnostics);
void gza_lint_run_story (GzaRoot    *root,
                         GzaCatalog *catalog,
                         GzaStory   *story,
                         GDateTime  *today,
                         GListStore *diagnostics);

G_END_DECLS
