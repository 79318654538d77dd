/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-settings.h"

G_BEGIN_DECLS

/* What gza-settings.c fills through the properties and gza-settings-values.c tells. */
struct _GzaSettings {
  GObject parent_instance;

  /* owned */
  char *exhibition;
  char *language;
  char *country;
  char *venue;
  char *signs;
  char *second_screen;
  char *pin;
  char *bundles_dir;
  GArray *volume_spans; /* (element-type GzaVolumeSpan) (nullable) */
  GzaHours *opening_hours;

  /* state */
  double screen_width_mm;
  double viewing_distance_mm;
  double volume_ratio;
  double volume_limit_ratio;
  gboolean reduced_motion;
  gint64 idle_warn_us;
  gint64 idle_reset_us;
  guint keep_days;
  gboolean count_use;
  guint rotation_deg;
  gint64 idle_sleep_us;
  gboolean captions;
  gboolean ask_visitors;
  gboolean write_status;
  gboolean main_is_last;
};

G_END_DECLS
