/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gza_write_all (int         fd,
                        const void *data,
                        gsize       size_bytes);

G_END_DECLS
