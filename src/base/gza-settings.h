/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-hours.h"

G_BEGIN_DECLS

#define GZA_TYPE_SETTINGS (gza_settings_get_type ())

G_DECLARE_FINAL_TYPE (GzaSettings, gza_settings, GZA, SETTINGS, GObject)

/* What a technician sets for one kiosk, with a default for every key; filled by the catalog
 * layer's gza_settings_load() from /etc/gza/kiosk.yaml. Properties, with their defaults:
 *
 *   exhibition           string   NULL (the program's own choice)
 *   language             string   NULL (the exhibition's first)
 *   country              string   NULL (unknown)
 *   venue                string   NULL (unknown)
 *   screen-width-mm      double   0 (unknown)
 *   viewing-distance-mm  double   0 (unknown)
 *   volume-ratio         double   0.7
 *   volume-limit-ratio   double   1.0
 *   reduced-motion       boolean  FALSE
 *   idle-warn-us         int64    0 (exhibition.yaml's)
 *   idle-reset-us        int64    0 (exhibition.yaml's)
 *   keep-days            uint     365 (0: answers are kept for good)
 *   count-use            boolean  TRUE
 *   rotation-deg         uint     0 (0, 90, 180 or 270, clockwise)
 *   volume-spans         boxed    NULL (a GArray of GzaVolumeSpan: limits by the hour)
 *   opening-hours        boxed    NULL (a GzaHours; always open)
 *   idle-sleep-us        int64    0 (never asleep for want of visitors)
 *   captions             boolean  TRUE
 *   signs                string   NULL (none)
 *   pin                  string   NULL (there is no PIN, and no way in)
 *   ask-visitors         boolean  TRUE
 *   write-status         boolean  TRUE
 *   second-screen        string   NULL (nothing)
 *   main-is-last         boolean  FALSE
 */

/**
 * GzaVolumeSpan:
 * @span: when
 * @limit_ratio: the loudest then, a ratio in [0, 1]
 *
 * How loud a visitor may set it in a part of the day.
 */
typedef struct {
  GzaSpan span;
  double limit_ratio;
} GzaVolumeSpan;

GzaSettings *gza_settings_new                     (void) G_GNUC_WARN_UNUSED_RESULT;

const char  *gza_settings_get_exhibition          (GzaSettings *self);
const char  *gza_settings_get_language            (GzaSettings *self);
const char  *gza_settings_get_country             (GzaSettings *self);
const char  *gza_settings_get_venue               (GzaSettings *self);
double       gza_settings_get_screen_width_mm     (GzaSettings *self);
double       gza_settings_get_viewing_distance_mm (GzaSettings *self);
double       gza_settings_get_volume_ratio        (GzaSettings *self);
double       gza_settings_get_volume_limit_ratio  (GzaSettings *self);
gboolean     gza_settings_get_reduced_motion      (GzaSettings *self);
gint64       gza_settings_get_idle_warn_us        (GzaSettings *self);
gint64       gza_settings_get_idle_reset_us       (GzaSettings *self);
guint        gza_settings_get_keep_days           (GzaSettings *self);
gboolean     gza_settings_get_count_use           (GzaSettings *self);
guint        gza_settings_get_rotation_deg        (GzaSettings *self);
double       gza_settings_get_volume_limit_at     (GzaSettings *self,
                                                   GDateTime   *date);
const GzaHours *
             gza_settings_get_opening_hours       (GzaSettings *self);
gint64       gza_settings_get_idle_sleep_us       (GzaSettings *self);
gboolean     gza_settings_get_captions            (GzaSettings *self);
const char  *gza_settings_get_signs               (GzaSettings *self);
const char  *gza_settings_get_pin                 (GzaSettings *self);
gboolean     gza_settings_get_ask_visitors        (GzaSettings *self);
gboolean     gza_settings_get_write_status        (GzaSettings *self);
const char  *gza_settings_get_second_screen       (GzaSettings *self);
gboolean     gza_settings_get_main_is_last        (GzaSettings *self);
const char  *gza_settings_get_bundles_dir         (GzaSettings *self);

void         gza_settings_take_values             (GzaSettings *self,
                                                   GzaSettings *other);

G_END_DECLS
