/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rooms-bar"

#include "gza-rooms-bar.h"

#include "gza-locale.h"
#include "gza-room-parts.h"
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
          const GzaRooms *rooms,
          GzaRoom room)
{
  GzaText *title = gza_rooms_get_title (rooms, room);
  GtkWidget *label = title != NULL ? gza_text_label_new ()
                                   : gza_text_label_new_word (GZA_WORD ("What can I do?"));
  GtkWidget *button;

  if (title != NULL)
    gza_text_label_set_text (GZA_TEXT_LABEL (label), title);
  g_object_set (label, "wrap", FALSE, NULL);
  button = gza_room_make_door (label, room);
  gtk_widget_add_css_class (button, "door");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
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
  for (GzaRoom room = GZA_ROOM_NONE + 1; room < GZA_N_ROOMS; room++) {
    if (gza_rooms_has (rooms, room))
      add_door (self, rooms, room);
  }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
