/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gza-settings.h"

G_BEGIN_DECLS

/**
 * GzaOverrides:
 * @volume_percent: where the volume is for each new visitor, -1 for what the settings say
 * @brightness_percent: of the screen, -1 for what it is
 * @day_percent: how bright it was before the kiosk itself darkened it, -1 while it is lit
 * @language: the panel's, a tag, or empty
 *
 * What was set by touch, and goes before kiosk.yaml until it is taken back; and what is to be set
 * again after a night.
 */
typedef struct {
  int volume_percent;
  int brightness_percent;
  int day_percent;
  char language[16];
} GzaOverrides;

void     gza_overrides_read  (GzaOverrides        *self,
                              const char          *state_dir);
gboolean gza_overrides_write (const GzaOverrides  *self,
                              const char          *state_dir,
                              GError             **error);
void     gza_overrides_apply (const GzaOverrides  *self,
                              GzaSettings         *settings);

G_END_DECLS
