/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-map-camera.h"

G_BEGIN_DECLS

#define GZA_TYPE_MAP_HAND (gza_map_hand_get_type ())

/**
 * GzaMapHand:
 *
 * The gestures on a map: drag, glide, pinch, tap, double tap and wheel.
 */
G_DECLARE_FINAL_TYPE (GzaMapHand, gza_map_hand, GZA, MAP_HAND, GObject)

GzaMapHand *gza_map_hand_new       (GzaMapCamera *camera,
                                    GtkWidget    *widget) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gza_map_hand_is_moving (GzaMapHand   *self);

G_END_DECLS
