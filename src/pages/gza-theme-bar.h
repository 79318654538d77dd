/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-catalog.h"

G_BEGIN_DECLS

#define GZA_TYPE_THEME_BAR (gza_theme_bar_get_type ())

/**
 * GzaThemeBar:
 *
 * The exhibition's themes, of which a visitor may choose one. Properties: `theme` (notifies),
 * `wraps` (construct-only): in lines, else in one that scrolls.
 */
G_DECLARE_FINAL_TYPE (GzaThemeBar, gza_theme_bar, GZA, THEME_BAR, GtkWidget)

void        gza_theme_bar_set_catalog (GzaThemeBar *self,
                                       GzaCatalog  *catalog);
const char *gza_theme_bar_get_theme   (GzaThemeBar *self);
void        gza_theme_bar_set_theme   (GzaThemeBar *self,
                                       const char  *theme);

G_END_DECLS
