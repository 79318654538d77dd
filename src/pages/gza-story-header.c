/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-story-header"

#include "gza-story-header.h"

#include "gza-locale.h"
#include "gza-story-tracks.h"
#include "gza-story-words.h"
#include "gza-text-label.h"

/* Follows the visitor's language and the voice by itself. The story page owns it; main thread only.
 */

struct _GzaStoryHeader {
  GtkBox parent_instance;

  /* template widgets */
  GtkWidget *back;
  GzaTextLabel *name;
  GzaTextLabel *kind;
  GzaTextLabel *voice;

  /* owned */
  GzaPlayer *player;
  GzaStory *story;
};

G_DEFINE_FINAL_TYPE (GzaStoryHeader, gza_story_header, GTK_TYPE_BOX)

static void
name_voice (GzaStoryHeader *self)
{
  if (self->player != NULL)
    gza_story_tracks_name_voice (self->voice, self->player);
}

static void
update_words (GzaStoryHeader *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Back")), -1);
  name_voice (self);
  if (self->story != NULL)
    gza_text_label_set_string (self->kind,
                               gza_story_words_get_kind (gza_story_get_kind (self->story)),
                               gza_locale_get_language (locale));
}

static void
gza_story_header_dispose (GObject *object)
{
  GzaStoryHeader *self = GZA_STORY_HEADER (object);

  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  g_clear_object (&self->player);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (gza_story_header_parent_class)->dispose (object);
}

static void
gza_story_header_class_init (GzaStoryHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_story_header_dispose;

  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-story-header.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStoryHeader, back);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryHeader, name);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryHeader, kind);
  gtk_widget_class_bind_template_child (widget_class, GzaStoryHeader, voice);
}

static void
gza_story_header_init (GzaStoryHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * gza_story_header_set_player:
 * @self: a header without a player
 * @player: (transfer none): what plays the story
 *
 * Names the voice that the player is heard in, from now on.
 */
void
gza_story_header_set_player (GzaStoryHeader *self,
                             GzaPlayer *player)
{
  g_return_if_fail (GZA_IS_STORY_HEADER (self));
  g_return_if_fail (GZA_IS_PLAYER (player));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::audio-language", G_CALLBACK (name_voice), self,
                           G_CONNECT_SWAPPED);
  name_voice (self);
}

/**
 * gza_story_header_set_story:
 * @self: a header
 * @story: (transfer none): a story
 *
 * Names another story.
 */
void
gza_story_header_set_story (GzaStoryHeader *self,
                            GzaStory *story)
{
  g_return_if_fail (GZA_IS_STORY_HEADER (self));
  g_return_if_fail (GZA_IS_STORY (story));

  g_set_object (&self->story, story);
  gza_text_label_set_text (self->name, gza_story_get_person (story)->display_name);
  update_words (self);
}
