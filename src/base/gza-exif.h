/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gza_exif_read (const guint8 *data,
                    gsize         size_bytes,
                    guint        *ret_orientation,
                    gboolean     *ret_has_location);

G_END_DECLS
