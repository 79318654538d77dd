/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_DOOR_GESTURE (gza_door_gesture_get_type ())

/**
 * GzaDoorGesture:
 *
 * What a technician does with a finger that a visitor does not.
 *
 * Signal: `opened` (): it was done.
 */
G_DECLARE_FINAL_TYPE (GzaDoorGesture, gza_door_gesture, GZA, DOOR_GESTURE, GObject)

GzaDoorGesture *gza_door_gesture_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
