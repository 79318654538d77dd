/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-quote-chapter"

#include "gza-quote-chapter.h"

#include "gza-picture-view.h"
#include "gza-text-label.h"

/* One sentence, large, over the person's picture in the dark. */

struct _GzaQuoteChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkOverlay *overlay;
  GzaPictureView *picture;
  GtkWidget *scrim;
  GtkWidget *words;
  GtkWidget *quote;
  GtkWidget *by;
};

G_DEFINE_FINAL_TYPE (GzaQuoteChapter, gza_quote_chapter, GZA_TYPE_CHAPTER_VIEW)

static void
gza_quote_chapter_insets_changed (GzaChapterView *view,
                                  int top_px,
                                  int bottom_px)
{
  GzaQuoteChapter *self = GZA_QUOTE_CHAPTER (view);

  gtk_widget_set_margin_top (self->words, top_px);
  gtk_widget_set_margin_bottom (self->words, bottom_px);
}

static void
gza_quote_chapter_constructed (GObject *object)
{
  GzaQuoteChapter *self = GZA_QUOTE_CHAPTER (object);
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  GzaStory *story = gza_chapter_view_get_story (view);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);
  GzaPictureLoader *loader = gza_context_get_loader (gza_chapter_view_get_context (view));

  G_OBJECT_CLASS (gza_quote_chapter_parent_class)->constructed (object);

  gza_picture_view_set_picture (
      self->picture, loader,
      chapter->poster != NULL ? chapter->poster : gza_story_get_portrait (story));
  gza_text_label_set_text (GZA_TEXT_LABEL (self->quote), chapter->text);
  gza_text_label_set_text (GZA_TEXT_LABEL (self->by),
                           chapter->by != NULL ? chapter->by
                                               : gza_story_get_person (story)->display_name);
}

static void
gza_quote_chapter_class_init (GzaQuoteChapterClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = gza_quote_chapter_constructed;
  GZA_CHAPTER_VIEW_CLASS (klass)->insets_changed = gza_quote_chapter_insets_changed;
}

static void
gza_quote_chapter_init (GzaQuoteChapter *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->picture = GZA_PICTURE_VIEW (gza_picture_view_new ());
  self->scrim = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->quote = gza_text_label_new ();
  self->by = gza_text_label_new ();

  gza_picture_view_set_focus (self->picture, 0.5, GZA_FACE_Y_RATIO);
  gtk_widget_add_css_class (self->scrim, "quote-scrim");
  gtk_widget_add_css_class (self->words, "quote-words");
  gtk_widget_add_css_class (self->quote, "quote");
  gtk_widget_add_css_class (self->by, "quote-by");
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->words, GTK_ALIGN_START);
  g_object_set (self->quote, "max-width-chars", 28, NULL);

  gtk_box_append (GTK_BOX (self->words), self->quote);
  gtk_box_append (GTK_BOX (self->words), self->by);
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->picture));
  gtk_overlay_add_overlay (self->overlay, self->scrim);
  gtk_overlay_add_overlay (self->overlay, self->words);
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), GTK_WIDGET (self));
}
