/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-language-page"

#include "gza-language-page.h"

#include "gza-language-list.h"

/* The exhibition's languages as stops of a road, each in its own script: one touch chooses one and
 * goes on to the stories. No flags, for languages are not countries.
 */

struct _GzaLanguagePage {
  GzaPage parent_instance;

  /* template widgets */
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (GzaLanguagePage, gza_language_page, GZA_TYPE_PAGE)

static void
on_chosen (GzaLanguagePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-stories", NULL);
}

static void
gza_language_page_constructed (GObject *object)
{
  GzaLanguagePage *self = GZA_LANGUAGE_PAGE (object);
  GtkWidget *languages = gza_language_list_new ();

  G_OBJECT_CLASS (gza_language_page_parent_class)->constructed (object);

  g_signal_connect_object (languages, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, languages);
}

static void
gza_language_page_class_init (GzaLanguagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_language_page_constructed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-language-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaLanguagePage, list);
  gtk_widget_class_set_css_name (widget_class, "gza-languages");
}

static void
gza_language_page_init (GzaLanguagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gza_language_page_new:
 * @context: the context
 *
 * Makes the page; it follows the languages of the default locale.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_language_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_LANGUAGE_PAGE, "context", context, NULL);
}
