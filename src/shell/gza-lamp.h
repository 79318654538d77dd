/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define GZA_TYPE_LAMP (gza_lamp_get_type ())

/**
 * GzaLamp:
 *
 * What makes the screen bright, by night and by day.
 */
G_DECLARE_FINAL_TYPE (GzaLamp, gza_lamp, GZA, LAMP, GObject)

GzaLamp *gza_lamp_new     (GdkDisplay *display,
                           const char *state_dir,
                           const char *backlights_dir) G_GNUC_WARN_UNUSED_RESULT;
void     gza_lamp_set_lit (GzaLamp    *self,
                           gboolean    is_lit);
gboolean gza_lamp_is_off  (GzaLamp    *self);

G_END_DECLS
