/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-language-page"

#include "gza-language-page.h"

#include "gza-language-list.h"
#include "gza-picture-view.h"

/* The exhibition's languages as stops of a road, each in its own script: one touch chooses one and
 * goes on to the stories. No flags, for languages are not countries. Behind them, in the dark, are
 * some of the people whom the visitor will meet.
 */

#define MAX_PEOPLE 3

struct _GzaLanguagePage {
  GzaPage parent_instance;

  /* template widgets */
  GtkBox *people;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (GzaLanguagePage, gza_language_page, GZA_TYPE_PAGE)

static void
on_chosen (GzaLanguagePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-stories", NULL);
}

static void
gza_language_page_prepare (GzaPage *page)
{
  GzaLanguagePage *self = GZA_LANGUAGE_PAGE (page);
  GzaContext *context = gza_page_get_context (GZA_PAGE (self));
  GzaCatalog *catalog = gza_context_get_catalog (context);
  GListModel *stories = catalog != NULL ? gza_catalog_get_stories (catalog) : NULL;
  guint n = stories != NULL ? g_list_model_get_n_items (stories) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_box_remove (self->people, child);

  for (guint i = 0; i < MIN (n, MAX_PEOPLE); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    GtkWidget *picture = gza_picture_view_new ();

    gtk_widget_set_hexpand (picture, TRUE);
    gza_picture_view_set_focus (GZA_PICTURE_VIEW (picture), 0.5, GZA_FACE_Y_RATIO);
    gza_picture_view_set_picture (GZA_PICTURE_VIEW (picture), gza_context_get_loader (context),
                                  gza_story_get_portrait (story));
    gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
    gtk_box_append (self->people, picture);
  }
}

static void
update_shape (GzaLanguagePage *self)
{
  GzaContext *context = gza_page_get_context (GZA_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->people),
                                  gza_context_get_portrait (context)
                                      ? GTK_ORIENTATION_VERTICAL
                                      : GTK_ORIENTATION_HORIZONTAL);
}

static void
gza_language_page_constructed (GObject *object)
{
  GzaLanguagePage *self = GZA_LANGUAGE_PAGE (object);
  GtkWidget *languages = gza_language_list_new ();

  G_OBJECT_CLASS (gza_language_page_parent_class)->constructed (object);

  g_signal_connect_object (languages, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, languages);
  g_signal_connect_object (gza_page_get_context (GZA_PAGE (self)), "notify::portrait",
                           G_CALLBACK (update_shape), self, G_CONNECT_SWAPPED);
  update_shape (self);
}

static void
gza_language_page_class_init (GzaLanguagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_language_page_constructed;
  GZA_PAGE_CLASS (klass)->prepare = gza_language_page_prepare;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-language-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaLanguagePage, people);
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
