/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_SURE (gza_sure_get_type ())

/**
 * GzaSure:
 *
 * Asks before something that can't be taken back.
 *
 * Signals: `agreed` (): it may happen; `finished` (): after either answer.
 */
G_DECLARE_FINAL_TYPE (GzaSure, gza_sure, GZA, SURE, GtkWidget)

GtkWidget *gza_sure_new (const char *question,
                         const char *yes);

G_END_DECLS
