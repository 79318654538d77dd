/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-chooser"

#include "gza-chooser.h"

#include "gza-preview-locale.h"

/* A drop-down of names, each with an id. It says what the curator chooses, and nothing when its
 * owner sets the choice or the names.
 */

struct _GzaChooser {
  GtkWidget parent_instance;

  /* owned */
  GtkDropDown *list;
  char **ids;

  /* state */
  gboolean is_set; /* by the owner, now */
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaChooser, gza_chooser, GTK_TYPE_WIDGET)

static void
on_selected (GzaChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->list);

  if (!self->is_set && selected != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, self->ids[selected]);
}

static void
on_setup (GzaChooser *self,
          GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gza_preview_locale_set_direction (label);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GzaChooser *self,
         GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
gza_chooser_dispose (GObject *object)
{
  GzaChooser *self = GZA_CHOOSER (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_pointer (&self->ids, g_strfreev);

  G_OBJECT_CLASS (gza_chooser_parent_class)->dispose (object);
}

static void
gza_chooser_class_init (GzaChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-chooser");
}

static void
gza_chooser_init (GzaChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->ids = g_new0 (char *, 1);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (self->list, factory);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_chooser_set_title:
 * @self: a chooser
 * @title: what is chosen, in the curator's language
 *
 * Names the chooser, for screen readers and for whoever rests the pointer on it.
 */
void
gza_chooser_set_title (GzaChooser *self,
                       const char *title)
{
  g_return_if_fail (GZA_IS_CHOOSER (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  /* The focus goes to the button inside. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->list))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * gza_chooser_set_items:
 * @self: a chooser
 * @ids: the things
 * @names: as many names
 *
 * Sets what there is to choose from.
 */
void
gza_chooser_set_items (GzaChooser *self,
                       const char *const *ids,
                       const char *const *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  g_return_if_fail (GZA_IS_CHOOSER (self));

  self->is_set = TRUE;
  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (list));
  self->is_set = FALSE;
}

/**
 * gza_chooser_set_chosen:
 * @self: a chooser
 * @id: one of its things, or another: then nothing is chosen
 *
 * Shows a choice.
 */
void
gza_chooser_set_chosen (GzaChooser *self,
                        const char *id)
{
  guint index = 0;

  g_return_if_fail (GZA_IS_CHOOSER (self));

  while (self->ids[index] != NULL && !g_str_equal (self->ids[index], id))
    index++;
  self->is_set = TRUE;
  gtk_drop_down_set_selected (self->list, self->ids[index] != NULL ? index
                                                                   : GTK_INVALID_LIST_POSITION);
  self->is_set = FALSE;
}
