/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-split"

#include "gza-split.h"

/* The child of the kiosk's window: the exhibition, which fills it unless a place is set, and beside
 * it what the second screen shows. */

struct _GzaSplit {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *main;
  GtkWidget *second; /* (nullable) */

  /* state */
  GdkRectangle main_place; /* empty for everything */
  GdkRectangle second_place;
};

G_DEFINE_FINAL_TYPE (GzaSplit, gza_split, GTK_TYPE_WIDGET)

/* A fullscreen window is as large as it is made: what doesn't fit has to see to itself. */
static void
gza_split_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  GzaSplit *self = GZA_SPLIT (widget);

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->main, orientation, -1, minimum, natural, NULL, NULL);
  if (self->second != NULL)
    gtk_widget_measure (self->second, orientation, -1, NULL, NULL, NULL, NULL);
}

static void
allocate (GtkWidget *child,
          const GdkRectangle *place)
{
  GskTransform *transform =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) place->x, (float) place->y));

  gtk_widget_allocate (child, place->width, place->height, -1, transform);
}

static void
gza_split_size_allocate (GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  GzaSplit *self = GZA_SPLIT (widget);
  GdkRectangle all = { 0, 0, width, height };

  allocate (self->main, self->main_place.width > 0 ? &self->main_place : &all);
  if (self->second != NULL)
    allocate (self->second, &self->second_place);
}

static void
gza_split_dispose (GObject *object)
{
  GzaSplit *self = GZA_SPLIT (object);

  g_clear_pointer (&self->second, gtk_widget_unparent);
  g_clear_pointer (&self->main, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_split_parent_class)->dispose (object);
}

static void
gza_split_class_init (GzaSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_split_dispose;
  widget_class->measure = gza_split_measure;
  widget_class->size_allocate = gza_split_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-split");
}

static void
gza_split_init (GzaSplit *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * gza_split_new:
 * @main: the exhibition
 *
 * Makes a split that is filled by the exhibition.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_split_new (GtkWidget *main)
{
  GzaSplit *self = g_object_new (GZA_TYPE_SPLIT, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (main), NULL);

  self->main = main;
  gtk_widget_set_parent (main, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * gza_split_get_main:
 * @self: a split
 *
 * Gets the exhibition.
 *
 * Returns: (transfer none): a widget
 */
GtkWidget *
gza_split_get_main (GzaSplit *self)
{
  g_return_val_if_fail (GZA_IS_SPLIT (self), NULL);

  return self->main;
}

/**
 * gza_split_set_places:
 * @self: a split
 * @main: where the exhibition is, in pixels of the window
 * @second: where the second screen is; empty where that is elsewhere
 *
 * Sets what is where.
 */
void
gza_split_set_places (GzaSplit *self,
                      const GdkRectangle *main,
                      const GdkRectangle *second)
{
  g_return_if_fail (GZA_IS_SPLIT (self));

  if (gdk_rectangle_equal (main, &self->main_place) &&
      gdk_rectangle_equal (second, &self->second_place))
    return;

  self->main_place = *main;
  self->second_place = *second;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * gza_split_set_second:
 * @self: a split
 * @second: (nullable): what the second screen shows, %NULL for nothing
 *
 * Sets what is beside the exhibition.
 */
void
gza_split_set_second (GzaSplit *self,
                      GtkWidget *second)
{
  g_return_if_fail (GZA_IS_SPLIT (self));

  if (second == self->second)
    return;

  g_clear_pointer (&self->second, gtk_widget_unparent);
  self->second = second;
  if (second != NULL)
    gtk_widget_set_parent (second, GTK_WIDGET (self));
}
