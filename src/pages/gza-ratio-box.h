/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_RATIO_BOX (gza_ratio_box_get_type ())

/**
 * GzaRatioBox:
 *
 * A box for one child, as high as its width says.
 */
G_DECLARE_FINAL_TYPE (GzaRatioBox, gza_ratio_box, GZA, RATIO_BOX, GtkWidget)

GtkWidget *gza_ratio_box_new       (void);

void       gza_ratio_box_set_child (GzaRatioBox *self,
                                    GtkWidget   *child);
void       gza_ratio_box_set_ratio (GzaRatioBox *self,
                                    double       ratio);
void       gza_ratio_box_set_tightest (GzaRatioBox *self,
                                       double       ratio);

G_END_DECLS
