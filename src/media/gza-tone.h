/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GzaToneSide:
 * @GZA_TONE_LEFT: from the left loudspeaker
 * @GZA_TONE_RIGHT: from the right one
 * @GZA_TONE_BOTH: from both, as a noise of all pitches
 *
 * Where a tone comes from.
 */
typedef enum {
  GZA_TONE_LEFT,
  GZA_TONE_RIGHT,
  GZA_TONE_BOTH,
} GzaToneSide;

#define GZA_TYPE_TONE (gza_tone_get_type ())

/**
 * GzaTone:
 *
 * A tone for trying the loudspeakers.
 *
 * Signals: `measured` (double left, double right): how loud it is, in decibels below the loudest;
 * `failed` (const char *why): nothing can be heard.
 */
G_DECLARE_FINAL_TYPE (GzaTone, gza_tone, GZA, TONE, GObject)

GzaTone *gza_tone_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void     gza_tone_play (GzaTone     *self,
                        GzaToneSide  side,
                        double       volume_ratio);
void     gza_tone_stop (GzaTone     *self);

G_END_DECLS
