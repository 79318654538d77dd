/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GZA_SLIDER_LINE_MAX_KNOBS 2

/* The parts of a slider, children of the widget that keeps this. */
typedef struct {
  GtkWidget *widget; /* borrowed */
  GtkWidget *trough;
  GtkWidget *highlight;
  GtkWidget *knobs[GZA_SLIDER_LINE_MAX_KNOBS];
  guint n_knobs;
} GzaSliderLine;

void     gza_slider_line_init        (GzaSliderLine     *self,
                                      GtkWidget         *widget,
                                      guint              n_knobs,
                                      GtkAccessibleRole  knob_role);
void     gza_slider_line_clear       (GzaSliderLine     *self);

gboolean gza_slider_line_is_mirrored (GzaSliderLine     *self);
void     gza_slider_line_measure     (GzaSliderLine     *self,
                                      GtkOrientation     orientation,
                                      int               *minimum,
                                      int               *natural);
void     gza_slider_line_allocate    (GzaSliderLine     *self,
                                      double             from_ratio,
                                      double             to_ratio,
                                      int                width,
                                      int                height);
double   gza_slider_line_find_ratio  (GzaSliderLine     *self,
                                      double             x);

G_END_DECLS
