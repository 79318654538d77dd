/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_STICK_PAGE (gza_stick_page_get_type ())

/**
 * GzaStickPage:
 *
 * What is taken home on a stick, and brought on one.
 */
G_DECLARE_FINAL_TYPE (GzaStickPage, gza_stick_page, GZA, STICK_PAGE, GzaPanelPage)

G_END_DECLS
