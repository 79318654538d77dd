/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-closing-view"

#include "gza-closing-view.h"

#include "gza-locale.h"
#include "gza-question-card.h"
#include "gza-qr-code.h"
#include "gza-qr-text.h"
#include "gza-story-card.h"
#include "gza-story-rights.h"
#include "gza-text-label.h"
#include "gza-wrap-layout.h"

/* A story's last page: what next. Two other stories of the exhibition, first those that share a
 * theme, the wall, what one can do, where one is asked, the same story again, the rights that it
 * touches, the credits of everything that was seen and heard, and a code that carries its beginning
 * away.
 */

#define MAX_CARDS 2

struct _GzaClosingView {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *scroller;
  GtkBox *body;
  GtkWidget *words;
  GtkBox *cards;
  GzaStoryRights *rights;
  GtkWidget *act;
  GtkWidget *take_part;
  GtkWidget *later;
  GzaQrCode *code;
  GzaTextLabel *credits;

  /* owned */
  GzaContext *context;
  GzaStory *story;
};

G_DEFINE_FINAL_TYPE (GzaClosingView, gza_closing_view, GTK_TYPE_WIDGET)

static void
update_credits (GzaClosingView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < gza_story_get_n_credits (self->story); i++) {
    const GzaCredit *credit = gza_story_get_credit (self->story, i);
    const char *what = gza_locale_get_text (locale, credit->what);
    const char *by = gza_locale_get_text (locale, credit->by);

    if (out->len > 0)
      g_string_append (out, "  ·  ");
    g_string_append_printf (out, "%s%s%s", what, what[0] != '\0' && by[0] != '\0' ? ": " : "", by);
    if (credit->licence != NULL)
      g_string_append_printf (out, ", %s", credit->licence);
  }

  gza_text_label_set_string (self->credits, out->str, gza_locale_get_language (locale));
  g_string_free (out, TRUE);
}

static void
update_code (GzaClosingView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *text = gza_qr_text_dup_story (self->story);
  gboolean fits = gza_qr_code_set_text (self->code, text, GZA_QR_LEVEL_MEDIUM);

  gza_qr_code_set_name (
      self->code,
      gza_locale_get_word (locale, GZA_WORD ("A code that carries the beginning of this story")));
  gtk_widget_set_visible (self->later, fits);
}

static void
update_words (GzaClosingView *self)
{
  update_credits (self);
  update_code (self);
}

/* The rooms that this exhibition has, of those that a story leads on to. */
static void
show_doors (GzaClosingView *self)
{
  const GzaRooms *rooms = gza_catalog_get_rooms (gza_context_get_catalog (self->context));

  gtk_widget_set_visible (self->act, rooms->services != NULL && rooms->services->n_actions > 0);
  gtk_widget_set_visible (self->take_part,
                          rooms->survey != NULL && gza_survey_has_room (rooms->survey));
}

static gboolean
shares_theme (GzaStory *a,
              GzaStory *b)
{
  const char *const *themes = gza_story_get_themes (a);

  for (gsize i = 0; themes[i] != NULL; i++) {
    if (g_strv_contains (gza_story_get_themes (b), themes[i]))
      return TRUE;
  }

  return FALSE;
}

static guint
append_cards (GzaClosingView *self,
              gboolean kindred,
              guint n_cards)
{
  GListModel *stories = gza_catalog_get_stories (gza_context_get_catalog (self->context));
  guint n = g_list_model_get_n_items (stories);

  for (guint i = 0; i < n && n_cards < MAX_CARDS; i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);
    GtkWidget *card;

    if (g_str_equal (gza_story_get_id (story), gza_story_get_id (self->story)) ||
        shares_theme (story, self->story) != kindred)
      continue;

    card = gza_story_card_new ();
    gza_story_card_set_small (GZA_STORY_CARD (card), FALSE);
    gza_story_card_set_story (GZA_STORY_CARD (card), gza_context_get_loader (self->context),
                              story);
    gtk_box_append (self->cards, card);
    n_cards++;
  }

  return n_cards;
}

static void
update_shape (GzaClosingView *self)
{
  GtkOrientation orientation = gza_context_get_portrait (self->context)
                                   ? GTK_ORIENTATION_VERTICAL
                                   : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards), orientation);
}

static void
gza_closing_view_dispose (GObject *object)
{
  GzaClosingView *self = GZA_CLOSING_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (gza_closing_view_parent_class)->dispose (object);
}

static void
gza_closing_view_class_init (GzaClosingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_closing_view_dispose;

  g_type_ensure (GZA_TYPE_QR_CODE);
  g_type_ensure (GZA_TYPE_STORY_RIGHTS);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  g_type_ensure (GZA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-closing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, body);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, words);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, cards);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, rights);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, act);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, take_part);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, later);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, code);
  gtk_widget_class_bind_template_child (widget_class, GzaClosingView, credits);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-closing");
}

static void
gza_closing_view_init (GzaClosingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/* The question after the story stands above all that leads elsewhere. */
static void
add_pulse (GzaClosingView *self)
{
  GtkWidget *pulse = gza_question_card_new_pulse (self->context, self->story, "after");

  if (pulse != NULL)
    gtk_box_prepend (GTK_BOX (self->words), pulse);
}

/**
 * gza_closing_view_new:
 * @context: the context, with a catalog
 * @story: a story
 *
 * Makes the last page of a story; its buttons activate `nav.open-story`, `nav.open-stories`,
 * `nav.open-room` and `story.restart`.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_closing_view_new (GzaContext *context,
                      GzaStory *story)
{
  GzaClosingView *self = g_object_new (GZA_TYPE_CLOSING_VIEW, NULL);
  guint n_cards;

  self->context = g_object_ref (context);
  self->story = g_object_ref (story);
  n_cards = append_cards (self, FALSE, append_cards (self, TRUE, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n_cards > 0);
  add_pulse (self);
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (update_shape), self,
                           G_CONNECT_SWAPPED);
  gza_story_rights_set_story (self->rights, story, gza_context_get_catalog (context));
  show_doors (self);
  update_shape (self);
  update_words (self);

  return GTK_WIDGET (self);
}

/**
 * gza_closing_view_set_insets:
 * @self: the page
 * @top_px: what the upper bar covers
 * @bottom_px: what the lower bar covers
 *
 * Keeps the words clear of the bars.
 */
void
gza_closing_view_set_insets (GzaClosingView *self,
                             int top_px,
                             int bottom_px)
{
  g_return_if_fail (GZA_IS_CLOSING_VIEW (self));

  gtk_widget_set_margin_top (self->scroller, top_px);
  gtk_widget_set_margin_bottom (self->scroller, bottom_px);
}
