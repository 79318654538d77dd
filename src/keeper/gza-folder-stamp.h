/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gza_folder_stamp_make (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
