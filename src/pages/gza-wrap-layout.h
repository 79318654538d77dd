/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_WRAP_LAYOUT (gza_wrap_layout_get_type ())

/**
 * GzaWrapLayout:
 *
 * Sets children one after another like words, in as many lines as they need.
 */
G_DECLARE_FINAL_TYPE (GzaWrapLayout, gza_wrap_layout, GZA, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *gza_wrap_layout_new (void);

G_END_DECLS
