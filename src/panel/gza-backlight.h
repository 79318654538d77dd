/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The dimmest: a screen that can't be read can't be made brighter either. */
#define GZA_BACKLIGHT_MIN_PERCENT 5

int  gza_backlight_get_percent (void);
void gza_backlight_set_percent (int percent);

G_END_DECLS
