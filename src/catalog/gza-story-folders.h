/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-root.h"

G_BEGIN_DECLS

GPtrArray *gza_story_folders_list      (GzaRoot    *root,
                                        GListStore *diagnostics) G_GNUC_WARN_UNUSED_RESULT;
gboolean   gza_story_folders_is_id     (const char *name);
gboolean   gza_story_folders_is_gone   (GzaRoot    *root,
                                        const char *id);

G_END_DECLS
