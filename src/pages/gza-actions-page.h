/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_ACTIONS_PAGE (gza_actions_page_get_type ())

/**
 * GzaActionsPage:
 *
 * The room of what a visitor can do.
 */
G_DECLARE_FINAL_TYPE (GzaActionsPage, gza_actions_page, GZA, ACTIONS_PAGE, GzaRoomPage)

GtkWidget *gza_actions_page_new (GzaContext *context);

G_END_DECLS
