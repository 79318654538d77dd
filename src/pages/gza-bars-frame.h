/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_TYPE_BARS_FRAME (gza_bars_frame_get_type ())

/**
 * GzaBarsFrame:
 *
 * Holds a picture and the two bars above it, which go while nobody touches.
 *
 * Signals: `changed`, when the bars cover another part or come and go.
 */
G_DECLARE_FINAL_TYPE (GzaBarsFrame, gza_bars_frame, GZA, BARS_FRAME, GtkWidget)

void     gza_bars_frame_set_bars     (GzaBarsFrame *self,
                                      GtkWidget    *header,
                                      GtkWidget    *footer);
gboolean gza_bars_frame_get_hidden   (GzaBarsFrame *self);
void     gza_bars_frame_get_insets   (GzaBarsFrame *self,
                                      int          *ret_top_px,
                                      int          *ret_bottom_px);
void     gza_bars_frame_set_may_hide (GzaBarsFrame *self,
                                      gboolean      may_hide);
void     gza_bars_frame_show_bars    (GzaBarsFrame *self);

G_END_DECLS
