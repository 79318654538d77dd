/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-rights-page"

#include "gza-rights-page.h"

#include "gza-clock.h"
#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-ratio-box.h"
#include "gza-room-parts.h"
#include "gza-story-card.h"

/* Cards, one for each right, with its first paragraph. In full a right says what it means, where it
 * is written, who protects it, with the way to them, and which stories touch it. The Global
 * Compact's objectives are a collection of their own.
 */

/* The item that shows the Global Compact; no id of a right has such a sign. */
#define COMPACT "@compact"

#define N_COLUMNS 3
#define N_COLUMNS_OBJECTIVES 2
#define PICTURE_RATIO 2.0

struct _GzaRightsPage {
  GzaRoomPage parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaRightsPage, gza_rights_page, GZA_TYPE_ROOM_PAGE)

static void
add_picture (GzaRoomPage *page,
             GtkBox *box,
             const GzaRight *right)
{
  GtkWidget *frame = gza_ratio_box_new ();
  GtkWidget *picture = gza_picture_view_new ();
  GzaContext *context = gza_page_get_context (GZA_PAGE (page));

  gza_ratio_box_set_ratio (GZA_RATIO_BOX (frame), PICTURE_RATIO);
  gza_ratio_box_set_child (GZA_RATIO_BOX (frame), picture);
  gza_picture_view_set_picture (GZA_PICTURE_VIEW (picture), gza_context_get_loader (context),
                                right->picture);
  gza_picture_view_set_alt (GZA_PICTURE_VIEW (picture),
                            gza_locale_get_text (gza_locale_get_default (), right->alt));
  gtk_widget_add_css_class (frame, "portrait-frame");
  gtk_box_append (box, frame);
}

static GtkWidget *
make_card (GzaRoomPage *page,
           const GzaRight *right)
{
  GtkBox *box;
  GtkWidget *card = gza_room_make_card ("rights", right->id, &box);
  GtkWidget *title;

  if (right->picture != NULL)
    add_picture (page, box, right);
  title = gza_room_add_text (box, right->title);
  gtk_widget_add_css_class (title, "card-title");
  g_object_set (title, "names-button", TRUE, NULL);
  gza_room_add_opening (box, right->text);
  return card;
}

static void
add_compact_door (GtkBox *body,
                  const GzaRights *rights)
{
  GtkBox *box;
  GtkWidget *card, *title;

  if (rights->n_objectives == 0)
    return;
  card = gza_room_make_card ("rights", COMPACT, &box);
  title = gza_room_add_text (box, rights->compact_title);
  gtk_widget_add_css_class (title, "card-title");
  g_object_set (title, "names-button", TRUE, NULL);
  if (rights->compact_text != NULL)
    gza_room_add_opening (box, rights->compact_text);
  gtk_box_append (body, card);
}

static void
fill_all (GzaRoomPage *page,
          const GzaRights *rights)
{
  GtkBox *body = gza_room_page_get_body (page);
  GtkGrid *grid = gza_room_add_grid (body);

  gza_room_page_set_heading (page, rights->title, rights->line);
  for (guint i = 0; i < rights->n_rights; i++)
    gza_room_add_cell (grid, gza_room_page_choose_columns (page, N_COLUMNS),
                       make_card (page, &rights->rights[i]));
  add_compact_door (body, rights);
}

static void
add_protectors (GzaRoomPage *page,
                const GzaRooms *rooms,
                const GzaRight *right)
{
  g_autoptr (GDateTime) today = gza_clock_get_last_date (gza_clock_get_default ());
  GtkBox *body = gza_room_page_get_body (page);
  GtkGrid *grid;

  if (right->n_protectors == 0)
    return;
  gza_room_add_heading (body, GZA_WORD ("Who protects this right"));
  grid = gza_room_add_grid (body);
  for (guint i = 0; i < right->n_protectors; i++) {
    const GzaProtector *protector = &right->protectors[i];
    const GzaService *service =
        protector->service != NULL ? gza_rooms_find_service (rooms, protector->service) : NULL;
    GtkBox *card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

    gtk_widget_add_css_class (GTK_WIDGET (card), "room-card");
    gza_room_add_named (card, protector->name, protector->country, NULL);
    if (service != NULL && gza_service_is_current (service, today))
      gza_room_add_button (card, GZA_WORD ("How to reach them"), "primary", "help", service->id);
    gza_room_add_cell (grid, gza_room_page_choose_columns (page, 2), GTK_WIDGET (card));
  }
}

