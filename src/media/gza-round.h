/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * GzaRound:
 *
 * Where the rounds of a clip that starts again at its end begin, on one of its pads.
 */
typedef struct _GzaRound GzaRound;

GzaRound *gza_round_new             (GstPad       *pad,
                                     gboolean      is_mixed) G_GNUC_WARN_UNUSED_RESULT;
void      gza_round_unref           (GzaRound     *self);

void      gza_round_set_duration_ns (GzaRound     *self,
                                     GstClockTime  duration_ns);

G_END_DECLS
