/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_TESTS_PAGE (gza_tests_page_get_type ())

/**
 * GzaTestsPage:
 *
 * Tries screen, loudspeakers and network.
 */
G_DECLARE_FINAL_TYPE (GzaTestsPage, gza_tests_page, GZA, TESTS_PAGE, GzaPanelPage)

G_END_DECLS
