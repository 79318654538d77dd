/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-survey-view"

#include "gza-survey-view.h"

#include "gza-locale.h"
#include "gza-question-card.h"
#include "gza-road-line.h"
#include "gza-room-parts.h"

/* The questions of the survey, one by one; the road above them says how far the visitor has come.
 * Each answer is saved by itself, so that who leaves in the middle has still said something.
 */

struct _GzaSurveyView {
  GtkWidget parent_instance;

  /* owned */
  GzaContext *context;
  GzaCatalog *catalog;
  GtkBox *box;

  /* borrowed, in the box */
  GtkWidget *road;
  GtkWidget *card; /* NULL after the last question */

  /* state */
  guint current;
};

G_DEFINE_FINAL_TYPE (GzaSurveyView, gza_survey_view, GTK_TYPE_WIDGET)

static void on_done (GzaSurveyView *self);

static void
show_end (GzaSurveyView *self,
          const GzaSurvey *survey)
{
  gza_room_add_heading (self->box, GZA_WORD ("That was all. Thank you for taking part."));
  if (survey->n_objects > 0)
    gza_room_add_button (self->box, GZA_WORD ("Pack a bag"), "primary", "taking-part", "objects");
  if (survey->n_pledges > 0)
    gza_room_add_button (self->box, GZA_WORD ("Make a promise"), "secondary", "taking-part",
                         "pledges");
}

static void
show_current (GzaSurveyView *self)
{
  const GzaSurvey *survey = gza_catalog_get_rooms (self->catalog)->survey;

  if (self->card != NULL)
    gtk_box_remove (self->box, self->card);
  self->card = NULL;
  gza_road_line_set_ratio (GZA_ROAD_LINE (self->road),
                           survey->n_questions > 1
                               ? (double) self->current / (survey->n_questions - 1)
                               : self->current);
  if (self->current >= survey->n_questions) {
    show_end (self, survey);
    return;
  }
  self->card = gza_question_card_new (self->context, &survey->questions[self->current], "survey",
                                      NULL);
  g_signal_connect_object (self->card, "done", G_CALLBACK (on_done), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_box_append (self->box, self->card);
}

static void
on_done (GzaSurveyView *self)
{
  self->current++;
  show_current (self);
}

static void
gza_survey_view_dispose (GObject *object)
{
  GzaSurveyView *self = GZA_SURVEY_VIEW (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->catalog);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_survey_view_parent_class)->dispose (object);
}

static void
gza_survey_view_class_init (GzaSurveyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_survey_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-survey");
}

static void
gza_survey_view_init (GzaSurveyView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "survey");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * gza_survey_view_new:
 * @context: the context, with a catalog that has a survey
 *
 * Makes the survey, at its first question.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_survey_view_new (GzaContext *context)
{
  GzaSurveyView *self = g_object_new (GZA_TYPE_SURVEY_VIEW, NULL);

  self->context = g_object_ref (context);
  self->catalog = g_object_ref (gza_context_get_catalog (context));
  self->road = gza_road_line_new (gza_catalog_get_rooms (self->catalog)->survey->n_questions);
  gtk_box_append (self->box, self->road);
  show_current (self);
  return GTK_WIDGET (self);
}
