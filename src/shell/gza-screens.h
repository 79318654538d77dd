/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-window.h"

G_BEGIN_DECLS

#define GZA_TYPE_SCREENS (gza_screens_get_type ())

/**
 * GzaScreens:
 *
 * Which monitors there are, and what the kiosk shows on each.
 */
G_DECLARE_FINAL_TYPE (GzaScreens, gza_screens, GZA, SCREENS, GObject)

GzaScreens *gza_screens_new (GzaWindow  *window,
                             GzaContext *context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
