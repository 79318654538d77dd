/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-sqlite.h"

G_BEGIN_DECLS

sqlite3  *gza_visitor_file_open         (const char  *path,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
sqlite3  *gza_visitor_file_open_to_read (const char  *path,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gza_visitor_file_is_damage    (int          code);
void      gza_visitor_file_set_error    (GError     **error,
                                         sqlite3     *db,
                                         const char  *path);

G_END_DECLS
