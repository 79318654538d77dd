/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_CHIPS (gza_chips_get_type ())

/**
 * GzaChips:
 *
 * Buttons of which exactly one is down, in lines like words. Property `chosen`: the id of the one
 * that is down (notifies).
 */
G_DECLARE_FINAL_TYPE (GzaChips, gza_chips, GZA, CHIPS, GtkWidget)

GtkWidget  *gza_chips_new        (void);

void        gza_chips_clear      (GzaChips   *self);
void        gza_chips_add        (GzaChips   *self,
                                  const char *id,
                                  GtkWidget  *label);
guint       gza_chips_get_n      (GzaChips   *self);
const char *gza_chips_get_chosen (GzaChips   *self);
void        gza_chips_set_chosen (GzaChips   *self,
                                  const char *id);

G_END_DECLS
