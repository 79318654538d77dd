/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean gza_placement_show (GtkWindow   *window);
gboolean gza_placement_put  (GtkWindow   *window,
                             GdkMonitor  *monitor,
                             GdkMonitor **last);

G_END_DECLS
