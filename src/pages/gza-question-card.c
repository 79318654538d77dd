/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-question-card"

#include "gza-question-card.h"

#include "gza-answer-picker.h"
#include "gza-locale.h"
#include "gza-results-view.h"
#include "gza-text-label.h"

/* One question to the visitor. A touch on an answer saves it (where many may be chosen, a touch on
 * “Done”); the visitor is thanked when it is on the disk, not before, and then sees what others
 * have answered, if they are enough. A pulse, which stands around a story, shows nothing before
 * it, as that would color what the visitor says after it; then it shows the answers before and
 * after side by side. It is gone once it is skipped.
 */

#define N_MOMENTS 2

struct _GzaQuestionCard {
  GtkWidget parent_instance;

  /* owned */
  GzaContext *context;
  GzaCatalog *catalog; /* keeps the question */
  GCancellable *cancellable;
  char *moment;
  char *story; /* NULL for a question that stands alone */
  char **chosen;
  GzaVisitorResults *results[N_MOMENTS];

  /* owned: parts */
  GtkBox *box;

  /* borrowed, in the box */
  GtkWidget *picker;
  GtkWidget *asking; /* the row beneath the answers */
  GtkWidget *ready;
  GtkWidget *skip; /* in that row, or beside the question */
  GtkWidget *thanks;
  GtkWidget *answered; /* the row beneath the results */
  GzaResultsView *results_view;

  /* borrowed, the catalog's */
  const GzaQuestion *question;
  const GzaPledge *pledges; /* NULL where there are no sentences with numbers */
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GzaQuestionCard, gza_question_card, GTK_TYPE_WIDGET)

static GzaVisit *
get_visit (GzaQuestionCard *self)
{
  return gza_context_get_visit (self->context);
}

/* Whether the question is asked before and after a story. */
static gboolean
is_pulse (GzaQuestionCard *self)
{
  return self->story != NULL;
}

static const char *
get_moment (GzaQuestionCard *self,
            guint index)
{
  static const char *const pulse_moments[N_MOMENTS] = { "before", "after" };

  return is_pulse (self) ? pulse_moments[index] : index == 0 ? self->moment : NULL;
}

static gboolean
shows_results (GzaQuestionCard *self)
{
  return g_strcmp0 (self->moment, "before") != 0;
}

static const char *
get_thanks (GzaQuestionCard *self)
{
  return shows_results (self)
             ? GZA_WORD ("Thank you.")
             : GZA_WORD ("Thank you. After the story you will see what others think.");
}

static gboolean
is_enough (GzaQuestionCard *self,
           guint index)
{
  const GzaSurvey *survey = gza_catalog_get_rooms (self->catalog)->survey;

  return self->results[index] != NULL &&
         gza_visitor_results_get_n_answers (self->results[index]) >= survey->min_answers;
}

static double
get_share (GzaQuestionCard *self,
           guint index,
           const char *option)
{
  return (double) gza_visitor_results_get_n_chosen (self->results[index], option) /
         (double) gza_visitor_results_get_n_answers (self->results[index]);
}

static void
add_result (GzaQuestionCard *self,
            guint answer)
{
  static const char *const words[N_MOMENTS] = { GZA_WORD ("Before"), GZA_WORD ("After") };
  g_autofree char *option = gza_question_dup_answer_id (self->question, answer);
  gboolean own = g_strv_contains ((const char *const *) self->chosen, option);

  if (self->pledges != NULL && self->pledges[answer].counted != NULL) {
    gza_results_view_add_counted (self->results_view, self->pledges[answer].counted,
                                  gza_visitor_results_get_n_chosen (self->results[0], option),
                                  own);
  } else {
    GtkWidget *name = gza_answer_picker_make_name (self->question, answer);

    g_object_set (name, "xalign", 0.0, NULL);
    gza_results_view_add_name (self->results_view, name, own);
  }
  for (guint i = 0; i < N_MOMENTS; i++) {
    if (is_enough (self, i))
      gza_results_view_add_share (self->results_view, is_pulse (self) ? words[i] : NULL,
                                  get_share (self, i, option));
  }
}

static void
show_results (GzaQuestionCard *self)
{
  gza_results_view_clear (self->results_view);
  if (is_enough (self, 0) || is_enough (self, 1)) {
    for (guint i = 0; i < gza_question_get_n_answers (self->question); i++)
      add_result (self, i);
  } else {
    gza_results_view_add_notice (self->results_view,
                                 gza_catalog_get_rooms (self->catalog)->survey->min_answers);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->results_view), TRUE);
}

