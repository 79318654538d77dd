/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The dimmest: a screen that can't be read can't be made brighter either. */
#define GZA_BACKLIGHT_MIN_PERCENT 5

int      gza_backlight_get_percent        (const char           *folder);
void     gza_backlight_set_percent_async  (const char           *folder,
                                           int                   percent,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean gza_backlight_set_percent_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
