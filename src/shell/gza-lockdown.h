/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     gza_lockdown_close_window (GtkWindow       *window);
gboolean gza_lockdown_allows_key   (guint            keyval,
                                    GdkModifierType  state);

G_END_DECLS
