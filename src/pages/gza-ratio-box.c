/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-ratio-box"

#include "gza-ratio-box.h"

#include <math.h>

/* A box whose height follows its width, for pictures in a grid: GtkAspectFrame centres its child
 * in whatever space it gets, but asks for none by itself. Beside a text, where the text says how
 * high the row is, it has no shape of its own. */

struct _GzaRatioBox {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child;

  /* state */
  double ratio; /* width ÷ height, or 0 */
  double tightest_ratio; /* where there is too little room; 0: the same */
};

G_DEFINE_FINAL_TYPE (GzaRatioBox, gza_ratio_box, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
gza_ratio_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gza_ratio_box_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  GzaRatioBox *self = GZA_RATIO_BOX (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0 && self->ratio > 0)
    *natural = (int) ceil (for_size / self->ratio);
  else
    *natural = 0;
  *minimum = self->tightest_ratio > self->ratio && *natural > 0
                 ? (int) ceil (for_size / self->tightest_ratio)
                 : *natural;
}

static void
gza_ratio_box_size_allocate (GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  GzaRatioBox *self = GZA_RATIO_BOX (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
gza_ratio_box_dispose (GObject *object)
{
  GzaRatioBox *self = GZA_RATIO_BOX (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_ratio_box_parent_class)->dispose (object);
}

static void
gza_ratio_box_class_init (GzaRatioBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_ratio_box_dispose;
  widget_class->get_request_mode = gza_ratio_box_get_request_mode;
  widget_class->measure = gza_ratio_box_measure;
  widget_class->size_allocate = gza_ratio_box_size_allocate;
}

static void
gza_ratio_box_init (GzaRatioBox *self)
{
  self->ratio = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * gza_ratio_box_new:
 *
 * Makes an empty square box.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_ratio_box_new (void)
{
  return g_object_new (GZA_TYPE_RATIO_BOX, NULL);
}

/**
 * gza_ratio_box_set_child:
 * @self: a box
 * @child: (transfer floating): the widget that fills it
 *
 * Sets the child.
 */
void
gza_ratio_box_set_child (GzaRatioBox *self,
                         GtkWidget *child)
{
  g_return_if_fail (GZA_IS_RATIO_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * gza_ratio_box_set_ratio:
 * @self: a box
 * @ratio: width ÷ height, or 0 to ask for no height
 *
 * Sets the shape.
 */
void
gza_ratio_box_set_ratio (GzaRatioBox *self,
                         double ratio)
{
  g_return_if_fail (GZA_IS_RATIO_BOX (self));
  g_return_if_fail (ratio >= 0);

  if (ratio == self->ratio)
    return;

  self->ratio = ratio;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * gza_ratio_box_set_tightest:
 * @self: a box
 * @ratio: width ÷ height that it may be pressed to where there is too little room; 0 for none
 *
 * Lets the box give way to what stands below it.
 */
void
gza_ratio_box_set_tightest (GzaRatioBox *self,
                            double ratio)
{
  g_return_if_fail (GZA_IS_RATIO_BOX (self));

  if (self->tightest_ratio == ratio)
    return;

  self->tightest_ratio = ratio;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
