/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-answer-picker"

#include "gza-answer-picker.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* One button for each answer: a list for one or many, a row of steps for a scale, five faces. The
 * order of a shuffled question's answers is drawn anew each time it is asked, because the first
 * one is chosen more often. Steps and faces are called by their numbers, from 1.
 */

#define ID_KEY "gza-answer"
#define N_FACES 5

struct _GzaAnswerPicker {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *box;

  /* borrowed, in the box */
  GPtrArray *buttons; /* (element-type GtkToggleButton) in the question's order */

  /* state */
  GzaQuestionType type;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const face_icons[N_FACES] = {
  "gza-face-1-symbolic", "gza-face-2-symbolic", "gza-face-3-symbolic",
  "gza-face-4-symbolic", "gza-face-5-symbolic",
};

static const char *const face_words[N_FACES] = {
  GZA_WORD ("Very bad"), GZA_WORD ("Bad"), GZA_WORD ("Neither good nor bad"),
  GZA_WORD ("Good"),     GZA_WORD ("Very good"),
};

G_DEFINE_FINAL_TYPE (GzaAnswerPicker, gza_answer_picker, GTK_TYPE_WIDGET)

/* One of a group reports twice, once for the button that comes up; only the one that goes down
 * counts. */
static void
on_toggled (GtkToggleButton *button,
            GzaAnswerPicker *self)
{
  if (self->type == GZA_QUESTION_MANY || gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
new_button (GzaAnswerPicker *self,
            const GzaQuestion *question,
            guint index,
            GtkWidget *child)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, gza_question_dup_answer_id (question, index),
                          g_free);
  if (self->buttons->len > 0 && question->type != GZA_QUESTION_MANY)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  g_ptr_array_add (self->buttons, button);
  return button;
}

static void
shuffle (GPtrArray *items)
{
  for (guint i = items->len; i > 1; i--) {
    guint j = (guint) g_random_int_range (0, (gint32) i);
    gpointer item = items->pdata[j];

    items->pdata[j] = items->pdata[i - 1];
    items->pdata[i - 1] = item;
  }
}

static void
add_list (GzaAnswerPicker *self,
          const GzaQuestion *question)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < question->n_options; i++) {
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    GtkWidget *ring = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    GtkWidget *label = gza_answer_picker_make_name (question, i);
    GtkWidget *button = new_button (self, question, i, row);

    gtk_widget_add_css_class (ring, "answer-ring");
    gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
    gtk_widget_set_hexpand (label, TRUE);
    gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
    g_object_set (label, "names-button", TRUE, NULL);
    gtk_box_append (GTK_BOX (row), ring);
    gtk_box_append (GTK_BOX (row), label);
    gtk_widget_add_css_class (button, "answer");
    if (question->type == GZA_QUESTION_MANY)
      gtk_widget_add_css_class (button, "many");
    g_ptr_array_add (order, button);
  }
  if (question->shuffled)
    shuffle (order);
  for (guint i = 0; i < order->len; i++)
    gtk_box_append (self->box, order->pdata[i]);
}

static GtkWidget *
new_end (GzaText *text,
         double xalign,
         GtkJustification justify)
{
  GtkWidget *label = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (label), text);
  g_object_set (label, "xalign", xalign, "justify", justify, NULL);
  gtk_widget_add_css_class (label, "step-end");
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_steps (GzaAnswerPicker *self,
           const GzaQuestion *question)
{
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (steps), TRUE);
  gtk_widget_add_css_class (steps, "steps");
  for (guint i = 0; i < gza_question_get_n_answers (question); i++) {
    GtkWidget *child, *button;

    if (question->type == GZA_QUESTION_FACES)
      child = gtk_image_new_from_icon_name (face_icons[i]);
    else
      child = gza_answer_picker_make_name (question, i);
    button = new_button (self, question, i, child);
    gtk_widget_add_css_class (button,
                              question->type == GZA_QUESTION_FACES ? "face" : "step");
    gtk_box_append (GTK_BOX (steps), button);
  }
  gtk_box_append (self->box, steps);
  if (question->low != NULL && question->high != NULL) {
    GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_box_set_homogeneous (GTK_BOX (ends), TRUE);
    gtk_box_append (GTK_BOX (ends), new_end (question->low, 0, GTK_JUSTIFY_LEFT));
    gtk_box_append (GTK_BOX (ends), new_end (question->high, 1, GTK_JUSTIFY_RIGHT));
    gtk_box_append (self->box, ends);
  }
}

