/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_WALL_TABS (gza_wall_tabs_get_type ())

/**
 * GzaWallTabs:
 *
 * The two ways to look at all stories, as portraits and as a map. Property `map` (construct-only):
 * whether this is the map. The other way is asked for by `nav.open-stories` or `nav.open-journeys`.
 */
G_DECLARE_FINAL_TYPE (GzaWallTabs, gza_wall_tabs, GZA, WALL_TABS, GtkWidget)

G_END_DECLS
