/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "frame-meter.h"

#include <sys/resource.h>

#define LONG_FRAME_US 33000

static void
on_after_paint (GdkFrameClock *clock,
                FrameMeter    *self)
{
  gint64 now_us = g_get_monotonic_time ();

  self->n_frames++;
  if (self->last_us > 0) {
    self->longest_us = MAX (self->longest_us, now_us - self->last_us);
    self->n_long_frames += now_us - self->last_us > LONG_FRAME_US;
  }
  self->last_us = now_us;
}

/* The processor time of this program up to now, all threads. */
double
frame_meter_get_cpu_s (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Counts from now on; the widget is realized. */
void
frame_meter_start (FrameMeter *self,
                   GtkWidget  *widget)
{
  self->clock = gtk_widget_get_frame_clock (widget);
  self->handler = g_signal_connect (self->clock, "after-paint", G_CALLBACK (on_after_paint), self);
  self->cpu_s = frame_meter_get_cpu_s ();
}

/* Ends the count. */
void
frame_meter_stop (FrameMeter *self)
{
  self->cpu_s = frame_meter_get_cpu_s () - self->cpu_s;
  g_signal_handler_disconnect (self->clock, self->handler);
}

/* Adds a row of the bench called map, as JSON; bench_write() closes the list. */
void
bench_add_row (GString    *rows,
               const char *subject,
               const char *size,
               const char *metric,
               const char *unit,
               double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.3f", value);
  g_string_append_printf (rows,
                          "%s{\"bench\": \"map\", \"subject\": \"%s\", \"size\": \"%s\", "
                          "\"metric\": \"%s\", \"unit\": \"%s\", \"value\": %s}",
                          rows->len > 0 ? ",\n " : "[", subject, size, metric, unit, number);
}

/* Adds the rows of a count. */
void
bench_add_frames (GString          *rows,
                  const char       *subject,
                  const char       *size,
                  const FrameMeter *meter)
{
  bench_add_row (rows, subject, size, "frames", "count", meter->n_frames);
  bench_add_row (rows, subject, size, "frames_over_33ms", "count", meter->n_long_frames);
  bench_add_row (rows, subject, size, "longest_frame_ms", "ms", (double) meter->longest_us / 1e3);
  bench_add_row (rows, subject, size, "cpu_s", "s", meter->cpu_s);
}

/* Writes the rows to the file of the option --json, else prints them. Returns main()'s status. */
int
bench_write (GString  *rows,
             int       argc,
             char    **argv)
{
  g_string_append (rows, "]\n");
  if (argc == 3 && g_str_equal (argv[1], "--json"))
    return g_file_set_contents (argv[2], rows->str, -1, NULL) ? 0 : 1;
  g_print ("%s", rows->str);
  return 0;
}
