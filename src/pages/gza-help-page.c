/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-help-page"

#include "gza-help-page.h"

#include "gza-chips.h"
#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-room-parts.h"
#include "gza-service-card.h"

/* Who helps. Only what was verified and checked lately is shown, by topic and by country; an item
 * is one service alone, with the way to all of them.
 */

struct _GzaHelpPage {
  GzaRoomPage parent_instance;

  /* borrowed, of the body that is shown */
  const GzaServices *services;
  GzaChips *topics;
  GzaChips *countries;
  GtkBox *list;

  /* owned: what the visitor has chosen, NULL for all */
  char *topic;
  char *country;
};

G_DEFINE_FINAL_TYPE (GzaHelpPage, gza_help_page, GZA_TYPE_ROOM_PAGE)

static gboolean
is_current (const GzaService *service)
{
  g_autoptr (GDateTime) today = gza_clock_get_last_date (gza_clock_get_default ());

  return gza_service_is_current (service, today);
}

static gboolean
is_about (const GzaService *service,
          const char *topic)
{
  return topic == NULL || g_strv_contains ((const char *const *) service->topics, topic);
}

static gboolean
has_topic (const GzaServices *services,
           const char *topic)
{
  for (guint i = 0; i < services->n_services; i++) {
    if (is_current (&services->services[i]) && is_about (&services->services[i], topic))
      return TRUE;
  }
  return FALSE;
}

static void
fill_list (GzaHelpPage *self)
{
  const GzaServices *services = self->services;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < services->n_services; i++) {
    const GzaService *service = &services->services[i];

    if (is_current (service) && is_about (service, self->topic) &&
        (self->country == NULL || g_str_equal (service->country, self->country)))
      gtk_box_append (self->list, gza_service_card_new (service));
  }
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    gza_room_add_word (self->list, GZA_WORD ("Nobody here fits this choice."));
}

static void
on_chosen (GzaHelpPage *self)
{
  g_free (self->topic);
  self->topic = g_strdup (gza_chips_get_chosen (self->topics));
  g_free (self->country);
  self->country = g_strdup (gza_chips_get_chosen (self->countries));
  fill_list (self);
}

static GzaChips *
add_chips (GzaHelpPage *self,
           const char *all)
{
  GzaChips *chips = GZA_CHIPS (gza_chips_new ());

  gza_chips_add (chips, NULL, gza_text_label_new_word (all));
  gtk_box_append (gza_room_page_get_body (GZA_ROOM_PAGE (self)), GTK_WIDGET (chips));
  return chips;
}

static void
add_topics (GzaHelpPage *self)
{
  self->topics = add_chips (self, GZA_WORD ("Every topic"));
  for (guint i = 0; i < self->services->n_topics; i++) {
    const GzaTopic *topic = &self->services->topics[i];
    GtkWidget *label;

    if (!has_topic (self->services, topic->id))
      continue;
    label = gza_text_label_new ();
    gza_text_label_set_text (GZA_TEXT_LABEL (label), topic->title);
    gza_chips_add (self->topics, topic->id, label);
  }
  gza_chips_set_chosen (self->topics, self->topic);
}

static void
add_countries (GzaHelpPage *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  self->countries = add_chips (self, GZA_WORD ("Every country"));
  for (guint i = 0; i < self->services->n_services; i++) {
    const GzaService *service = &self->services->services[i];

    if (is_current (service) && g_hash_table_add (seen, service->country))
      gza_chips_add (self->countries, service->country,
                     gza_room_make_country_label (service->country));
  }
  gza_chips_set_chosen (self->countries, self->country);
  gtk_widget_set_visible (GTK_WIDGET (self->countries), g_hash_table_size (seen) > 1);
}

static void
fill_all (GzaHelpPage *self)
{
  GtkBox *body = gza_room_page_get_body (GZA_ROOM_PAGE (self));

  add_topics (self);
  add_countries (self);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "room-list");
  gtk_box_append (body, GTK_WIDGET (self->list));
  g_signal_connect_object (self->topics, "notify::chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->countries, "notify::chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  fill_list (self);
}

static void
fill_one (GzaHelpPage *self,
          const GzaService *service)
{
  GtkBox *body = gza_room_page_get_body (GZA_ROOM_PAGE (self));

  if (service != NULL && is_current (service))
    gtk_box_append (body, gza_service_card_new (service));
  else
    gza_room_add_word (body, GZA_WORD ("This contact is being checked."));
  gza_room_add_button (body, GZA_WORD ("Everyone who helps"), "secondary", "help", "");
}

static void
gza_help_page_fill (GzaRoomPage *page,
                    const GzaRooms *rooms)
{
  GzaHelpPage *self = GZA_HELP_PAGE (page);
  const char *item = gza_room_page_get_item (page);

  self->services = rooms->services;
  if (rooms->services == NULL) {
    gza_room_page_set_word (page, GZA_WORD ("Help"));
    return;
  }
  gza_room_page_set_heading (page, rooms->services->title, rooms->services->line);
  if (item[0] == '\0')
    fill_all (self);
  else
    fill_one (self, gza_rooms_find_service (rooms, item));
}

static void
gza_help_page_leave (GzaPage *page)
{
  GzaHelpPage *self = GZA_HELP_PAGE (page);

  g_clear_pointer (&self->topic, g_free);
  g_clear_pointer (&self->country, g_free);

  GZA_PAGE_CLASS (gza_help_page_parent_class)->leave (page);
}

static void
gza_help_page_finalize (GObject *object)
{
  GzaHelpPage *self = GZA_HELP_PAGE (object);

  g_free (self->topic);
  g_free (self->country);

  G_OBJECT_CLASS (gza_help_page_parent_class)->finalize (object);
}

static void
gza_help_page_class_init (GzaHelpPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_help_page_finalize;
  GZA_PAGE_CLASS (klass)->leave = gza_help_page_leave;
  GZA_ROOM_PAGE_CLASS (klass)->fill = gza_help_page_fill;
}

static void
gza_help_page_init (GzaHelpPage *self)
{
}

/**
 * gza_help_page_new:
 * @context: the context
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_help_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_HELP_PAGE, "context", context, NULL);
}
