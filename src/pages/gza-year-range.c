/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-year-range"

#include "gza-year-range.h"

#include <adwaita.h>

#include "gza-locale.h"

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
  GtkWidget *trough;
  GtkWidget *highlight;
  GtkWidget *knobs[N_ENDS];

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

static gboolean
is_mirrored (GzaYearRange *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
get_knob_size (GzaYearRange *self)
{
  int size;

  gtk_widget_measure (self->knobs[END_FROM], GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL,
                      NULL);

  return size;
}

static void
tell (GzaYearRange *self)
{
  static const char *const words[N_ENDS] = { GZA_WORD ("First year"), GZA_WORD ("Last year") };

  for (guint i = 0; i < N_ENDS; i++) {
    g_autofree char *year = g_strdup_printf ("%d", self->years[i]);

    gtk_accessible_update_property (
        GTK_ACCESSIBLE (self->knobs[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
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

/* Where a year's ring begins, from the start of the line. */
static int
get_offset (GzaYearRange *self,
            int           year,
            int           length)
{
  return self->last > self->first ? length * (year - self->first) / (self->last - self->first) : 0;
}

static int
find_year (GzaYearRange *self,
           double        x)
{
  int knob = get_knob_size (self);
  double length = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - knob, 1);
  double ratio = CLAMP ((x - knob / 2.0) / length, 0, 1);

  if (is_mirrored (self))
    ratio = 1 - ratio;

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
  gtk_widget_set_state_flags (self->knobs[self->dragged], GTK_STATE_FLAG_ACTIVE, FALSE);
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
  gtk_widget_unset_state_flags (self->knobs[self->dragged], GTK_STATE_FLAG_ACTIVE);
}

static gboolean
on_key_pressed (GzaYearRange          *self,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                GtkEventController    *keys)
{
  End end = gtk_event_controller_get_widget (keys) == self->knobs[END_TO] ? END_TO : END_FROM;
  int step = is_mirrored (self) ? -1 : 1;

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
  GzaYearRange *self = GZA_YEAR_RANGE (widget);

  gtk_widget_measure (self->knobs[END_FROM], orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum *= N_ENDS;
    *natural = *minimum;
  }
}

static void
allocate_bar (GtkWidget *bar,
              int        x,
              int        width,
              int        height)
{
  GtkAllocation place = { x, 0, width, 0 };

  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, &place.height, NULL, NULL, NULL);
  place.y = (height - place.height) / 2;
  gtk_widget_size_allocate (bar, &place, -1);
}

static void
gza_year_range_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GzaYearRange *self = GZA_YEAR_RANGE (widget);
  int knob = get_knob_size (self);
  int length = MAX (width - knob, 0);
  int x[N_ENDS];

  for (guint i = 0; i < N_ENDS; i++) {
    x[i] = get_offset (self, self->years[i], length);
    if (is_mirrored (self))
      x[i] = length - x[i];
    allocate_bar (self->knobs[i], x[i], knob, height);
  }
  allocate_bar (self->trough, knob / 2, length, height);
  allocate_bar (self->highlight, knob / 2 + MIN (x[END_FROM], x[END_TO]),
                ABS (x[END_TO] - x[END_FROM]), height);
}

static void
gza_year_range_dispose (GObject *object)
{
  GzaYearRange *self = GZA_YEAR_RANGE (object);

  for (guint i = 0; i < N_ENDS; i++)
    g_clear_pointer (&self->knobs[i], gtk_widget_unparent);
  g_clear_pointer (&self->highlight, gtk_widget_unparent);
  g_clear_pointer (&self->trough, gtk_widget_unparent);

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

static GtkWidget *
add_bar (GzaYearRange *self,
         const char   *css_name)
{
  GtkWidget *bar = g_object_new (ADW_TYPE_BIN, "css-name", css_name, "can-target", FALSE, NULL);

  gtk_widget_set_parent (bar, GTK_WIDGET (self));

  return bar;
}

static GtkWidget *
add_knob (GzaYearRange *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *knob = g_object_new (ADW_TYPE_BIN, "css-name", "knob", "focusable", TRUE,
                                  "can-target", FALSE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_SLIDER, NULL);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (knob, keys);
  gtk_widget_set_parent (knob, GTK_WIDGET (self));

  return knob;
}

static void
gza_year_range_init (GzaYearRange *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->trough = add_bar (self, "trough");
  self->highlight = add_bar (self, "highlight");
  for (guint i = 0; i < N_ENDS; i++)
    self->knobs[i] = add_knob (self);

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
