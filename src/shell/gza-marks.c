/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-marks"

#include "gza-marks.h"

#include "gza-clock.h"

/* Marks on standard error for the benchmarks, only where the variable GZA_BENCH asks for them:
 *
 *   gza-bench: touch TIME              a finger left the screen
 *   gza-bench: NAME TIME FRAMES        what followed was painted, so many frames after the touch
 *
 *   gza-bench: frame TIME WORK         a frame was painted, which took WORK microseconds
 *
 * TIME is monotonic, in microseconds. Frames are marked only where GZA_BENCH is `frames`.
 */

static gint64 touch_frame = -1;

typedef struct {
  char *name;
  gulong handler_id;
  GdkFrameClock *clock;
} Mark;

static gboolean
is_asked_for (void)
{
  static int asked = -1;

  if (asked < 0)
    asked = g_getenv ("GZA_BENCH") != NULL;

  return asked;
}

static void
on_after_paint (GdkFrameClock *clock,
                Mark *mark)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);
  gint64 now_us = gza_clock_get_time_us (gza_clock_get_default ());

  g_printerr ("gza-bench: %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", mark->name, now_us,
              touch_frame >= 0 ? frame - touch_frame : 0);
  g_signal_handler_disconnect (clock, mark->handler_id);
  g_object_unref (mark->clock);
  g_free (mark->name);
  g_free (mark);
}

static void
on_before_frame (GdkFrameClock *clock,
                 gint64        *start_us)
{
  *start_us = gza_clock_get_time_us (gza_clock_get_default ());
}

static void
on_after_frame (GdkFrameClock *clock,
                gint64        *start_us)
{
  gint64 now_us = gza_clock_get_time_us (gza_clock_get_default ());

  g_printerr ("gza-bench: frame %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", now_us,
              now_us - *start_us);
}

/**
 * gza_marks_frames:
 * @widget: a widget in a window that is realized
 *
 * Marks each frame from now on.
 */
void
gza_marks_frames (GtkWidget *widget)
{
  static gint64 start_us;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  if (g_strcmp0 (g_getenv ("GZA_BENCH"), "frames") != 0 || clock == NULL)
    return;

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_frame), &start_us);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_frame), &start_us);
}

/**
 * gza_marks_touch:
 *
 * Marks that a finger left the screen, before what it causes.
 */
void
gza_marks_touch (void)
{
  if (!is_asked_for ())
    return;

  touch_frame = -1;
  g_printerr ("gza-bench: touch %" G_GINT64_FORMAT "\n",
              gza_clock_get_time_us (gza_clock_get_default ()));
}

/**
 * gza_marks_next_paint:
 * @widget: a widget in a shown window
 * @name: of the mark
 *
 * Marks the end of the next painted frame; what is drawn in it must be queued already.
 */
void
gza_marks_next_paint (GtkWidget *widget,
                      const char *name)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Mark *mark;

  if (!is_asked_for () || clock == NULL)
    return;

  mark = g_new0 (Mark, 1);
  mark->name = g_strdup (name);
  mark->clock = g_object_ref (clock);
  touch_frame = gdk_frame_clock_get_frame_counter (clock);
  gtk_widget_queue_draw (widget);
  mark->handler_id = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), mark);
}
