/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-root.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GListStore *gza_faults_find   (GListModel  *diagnostics,
                               const char  *story_id) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gza_faults_is_fit (GzaRoot     *root,
                               GListStore **ret_faults);

G_END_DECLS
