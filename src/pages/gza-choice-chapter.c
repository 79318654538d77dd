/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-choice-chapter"

#include "gza-choice-chapter.h"

#include "gza-answer-picker.h"
#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-text-label.h"

/* A dilemma that the person had. The visitor reads it and touches what they would do; then what
 * the person did stands in its place, and why. There is no score and no right answer. What the
 * visitor chose is kept where answers are, but nobody has to wait for it.
 */

#define MOMENT "choice"

struct _GzaChoiceChapter {
  GzaChapterView parent_instance;

  /* owned */
  GtkBox *box;
  GzaOption *options; /* the choices, as answers to a question */
  char *question;     /* what it is called in the export */

  /* borrowed, in the box */
  GzaPictureView *picture;
  GtkWidget *page;
  GtkWidget *text;
  GtkWidget *picker; /* NULL once chosen */
};

G_DEFINE_FINAL_TYPE (GzaChoiceChapter, gza_choice_chapter, GZA_TYPE_CHAPTER_VIEW)

static void
update_words (GzaChoiceChapter *self)
{
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));

  gza_picture_view_set_alt (self->picture,
                            gza_locale_get_text (gza_locale_get_default (), chapter->alt));
}

static void
update_shape (GzaChoiceChapter *self)
{
  GzaContext *context = gza_chapter_view_get_context (GZA_CHAPTER_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  gza_context_get_portrait (context)
                                      ? GTK_ORIENTATION_VERTICAL
                                      : GTK_ORIENTATION_HORIZONTAL);
}

static GtkWidget *
append (GzaChoiceChapter *self,
        GtkWidget *child,
        const char *style)
{
  gtk_widget_add_css_class (child, style);
  gtk_box_append (GTK_BOX (self->page), child);
  return child;
}

static void
add_choice (GzaChoiceChapter *self,
            const char *word,
            GzaText *text,
            const char *style)
{
  GtkWidget *label = gza_text_label_new ();

  append (self, gza_text_label_new_word (word), "choice-whose");
  gza_text_label_set_text (GZA_TEXT_LABEL (label), text);
  append (self, label, style);
}

static void
show_what_was_done (GzaChoiceChapter *self,
                    const char *own)
{
  const GzaChapter *chapter = gza_chapter_view_get_chapter (GZA_CHAPTER_VIEW (self));
  GtkWidget *why = gza_text_label_new ();

  gtk_box_remove (GTK_BOX (self->page), self->picker);
  self->picker = NULL;
  gtk_widget_set_visible (self->text, FALSE);
  for (guint i = 0; i < chapter->n_choices; i++) {
    if (g_strcmp0 (chapter->choices[i].id, own) == 0)
      add_choice (self, GZA_WORD ("You would"), chapter->choices[i].text, "choice");
  }
  for (guint i = 0; i < chapter->n_choices; i++) {
    if (chapter->choices[i].done)
      add_choice (self, GZA_WORD ("What happened"), chapter->choices[i].text, "choice-done");
  }
  gza_text_label_set_prose (GZA_TEXT_LABEL (why), chapter->why);
  g_object_set (why, "max-width-chars", 52, NULL);
  append (self, why, "prose");
}

static void
on_chosen (GzaChoiceChapter *self)
{
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  GzaVisit *visit = gza_context_get_visit (gza_chapter_view_get_context (view));
  const char *story = gza_story_get_id (gza_chapter_view_get_story (view));
  g_auto (GStrv) chosen = gza_answer_picker_dup_chosen (GZA_ANSWER_PICKER (self->picker));

  if (gza_visit_can_keep (visit))
    gza_visit_save_async (visit, MOMENT, self->question, story, (const char *const *) chosen, NULL,
                          NULL, NULL);
  show_what_was_done (self, chosen[0]);
}

static void
gza_choice_chapter_insets_changed (GzaChapterView *view,
                                   int top_px,
                                   int bottom_px)
{
  GzaChoiceChapter *self = GZA_CHOICE_CHAPTER (view);
  gboolean beneath = gza_context_get_portrait (gza_chapter_view_get_context (view)) &&
                     gtk_widget_get_visible (GTK_WIDGET (self->picture));

  gtk_widget_set_margin_top (self->page, beneath ? 0 : top_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), bottom_px);
}

static void
add_picker (GzaChoiceChapter *self,
            const GzaChapter *chapter)
{
  GzaQuestion question = { .type = GZA_QUESTION_ONE, .n_options = chapter->n_choices };

  self->options = g_new0 (GzaOption, chapter->n_choices);
  for (guint i = 0; i < chapter->n_choices; i++) {
    self->options[i].id = chapter->choices[i].id;
    self->options[i].text = chapter->choices[i].text;
  }
  question.options = self->options;
  self->picker = append (self, gza_answer_picker_new (&question), "choices");
  g_signal_connect_object (self->picker, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
}

static void
gza_choice_chapter_constructed (GObject *object)
{
  GzaChoiceChapter *self = GZA_CHOICE_CHAPTER (object);
  GzaChapterView *view = GZA_CHAPTER_VIEW (self);
  GzaContext *context = gza_chapter_view_get_context (view);
  const GzaChapter *chapter = gza_chapter_view_get_chapter (view);
  GtkWidget *title = gza_text_label_new ();

  G_OBJECT_CLASS (gza_choice_chapter_parent_class)->constructed (object);

  self->question = g_strdup_printf ("%s/%s", gza_story_get_id (gza_chapter_view_get_story (view)),
                                    chapter->id);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), chapter->poster != NULL);
  gza_picture_view_set_picture (self->picture, gza_context_get_loader (context),
                                chapter->poster);
  gza_text_label_set_text (GZA_TEXT_LABEL (title), chapter->title);
  append (self, title, "title");
  self->text = append (self, gza_text_label_new (), "prose");
  gza_text_label_set_prose (GZA_TEXT_LABEL (self->text), chapter->text);
  g_object_set (self->text, "max-width-chars", 52, NULL);
  add_picker (self, chapter);
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (update_shape), self,
                           G_CONNECT_SWAPPED);
  update_shape (self);
  update_words (self);
}

static void
gza_choice_chapter_finalize (GObject *object)
{
  GzaChoiceChapter *self = GZA_CHOICE_CHAPTER (object);

  g_free (self->options);
  g_free (self->question);

  G_OBJECT_CLASS (gza_choice_chapter_parent_class)->finalize (object);
}

static void
gza_choice_chapter_class_init (GzaChoiceChapterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gza_choice_chapter_constructed;
  object_class->finalize = gza_choice_chapter_finalize;
  GZA_CHAPTER_VIEW_CLASS (klass)->insets_changed = gza_choice_chapter_insets_changed;
}

static void
gza_choice_chapter_init (GzaChoiceChapter *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->picture = GZA_PICTURE_VIEW (gza_picture_view_new ());
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->picture), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->picture), TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
  gtk_widget_add_css_class (self->page, "prose-page");
  gtk_widget_set_valign (self->page, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->page, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->page);
  gtk_box_append (self->box, GTK_WIDGET (self->picture));
  gtk_box_append (self->box, scroller);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));

  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}
