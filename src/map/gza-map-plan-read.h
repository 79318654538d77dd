/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-plan.h"
#include "gza-root.h"

G_BEGIN_DECLS

void        gza_map_plan_read_async  (GzaRoot              *root,
                                      const GzaGround      *ground,
                                      GObject              *source,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback);
GzaMapPlan *gza_map_plan_read_finish (GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
