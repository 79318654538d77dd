/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-captions-look.h"
#include "gza-settings.h"
#include "gza-sign-stage.h"

G_BEGIN_DECLS

#define GZA_TYPE_PREFERENCES (gza_preferences_get_type ())

/**
 * GzaPreferences:
 *
 * What the present visitor chose for sound, captions, description and signs.
 *
 * Properties (all notify): `volume-ratio`, `captions`, `described`, `sign-size`.
 */
G_DECLARE_FINAL_TYPE (GzaPreferences, gza_preferences, GZA, PREFERENCES, GObject)

GzaPreferences  *gza_preferences_new               (GzaSettings    *settings)
                                                        G_GNUC_WARN_UNUSED_RESULT;

double           gza_preferences_get_volume_ratio  (GzaPreferences *self);
void             gza_preferences_set_volume_ratio  (GzaPreferences *self,
                                                    double          volume_ratio);
gboolean         gza_preferences_get_captions      (GzaPreferences *self);
void             gza_preferences_set_captions      (GzaPreferences *self,
                                                    gboolean        captions);
GzaCaptionsLook *gza_preferences_get_captions_look (GzaPreferences *self);
gboolean         gza_preferences_get_described     (GzaPreferences *self);
void             gza_preferences_set_described     (GzaPreferences *self,
                                                    gboolean        described);
GzaSignSize      gza_preferences_get_sign_size     (GzaPreferences *self);
void             gza_preferences_set_sign_size     (GzaPreferences *self,
                                                    GzaSignSize     sign_size);

void             gza_preferences_bound_volume      (GzaPreferences *self);
void             gza_preferences_reset             (GzaPreferences *self);

G_END_DECLS
