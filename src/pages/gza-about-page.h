/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_ABOUT_PAGE (gza_about_page_get_type ())

/**
 * GzaAboutPage:
 *
 * Who made the exhibition, with what, and what is kept of visitors.
 */
G_DECLARE_FINAL_TYPE (GzaAboutPage, gza_about_page, GZA, ABOUT_PAGE, GzaRoomPage)

GtkWidget *gza_about_page_new (GzaContext *context);

G_END_DECLS
