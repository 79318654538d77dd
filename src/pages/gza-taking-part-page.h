/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-room-page.h"

G_BEGIN_DECLS

#define GZA_TYPE_TAKING_PART_PAGE (gza_taking_part_page_get_type ())

/**
 * GzaTakingPartPage:
 *
 * The room where visitors answer. Its items: `survey`, `pledges`, `objects`.
 */
G_DECLARE_FINAL_TYPE (GzaTakingPartPage, gza_taking_part_page, GZA, TAKING_PART_PAGE, GzaRoomPage)

GtkWidget *gza_taking_part_page_new (GzaContext *context);

G_END_DECLS
