/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_MACHINE_PAGE (gza_machine_page_get_type ())

/**
 * GzaMachinePage:
 *
 * What is done to the program and to its machine.
 */
G_DECLARE_FINAL_TYPE (GzaMachinePage, gza_machine_page, GZA, MACHINE_PAGE, GzaPanelPage)

G_END_DECLS
