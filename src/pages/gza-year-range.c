/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-year-range"

#include "gza-year-range.h"

#include "gza-locale.h"
#include "gza-slider-line.h"

/* Two rings on a line, each a year. A touch takes the nearer ring to its place, dragging goes on
 * from there; with keys each ring moves by itself. The rings may meet, never pass one another.
 */

typedef enum {
  END_FROM,
  END_TO,
  N_ENDS,
} End;

struct _GzaYearRange {
  GtkWidget parent_instance;

  /* owned */
  GzaSliderLine line; /* its knobs are the ends */

  /* state */
  int first; /* the limits; equal where there is nothing to choose */
  int last;
  int years[N_ENDS];
  End dragged;
  double start_x;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaYearRange, gza_year_range, GTK_TYPE_WIDGET)

static void
tell (GzaYearRange *self)
{
  static const char *const words[N_ENDS] = { GZA_WORD ("First year"), GZA_WORD ("Last year") };

  for (guint i = 0; i < N_ENDS; i++) {
    g_autofree char *year = g_strdup_printf ("%d", self->years[i]);

    gtk_accessible_update_property (
        GTK_ACCESSIBLE (self->line.knobs[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
        gza_locale_get_word (gza_locale_get_default (), words[i]),
        GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
        (double) (i == END_FROM ? self->first : self->years[END_FROM]),
        GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
        (double) (i == END_FROM ? self->years[END_TO] : self->last),
        GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->years[i],
        GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, year, -1);
  }
}

static void
set_year (GzaYearRange *self,
          End           end,
          int           year)
{
  year = end == END_FROM ? CLAMP (year, self->first, self->years[END_TO])
                         : CLAMP (year, self->years[END_FROM], self->last);
  if (year == self->years[end])
    return;

  self->years[end] = year;
  tell (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static double
get_ratio (GzaYearRange *self,
           int           year)
{
  return self->last > self->first ? (double) (year - self->first) / (self->last - self->first) : 0;
}

static int
find_year (GzaYearRange *self,
           double        x)
{
  double ratio = gza_slider_line_find_ratio (&self->line, x);

  return self->first + (int) (ratio * (self->last - self->first) + 0.5);
}

static void
on_drag_begin (GzaYearRange   *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  int year = find_year (self, x);
  int before = year - self->years[END_FROM], behind = self->years[END_TO] - year;

  /* Where the rings lie together, the one that can move there. */
  self->dragged = before < behind || (before == behind && before < 0) ? END_FROM : END_TO;
  self->start_x = x;
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_state_flags (self->line.knobs[self->dragged], GTK_STATE_FLAG_ACTIVE, FALSE);
  set_year (self, self->dragged, year);
}

static void
on_drag_update (GzaYearRange *self,
                double        offset_x,
                double        offset_y)
{
  set_year (self, self->dragged, find_year (self, self->start_x + offset_x));
}

static void
on_drag_end (GzaYearRange *self)
{
  gtk_widget_unset_state_flags (self->line.knobs[self->dragged], GTK_STATE_FLAG_ACTIVE);
}

static gboolean
on_key_pressed (GzaYearRange          *self,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                GtkEventController    *keys)
{
  End end = gtk_event_controller_get_widget (keys) == self->line.knobs[END_TO] ? END_TO : END_FROM;
  int step = gza_slider_line_is_mirrored (&self->line) ? -1 : 1;

  switch (key) {
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    set_year (self, end, self->years[end] + step);
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    set_year (self, end, self->years[end] - step);
    return GDK_EVENT_STOP;
  case GDK_KEY_Home:
    set_year (self, end, self->first);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
    set_year (self, end, self->last);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
gza_year_range_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gza_slider_line_measure (&GZA_YEAR_RANGE (widget)->line, orientation, minimum, natural);
}

static void
gza_year_range_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GzaYearRange *self = GZA_YEAR_RANGE (widget);

  gza_slider_line_allocate (&self->line, get_ratio (self, self->years[END_FROM]),
                            get_ratio (self, self->years[END_TO]), width, height);
}

static void
gza_year_range_dispose (GObject *object)
{
  gza_slider_line_clear (&GZA_YEAR_RANGE (object)->line);

  G_OBJECT_CLASS (gza_year_range_parent_class)->dispose (object);
}

static void
gza_year_range_class_init (GzaYearRangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_year_range_dispose;
  widget_class->measure = gza_year_range_measure;
  widget_class->size_allocate = gza_year_range_size_allocate;

  /**
   * GzaYearRange::changed:
   * @self: the range
   *
   * A ring stands on another year.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "gza-year-range");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_keys (GzaYearRange *self,
          GtkWidget    *knob)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (knob, keys);
  gtk_widget_set_focusable (knob, TRUE);
}

static void
gza_year_range_init (GzaYearRange *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gza_slider_line_init (&self->line, GTK_WIDGET (self), N_ENDS, GTK_ACCESSIBLE_ROLE_SLIDER);
  for (guint i = 0; i < N_ENDS; i++)
    add_keys (self, self->line.knobs[i]);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (gza_locale_get_default (), "notify::language", G_CALLBACK (tell), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_year_range_new:
 *
 * Makes a range without limits.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_year_range_new (void)
{
  return g_object_new (GZA_TYPE_YEAR_RANGE, NULL);
}

/**
 * gza_year_range_set_limits:
 * @self: a range
 * @first: the first year there is
 * @last: the last
 *
 * Sets from what one may choose, and chooses all of it. Says nothing where the limits are the same
 * as before.
 */
void
gza_year_range_set_limits (GzaYearRange *self,
                           int           first,
                           int           last)
{
  g_return_if_fail (GZA_IS_YEAR_RANGE (self));
  g_return_if_fail (first <= last);

  if (first == self->first && last == self->last)
    return;

  self->first = first;
  self->last = last;
  gza_year_range_reset (self);
}

/**
 * gza_year_range_get_years:
 * @self: a range
 * @ret_from: (out): the first year that is chosen
 * @ret_to: (out): the last
 *
 * Gets what is chosen.
 */
void
gza_year_range_get_years (GzaYearRange *self,
                          int          *ret_from,
                          int          *ret_to)
{
  g_return_if_fail (GZA_IS_YEAR_RANGE (self));

  *ret_from = self->years[END_FROM];
  *ret_to = self->years[END_TO];
}

/**
 * gza_year_range_is_whole:
 * @self: a range
 *
 * Tells whether all years are chosen.
 *
 * Returns: whether they are
 */
gboolean
gza_year_range_is_whole (GzaYearRange *self)
{
  g_return_val_if_fail (GZA_IS_YEAR_RANGE (self), TRUE);

  return self->years[END_FROM] == self->first && self->years[END_TO] == self->last;
}

/**
 * gza_year_range_reset:
 * @self: a range
 *
 * Chooses all years.
 */
void
gza_year_range_reset (GzaYearRange *self)
{
  g_return_if_fail (GZA_IS_YEAR_RANGE (self));

  if (gza_year_range_is_whole (self))
    return;

  self->years[END_FROM] = self->first;
  self->years[END_TO] = self->last;
  tell (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}
