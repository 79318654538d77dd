/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-room-page"

#include "gza-room-page.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* What all rooms share: a heading, the way back, and a body that scrolls. The body is filled when
 * the page is prepared, and anew when the catalog changes; the language changes in place.
 */

typedef struct {
  /* template widgets */
  GtkWidget *back;
  GzaTextLabel *title;
  GzaTextLabel *line;
  GtkScrolledWindow *scroller;
  GtkBox *body;
} GzaRoomPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GzaRoomPage, gza_room_page, GZA_TYPE_PAGE)

static GzaRoomPagePrivate *
get_private (GzaRoomPage *self)
{
  return gza_room_page_get_instance_private (self);
}

static void
scroll_to_top (GzaRoomPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (get_private (self)->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

static void
on_language_changed (GzaRoomPage *self)
{
  const char *word = gza_locale_get_word (gza_locale_get_default (), GZA_WORD ("Back"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->back),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

static void
gza_room_page_prepare (GzaPage *page)
{
  GzaRoomPage *self = GZA_ROOM_PAGE (page);
  GzaRoomPagePrivate *priv = get_private (self);
  GzaCatalog *catalog = gza_context_get_catalog (gza_page_get_context (page));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (priv->body))) != NULL)
    gtk_box_remove (priv->body, child);
  if (catalog != NULL)
    GZA_ROOM_PAGE_GET_CLASS (self)->fill (self, gza_catalog_get_rooms (catalog));
}

static void
gza_room_page_leave (GzaPage *page)
{
  scroll_to_top (GZA_ROOM_PAGE (page));
}

static void
gza_room_page_class_init (GzaRoomPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GzaPageClass *page_class = GZA_PAGE_CLASS (klass);

  page_class->prepare = gza_room_page_prepare;
  page_class->leave = gza_room_page_leave;

  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-room-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, GzaRoomPage, back);
  gtk_widget_class_bind_template_child_private (widget_class, GzaRoomPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, GzaRoomPage, line);
  gtk_widget_class_bind_template_child_private (widget_class, GzaRoomPage, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, GzaRoomPage, body);
  gtk_widget_class_set_css_name (widget_class, "gza-room");
}

static void
gza_room_page_init (GzaRoomPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
  on_language_changed (self);
}

/**
 * gza_room_page_get_body:
 * @self: a room
 *
 * Gets what scrolls, for the room to fill.
 *
 * Returns: (transfer none): a box
 */
GtkBox *
gza_room_page_get_body (GzaRoomPage *self)
{
  g_return_val_if_fail (GZA_IS_ROOM_PAGE (self), NULL);

  return get_private (self)->body;
}

/**
 * gza_room_page_set_heading:
 * @self: a room
 * @title: (nullable): its name
 * @line: (nullable): a sentence below it
 *
 * Sets the heading to a curator's texts.
 */
void
gza_room_page_set_heading (GzaRoomPage *self,
                           GzaText *title,
                           GzaText *line)
{
  g_return_if_fail (GZA_IS_ROOM_PAGE (self));

  gza_text_label_set_text (get_private (self)->title, title);
  gza_text_label_set_text (get_private (self)->line, line);
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->line), line != NULL);
}

/**
 * gza_room_page_set_word:
 * @self: a room
 * @word: an interface word, marked by GZA_WORD()
 *
 * Sets the heading to a word of the kiosk's own.
 */
void
gza_room_page_set_word (GzaRoomPage *self,
                        const char *word)
{
  g_return_if_fail (GZA_IS_ROOM_PAGE (self));

  gza_text_label_set_word (get_private (self)->title, word);
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->line), FALSE);
}

/**
 * gza_room_page_show_item:
 * @self: a room that is shown
 * @item: an item's id; empty for the beginning
 *
 * Begins with an item.
 */
void
gza_room_page_show_item (GzaRoomPage *self,
                         const char *item)
{
  g_return_if_fail (GZA_IS_ROOM_PAGE (self));

  if (item[0] == '\0' || GZA_ROOM_PAGE_GET_CLASS (self)->show_item == NULL)
    scroll_to_top (self);
  else
    GZA_ROOM_PAGE_GET_CLASS (self)->show_item (self, item);
}

/**
 * gza_room_page_scroll_to:
 * @self: a room
 * @child: something in its body
 *
 * Scrolls so that it stands at the top.
 */
void
gza_room_page_scroll_to (GzaRoomPage *self,
                         GtkWidget *child)
{
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  g_return_if_fail (GZA_IS_ROOM_PAGE (self));

  adjustment = gtk_scrolled_window_get_vadjustment (get_private (self)->scroller);
  if (gtk_widget_compute_bounds (child, GTK_WIDGET (get_private (self)->body), &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y);
}
