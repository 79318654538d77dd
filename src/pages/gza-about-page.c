/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-about-page"

#include "gza-about-page.h"

#include "gza-locale.h"
#include "gza-room-parts.h"

/* Who made the exhibition: the project, its donor and partners by country, disclaimers, the credits
 * of what is shared and of every story, the licences of the program, and the whole of what is kept
 * of a visitor.
 */

struct _GzaAboutPage {
  GzaRoomPage parent_instance;
};

G_DEFINE_FINAL_TYPE (GzaAboutPage, gza_about_page, GZA_TYPE_ROOM_PAGE)

/* The program and what it stands on, with their licences: names, the same in every language. */
static const char licences[] =
    "Gza — GPL-3.0-or-later\n"
    "GTK, libadwaita, GStreamer, librsvg, Pango, GLib, gdk-pixbuf — LGPL-2.1-or-later\n"
    "cairo — LGPL-2.1 / MPL-1.1 · ICU — Unicode-3.0 · SQLite — public domain\n"
    "libyaml, cmark — MIT / BSD-2-Clause · libqrencode — LGPL-2.1-or-later\n"
    "Noto — OFL-1.1 · Natural Earth — public domain · CLDR — Unicode-3.0";

static void
add_partners (GtkBox *body,
              const GzaAbout *about)
{
  if (about->n_partners == 0)
    return;
  gza_room_add_heading (body, GZA_WORD ("Who took part"));
  for (guint i = 0; i < about->n_partners; i++) {
    const GzaPartner *partner = &about->partners[i];

    gza_room_add_named (body, partner->name, partner->country, partner->role);
  }
}

static void
add_disclaimers (GtkBox *body,
                 GzaCatalog *catalog,
                 const GzaAbout *about)
{
  GzaText *shared = gza_catalog_get_disclaimer (catalog);

  if (shared == NULL && about->n_disclaimers == 0)
    return;
  gza_room_add_heading (body, GZA_WORD ("Whose views these are"));
  if (shared != NULL)
    gza_room_add_text (body, shared);
  for (guint i = 0; i < about->n_disclaimers; i++)
    gza_room_add_text (body, about->disclaimers[i]);
}

static void
add_credits (GtkBox *body,
             GzaCatalog *catalog,
             const GzaAbout *about)
{
  GListModel *stories = gza_catalog_get_stories (catalog);

  gza_room_add_heading (body, GZA_WORD ("Pictures, sound and words"));
  for (guint i = 0; i < about->n_credits; i++)
    gza_room_add_credit (body, NULL, &about->credits[i]);
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    for (guint j = 0; j < gza_story_get_n_credits (story); j++)
      gza_room_add_credit (body, gza_story_get_title (story), gza_story_get_credit (story, j));
  }
}

static void
gza_about_page_fill (GzaRoomPage *page,
                     const GzaRooms *rooms)
{
  GzaCatalog *catalog = gza_context_get_catalog (gza_page_get_context (GZA_PAGE (page)));
  GtkBox *body = gza_room_page_get_body (page);
  const GzaAbout *about = rooms->about;

  if (about == NULL) {
    gza_room_page_set_word (page, GZA_WORD ("About"));
    return;
  }
  gza_room_page_set_heading (page, about->title, NULL);
  gza_room_add_prose (body, about->text);
  if (about->donor != NULL) {
    gza_room_add_heading (body, GZA_WORD ("Who paid"));
    gza_room_add_text (body, about->donor);
  }
  add_partners (body, about);
  add_disclaimers (body, catalog, about);
  gza_room_add_heading (body, GZA_WORD ("What is kept of you"));
  gza_room_add_word (body, GZA_WORD ("Only this: the day and the hour, the language, which stories "
                                     "are opened and where they are left, and the answers that "
                                     "visitors choose to give. No names, no pictures, no sound."));
  add_credits (body, catalog, about);
  gza_room_add_sources (body, about->sources, about->n_sources);
  gza_room_add_heading (body, GZA_WORD ("The program and its licences"));
  gza_room_add_string (body, licences);
}

static void
gza_about_page_class_init (GzaAboutPageClass *klass)
{
  GZA_ROOM_PAGE_CLASS (klass)->fill = gza_about_page_fill;
}

static void
gza_about_page_init (GzaAboutPage *self)
{
}

/**
 * gza_about_page_new:
 * @context: the context
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_about_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_ABOUT_PAGE, "context", context, NULL);
}
