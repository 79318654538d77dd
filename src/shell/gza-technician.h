/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-panel-host.h"
#include "gza-window.h"

G_BEGIN_DECLS

/* What the program ends with for the service to leave the screen to a login prompt. */
#define GZA_TECHNICIAN_LEAVES 77

#define GZA_TYPE_TECHNICIAN (gza_technician_get_type ())

/**
 * GzaTechnician:
 *
 * Lets a technician in, and out again.
 *
 * Signals: `quit` (int status): the program is to end with this status.
 */
G_DECLARE_FINAL_TYPE (GzaTechnician, gza_technician, GZA, TECHNICIAN, GObject)

GzaTechnician *gza_technician_new (GzaWindow          *window,
                                   const GzaPanelHost *host) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
