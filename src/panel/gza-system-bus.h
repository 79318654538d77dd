/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GDBusConnection *gza_system_bus_get_finish (GAsyncResult *result,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void             gza_system_bus_end_call   (GObject      *object,
                                            GAsyncResult *result,
                                            gpointer      user_data);
char            *gza_system_bus_explain    (const GError *error,
                                            const char   *otherwise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
