/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-room-page"

#include "gza-room-page.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* What all rooms share: a heading, the way back, and a body that scrolls. The body is filled when
 * the page is prepared, and anew when the catalog or the screen's shape changes, or when another
 * item is asked for; the language changes in place. An item that is opened inside the room leads
 * back to the one before it, and to where its reader was.
 */

typedef struct {
  char *item;
  double offset_px;
} Place;

typedef struct {
  /* template widgets */
  GtkWidget *back;
  GzaTextLabel *title;
  GzaTextLabel *line;
  GtkScrolledWindow *scroller;
  GtkBox *body;

  /* owned */
  GArray *places; /* (element-type Place): the way through the room; the last is shown */

  /* state */
  double awaited_px; /* scrolled to once the body is long enough; negative for none */
} GzaRoomPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GzaRoomPage, gza_room_page, GZA_TYPE_PAGE)

static GzaRoomPagePrivate *
get_private (GzaRoomPage *self)
{
  return gza_room_page_get_instance_private (self);
}

static void
clear_place (gpointer place)
{
  g_free (((Place *) place)->item);
}

static Place *
get_place (GzaRoomPage *self)
{
  GArray *places = get_private (self)->places;

  return places->len > 0 ? &g_array_index (places, Place, places->len - 1) : NULL;
}

/* A body that was just filled has no length yet: the rest of the way is made when it has. */
static void
scroll (GzaRoomPage *self,
        double offset_px)
{
  GzaRoomPagePrivate *priv = get_private (self);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (priv->scroller);

  priv->awaited_px = -1;
  gtk_adjustment_set_value (adjustment, offset_px);
  if (gtk_adjustment_get_value (adjustment) < offset_px)
    priv->awaited_px = offset_px;
}

static void
on_length_changed (GzaRoomPage *self)
{
  if (get_private (self)->awaited_px >= 0)
    scroll (self, get_private (self)->awaited_px);
}

static void
fill (GzaRoomPage *self)
{
  GzaRoomPagePrivate *priv = get_private (self);
  GzaCatalog *catalog = gza_context_get_catalog (gza_page_get_context (GZA_PAGE (self)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (priv->body))) != NULL)
    gtk_box_remove (priv->body, child);
  if (catalog != NULL)
    GZA_ROOM_PAGE_GET_CLASS (self)->fill (self, gza_catalog_get_rooms (catalog));
}

static void
add_place (GzaRoomPage *self,
           const char *item)
{
  GzaRoomPagePrivate *priv = get_private (self);
  Place *last = get_place (self);
  Place place = { g_strdup (item), 0 };

  if (last != NULL)
    last->offset_px =
        gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (priv->scroller));
  g_array_append_val (priv->places, place);
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
  fill (GZA_ROOM_PAGE (page));
}

static void
gza_room_page_leave (GzaPage *page)
{
  GzaRoomPage *self = GZA_ROOM_PAGE (page);

  g_array_set_size (get_private (self)->places, 0);
  scroll (self, 0);
}

static gboolean
gza_room_page_go_back (GzaPage *page)
{
  GzaRoomPage *self = GZA_ROOM_PAGE (page);
  GArray *places = get_private (self)->places;

  if (places->len < 2)
    return FALSE;
  g_array_set_size (places, places->len - 1);
  fill (self);
  scroll (self, get_place (self)->offset_px);
  return TRUE;
}

static void
gza_room_page_constructed (GObject *object)
{
  GzaRoomPage *self = GZA_ROOM_PAGE (object);

  G_OBJECT_CLASS (gza_room_page_parent_class)->constructed (object);

  g_signal_connect_object (gza_page_get_context (GZA_PAGE (self)), "notify::portrait",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

static void
gza_room_page_finalize (GObject *object)
{
  g_array_unref (get_private (GZA_ROOM_PAGE (object))->places);

  G_OBJECT_CLASS (gza_room_page_parent_class)->finalize (object);
}

static void
gza_room_page_class_init (GzaRoomPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GzaPageClass *page_class = GZA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_room_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = gza_room_page_finalize;
  page_class->prepare = gza_room_page_prepare;
  page_class->leave = gza_room_page_leave;
  page_class->go_back = gza_room_page_go_back;

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
  GzaRoomPagePrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  priv->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (priv->places, clear_place);
  priv->awaited_px = -1;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (priv->scroller), "changed",
                           G_CALLBACK (on_length_changed), self, G_CONNECT_SWAPPED);
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
 * gza_room_page_get_item:
 * @self: a room
 *
 * Gets what the room is to show; for the room's @fill.
 *
 * Returns: (transfer none): an item's id, empty for the beginning
 */
const char *
gza_room_page_get_item (GzaRoomPage *self)
{
  Place *place;

  g_return_val_if_fail (GZA_IS_ROOM_PAGE (self), "");

  place = get_place (self);
  return place != NULL ? place->item : "";
}

/**
 * gza_room_page_choose_columns:
 * @self: a room
 * @in_landscape: how many cards stand side by side on a wide screen
 *
 * Chooses how many cards stand side by side; the body is filled anew where the screen is turned.
 *
 * Returns: @in_landscape, or 1 on an upright screen
 */
int
gza_room_page_choose_columns (GzaRoomPage *self,
                              int in_landscape)
{
  g_return_val_if_fail (GZA_IS_ROOM_PAGE (self), 1);

  return gza_context_get_portrait (gza_page_get_context (GZA_PAGE (self))) ? 1 : in_landscape;
}

/**
 * gza_room_page_show_item:
 * @self: a room that is shown
 * @item: an item's id; empty for the beginning
 *
 * Shows an item; the way back leads to what was shown before, if the visitor was in the room.
 */
void
gza_room_page_show_item (GzaRoomPage *self,
                         const char *item)
{
  g_return_if_fail (GZA_IS_ROOM_PAGE (self));
  g_return_if_fail (item != NULL);

  if (get_place (self) == NULL || !g_str_equal (get_place (self)->item, item)) {
    add_place (self, item);
    fill (self);
  }
  scroll (self, 0);
  if (item[0] != '\0' && GZA_ROOM_PAGE_GET_CLASS (self)->show_item != NULL)
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
