/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-actions-page"

#include "gza-actions-page.h"

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-room-parts.h"

/* What a visitor can do after a story: learn, speak, help, report; each with who helps with it. */

#define N_COLUMNS 2

struct _GzaActionsPage {
  GzaRoomPage parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaActionsPage, gza_actions_page, GZA_TYPE_ROOM_PAGE)

static const char *const icons[] = {
  [GZA_ACTION_LEARN] = "gza-learn-symbolic",
  [GZA_ACTION_SPEAK] = "gza-speak-symbolic",
  [GZA_ACTION_HELP] = "gza-help-symbolic",
  [GZA_ACTION_REPORT] = "gza-report-symbolic",
};

/* The room where one does it, unless the exhibition has it no more. */
static void
add_door (GtkBox *card,
          const GzaRooms *rooms,
          GzaRoom room)
{
  GtkWidget *label, *door;

  if (!gza_rooms_has (rooms, room))
    return;
  label = gza_text_label_new ();
  gza_text_label_set_text (GZA_TEXT_LABEL (label), gza_rooms_get_title (rooms, room));
  door = gza_room_make_door (label, room);
  gtk_widget_add_css_class (door, "secondary");
  gtk_box_append (card, door);
}

static void
add_services (GtkBox *card,
              const GzaRooms *rooms,
              const GzaAction *action)
{
  g_autoptr (GDateTime) today = gza_clock_get_last_date (gza_clock_get_default ());

  for (gsize i = 0; action->services != NULL && action->services[i] != NULL; i++) {
    const GzaService *service = gza_rooms_find_service (rooms, action->services[i]);

    if (service != NULL && gza_service_is_current (service, today))
      gtk_box_append (card, gza_room_make_button (service->name, "secondary", "help",
                                                  service->id));
  }
}

static void
gza_actions_page_fill (GzaRoomPage *page,
                       const GzaRooms *rooms)
{
  GtkGrid *grid;

  gza_room_page_set_word (page, GZA_WORD ("What can I do?"));
  if (rooms->services == NULL)
    return;
  grid = gza_room_add_grid (gza_room_page_get_body (page));
  for (guint i = 0; i < rooms->services->n_actions; i++) {
    const GzaAction *action = &rooms->services->actions[i];
    GtkBox *card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

    gtk_widget_add_css_class (GTK_WIDGET (card), "room-card");
    gza_room_add_icon (card, icons[action->kind], "room-icon");
    gtk_widget_add_css_class (gza_room_add_text (card, action->title), "card-title");
    if (action->text != NULL)
      gza_room_add_text (card, action->text);
    add_door (card, rooms, action->room);
    add_services (card, rooms, action);
    gza_room_add_cell (grid, gza_room_page_choose_columns (page, N_COLUMNS), GTK_WIDGET (card));
  }
}

static void
gza_actions_page_class_init (GzaActionsPageClass *klass)
{
  GZA_ROOM_PAGE_CLASS (klass)->fill = gza_actions_page_fill;
}

static void
gza_actions_page_init (GzaActionsPage *self)
{
}

/**
 * gza_actions_page_new:
 * @context: the context
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_actions_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_ACTIONS_PAGE, "context", context, NULL);
}
