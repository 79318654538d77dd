/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GZA_TYPE_SILENCE (gza_silence_get_type ())

/**
 * GzaSilence:
 *
 * A clip without picture or sound: only its time passes.
 *
 * Signals: `ended` ().
 */
G_DECLARE_FINAL_TYPE (GzaSilence, gza_silence, GZA, SILENCE, GObject)

GzaSilence *gza_silence_new             (gint64      duration_us) G_GNUC_WARN_UNUSED_RESULT;
void        gza_silence_set_playing     (GzaSilence *self,
                                         gboolean    playing);
void        gza_silence_set_looping     (GzaSilence *self,
                                         gboolean    looping);
void        gza_silence_seek            (GzaSilence *self,
                                         gint64      position_us);
gint64      gza_silence_get_position_us (GzaSilence *self);
gint64      gza_silence_get_duration_us (GzaSilence *self);

G_END_DECLS
