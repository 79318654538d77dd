/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gza_notify_is_heard        (void);
gboolean gza_notify_send            (const char *state);
gint64   gza_notify_get_watchdog_us (void);

G_END_DECLS
