/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-words-chapter"

#include "gza-words-chapter.h"

#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-text-label.h"

/* A page of prose on paper, with a picture at its start (above it on an upright screen). */

struct _GzaWordsChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkBox *box;
  GzaPictureView *picture;
  GtkWidget *scroller;
  GtkWidget *page;
  GtkWidget *title;
  GtkWidget *prose;
};

G_DEFINE_FINAL_TYPE (GzaWordsChapter, gza_words_chapter, GZA_TYPE_CHAPTER_VIEW)

static void
update_words (GzaWordsChapter *self)
{
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  gza_picture_view_set_alt (self->picture,
                            gza_locale_get_text (gza_locale_get_default (), chapter->alt));
}

static void
update_shape (GzaWordsChapter *self)
{
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  gza_context_get_portrait (context)
                                      ? GTK_ORIENTATION_VERTICAL
                                      : GTK_ORIENTATION_HORIZONTAL);
}

static void
gza_words_chapter_insets_changed (GzaChapterView *view,
                                  int top_px,
                                  int bottom_px)
{
  GzaWordsChapter *self = GZA_WORDS_CHAPTER (view);
  gboolean beneath = gza_context_get_portrait (gza_chapter_view_get_context (view)) &&
                     gtk_widget_get_visible (GTK_WIDGET (self->picture));

  gtk_widget_set_margin_top (self->page, beneath ? 0 : top_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), bottom_px);
}

static void
gza_words_chapter_constructed (GObject *object)
{
  GzaWordsChapter *self = GZA_WORDS_CHAPTER (object);
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  G_OBJECT_CLASS (gza_words_chapter_parent_class)->constructed (object);

  gtk_widget_set_visible (GTK_WIDGET (self->picture), chapter->poster != NULL);
  gza_picture_view_set_picture (self->picture, gza_context_get_loader (context),
                                chapter->poster);
  gza_text_label_set_text (GZA_TEXT_LABEL (self->title), chapter->title);
  gza_text_label_set_catalog (GZA_TEXT_LABEL (self->prose), gza_context_get_catalog (context));
  gza_text_label_set_prose (GZA_TEXT_LABEL (self->prose), chapter->text);
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (update_shape), self,
                           G_CONNECT_SWAPPED);
  update_shape (self);
  update_words (self);
}

static void
gza_words_chapter_class_init (GzaWordsChapterClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = gza_words_chapter_constructed;
  GZA_CHAPTER_VIEW_CLASS (klass)->insets_changed = gza_words_chapter_insets_changed;
}

static void
gza_words_chapter_init (GzaWordsChapter *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->picture = GZA_PICTURE_VIEW (gza_picture_view_new ());
  self->scroller = gtk_scrolled_window_new ();
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = gza_text_label_new ();
  self->prose = gza_text_label_new ();

  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->picture), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->picture), TRUE);
  gtk_widget_set_hexpand (self->scroller, TRUE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
  gtk_widget_add_css_class (self->page, "prose-page");
  gtk_widget_add_css_class (self->title, "title");
  gtk_widget_add_css_class (self->prose, "prose");
  gtk_widget_set_valign (self->page, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->page, GTK_ALIGN_CENTER);
  g_object_set (self->prose, "max-width-chars", 58, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);

  gtk_box_append (GTK_BOX (self->page), self->title);
  gtk_box_append (GTK_BOX (self->page), self->prose);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->page);
  gtk_box_append (self->box, GTK_WIDGET (self->picture));
  gtk_box_append (self->box, self->scroller);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}
