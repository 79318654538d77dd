/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_RIGHTS_PAGE (gza_rights_page_get_type ())

/**
 * GzaRightsPage:
 *
 * The room of rights: what everybody is entitled to, and who protects it.
 */
G_DECLARE_FINAL_TYPE (GzaRightsPage, gza_rights_page, GZA, RIGHTS_PAGE, GzaRoomPage)

GtkWidget *gza_rights_page_new (GzaContext *context);

G_END_DECLS
