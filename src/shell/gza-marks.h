/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gza_marks_frames     (GtkWidget  *widget);
void gza_marks_touch      (void);
void gza_marks_next_paint (GtkWidget  *widget,
                           const char *name);

G_END_DECLS
