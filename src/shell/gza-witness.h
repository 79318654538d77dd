/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_WITNESS (gza_witness_get_type ())

/**
 * GzaWitness:
 *
 * A pixel that nobody sees, and that proves that pictures reach the screen.
 */
G_DECLARE_FINAL_TYPE (GzaWitness, gza_witness, GZA, WITNESS, GtkWidget)

GtkWidget *gza_witness_new           (void) G_GNUC_WARN_UNUSED_RESULT;

void       gza_witness_beat          (GzaWitness *self);
guint      gza_witness_get_n_painted (GzaWitness *self);

G_END_DECLS
