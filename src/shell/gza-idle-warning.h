/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_IDLE_WARNING (gza_idle_warning_get_type ())

/**
 * GzaIdleWarning:
 *
 * Asks whether somebody is still there, over whatever is on the screen.
 */
G_DECLARE_FINAL_TYPE (GzaIdleWarning, gza_idle_warning, GZA, IDLE_WARNING, GtkWidget)

GtkWidget *gza_idle_warning_new  (void);

void       gza_idle_warning_show (GzaIdleWarning *self,
                                  gint64          length_us);
void       gza_idle_warning_hide (GzaIdleWarning *self);

G_END_DECLS
