/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-card"

#include "gza-story-card.h"

#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-ratio-box.h"
#include "gza-story-words.h"
#include "gza-text-label.h"

/* One story on the wall, recycled by the wall: portrait, kind, name, line, road and length,
 * in one button whose name for a screen reader is the same in a sentence. Upright in a row of
 * several, wide (text beside the portrait) where it has a row for itself, small where it is only
 * a way on.
 */

struct _GzaStoryCard {
  GtkWidget parent_instance;

  /* template widgets */
  GtkButton *button;
  GtkBox *box;
  GzaRatioBox *frame;
  GzaPictureView *picture;
  GzaTextLabel *kind;
  GzaTextLabel *name;
  GzaTextLabel *line;
  GzaTextLabel *road;

  /* owned */
  GzaStory *story;
};

G_DEFINE_FINAL_TYPE (GzaStoryCard, gza_story_card, GTK_TYPE_WIDGET)

static void
update_words (GzaStoryCard *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  const char *name;
  g_autofree char *road = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *spoken = NULL;

  if (self->story == NULL)
    return;

  name = gza_locale_get_text (locale, gza_story_get_person (self->story)->display_name);
  road = gza_story_words_dup_road (self->story);
  minutes = gza_story_words_dup_minutes (gza_story_get_duration_us (self->story));
  facts = g_strdup_printf ("%s  ·  %s", minutes,
                           gza_story_words_get_kind (gza_story_get_kind (self->story)));
  spoken = g_strdup_printf ("%s. %s", name,
                            gza_locale_get_text (locale, gza_story_get_line (self->story)));

  gza_text_label_set_string (self->road, road, language);
  gza_text_label_set_string (self->kind, facts, language);
  gza_picture_view_set_alt (
      self->picture, gza_locale_get_text (locale, gza_story_get_portrait_alt (self->story)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
gza_story_card_dispose (GObject *object)
{
  GzaStoryCard *self = GZA_STORY_CARD (object);

  g_clear_object (&self->story);
  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_story_card_parent_class)->dispose (object);
}

static void
gza_story_card_class_init (GzaStoryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_story_card_dispose;

  g_type_ensure (GZA_TYPE_PICTURE_VIEW);
  g_type_ensure (GZA_TYPE_RATIO_BOX);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-story-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, button);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, box);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, frame);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, kind);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, name);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, line);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryCard, road);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-story-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
gza_story_card_init (GzaStoryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->picture = GZA_PICTURE_VIEW (gza_picture_view_new ());
  gza_picture_view_set_focus (self->picture, 0.5, 0.35);
  gza_ratio_box_set_child (self->frame, GTK_WIDGET (self->picture));

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_story_card_new:
 *
 * Makes a card without a story.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_story_card_new (void)
{
  return g_object_new (GZA_TYPE_STORY_CARD, NULL);
}

/**
 * gza_story_card_get_story:
 * @self: a card
 *
 * Gets the story.
 *
 * Returns: (transfer none) (nullable): the story, or %NULL for a card without one
 */
GzaStory *
gza_story_card_get_story (GzaStoryCard *self)
{
  g_return_val_if_fail (GZA_IS_STORY_CARD (self), NULL);

  return self->story;
}

/**
 * gza_story_card_set_story:
 * @self: a card
 * @loader: decodes the portrait
 * @story: (nullable): the story, or %NULL for a card that waits for one
 *
 * Sets the story.
 */
void
gza_story_card_set_story (GzaStoryCard *self,
                          GzaPictureLoader *loader,
                          GzaStory *story)
{
  g_return_if_fail (GZA_IS_STORY_CARD (self));
  g_return_if_fail (GZA_IS_PICTURE_LOADER (loader));
  g_return_if_fail (story == NULL || GZA_IS_STORY (story));

  if (!g_set_object (&self->story, story))
    return;

  gza_picture_view_set_picture (self->picture, loader,
                                story != NULL ? gza_story_get_portrait (story) : NULL);
  if (story == NULL)
    return;

  gza_text_label_set_text (self->name, gza_story_get_person (story)->display_name);
  gza_text_label_set_text (self->line, gza_story_get_line (story));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                    gza_story_get_id (story));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "nav.open-story");
  update_words (self);
}

/**
 * gza_story_card_set_shape:
 * @self: a card
 * @ratio: width ÷ height of the portrait above its text
 * @wide: whether the text stands beside the portrait instead
 *
 * Shapes the card for the wall's columns.
 */
void
gza_story_card_set_shape (GzaStoryCard *self,
                          double ratio,
                          gboolean wide)
{
  g_return_if_fail (GZA_IS_STORY_CARD (self));

  gza_ratio_box_set_ratio (self->frame, wide ? 0 : ratio);
  if (wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

/**
 * gza_story_card_set_small:
 * @self: a card
 * @with_line: whether it says who this is
 *
 * Shapes the card as one of several ways on: a small portrait, and beside it the name, the road
 * and the length.
 */
void
gza_story_card_set_small (GzaStoryCard *self,
                          gboolean with_line)
{
  g_return_if_fail (GZA_IS_STORY_CARD (self));

  gza_ratio_box_set_ratio (self->frame, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->line), with_line);
}
