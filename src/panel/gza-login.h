/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GzaLoginEnd:
 * @GZA_LOGIN_REBOOT: start the machine anew
 * @GZA_LOGIN_POWER_OFF: switch it off
 *
 * How a machine ends.
 */
typedef enum {
  GZA_LOGIN_REBOOT,
  GZA_LOGIN_POWER_OFF,
} GzaLoginEnd;

void     gza_login_end_async            (GzaLoginEnd           end,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void     gza_login_set_brightness_async (const char           *device,
                                         guint                 brightness,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean gza_login_finish               (GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
