/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-catalog.h"
#include "gza-root.h"

G_BEGIN_DECLS

GzaCatalog *gza_catalog_load        (GzaRoot              *root,
                                     GListStore           *diagnostics) G_GNUC_WARN_UNUSED_RESULT;
void        gza_catalog_load_async  (GzaRoot              *root,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GzaCatalog *gza_catalog_load_finish (GAsyncResult         *result,
                                     GListModel          **ret_diagnostics,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
