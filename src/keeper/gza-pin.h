/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gza_pin_is_acceptable (const char *pin);
char    *gza_pin_hash          (const char *pin) G_GNUC_WARN_UNUSED_RESULT;
gboolean gza_pin_matches       (const char *pin,
                                const char *hash);

G_END_DECLS
