/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-page.h"
#include "gza-player.h"

G_BEGIN_DECLS

#define GZA_TYPE_ATTRACT_PAGE (gza_attract_page_get_type ())

/**
 * GzaAttractPage:
 *
 * The silent, moving picture that invites a passer-by, in turn in each language.
 */
G_DECLARE_FINAL_TYPE (GzaAttractPage, gza_attract_page, GZA, ATTRACT_PAGE, GzaPage)

GtkWidget *gza_attract_page_new        (GzaContext     *context);

GzaPlayer *gza_attract_page_get_player (GzaAttractPage *self);

G_END_DECLS
