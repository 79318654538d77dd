/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_QUIET_PAGE (gza_quiet_page_get_type ())

/**
 * GzaQuietPage:
 *
 * A calm landscape that tells nothing of what was looked at.
 */
G_DECLARE_FINAL_TYPE (GzaQuietPage, gza_quiet_page, GZA, QUIET_PAGE, GzaPage)

GtkWidget *gza_quiet_page_new (GzaContext *context);

G_END_DECLS
