/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gza-settings.h"

G_BEGIN_DECLS

GzaSettings *gza_settings_load      (const char *path,
                                     GListStore *diagnostics) G_GNUC_WARN_UNUSED_RESULT;
GzaSettings *gza_settings_load_good (const char *path,
                                     const char *good_path,
                                     GListStore *diagnostics,
                                     gboolean   *ret_is_broken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
