/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-second-screen"

#include "gza-second-screen.h"

#include "gza-screen-plan.h"
#include "gza-spoken-view.h"

/* What a second screen shows. A mirror that leaves much of a screen empty, as one that lies on one
 * that stands, shares it with what is being said. What a technician does at the first screen is not
 * for the hall: the mirror is blind for as long. */

struct _GzaSecondScreen {
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *spoken;
  GtkWidget *mirror; /* (nullable) */
  GtkWidget *night;
};

G_DEFINE_FINAL_TYPE (GzaSecondScreen, gza_second_screen, GTK_TYPE_WIDGET)

static void
gza_second_screen_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  GtkWidget *child;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
}

static void
allocate (GtkWidget *child,
          const GdkRectangle *place)
{
  GskTransform *transform =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) place->x, (float) place->y));

  gtk_widget_set_child_visible (child, place->width > 0);
  if (place->width > 0)
    gtk_widget_allocate (child, place->width, place->height, -1, transform);
  else
    gsk_transform_unref (transform);
}

static void
gza_second_screen_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  GzaSecondScreen *self = GZA_SECOND_SCREEN (widget);
  GdkRectangle all = { 0, 0, width, height }, mirror = { 0 }, words = all;
  GdkPaintable *paintable =
      self->mirror != NULL ? gtk_picture_get_paintable (GTK_PICTURE (self->mirror)) : NULL;

  if (paintable != NULL && gtk_widget_get_visible (self->mirror)) {
    gza_screen_plan_divide (width, height, gdk_paintable_get_intrinsic_width (paintable),
                            gdk_paintable_get_intrinsic_height (paintable), &mirror, &words);
    if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL) {
      mirror.x = width - mirror.x - mirror.width;
      words.x = width - words.x - words.width;
    }
  }
  allocate (self->spoken, &words);
  if (self->mirror != NULL)
    allocate (self->mirror, &mirror);
  allocate (self->night, &all);
}

static void
gza_second_screen_dispose (GObject *object)
{
  GzaSecondScreen *self = GZA_SECOND_SCREEN (object);

  g_clear_pointer (&self->spoken, gtk_widget_unparent);
  g_clear_pointer (&self->mirror, gtk_widget_unparent);
  g_clear_pointer (&self->night, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_second_screen_parent_class)->dispose (object);
}

static void
gza_second_screen_class_init (GzaSecondScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_second_screen_dispose;
  widget_class->measure = gza_second_screen_measure;
  widget_class->size_allocate = gza_second_screen_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "gza-second-screen");
}

static void
gza_second_screen_init (GzaSecondScreen *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
add_mirror (GzaSecondScreen *self,
            GzaWindow *window,
            GtkWidget *mirrored)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (mirrored);

  self->mirror = gtk_picture_new_for_paintable (paintable);
  gtk_widget_set_parent (self->mirror, GTK_WIDGET (self));
  g_signal_connect_object (paintable, "invalidate-size", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  g_object_bind_property (window, "in-service", self->mirror, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

/**
 * gza_second_screen_new:
 * @window: the kiosk's window
 * @context: what is shown in it
 * @mirrored: (nullable): what is shown again, %NULL for what is being said alone
 *
 * Makes what a second screen shows.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_second_screen_new (GzaWindow *window,
                       GzaContext *context,
                       GtkWidget *mirrored)
{
  GzaSecondScreen *self = g_object_new (GZA_TYPE_SECOND_SCREEN, NULL);

  self->spoken = gza_spoken_view_new (context);
  gtk_widget_set_parent (self->spoken, GTK_WIDGET (self));
  if (mirrored != NULL)
    add_mirror (self, window, mirrored);

  self->night = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->night, "asleep");
  gtk_widget_set_parent (self->night, GTK_WIDGET (self));
  g_object_bind_property (window, "asleep", self->night, "visible", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}
