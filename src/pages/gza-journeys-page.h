/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_JOURNEYS_PAGE (gza_journeys_page_get_type ())

/**
 * GzaJourneysPage:
 *
 * Every story's road on one map.
 */
G_DECLARE_FINAL_TYPE (GzaJourneysPage, gza_journeys_page, GZA, JOURNEYS_PAGE, GzaPage)

GtkWidget *gza_journeys_page_new   (GzaContext      *context);

void       gza_journeys_page_reset (GzaJourneysPage *self);

G_END_DECLS
