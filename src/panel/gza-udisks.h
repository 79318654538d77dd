/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_UDISKS_NAME "org.freedesktop.UDisks2"
#define GZA_UDISKS_PATH "/org/freedesktop/UDisks2"
#define GZA_UDISKS_FILESYSTEM GZA_UDISKS_NAME ".Filesystem"

GStrv gza_udisks_list_sticks      (GDBusObjectManager  *manager) G_GNUC_WARN_UNUSED_RESULT;
GStrv gza_udisks_dup_mount_points (GDBusObjectManager  *manager,
                                   const char          *path) G_GNUC_WARN_UNUSED_RESULT;
void  gza_udisks_call_async       (GDBusObjectManager  *manager,
                                   const char          *path,
                                   const char          *method,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);

G_END_DECLS
