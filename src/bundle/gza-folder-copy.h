/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-bundle-error.h"

G_BEGIN_DECLS

gboolean gza_folder_link   (const char  *from,
                            const char  *to,
                            GError     **error);
gboolean gza_folder_sync   (const char  *path,
                            GError     **error);
gboolean gza_path_sync     (const char  *path,
                            GError     **error);
gboolean gza_folder_delete (const char  *path,
                            GError     **error);

G_END_DECLS
