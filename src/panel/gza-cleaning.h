/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_CLEANING (gza_cleaning_get_type ())

/**
 * GzaCleaning:
 *
 * Takes every touch for a minute, and does nothing with it.
 *
 * Signal: `finished` ().
 */
G_DECLARE_FINAL_TYPE (GzaCleaning, gza_cleaning, GZA, CLEANING, GtkWidget)

GtkWidget *gza_cleaning_new (void);

G_END_DECLS
