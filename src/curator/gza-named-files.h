/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-root.h"
#include "gza-schema.h"

G_BEGIN_DECLS

void gza_named_files_collect        (GzaRoot         *root,
                                     const char      *file,
                                     const GzaSchema *schema,
                                     GHashTable      *paths);
void gza_named_files_collect_shared (GzaRoot         *root,
                                     GHashTable      *paths);

G_END_DECLS