static void
add_stories (GzaRoomPage *page,
             const GzaRight *right)
{
  GzaContext *context = gza_page_get_context (GZA_PAGE (page));
  GListModel *stories = gza_catalog_get_stories (gza_context_get_catalog (context));
  GtkBox *body = gza_room_page_get_body (page);
  GtkGrid *grid = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    GtkWidget *card;

    if (!g_strv_contains (gza_story_get_rights (story), right->id))
      continue;
    if (grid == NULL) {
      gza_room_add_heading (body, GZA_WORD ("Stories about this right"));
      grid = gza_room_add_grid (body);
    }
    card = gza_story_card_new ();
    gza_story_card_set_shape (GZA_STORY_CARD (card), 0, TRUE);
    gza_story_card_set_story (GZA_STORY_CARD (card), gza_context_get_loader (context), story);
    gza_room_add_cell (grid, gza_room_page_choose_columns (page, 2), card);
  }
}

static void
fill_right (GzaRoomPage *page,
            const GzaRooms *rooms,
            const GzaRight *right)
{
  GzaCatalog *catalog = gza_context_get_catalog (gza_page_get_context (GZA_PAGE (page)));
  GtkBox *body = gza_room_page_get_body (page);

  gza_room_page_set_heading (page, right->title, right->treaty);
  gtk_widget_add_css_class (gza_room_add_marked_prose (body, right->text, catalog), "room-lead");
  add_protectors (page, rooms, right);
  add_stories (page, right);
  gza_room_add_sources (body, right->sources, right->n_sources);
}

static char *
make_number (gconstpointer data)
{
  return gza_locale_format_number (gza_locale_get_default (),
                                   ((const GzaObjective *) data)->number, 0);
}

static void
fill_compact (GzaRoomPage *page,
              const GzaRights *rights)
{
  GzaCatalog *catalog = gza_context_get_catalog (gza_page_get_context (GZA_PAGE (page)));
  GtkBox *body = gza_room_page_get_body (page);
  GtkGrid *grid;

  gza_room_page_set_heading (page, rights->compact_title, NULL);
  if (rights->compact_text != NULL)
    gza_room_add_marked_prose (body, rights->compact_text, catalog);
  grid = gza_room_add_grid (body);
  for (guint i = 0; i < rights->n_objectives; i++) {
    const GzaObjective *objective = &rights->objectives[i];
    GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
    GtkWidget *number = gza_text_label_new ();

    gza_text_label_set_func (GZA_TEXT_LABEL (number), make_number, objective);
    gtk_widget_add_css_class (number, "objective-number");
    gtk_widget_add_css_class (GTK_WIDGET (box), "objective");
    gtk_box_append (box, number);
    gtk_widget_set_hexpand (gza_room_add_text (box, objective->title), TRUE);
    gza_room_add_cell (grid, gza_room_page_choose_columns (page, N_COLUMNS_OBJECTIVES),
                       GTK_WIDGET (box));
  }
  gza_room_add_sources (body, rights->compact_sources, rights->n_compact_sources);
}

static void
gza_rights_page_fill (GzaRoomPage *page,
                      const GzaRooms *rooms)
{
  const char *item = gza_room_page_get_item (page);
  const GzaRight *right = gza_rooms_find_right (rooms, item);

  if (rooms->rights == NULL)
    gza_room_page_set_word (page, GZA_WORD ("Rights"));
  else if (right != NULL)
    fill_right (page, rooms, right);
  else if (g_str_equal (item, COMPACT))
    fill_compact (page, rooms->rights);
  else
    fill_all (page, rooms->rights);
}

static void
gza_rights_page_class_init (GzaRightsPageClass *klass)
{
  GZA_ROOM_PAGE_CLASS (klass)->fill = gza_rights_page_fill;
}

static void
gza_rights_page_init (GzaRightsPage *self)
{
}

/**
 * gza_rights_page_new:
 * @context: the context
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_rights_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_RIGHTS_PAGE, "context", context, NULL);
}
