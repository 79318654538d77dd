/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-glossary-page"

#include "gza-glossary-page.h"

#include "gza-headline-view.h"
#include "gza-locale.h"
#include "gza-room-parts.h"

#include <string.h>

/* Words, and how to use them: a list, and each word in full. A word that is marked in another room
 * opens here, above that room, and leads back to it.
 */

#define N_COLUMNS 3

struct _GzaGlossaryPage {
  GzaRoomPage parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaGlossaryPage, gza_glossary_page, GZA_TYPE_ROOM_PAGE)

static void
fill_all (GzaRoomPage *page,
          const GzaGlossary *glossary)
{
  GtkBox *body = gza_room_page_get_body (page);
  GtkGrid *grid;

  gza_room_page_set_heading (page, glossary->title, glossary->line);
  if (glossary->n_headlines > 0)
    gza_room_add_button (body, GZA_WORD ("Mend the headline"), "primary", "words",
                         GZA_HEADLINE_ITEM "0");
  grid = gza_room_add_grid (body);
  for (guint i = 0; i < glossary->n_terms; i++) {
    GtkBox *box;
    GtkWidget *card = gza_room_make_card ("words", glossary->terms[i].id, &box);
    GtkWidget *term = gza_room_add_text (box, glossary->terms[i].term);

    g_object_set (term, "names-button", TRUE, "vexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
    gtk_widget_add_css_class (term, "card-title");
    gza_room_add_cell (grid, gza_room_page_choose_columns (page, N_COLUMNS), card);
  }
}

static void
add_advice (GtkGrid *grid,
            int n_columns,
            GzaAdvice advice,
            GzaText *text)
{
  GtkBox *cell;

  if (text == NULL)
    return;
  cell = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gza_room_add_advice (cell, advice, text);
  gza_room_add_cell (grid, n_columns, GTK_WIDGET (cell));
}

static void
fill_term (GzaRoomPage *page,
           const GzaTerm *term)
{
  GzaCatalog *catalog = gza_context_get_catalog (gza_page_get_context (GZA_PAGE (page)));
  GtkBox *body = gza_room_page_get_body (page);
  int n_columns = gza_room_page_choose_columns (page, 2);
  GtkGrid *grid;

  gza_room_page_set_heading (page, term->term, NULL);
  gtk_widget_add_css_class (gza_room_add_marked_prose (body, term->meaning, catalog),
                            "room-lead");
  grid = gza_room_add_grid (body);
  add_advice (grid, n_columns, GZA_ADVICE_SAY, term->say);
  add_advice (grid, n_columns, GZA_ADVICE_RATHER_NOT, term->rather_not);
  if (term->why != NULL) {
    gza_room_add_heading (body, GZA_WORD ("Why"));
    gza_room_add_text (body, term->why);
  }
  gza_room_add_sources (body, term->sources, term->n_sources);
  gza_room_add_button (body, GZA_WORD ("All words"), "secondary", "words", "");
}

static void
fill_headline (GzaRoomPage *page,
               const GzaGlossary *glossary,
               const char *number)
{
  guint64 index = g_ascii_strtoull (number, NULL, 10);

  gza_room_page_set_word (page, GZA_WORD ("Mend the headline"));
  if (index < glossary->n_headlines)
    gtk_box_append (gza_room_page_get_body (page),
                    gza_headline_view_new (glossary, (guint) index));
}

static void
gza_glossary_page_fill (GzaRoomPage *page,
                        const GzaRooms *rooms)
{
  const char *item = gza_room_page_get_item (page);
  const GzaTerm *term = gza_rooms_find_term (rooms, item);

  if (rooms->glossary == NULL)
    gza_room_page_set_word (page, GZA_WORD ("Words"));
  else if (term != NULL)
    fill_term (page, term);
  else if (g_str_has_prefix (item, GZA_HEADLINE_ITEM))
    fill_headline (page, rooms->glossary, item + strlen (GZA_HEADLINE_ITEM));
  else
    fill_all (page, rooms->glossary);
}

static void
gza_glossary_page_class_init (GzaGlossaryPageClass *klass)
{
  GZA_ROOM_PAGE_CLASS (klass)->fill = gza_glossary_page_fill;
}

static void
gza_glossary_page_init (GzaGlossaryPage *self)
{
}

/**
 * gza_glossary_page_new:
 * @context: the context
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_glossary_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_GLOSSARY_PAGE, "context", context, NULL);
}
