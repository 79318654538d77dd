/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_CHOOSER (gza_chooser_get_type ())

/**
 * GzaChooser:
 *
 * One of several named things, in the preview's toolbar.
 *
 * Signal: `chosen` (const char *id): the curator chose another.
 */
G_DECLARE_FINAL_TYPE (GzaChooser, gza_chooser, GZA, CHOOSER, GtkWidget)

void gza_chooser_set_title  (GzaChooser        *self,
                             const char        *title);
void gza_chooser_set_items  (GzaChooser        *self,
                             const char *const *ids,
                             const char *const *names);
void gza_chooser_set_chosen (GzaChooser        *self,
                             const char        *id);

G_END_DECLS
