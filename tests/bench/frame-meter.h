/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Counts the frames of a window and the processor time of its program. Plain; zeroed at first. */
typedef struct {
  GdkFrameClock *clock;
  gulong handler;
  guint n_frames;
  guint n_long_frames; /* that came more than 33 ms after the one before */
  gint64 last_us;
  gint64 longest_us;
  double cpu_s;
} FrameMeter;

void   frame_meter_start     (FrameMeter       *self,
                              GtkWidget        *widget);
void   frame_meter_stop      (FrameMeter       *self);
double frame_meter_get_cpu_s (void);

void   bench_add_row         (GString          *rows,
                              const char       *subject,
                              const char       *size,
                              const char       *metric,
                              const char       *unit,
                              double            value);
void   bench_add_frames      (GString          *rows,
                              const char       *subject,
                              const char       *size,
                              const FrameMeter *meter);
int    bench_write           (GString          *rows,
                              int               argc,
                              char            **argv);

G_END_DECLS
