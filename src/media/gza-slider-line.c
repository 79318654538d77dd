/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-media"

#include "gza-slider-line.h"

/* The line that one slides along: a trough, the highlighted part of it, and one knob or two at the
 * ends of that part. A knob never leaves the widget, so the line is shorter by one knob. It runs
 * from the start of the text's direction to its end; ratios are counted that way. The widget that
 * keeps it lays it out and says what a place on it means. */

static GtkWidget *
add_part (GzaSliderLine     *self,
          const char        *css_name,
          GtkAccessibleRole  role)
{
  /* What is made for children, as a box, or a bin of libadwaita 1.7, hands the keyboard on to them,
   * even where there are none. */
  GtkWidget *part = g_object_new (GTK_TYPE_DRAWING_AREA, "css-name", css_name, "can-target", FALSE,
                                  "accessible-role", role, NULL);

  gtk_widget_set_parent (part, self->widget);
  return part;
}

/**
 * gza_slider_line_init:
 * @self: a line
 * @widget: whose children the parts become; it keeps the line
 * @n_knobs: 1 or 2
 * @knob_role: what a knob is to assistive technology; %GTK_ACCESSIBLE_ROLE_GENERIC where the widget
 *   itself is the slider
 *
 * Makes the parts, with the CSS names `trough`, `highlight` and `knob`.
 */
void
gza_slider_line_init (GzaSliderLine     *self,
                      GtkWidget         *widget,
                      guint              n_knobs,
                      GtkAccessibleRole  knob_role)
{
  g_return_if_fail (n_knobs >= 1 && n_knobs <= GZA_SLIDER_LINE_MAX_KNOBS);

  self->widget = widget;
  self->trough = add_part (self, "trough", GTK_ACCESSIBLE_ROLE_GENERIC);
  self->highlight = add_part (self, "highlight", GTK_ACCESSIBLE_ROLE_GENERIC);
  self->n_knobs = n_knobs;
  for (guint i = 0; i < n_knobs; i++)
    self->knobs[i] = add_part (self, "knob", knob_role);
}

/**
 * gza_slider_line_clear:
 * @self: a line, cleared or not
 *
 * Takes the parts away again.
 */
void
gza_slider_line_clear (GzaSliderLine *self)
{
  for (guint i = 0; i < self->n_knobs; i++)
    g_clear_pointer (&self->knobs[i], gtk_widget_unparent);
  g_clear_pointer (&self->highlight, gtk_widget_unparent);
  g_clear_pointer (&self->trough, gtk_widget_unparent);
}

/**
 * gza_slider_line_is_mirrored:
 * @self: a line
 *
 * Tells whether the line runs from right to left.
 *
 * Returns: whether it does
 */
gboolean
gza_slider_line_is_mirrored (GzaSliderLine *self)
{
  return gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
}

static int
get_knob_size (GzaSliderLine *self)
{
  int size;

  gtk_widget_measure (self->knobs[0], GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
  return size;
}

/**
 * gza_slider_line_measure:
 * @self: a line
 * @orientation: of what is asked
 * @minimum: (out): the least size, px: all knobs beside one another
 * @natural: (out): the same
 *
 * Measures the line, for the widget's own measure().
 */
void
gza_slider_line_measure (GzaSliderLine  *self,
                         GtkOrientation  orientation,
                         int            *minimum,
                         int            *natural)
{
  gtk_widget_measure (self->knobs[0], orientation, -1, minimum, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum *= (int) self->n_knobs;
  *natural = *minimum;
}

static void
allocate_part (GtkWidget *part,
               int        x,
               int        width,
               int        height)
{
  GtkAllocation place = { x, 0, width, 0 };

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, -1, &place.height, NULL, NULL, NULL);
  place.y = (height - place.height) / 2;
  gtk_widget_size_allocate (part, &place, -1);
}

/**
 * gza_slider_line_allocate:
 * @self: a line
 * @from_ratio: where the highlight begins, [0, 1]; the first of two knobs stands there
 * @to_ratio: where it ends, [0, 1]; the last knob stands there
 * @width: of the widget, px
 * @height: of the widget, px
 *
 * Lays the parts out, for the widget's own size_allocate().
 */
void
gza_slider_line_allocate (GzaSliderLine *self,
                          double         from_ratio,
                          double         to_ratio,
                          int            width,
                          int            height)
{
  int knob = get_knob_size (self);
  int length = MAX (width - knob, 0);
  int from = (int) (length * from_ratio), to = (int) (length * to_ratio);

  if (gza_slider_line_is_mirrored (self)) {
    from = length - from;
    to = length - to;
  }
  allocate_part (self->trough, knob / 2, length, height);
  allocate_part (self->highlight, knob / 2 + MIN (from, to), ABS (to - from), height);
  allocate_part (self->knobs[0], self->n_knobs > 1 ? from : to, knob, height);
  if (self->n_knobs > 1)
    allocate_part (self->knobs[1], to, knob, height);
}

/**
 * gza_slider_line_find_ratio:
 * @self: a line that is laid out
 * @x: where the widget was touched, px
 *
 * Finds how far along the line a touch is.
 *
 * Returns: the ratio, [0, 1]
 */
double
gza_slider_line_find_ratio (GzaSliderLine *self,
                            double         x)
{
  int knob = get_knob_size (self);
  double length = MAX (gtk_widget_get_width (self->widget) - knob, 1);
  double ratio = CLAMP ((x - knob / 2.0) / length, 0, 1);

  return gza_slider_line_is_mirrored (self) ? 1 - ratio : ratio;
}
