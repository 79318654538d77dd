/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_LANGUAGE_LIST (gza_language_list_get_type ())

/**
 * GzaLanguageList:
 *
 * The languages that a visitor may choose, as stops of a road.
 *
 * Signals: `chosen` (): the visitor touched one, and the default locale speaks it already.
 */
G_DECLARE_FINAL_TYPE (GzaLanguageList, gza_language_list, GZA, LANGUAGE_LIST, GtkWidget)

GtkWidget *gza_language_list_new (void);

G_END_DECLS
