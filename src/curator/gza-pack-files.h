/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

char **gza_pack_list_story      (GzaRoot    *root,
                                 const char *id) G_GNUC_WARN_UNUSED_RESULT;
char **gza_pack_list_exhibition (GzaRoot    *root,
                                 GzaCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
