/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_BARS_HIDER (gza_bars_hider_get_type ())

/**
 * GzaBarsHider:
 *
 * Takes a page's bars away while a picture plays and nobody touches. Property `hidden` (notifies).
 */
G_DECLARE_FINAL_TYPE (GzaBarsHider, gza_bars_hider, GZA, BARS_HIDER, GObject)

GzaBarsHider *gza_bars_hider_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void          gza_bars_hider_add_bar     (GzaBarsHider *self,
                                          GtkWidget    *bar);
gboolean      gza_bars_hider_get_hidden  (GzaBarsHider *self);
void          gza_bars_hider_set_allowed (GzaBarsHider *self,
                                          gboolean      allowed);
void          gza_bars_hider_show        (GzaBarsHider *self);

G_END_DECLS
