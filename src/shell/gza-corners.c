/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-corners"

#include "gza-corners.h"

#include "gza-languages.h"
#include "gza-locale.h"
#include "gza-text-label.h"

/* The buttons in the upper corner, the same on every page. They ask by action name; the window
 * answers, and says which of them a page has. */

struct _GzaCorners {
  GtkWidget parent_instance;

  /* template widgets */
  GtkBox *box;
  GtkWidget *quiet;
  GtkWidget *language;
  GtkLabel *language_label;
};

G_DEFINE_FINAL_TYPE (GzaCorners, gza_corners, GTK_TYPE_WIDGET)

static void
on_language_changed (GzaCorners *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *name = gza_language_dup_native_name (gza_locale_get_language (locale));
  g_autofree char *spoken =
      g_strdup_printf ("%s: %s", gza_locale_get_word (locale, GZA_WORD ("Language")), name);

  gtk_label_set_text (self->language_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
gza_corners_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gza_corners_parent_class)->dispose (object);
}

static void
gza_corners_class_init (GzaCornersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_corners_dispose;

  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/shell/gza-corners.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaCorners, box);
  gtk_widget_class_bind_template_child (widget_class, GzaCorners, quiet);
  gtk_widget_class_bind_template_child (widget_class, GzaCorners, language);
  gtk_widget_class_bind_template_child (widget_class, GzaCorners, language_label);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-corners");
}

static void
gza_corners_init (GzaCorners *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
  on_language_changed (self);
}

/**
 * gza_corners_set_shown:
 * @self: the corners
 * @language: whether the page leaves the language to this button
 * @quiet: whether there is something to leave quietly
 *
 * Sets which buttons there are.
 */
void
gza_corners_set_shown (GzaCorners *self,
                       gboolean    language,
                       gboolean    quiet)
{
  g_return_if_fail (GZA_IS_CORNERS (self));

  gtk_widget_set_visible (self->language, language);
  gtk_widget_set_visible (self->quiet, quiet);
}

/**
 * gza_corners_set_orientation:
 * @self: the corners
 * @orientation: how the buttons follow one another
 *
 * Lays the buttons side by side, or one below the other.
 */
void
gza_corners_set_orientation (GzaCorners     *self,
                             GtkOrientation  orientation)
{
  g_return_if_fail (GZA_IS_CORNERS (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), orientation);
}
