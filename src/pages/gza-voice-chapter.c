/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-voice-chapter"

#include "gza-voice-chapter.h"

#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-transcript-view.h"

/* A voice: the person's picture, and beside it (beneath it on an upright screen) the words, which
 * follow the voice and can be touched to go there.
 */

struct _GzaVoiceChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkBox *box;
  GzaPictureView *picture;
  GzaSignStage *stage;
  GzaTranscriptView *transcript;
};

G_DEFINE_FINAL_TYPE (GzaVoiceChapter, gza_voice_chapter, GZA_TYPE_CHAPTER_VIEW)

static void
update_words (GzaVoiceChapter *self)
{
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);
  GzaText *alt = chapter->poster != NULL
                     ? chapter->alt
                     : gza_story_get_portrait_alt (gza_chapter_view_get_story (view));

  gza_picture_view_set_alt (self->picture, gza_locale_get_text (gza_locale_get_default (), alt));
}

static void
update_shape (GzaVoiceChapter *self)
{
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  gboolean portrait = gza_context_get_portrait (context);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  portrait ? GTK_ORIENTATION_VERTICAL
                                           : GTK_ORIENTATION_HORIZONTAL);
}

static void
gza_voice_chapter_start (GzaChapterView *view,
                         GzaPlayer *player)
{
  gza_transcript_view_set_player (GZA_VOICE_CHAPTER (view)->transcript, player);
}

static void
gza_voice_chapter_stop (GzaChapterView *view)
{
  gza_transcript_view_set_player (GZA_VOICE_CHAPTER (view)->transcript, NULL);
}

static void
gza_voice_chapter_cues_changed (GzaChapterView *view,
                                GzaCues *cues,
                                const char *language)
{
  gza_transcript_view_set_cues (GZA_VOICE_CHAPTER (view)->transcript, cues, language);
}

static void
gza_voice_chapter_insets_changed (GzaChapterView *view,
                                  int top_px,
                                  int bottom_px)
{
  GzaVoiceChapter *self = GZA_VOICE_CHAPTER (view);
  gboolean portrait = gza_context_get_portrait (gza_chapter_view_get_context (view));

  gtk_widget_set_margin_top (GTK_WIDGET (self->transcript), portrait ? 0 : top_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->transcript), bottom_px);
}

static void
gza_voice_chapter_constructed (GObject *object)
{
  GzaVoiceChapter *self = GZA_VOICE_CHAPTER (object);
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  GzaContext *context = gza_chapter_view_get_context (view);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);

  G_OBJECT_CLASS (gza_voice_chapter_parent_class)->constructed (object);

  gza_picture_view_set_picture (self->picture, gza_context_get_loader (context),
                                chapter->poster != NULL
                                    ? chapter->poster
                                    : gza_story_get_portrait (gza_chapter_view_get_story (view)));
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (update_shape), self,
                           G_CONNECT_SWAPPED);
  gza_chapter_view_set_stage (view, self->stage);
  update_shape (self);
  update_words (self);
}

static void
gza_voice_chapter_class_init (GzaVoiceChapterClass *klass)
{
  GzaChapterViewClass *view_class = GZA_CHAPTER_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = gza_voice_chapter_constructed;
  view_class->start = gza_voice_chapter_start;
  view_class->stop = gza_voice_chapter_stop;
  view_class->cues_changed = gza_voice_chapter_cues_changed;
  view_class->insets_changed = gza_voice_chapter_insets_changed;
}

static void
gza_voice_chapter_init (GzaVoiceChapter *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->picture = GZA_PICTURE_VIEW (gza_picture_view_new ());
  self->transcript = GZA_TRANSCRIPT_VIEW (gza_transcript_view_new ());

  gtk_box_set_homogeneous (self->box, TRUE);
  gza_picture_view_set_focus (self->picture, 0.5, GZA_FACE_Y_RATIO);
  gtk_widget_set_hexpand (GTK_WIDGET (self->picture), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->picture), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->transcript), TRUE);
  self->stage = GZA_SIGN_STAGE (gza_sign_stage_new (GTK_WIDGET (self->picture)));
  gtk_box_append (self->box, GTK_WIDGET (self->stage));
  gtk_box_append (self->box, GTK_WIDGET (self->transcript));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}