static void ask_results (GzaQuestionCard *self,
                         guint            index);

static void
on_results (GObject *visit,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GzaVisitorResults *results =
      gza_visit_get_results_finish (GZA_VISIT (visit), result, &error);
  GzaQuestionCard *self;
  guint index;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  index = self->results[0] == NULL ? 0 : 1;
  if (results != NULL)
    self->results[index] = results;
  if (results != NULL && index == 0 && get_moment (self, 1) != NULL)
    ask_results (self, 1);
  else
    show_results (self);
}

static void
ask_results (GzaQuestionCard *self,
             guint index)
{
  gza_visit_get_results_async (get_visit (self), get_moment (self, index), self->question->id,
                               self->story, self->cancellable, on_results, self);
}

static void
show_asking (GzaQuestionCard *self,
             gboolean asking)
{
  gtk_widget_set_visible (self->picker, asking);
  gtk_widget_set_visible (self->asking, asking);
  gtk_widget_set_visible (self->skip, asking);
  gtk_widget_set_visible (self->answered, !asking);
  gtk_widget_set_visible (GTK_WIDGET (self->results_view), FALSE);
}

static void
on_saved (GObject *visit,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = gza_visit_save_finish (GZA_VISIT (visit), result, &error);
  GzaQuestionCard *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  gtk_widget_set_can_target (GTK_WIDGET (self->box), TRUE);
  gza_text_label_set_word (GZA_TEXT_LABEL (self->thanks),
                           saved ? get_thanks (self)
                                 : GZA_WORD ("Your answer could not be kept. You may go on."));
  gtk_widget_set_visible (self->thanks, TRUE);
  show_asking (self, FALSE);
  for (guint i = 0; i < N_MOMENTS; i++)
    g_clear_pointer (&self->results[i], gza_visitor_results_free);
  if (saved && shows_results (self))
    ask_results (self, 0);
}

static void
save (GzaQuestionCard *self)
{
  /* One after another: until this answer is on the disk, no touch gives another. */
  if (!gtk_widget_get_can_target (GTK_WIDGET (self->box)))
    return;
  g_strfreev (self->chosen);
  self->chosen = gza_answer_picker_dup_chosen (GZA_ANSWER_PICKER (self->picker));
  gtk_widget_set_can_target (GTK_WIDGET (self->box), FALSE);
  gza_visit_save_async (get_visit (self), self->moment, self->question->id, self->story,
                        (const char *const *) self->chosen, self->cancellable, on_saved, self);
}

static void
on_chosen (GzaQuestionCard *self)
{
  g_auto (GStrv) chosen = gza_answer_picker_dup_chosen (GZA_ANSWER_PICKER (self->picker));

  if (self->question->type == GZA_QUESTION_MANY)
    gtk_widget_set_sensitive (self->ready, chosen[0] != NULL);
  else
    save (self);
}

static void
on_skipped (GzaQuestionCard *self)
{
  const char *const nothing[] = { NULL };

  gza_visit_save_async (get_visit (self), self->moment, self->question->id, self->story, nothing,
                        NULL, NULL, NULL);
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_next (GzaQuestionCard *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_again (GzaQuestionCard *self)
{
  gtk_widget_set_visible (self->thanks, FALSE);
  show_asking (self, TRUE);
}

static GtkWidget *
add_button (GzaQuestionCard *self,
            GtkWidget *row,
            const char *word,
            const char *style,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gza_text_label_new_word (word);

  g_object_set (label, "names-button", TRUE, "wrap", FALSE, NULL);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, style);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

static GtkWidget *
append (GzaQuestionCard *self,
        GtkWidget *child,
        const char *style)
{
  if (style != NULL)
    gtk_widget_add_css_class (child, style);
  gtk_box_append (self->box, child);
  return child;
}

/* The question; where room is scarce, with the way past it at its end. */
static void
add_head (GzaQuestionCard *self)
{
  GtkWidget *text = gza_text_label_new ();
  GtkWidget *head = append (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "question-head");

  gza_text_label_set_text (GZA_TEXT_LABEL (text), self->question->text);
  gtk_widget_add_css_class (text, "question");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (head), text);
  if (!is_pulse (self))
    return;
  self->skip = add_button (self, head, GZA_WORD ("Skip"), "small", G_CALLBACK (on_skipped));
  gtk_widget_set_valign (self->skip, GTK_ALIGN_START);
}

static void
fill (GzaQuestionCard *self)
{
  const GzaQuestion *question = self->question;
  gboolean compact = is_pulse (self);

  add_head (self);
  self->picker = append (self, gza_answer_picker_new (question), NULL);
  self->asking = append (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "question-buttons");
  self->thanks = append (self, gza_text_label_new (), "question-thanks");
  self->results_view = GZA_RESULTS_VIEW (append (self, gza_results_view_new (), NULL));
  self->answered = append (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "question-buttons");

  self->ready = add_button (self, self->asking, GZA_WORD ("Done"), "primary", G_CALLBACK (save));
  gtk_widget_set_visible (self->ready, question->type == GZA_QUESTION_MANY);
  gtk_widget_set_sensitive (self->ready, FALSE);
  if (!compact) {
    self->skip = add_button (self, self->asking, GZA_WORD ("Skip"), "secondary",
                             G_CALLBACK (on_skipped));
    add_button (self, self->answered, GZA_WORD ("Go on"), "primary", G_CALLBACK (on_next));
  }
  add_button (self, self->answered, GZA_WORD ("Answer again"), compact ? "small" : "secondary",
              G_CALLBACK (on_again));

  g_signal_connect_object (self->picker, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->thanks, FALSE);
  show_asking (self, TRUE);
}

static void
gza_question_card_dispose (GObject *object)
{
  GzaQuestionCard *self = GZA_QUESTION_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  for (guint i = 0; i < N_MOMENTS; i++)
    g_clear_pointer (&self->results[i], gza_visitor_results_free);
  g_clear_object (&self->catalog);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_question_card_parent_class)->dispose (object);
}

