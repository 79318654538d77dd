/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-ending-card"

#include "gza-ending-card.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* What a visitor may do when a chapter has ended: go on to the next one, by its title, or see this
 * one once more. It waits; nothing goes on by itself. Its buttons activate `story.next` and
 * `story.replay`.
 */

struct _GzaEndingCard {
  GtkWidget parent_instance;

  /* template widgets */
  GtkRevealer *revealer;
  GzaTextLabel *next;
};

G_DEFINE_FINAL_TYPE (GzaEndingCard, gza_ending_card, GTK_TYPE_WIDGET)

static void
gza_ending_card_dispose (GObject *object)
{
  GzaEndingCard *self = GZA_ENDING_CARD (object);

  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_ending_card_parent_class)->dispose (object);
}

static void
gza_ending_card_class_init (GzaEndingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_ending_card_dispose;

  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-ending-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaEndingCard, revealer);
  gtk_widget_class_bind_template_child (widget_class, GzaEndingCard, next);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-ending");
}

static void
gza_ending_card_init (GzaEndingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gza_ending_card_new:
 *
 * Makes a card that is not shown.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_ending_card_new (void)
{
  return g_object_new (GZA_TYPE_ENDING_CARD, NULL);
}

/**
 * gza_ending_card_set_ended:
 * @self: a card
 * @story: (nullable): a story of which a chapter has ended, or %NULL to take the card away
 * @position: that chapter, from 1
 *
 * Shows what comes next. At the bottom of a map stands its disclaimer, which nothing may cover.
 */
void
gza_ending_card_set_ended (GzaEndingCard *self,
                           GzaStory *story,
                           guint position)
{
  gboolean map;

  g_return_if_fail (GZA_IS_ENDING_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), story != NULL);
  gtk_revealer_set_reveal_child (self->revealer, story != NULL);
  if (story == NULL)
    return;

  map = gza_story_get_chapter (story, position - 1)->type == GZA_CHAPTER_MAP;
  gtk_widget_set_valign (GTK_WIDGET (self), map ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  if (position < gza_story_get_n_chapters (story))
    gza_text_label_set_text (self->next, gza_story_get_chapter (story, position)->title);
  else
    gza_text_label_set_word (self->next, GZA_WORD ("The end of this road"));
}
