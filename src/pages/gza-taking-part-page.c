/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-taking-part-page"

#include "gza-taking-part-page.h"

#include "gza-bag-view.h"
#include "gza-locale.h"
#include "gza-question-card.h"
#include "gza-room-parts.h"
#include "gza-survey-view.h"

/* The room where visitors answer: a survey, promises, a bag to pack. It begins with a door to each;
 * the way back leads to the doors first. What is not finished is forgotten with the visitor.
 */

struct _GzaTakingPartPage {
  GzaRoomPage parent_instance;

  /* owned */
  GzaCatalog *catalog;   /* whose survey is shown */
  GzaQuestion pledges;   /* the promises as a question; its texts are the catalog's */

  /* state */
  gboolean inside; /* behind one of the doors */
};

G_DEFINE_FINAL_TYPE (GzaTakingPartPage, gza_taking_part_page, GZA_TYPE_ROOM_PAGE)

static void
clear_body (GzaTakingPartPage *self)
{
  GtkBox *body = gza_room_page_get_body (GZA_ROOM_PAGE (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (body))) != NULL)
    gtk_box_remove (body, child);
}

static void
add_door (GtkBox *body,
          const char *item,
          const char *word,
          GzaText *title)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *kind = gza_text_label_new_word (word);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("gza-next-symbolic");

  g_object_set (kind, "names-button", TRUE, NULL);
  gtk_widget_add_css_class (kind, "way-kind");
  gtk_box_append (GTK_BOX (words), kind);
  if (title != NULL) {
    GtkWidget *label = gza_text_label_new ();

    gza_text_label_set_text (GZA_TEXT_LABEL (label), title);
    gtk_widget_add_css_class (label, "way-title");
    gtk_box_append (GTK_BOX (words), label);
  }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), arrow);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "way");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "nav.open-room");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "taking-part", item);
  gtk_box_append (body, button);
}

static void
show_doors (GzaTakingPartPage *self)
{
  GtkBox *body = gza_room_page_get_body (GZA_ROOM_PAGE (self));
  const GzaSurvey *survey = gza_catalog_get_rooms (self->catalog)->survey;

  clear_body (self);
  self->inside = FALSE;
  if (!gza_visit_can_keep (gza_context_get_visit (gza_page_get_context (GZA_PAGE (self))))) {
    gza_room_add_word (body, GZA_WORD ("No questions today: answers can’t be kept at the moment."));
    return;
  }
  if (survey->n_questions > 0)
    add_door (body, "survey", GZA_WORD ("A few questions"), survey->questions[0].text);
  if (survey->n_objects > 0)
    add_door (body, "objects", GZA_WORD ("Pack a bag"), survey->object_title);
  if (survey->n_pledges > 0)
    add_door (body, "pledges", GZA_WORD ("Make a promise"), survey->pledge_title);
  gza_room_add_word (body, GZA_WORD ("Nobody has to answer. No name is asked; what is kept is told "
                                     "under “About”."));
}

static void
on_pledges_done (GzaTakingPartPage *self)
{
  show_doors (self);
}

static void
show_pledges (GzaTakingPartPage *self,
              GtkBox *body,
              const GzaSurvey *survey)
{
  GzaContext *context = gza_page_get_context (GZA_PAGE (self));
  GtkWidget *card = gza_question_card_new_pledges (context, &self->pledges, survey->pledges);

  g_signal_connect_object (card, "done", G_CALLBACK (on_pledges_done), self, G_CONNECT_SWAPPED);
  gtk_box_append (body, card);
}

static void
gza_taking_part_page_show_item (GzaRoomPage *page,
                                const char *item)
{
  GzaTakingPartPage *self = GZA_TAKING_PART_PAGE (page);
  GzaContext *context = gza_page_get_context (GZA_PAGE (page));
  GtkBox *body = gza_room_page_get_body (page);
  const GzaSurvey *survey =
      self->catalog != NULL ? gza_catalog_get_rooms (self->catalog)->survey : NULL;

  if (survey == NULL || !gza_visit_can_keep (gza_context_get_visit (context)))
    return;
  clear_body (self);
  self->inside = TRUE;
  if (g_str_equal (item, "survey") && survey->n_questions > 0)
    gtk_box_append (body, gza_survey_view_new (context));
  else if (g_str_equal (item, "objects") && survey->n_objects > 0)
    gtk_box_append (body, gza_bag_view_new (context));
  else if (g_str_equal (item, "pledges") && survey->n_pledges > 0)
    show_pledges (self, body, survey);
  else
    show_doors (self);
}

static void
clear_pledges (GzaTakingPartPage *self)
{
  g_clear_pointer (&self->pledges.options, g_free);
  self->pledges.n_options = 0;
}

/* The promises as a question that many answers fit. */
static void
make_pledges (GzaTakingPartPage *self,
              const GzaSurvey *survey)
{
  self->pledges = (GzaQuestion){
    .id = (char *) "pledges",
    .type = GZA_QUESTION_MANY,
    .text = survey->pledge_title,
    .options = g_new0 (GzaOption, survey->n_pledges),
    .n_options = survey->n_pledges,
  };
  for (guint i = 0; i < survey->n_pledges; i++) {
    self->pledges.options[i].id = survey->pledges[i].id;
    self->pledges.options[i].text = survey->pledges[i].text;
  }
}

static void
gza_taking_part_page_fill (GzaRoomPage *page,
                           const GzaRooms *rooms)
{
  GzaTakingPartPage *self = GZA_TAKING_PART_PAGE (page);
  GzaContext *context = gza_page_get_context (GZA_PAGE (page));

  clear_pledges (self);
  g_set_object (&self->catalog, gza_context_get_catalog (context));
  self->inside = FALSE;
  if (rooms->survey == NULL) {
    gza_room_page_set_word (page, GZA_WORD ("Taking part"));
    return;
  }
  gza_room_page_set_heading (page, rooms->survey->title, rooms->survey->line);
  make_pledges (self, rooms->survey);
  show_doors (self);
}

/* The next visitor finds the doors, and nothing of what this one was about to say. */
static void
gza_taking_part_page_leave (GzaPage *page)
{
  GzaTakingPartPage *self = GZA_TAKING_PART_PAGE (page);

  if (self->inside)
    show_doors (self);

  GZA_PAGE_CLASS (gza_taking_part_page_parent_class)->leave (page);
}

static gboolean
gza_taking_part_page_go_back (GzaPage *page)
{
  GzaTakingPartPage *self = GZA_TAKING_PART_PAGE (page);

  if (!self->inside)
    return FALSE;
  show_doors (self);
  return TRUE;
}

static void
gza_taking_part_page_dispose (GObject *object)
{
  GzaTakingPartPage *self = GZA_TAKING_PART_PAGE (object);

  G_OBJECT_CLASS (gza_taking_part_page_parent_class)->dispose (object);

  clear_pledges (self);
  g_clear_object (&self->catalog);
}

static void
gza_taking_part_page_class_init (GzaTakingPartPageClass *klass)
{
  GzaPageClass *page_class = GZA_PAGE_CLASS (klass);
  GzaRoomPageClass *room_class = GZA_ROOM_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_taking_part_page_dispose;
  page_class->leave = gza_taking_part_page_leave;
  page_class->go_back = gza_taking_part_page_go_back;
  room_class->fill = gza_taking_part_page_fill;
  room_class->show_item = gza_taking_part_page_show_item;
}

static void
gza_taking_part_page_init (GzaTakingPartPage *self)
{
}

/**
 * gza_taking_part_page_new:
 * @context: the context
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_taking_part_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_TAKING_PART_PAGE, "context", context, NULL);
}
