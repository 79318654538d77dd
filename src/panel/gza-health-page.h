/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_HEALTH_PAGE (gza_health_page_get_type ())

/**
 * GzaHealthPage:
 *
 * How the kiosk is, from second to second.
 */
G_DECLARE_FINAL_TYPE (GzaHealthPage, gza_health_page, GZA, HEALTH_PAGE, GzaPanelPage)

G_END_DECLS
