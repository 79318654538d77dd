/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean gza_svg_cost_check (GBytes  *bytes,
                             GError **error);

G_END_DECLS
