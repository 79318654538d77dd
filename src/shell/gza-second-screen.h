/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-window.h"

G_BEGIN_DECLS

#define GZA_TYPE_SECOND_SCREEN (gza_second_screen_get_type ())

/**
 * GzaSecondScreen:
 *
 * What a second screen shows: what is being said, and before it the exhibition again if it is to be
 * mirrored. Dark while the kiosk sleeps. CSS name gza-second-screen.
 */
G_DECLARE_FINAL_TYPE (GzaSecondScreen, gza_second_screen, GZA, SECOND_SCREEN, GtkWidget)

GtkWidget *gza_second_screen_new (GzaWindow  *window,
                                  GzaContext *context,
                                  GtkWidget  *mirrored);

G_END_DECLS
