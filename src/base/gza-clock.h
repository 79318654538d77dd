/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GZA_TYPE_CLOCK (gza_clock_get_type ())

G_DECLARE_DERIVABLE_TYPE (GzaClock, gza_clock, GZA, CLOCK, GObject)

/**
 * GzaClockClass:
 * @get_time_us: monotonic time in microseconds
 * @get_date: the local date and time, (transfer full)
 * @add_timeout: calls @func once, @delay_us from now, on the main loop; returns an id, never 0
 * @remove_timeout: forgets a timeout that has not fired
 */
struct _GzaClockClass {
  GObjectClass parent_class;

  gint64     (*get_time_us)    (GzaClock       *self);
  GDateTime *(*get_date)       (GzaClock       *self);
  guint      (*add_timeout)    (GzaClock       *self,
                                gint64          delay_us,
                                GSourceOnceFunc func,
                                gpointer        user_data);
  void       (*remove_timeout) (GzaClock       *self,
                                guint           id);
};

GzaClock  *gza_clock_get_default    (void);
void       gza_clock_set_default    (GzaClock       *self);

gint64     gza_clock_get_time_us    (GzaClock       *self);
GDateTime *gza_clock_get_date       (GzaClock       *self) G_GNUC_WARN_UNUSED_RESULT;
GDateTime *gza_clock_get_last_date  (GzaClock       *self) G_GNUC_WARN_UNUSED_RESULT;
void       gza_clock_set_known_day  (GzaClock       *self,
                                     const char     *day);
gboolean   gza_clock_is_ahead       (GzaClock       *self);
gboolean   gza_clock_is_trusted     (GzaClock       *self);
guint      gza_clock_add_timeout    (GzaClock       *self,
                                     gint64          delay_us,
                                     GSourceOnceFunc func,
                                     gpointer        user_data);
void       gza_clock_remove_timeout (GzaClock       *self,
                                     guint           id);

G_END_DECLS
