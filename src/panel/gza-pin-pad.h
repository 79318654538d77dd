/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gza-pin-guard.h"

G_BEGIN_DECLS

#define GZA_TYPE_PIN_PAD (gza_pin_pad_get_type ())

/**
 * GzaPinPad:
 *
 * Asks for the technician's PIN.
 *
 * Signals: `unlocked` (): the PIN was right; `closed` (): somebody wants it away.
 */
G_DECLARE_FINAL_TYPE (GzaPinPad, gza_pin_pad, GZA, PIN_PAD, GtkWidget)

GtkWidget *gza_pin_pad_new (GzaPinGuard *guard,
                            const char  *hash);

G_END_DECLS
