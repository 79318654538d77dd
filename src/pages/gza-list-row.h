/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gza_list_row_set_up (GtkListItem *item,
                          GtkWidget   *row);

G_END_DECLS
