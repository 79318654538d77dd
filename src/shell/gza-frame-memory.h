/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gza_frame_memory_limit (void);
void gza_frame_memory_keep  (GtkNative *native);

G_END_DECLS
