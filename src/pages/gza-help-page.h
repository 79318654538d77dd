/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_HELP_PAGE (gza_help_page_get_type ())

/**
 * GzaHelpPage:
 *
 * The room of help: who helps, in which country and language, and how to reach them.
 */
G_DECLARE_FINAL_TYPE (GzaHelpPage, gza_help_page, GZA, HELP_PAGE, GzaRoomPage)

GtkWidget *gza_help_page_new (GzaContext *context);

G_END_DECLS
