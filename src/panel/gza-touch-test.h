/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_TOUCH_TEST (gza_touch_test_get_type ())

/**
 * GzaTouchTest:
 *
 * Shows where the screen feels fingers.
 *
 * Signal: `finished` ().
 */
G_DECLARE_FINAL_TYPE (GzaTouchTest, gza_touch_test, GZA, TOUCH_TEST, GtkWidget)

GtkWidget *gza_touch_test_new (gboolean portrait);

G_END_DECLS
