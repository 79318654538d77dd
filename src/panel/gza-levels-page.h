/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_LEVELS_PAGE (gza_levels_page_get_type ())

/**
 * GzaLevelsPage:
 *
 * How loud and how bright the kiosk is.
 */
G_DECLARE_FINAL_TYPE (GzaLevelsPage, gza_levels_page, GZA, LEVELS_PAGE, GzaPanelPage)

G_END_DECLS
