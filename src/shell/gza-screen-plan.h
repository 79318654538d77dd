/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * GzaScreenPlan:
 * @main: of the window, for the exhibition
 * @second: of the window, for what the second screen shows; empty where it has a window of its own
 * @main_monitor: an index
 * @second_monitor: an index, or -1 where there is no second screen
 * @is_spanned: whether the window lies across all monitors
 *
 * What is shown where.
 */
typedef struct {
  GdkRectangle main;
  GdkRectangle second;
  guint main_monitor;
  int second_monitor;
  gboolean is_spanned;
} GzaScreenPlan;

int   gza_screen_plan_compare          (const char          *a,
                                        const char          *b);
void  gza_screen_plan_make             (GzaScreenPlan       *self,
                                        const GdkRectangle  *monitors,
                                        guint                n_monitors,
                                        int                  width_px,
                                        int                  height_px,
                                        gboolean             main_is_last);
char *gza_screen_plan_dup_touch_matrix (const GzaScreenPlan *self,
                                        guint                rotation_deg);
void  gza_screen_plan_divide           (int                  width_px,
                                        int                  height_px,
                                        int                  mirrored_width_px,
                                        int                  mirrored_height_px,
                                        GdkRectangle        *ret_mirror,
                                        GdkRectangle        *ret_words);

G_END_DECLS
