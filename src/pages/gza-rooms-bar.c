/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rooms-bar"

#include "gza-rooms-bar.h"

#include "gza-locale.h"
#include "gza-text-label.h"
#include "gza-wrap-layout.h"

/* A button for each room that the exhibition has, named as its curator names it. */

struct _GzaRoomsBar {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaRoomsBar, gza_rooms_bar, GTK_TYPE_WIDGET)

static void
clear (GzaRoomsBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add_door (GzaRoomsBar *self,
          const char *room,
          const char *icon,
          GtkWidget *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_object_set (label, "wrap", FALSE, "names-button", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "door");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "nav.open-room");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", room, "");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
add_named_door (GzaRoomsBar *self,
                const char *room,
                const char *icon,
                GzaText *title)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (label), title);
  add_door (self, room, icon, label);
}

static void
gza_rooms_bar_dispose (GObject *object)
{
  clear (GZA_ROOMS_BAR (object));

  G_OBJECT_CLASS (gza_rooms_bar_parent_class)->dispose (object);
}

static void
gza_rooms_bar_class_init (GzaRoomsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_rooms_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GZA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-rooms-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
gza_rooms_bar_init (GzaRoomsBar *self)
{
}

/**
 * gza_rooms_bar_set_rooms:
 * @self: the bar
 * @rooms: an exhibition's rooms; the bar is hidden where there are none
 *
 * Sets which doors there are.
 */
void
gza_rooms_bar_set_rooms (GzaRoomsBar *self,
                         const GzaRooms *rooms)
{
  g_return_if_fail (GZA_IS_ROOMS_BAR (self));

  clear (self);
  if (rooms->rights != NULL)
    add_named_door (self, "rights", "gza-rights-symbolic", rooms->rights->title);
  if (rooms->glossary != NULL)
    add_named_door (self, "words", "gza-words-symbolic", rooms->glossary->title);
  if (rooms->services != NULL)
    add_named_door (self, "help", "gza-help-symbolic", rooms->services->title);
  if (rooms->services != NULL && rooms->services->n_actions > 0)
    add_door (self, "actions", "gza-act-symbolic",
              gza_text_label_new_word (GZA_WORD ("What can I do?")));
  if (rooms->survey != NULL && gza_survey_has_room (rooms->survey))
    add_named_door (self, "taking-part", "gza-taking-part-symbolic", rooms->survey->title);
  if (rooms->about != NULL)
    add_named_door (self, "about", "gza-about-symbolic", rooms->about->title);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
