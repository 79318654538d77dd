/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_PICTURE_TEST (gza_picture_test_get_type ())

/**
 * GzaPictureTest:
 *
 * Shows what a screen may fail to show.
 *
 * Signal: `finished` ().
 */
G_DECLARE_FINAL_TYPE (GzaPictureTest, gza_picture_test, GZA, PICTURE_TEST, GtkWidget)

GtkWidget *gza_picture_test_new (void);

G_END_DECLS