/* A list's buttons are named by their labels; steps and faces by what they are. */
static void
update_words (GzaAnswerPicker *self)
{
  GzaLocale *locale = gza_locale_get_default ();

  for (guint i = 0; i < self->buttons->len; i++) {
    g_autofree char *name = NULL;

    if (self->type == GZA_QUESTION_FACES)
      name = g_strdup (gza_locale_get_word (locale, face_words[i]));
    else if (self->type == GZA_QUESTION_SCALE)
      name = gza_locale_format (locale, GZA_WORD ("{0,number} of {1,number}"), i + 1.0,
                                (double) self->buttons->len);
    if (name != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
}

static void
gza_answer_picker_dispose (GObject *object)
{
  GzaAnswerPicker *self = GZA_ANSWER_PICKER (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_answer_picker_parent_class)->dispose (object);
}

static void
gza_answer_picker_class_init (GzaAnswerPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_answer_picker_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-answer-picker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_answer_picker_init (GzaAnswerPicker *self)
{
  self->buttons = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "answers");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_answer_picker_new:
 * @question: a question
 *
 * Makes the answers to a question, none of them chosen.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_answer_picker_new (const GzaQuestion *question)
{
  GzaAnswerPicker *self = g_object_new (GZA_TYPE_ANSWER_PICKER, NULL);

  self->type = question->type;
  if (question->type == GZA_QUESTION_ONE || question->type == GZA_QUESTION_MANY)
    add_list (self, question);
  else
    add_steps (self, question);
  update_words (self);
  return GTK_WIDGET (self);
}

/**
 * gza_answer_picker_dup_chosen:
 * @self: answers
 *
 * Gets what is chosen.
 *
 * Returns: (transfer full) (array zero-terminated=1): ids, in the question's order
 */
char **
gza_answer_picker_dup_chosen (GzaAnswerPicker *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (GZA_IS_ANSWER_PICKER (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++) {
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (self->buttons->pdata[i], ID_KEY));
  }
  return g_strv_builder_end (builder);
}

/**
 * gza_answer_picker_make_name:
 * @question: a question
 * @index: which of its answers
 *
 * Makes what stands for an answer where there is no button: an option's text, a number, a face.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_answer_picker_make_name (const GzaQuestion *question,
                             guint index)
{
  g_autofree char *number = NULL;
  GtkWidget *label;

  if (question->type == GZA_QUESTION_FACES)
    return gza_text_label_new_word (face_words[index]);
  label = gza_text_label_new ();
  if (question->type == GZA_QUESTION_SCALE) {
    number = g_strdup_printf ("%u", index + 1);
    gza_text_label_set_string (GZA_TEXT_LABEL (label), number, "en");
    g_object_set (label, "xalign", 0.5, NULL);
  } else {
    gza_text_label_set_text (GZA_TEXT_LABEL (label), question->options[index].text);
  }
  return label;
}

/**
 * gza_question_get_n_answers:
 * @question: a question
 *
 * Counts its answers.
 *
 * Returns: how many options, steps or faces it has
 */
guint
gza_question_get_n_answers (const GzaQuestion *question)
{
  switch (question->type) {
  case GZA_QUESTION_SCALE:
    return (guint) question->n_steps;
  case GZA_QUESTION_FACES:
    return N_FACES;
  default:
    return question->n_options;
  }
}

/**
 * gza_question_dup_answer_id:
 * @question: a question
 * @index: which of its answers
 *
 * Gets what an answer is called in the export.
 *
 * Returns: (transfer full): an option's id, or the number of a step or face, from 1
 */
char *
gza_question_dup_answer_id (const GzaQuestion *question,
                            guint index)
{
  if (question->type == GZA_QUESTION_ONE || question->type == GZA_QUESTION_MANY)
    return g_strdup (question->options[index].id);
  return g_strdup_printf ("%u", index + 1);
}
