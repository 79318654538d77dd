/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-language-list"

#include "gza-language-list.h"

#include "gza-languages.h"
#include "gza-locale.h"

/* One button for each language that the default locale offers, in its own script and direction,
 * with a ring on the road beside it; the present language's ring is filled. The list serves the
 * language page and the panel that the corner opens.
 */

struct _GzaLanguageList {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *box;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaLanguageList, gza_language_list, GTK_TYPE_WIDGET)

#define TAG_KEY "gza-tag"

static const char *
get_tag (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), TAG_KEY);
}

static void
on_clicked (GtkWidget *button,
            GzaLanguageList *self)
{
  gza_locale_set_language (gza_locale_get_default (), get_tag (button));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
new_row (const char *name,
         const char *tag)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *road = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *ring = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (tag)));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);

  gtk_widget_add_css_class (road, "road-piece");
  gtk_widget_add_css_class (ring, "road-ring");
  gtk_widget_set_halign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (ring, TRUE);
  gtk_widget_set_hexpand (road, FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (road), ring);
  gtk_box_append (GTK_BOX (row), road);
  gtk_box_append (GTK_BOX (row), label);

  return row;
}

static GtkWidget *
new_button (GzaLanguageList *self,
            const char *tag)
{
  g_autofree char *name = gza_language_dup_native_name (tag);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_row (name, tag));
  gtk_widget_add_css_class (button, "language");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), TAG_KEY, g_strdup (tag), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);

  return button;
}

static void
mark_current (GzaLanguageList *self)
{
  const char *language = gza_locale_get_language (gza_locale_get_default ());

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->box)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    if (g_str_equal (get_tag (at), language))
      gtk_widget_add_css_class (at, "current");
    else
      gtk_widget_remove_css_class (at, "current");
  }
}

static void
rebuild (GzaLanguageList *self)
{
  const char *const *tags = gza_locale_get_languages (gza_locale_get_default ());
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (gsize i = 0; tags[i] != NULL; i++) {
    GtkWidget *button = new_button (self, tags[i]);

    if (i == 0)
      gtk_widget_add_css_class (button, "first");
    if (tags[i + 1] == NULL)
      gtk_widget_add_css_class (button, "last");
    gtk_box_append (self->box, button);
  }
  mark_current (self);
}

static void
gza_language_list_dispose (GObject *object)
{
  GzaLanguageList *self = GZA_LANGUAGE_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_language_list_parent_class)->dispose (object);
}

static void
gza_language_list_class_init (GzaLanguageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_language_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-language-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_language_list_init (GzaLanguageList *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));

  g_signal_connect_object (locale, "notify::languages", G_CALLBACK (rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (locale, "notify::language", G_CALLBACK (mark_current), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);
}

/**
 * gza_language_list_new:
 *
 * Makes the list; it follows the default locale.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_language_list_new (void)
{
  return g_object_new (GZA_TYPE_LANGUAGE_LIST, NULL);
}
