/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_SOURCE_MAX_BYTES (G_GINT64_CONSTANT (64) << 30)

int     gza_source_open         (const char *path,
                                 gint64     *ret_size_bytes,
                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gza_source_read         (int         fd,
                                 gsize       max_bytes,
                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char   *gza_source_dup_location (int         fd) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
