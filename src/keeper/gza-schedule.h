/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-settings.h"

G_BEGIN_DECLS

#define GZA_TYPE_SCHEDULE (gza_schedule_get_type ())

/**
 * GzaSchedule:
 *
 * Says when the kiosk sleeps.
 *
 * Properties: `asleep` (notifies). Signals: `hour-changed` (): what goes by the hour of the day may
 * be otherwise now.
 */
G_DECLARE_FINAL_TYPE (GzaSchedule, gza_schedule, GZA, SCHEDULE, GObject)

GzaSchedule *gza_schedule_new        (GzaSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

gboolean     gza_schedule_is_open    (GzaSchedule *self);
gboolean     gza_schedule_is_asleep  (GzaSchedule *self);
void         gza_schedule_set_at_rest (GzaSchedule *self,
                                       gboolean     at_rest);
void         gza_schedule_touch      (GzaSchedule *self);

G_END_DECLS