static void
gza_question_card_finalize (GObject *object)
{
  GzaQuestionCard *self = GZA_QUESTION_CARD (object);

  g_free (self->moment);
  g_free (self->story);
  g_strfreev (self->chosen);

  G_OBJECT_CLASS (gza_question_card_parent_class)->finalize (object);
}

static void
gza_question_card_class_init (GzaQuestionCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gza_question_card_dispose;
  object_class->finalize = gza_question_card_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-question-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_question_card_init (GzaQuestionCard *self)
{
  self->cancellable = g_cancellable_new ();
  self->chosen = g_new0 (char *, 1);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * gza_question_card_new:
 * @context: the context, with the catalog that the question belongs to
 * @question: a question; who makes it up keeps it for the card's life
 * @moment: when it is asked, see #GzaVisitorAnswer
 * @story: (nullable): the story around which it is asked
 *
 * Makes a question's card.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_question_card_new (GzaContext *context,
                       const GzaQuestion *question,
                       const char *moment,
                       const char *story)
{
  GzaQuestionCard *self = g_object_new (GZA_TYPE_QUESTION_CARD, NULL);

  self->context = g_object_ref (context);
  self->catalog = g_object_ref (gza_context_get_catalog (context));
  self->question = question;
  self->moment = g_strdup (moment);
  self->story = g_strdup (story);
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * gza_question_card_new_pulse:
 * @context: the context, with a catalog
 * @story: a story
 * @moment: "before" or "after" it
 *
 * Makes the card of the question around a story, which hides itself when it is skipped.
 *
 * Returns: (transfer floating) (nullable): a widget, %NULL where nothing is to be asked
 */
GtkWidget *
gza_question_card_new_pulse (GzaContext *context,
                             GzaStory *story,
                             const char *moment)
{
  GzaCatalog *catalog = gza_context_get_catalog (context);
  const char *id = gza_story_get_id (story);
  const GzaPulse *pulse = gza_rooms_find_pulse (gza_catalog_get_rooms (catalog), id);
  GtkWidget *card;

  if (pulse == NULL ||
      !gza_visit_can_ask (gza_context_get_visit (context), moment, pulse->question.id, id))
    return NULL;
  card = gza_question_card_new (context, &pulse->question, moment, id);
  gtk_widget_add_css_class (card, "pulse");
  g_signal_connect (card, "done", G_CALLBACK (gtk_widget_hide), NULL);
  return card;
}

/**
 * gza_question_card_new_pledges:
 * @context: the context, with the catalog that the pledges belong to
 * @question: the pledges as a question of which many can be chosen; kept for the card's life
 * @pledges: the pledges, in the same order
 *
 * Makes the card of the pledges, whose results are sentences: how many have promised what.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_question_card_new_pledges (GzaContext *context,
                               const GzaQuestion *question,
                               const GzaPledge *pledges)
{
  GtkWidget *card = gza_question_card_new (context, question, "pledge", NULL);

  GZA_QUESTION_CARD (card)->pledges = pledges;
  return card;
}
