/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-room-pages"

#include "gza-room-pages.h"

#include "gza-about-page.h"
#include "gza-actions-page.h"
#include "gza-glossary-page.h"
#include "gza-help-page.h"
#include "gza-rights-page.h"
#include "gza-room-page.h"
#include "gza-taking-part-page.h"

/* The rooms that other pages open by name, each built when it is first asked for. */

typedef GtkWidget *(*PageFunc) (GzaContext *context);

static const struct {
  const char *name;
  PageFunc make;
} rooms[] = {
  { "about", gza_about_page_new },
  { "actions", gza_actions_page_new },
  { "help", gza_help_page_new },
  { "rights", gza_rights_page_new },
  { "taking-part", gza_taking_part_page_new },
  { "words", gza_glossary_page_new },
};

static GzaPage *
make (GzaPageStack *pages,
      GzaContext *context,
      const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++) {
    if (g_str_equal (rooms[i].name, name))
      return gza_page_stack_add (pages, rooms[i].make (context), name);
  }
  return NULL;
}

/**
 * gza_room_pages_open:
 * @pages: where rooms are kept once they are built
 * @context: the context
 * @name: the room's name; one that no room has opens nothing
 * @item: the id of what it begins with; empty for its beginning
 *
 * Opens a room above the present page, or shows another item of the one that is open.
 */
void
gza_room_pages_open (GzaPageStack *pages,
                     GzaContext *context,
                     const char *name,
                     const char *item)
{
  GzaPage *page = gza_page_stack_find (pages, name);

  if (page == NULL)
    page = make (pages, context, name);
  if (page == NULL)
    return;
  gza_page_stack_cover_with (pages, page);
  gza_room_page_show_item (GZA_ROOM_PAGE (page), item);
}
