/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_APPLICATION (gza_application_get_type ())

/**
 * GzaApplication:
 *
 * The kiosk program: options, settings, the exhibition, one window.
 */
G_DECLARE_FINAL_TYPE (GzaApplication, gza_application, GZA, APPLICATION, GtkApplication)

GzaApplication *gza_application_new (gboolean kiosk) G_GNUC_WARN_UNUSED_RESULT;

int             gza_application_get_status (GzaApplication *self);

G_END_DECLS
