/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define GZA_TYPE_OUTPUT_POWER (gza_output_power_get_type ())

/**
 * GzaOutputPower:
 *
 * Switches a display's monitors on and off.
 */
G_DECLARE_FINAL_TYPE (GzaOutputPower, gza_output_power, GZA, OUTPUT_POWER, GObject)

GzaOutputPower *gza_output_power_new (GdkDisplay     *display) G_GNUC_WARN_UNUSED_RESULT;
gboolean        gza_output_power_set (GzaOutputPower *self,
                                      gboolean        is_on);

G_END_DECLS
