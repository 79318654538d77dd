/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-diagnostic.h"
#include "gza-json.h"
#include "gza-root.h"

G_BEGIN_DECLS

void gza_printer_print     (GzaRoot    *root,
                            GListModel *diagnostics);
void gza_printer_add_json  (GzaJson    *json,
                            GListModel *diagnostics);
void gza_printer_count     (GListModel *diagnostics,
                            guint       ret_counts[3]);

G_END_DECLS
