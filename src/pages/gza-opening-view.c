/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-opening-view"

#include "gza-opening-view.h"

#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-question-card.h"
#include "gza-story-rights.h"
#include "gza-story-words.h"
#include "gza-text-label.h"
#include "gza-wrap-layout.h"

/* A story's first page: the person's picture, title and line, the road and what it amounts
 * to, the whole length, the curator's content note where there is one, the button that begins, and
 * the rights that the story touches. Beneath the picture stands the question that is asked before
 * the story, where there is one.
 */

struct _GzaOpeningView {
  GtkWidget parent_instance;

  /* template widgets */
  GtkBox *box;
  GtkBox *frame;
  GzaPictureView *picture;
  GtkWidget *scroller;
  GzaTextLabel *name;
  GzaTextLabel *title;
  GzaTextLabel *line;
  GzaTextLabel *facts;
  GzaTextLabel *figures;
  GzaTextLabel *note;
  GzaStoryRights *rights;

  /* borrowed, in the frame */
  GtkWidget *pulse; /* NULL where nothing is asked */

  /* owned */
  GzaContext *context;
  GzaStory *story;
};

G_DEFINE_FINAL_TYPE (GzaOpeningView, gza_opening_view, GTK_TYPE_WIDGET)

/* The bar above says the name; here it stands only where there is more to say of it. */
static void
update_name (GzaOpeningView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const GzaPerson *person = gza_story_get_person (self->story);
  gboolean is_other = person->name_changed &&
                      gza_story_get_kind (self->story) == GZA_STORY_TESTIMONY;
  const char *shown = gza_locale_get_text (locale, person->display_name);
  g_autofree char *name = gza_locale_format (locale, GZA_WORD ("{0} (name changed)"), shown);

  gza_text_label_set_string (self->name, name, gza_locale_get_language (locale));
  gtk_widget_set_visible (GTK_WIDGET (self->name), is_other);
}

static void
update_words (GzaOpeningView *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *road = gza_story_words_dup_road (self->story);
  g_autofree char *minutes =
      gza_story_words_dup_minutes (gza_story_get_duration_us (self->story));
  g_autofree char *figures = gza_story_words_dup_figures (
      self->story, gza_context_get_world (self->context), G_MAXUINT);
  g_autofree char *way = road[0] != '\0' ? g_strdup_printf ("%s  ·  %s", road, minutes)
                                         : g_strdup (minutes);

  update_name (self);
  gza_text_label_set_string (self->facts, way, gza_locale_get_language (locale));
  gza_text_label_set_string (self->figures, figures, gza_locale_get_language (locale));
  gtk_widget_set_visible (GTK_WIDGET (self->figures), figures[0] != '\0');
  gza_picture_view_set_alt (
      self->picture, gza_locale_get_text (locale, gza_story_get_portrait_alt (self->story)));
}

static void
update_shape (GzaOpeningView *self)
{
  gboolean portrait = gza_context_get_portrait (self->context);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  portrait ? GTK_ORIENTATION_VERTICAL
                                           : GTK_ORIENTATION_HORIZONTAL);
}

/* The question before the story stands beneath the picture, beside all that leads on. */
static void
add_pulse (GzaOpeningView *self)
{
  self->pulse = gza_question_card_new_pulse (self->context, self->story, "before");
  if (self->pulse == NULL)
    return;
  gtk_box_append (self->frame, self->pulse);
}

static void
gza_opening_view_dispose (GObject *object)
{
  GzaOpeningView *self = GZA_OPENING_VIEW (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (gza_opening_view_parent_class)->dispose (object);
}

static void
gza_opening_view_class_init (GzaOpeningViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_opening_view_dispose;

  g_type_ensure (GZA_TYPE_PICTURE_VIEW);
  g_type_ensure (GZA_TYPE_STORY_RIGHTS);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  g_type_ensure (GZA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-opening-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, box);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, frame);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, picture);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, name);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, title);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, line);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, facts);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, figures);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, note);
  gtk_widget_class_bind_template_child (widget_class, GzaOpeningView, rights);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-opening");
}

static void
gza_opening_view_init (GzaOpeningView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_opening_view_new:
 * @context: the context
 * @story: a story
 *
 * Makes the first page of a story; its buttons activate `story.next` and `nav.open-room`.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_opening_view_new (GzaContext *context,
                      GzaStory *story)
{
  GzaOpeningView *self = g_object_new (GZA_TYPE_OPENING_VIEW, NULL);
  GzaText *note = gza_story_get_content_note (story);

  self->context = g_object_ref (context);
  self->story = g_object_ref (story);
  gza_picture_view_set_focus (self->picture, 0.5, GZA_FACE_Y_RATIO);
  gza_picture_view_set_picture (self->picture, gza_context_get_loader (context),
                                gza_story_get_portrait (story));
  gza_text_label_set_text (self->title, gza_story_get_title (story));
  gza_text_label_set_text (self->line, gza_story_get_line (story));
  gza_text_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gza_story_rights_set_story (self->rights, story, gza_context_get_catalog (context));
  g_signal_connect_object (context, "notify::portrait", G_CALLBACK (update_shape), self,
                           G_CONNECT_SWAPPED);
  add_pulse (self);
  update_shape (self);
  update_words (self);

  return GTK_WIDGET (self);
}

/**
 * gza_opening_view_set_insets:
 * @self: the page
 * @top_px: what the upper bar covers
 * @bottom_px: what the lower bar covers
 *
 * Keeps the words clear of the bars.
 */
void
gza_opening_view_set_insets (GzaOpeningView *self,
                             int top_px,
                             int bottom_px)
{
  g_return_if_fail (GZA_IS_OPENING_VIEW (self));

  gtk_widget_set_margin_top (self->scroller,
                             gza_context_get_portrait (self->context) ? 0 : top_px);
  gtk_widget_set_margin_bottom (self->scroller, bottom_px);
  if (self->pulse != NULL)
    gtk_widget_set_margin_bottom (
        self->pulse, gza_context_get_portrait (self->context) ? 0 : bottom_px);
}
