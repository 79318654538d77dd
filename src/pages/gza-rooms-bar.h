/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-room-records.h"

G_BEGIN_DECLS

#define GZA_TYPE_ROOMS_BAR (gza_rooms_bar_get_type ())

/**
 * GzaRoomsBar:
 *
 * The doors to the rooms beside the stories.
 */
G_DECLARE_FINAL_TYPE (GzaRoomsBar, gza_rooms_bar, GZA, ROOMS_BAR, GtkWidget)

void gza_rooms_bar_set_rooms (GzaRoomsBar    *self,
                              const GzaRooms *rooms);

G_END_DECLS
