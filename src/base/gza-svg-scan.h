/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GZA_SVG_MAX_BYTES (2 * 1024 * 1024)

gboolean gza_svg_scan (GBytes  *bytes,
                       GError **error);

G_END_DECLS
