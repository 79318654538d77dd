/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-bag-view"

#include "gza-bag-view.h"

#include "gza-locale.h"
#include "gza-picture-view.h"
#include "gza-results-view.h"
#include "gza-room-parts.h"
#include "gza-text-label.h"

/* What would you take with you? Objects lie on a table; a touch puts one into the bag, a touch in
 * the bag or on the table takes it out again. When the bag is full the others wait until there is
 * room. What is taken is saved as one answer, and then the table shows what others took most, with
 * the way on.
 */

#define QUESTION "objects"
#define COLUMNS 7
#define PORTRAIT_COLUMNS 4
#define N_MOST_TAKEN 8
#define INDEX_KEY "gza-object"

struct _GzaBagView {
  GtkWidget parent_instance;

  /* owned */
  GzaContext *context;
  GzaCatalog *catalog;
  GCancellable *cancellable;
  GArray *taken; /* (element-type guint) objects in the order in which they were taken */
  GtkBox *box;

  /* borrowed, in the box */
  GtkBox *slots;
  GtkWidget *ready;
  GtkGrid *table;
  GtkWidget *thanks;
  GzaResultsView *results_view;
  GtkWidget *go_on;

  /* borrowed, the catalog's */
  const GzaSurvey *survey;
};

G_DEFINE_FINAL_TYPE (GzaBagView, gza_bag_view, GTK_TYPE_WIDGET)

static int
find_taken (GzaBagView *self,
            guint index)
{
  for (guint i = 0; i < self->taken->len; i++) {
    if (g_array_index (self->taken, guint, i) == index)
      return (int) i;
  }
  return -1;
}

static gboolean
is_full (GzaBagView *self)
{
  return self->taken->len >= (guint) self->survey->n_to_take;
}

static GtkWidget *
new_picture (GzaBagView *self,
             const GzaObject *object)
{
  GtkWidget *picture = gza_picture_view_new ();

  gza_picture_view_set_cover (GZA_PICTURE_VIEW (picture), FALSE);
  gza_picture_view_set_picture (GZA_PICTURE_VIEW (picture),
                                gza_context_get_loader (self->context), object->picture);
  gtk_widget_add_css_class (picture, "object-picture");
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  return picture;
}

/* Its name says what the picture shows. */
static GtkWidget *
new_name (const GzaObject *object)
{
  GtkWidget *name = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (name), object->name);
  g_object_set (name, "names-button", TRUE, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (name, "object-name");
  return name;
}

static guint
get_index (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX_KEY));
}

static void
update_table (GzaBagView *self)
{
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->table)); at != NULL;
       at = gtk_widget_get_next_sibling (at)) {
    gboolean taken = find_taken (self, get_index (at)) >= 0;

    if (taken)
      gtk_widget_add_css_class (at, "taken");
    else
      gtk_widget_remove_css_class (at, "taken");
    gtk_widget_set_sensitive (at, taken || !is_full (self));
    gtk_accessible_update_state (GTK_ACCESSIBLE (at), GTK_ACCESSIBLE_STATE_PRESSED,
                                 taken ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                       : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                 -1);
  }
}

static void
update_slots (GzaBagView *self)
{
  guint i = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->slots)); at != NULL;
       at = gtk_widget_get_next_sibling (at), i++) {
    gboolean filled = i < self->taken->len;

    gtk_button_set_child (GTK_BUTTON (at), NULL);
    gtk_widget_set_can_target (at, filled);
    gtk_widget_set_can_focus (at, filled);
    if (filled) {
      const GzaObject *object =
          &self->survey->objects[g_array_index (self->taken, guint, i)];

      gtk_button_set_child (GTK_BUTTON (at), new_picture (self, object));
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (at), GTK_ACCESSIBLE_PROPERTY_LABEL,
          gza_locale_get_text (gza_locale_get_default (), object->name), -1);
    } else {
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (at), GTK_ACCESSIBLE_PROPERTY_LABEL,
          gza_locale_get_word (gza_locale_get_default (), GZA_WORD ("Room for one more")), -1);
    }
  }
  gtk_widget_set_sensitive (self->ready, self->taken->len > 0);
}

static void
toggle (GzaBagView *self,
        guint index)
{
  int at = find_taken (self, index);

  if (at >= 0)
    g_array_remove_index (self->taken, (guint) at);
  else if (!is_full (self))
    g_array_append_val (self->taken, index);
  update_table (self);
  update_slots (self);
}

static void
on_object_clicked (GtkWidget *button,
                   GzaBagView *self)
{
  toggle (self, get_index (button));
}

static void
on_slot_clicked (GtkWidget *slot,
                 GzaBagView *self)
{
  guint i = 0;

  for (GtkWidget *at = gtk_widget_get_prev_sibling (slot); at != NULL;
       at = gtk_widget_get_prev_sibling (at))
    i++;
  if (i < self->taken->len)
    toggle (self, g_array_index (self->taken, guint, i));
}

static int
compare_taken (gconstpointer a,
               gconstpointer b,
               gpointer user_data)
{
  const GzaObject *first = *(const GzaObject *const *) a;
  const GzaObject *second = *(const GzaObject *const *) b;
  gint64 n_first = gza_visitor_results_get_n_chosen (user_data, first->id);
  gint64 n_second = gza_visitor_results_get_n_chosen (user_data, second->id);

  return n_first < n_second ? 1 : n_first > n_second ? -1 : first < second ? -1 : 1;
}

static void
add_most_taken (GzaBagView *self,
                GzaVisitorResults *results)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  double n_answers = (double) gza_visitor_results_get_n_answers (results);

  for (guint i = 0; i < self->survey->n_objects; i++)
    g_ptr_array_add (objects, &self->survey->objects[i]);
  g_ptr_array_sort_with_data (objects, compare_taken, results);
  for (guint i = 0; i < MIN (objects->len, N_MOST_TAKEN); i++) {
    const GzaObject *object = objects->pdata[i];
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    GtkWidget *name = gza_text_label_new ();

    gza_text_label_set_text (GZA_TEXT_LABEL (name), object->name);
    gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
    gtk_widget_set_hexpand (name, TRUE);
    gtk_box_append (GTK_BOX (row), new_picture (self, object));
    gtk_box_append (GTK_BOX (row), name);
    gtk_widget_add_css_class (row, "result-object");
    gza_results_view_add_name (
        self->results_view, row,
        find_taken (self, (guint) (object - self->survey->objects)) >= 0);
    gza_results_view_add_share (
        self->results_view, NULL,
        (double) gza_visitor_results_get_n_chosen (results, object->id) / n_answers);
  }
}

static void
on_results (GObject *visit,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GzaVisitorResults) results =
      gza_visit_get_results_finish (GZA_VISIT (visit), result, &error);
  GzaBagView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  if (results != NULL &&
      gza_visitor_results_get_n_answers (results) >= self->survey->min_answers)
    add_most_taken (self, results);
  else
    gza_results_view_add_notice (self->results_view, self->survey->min_answers);
}

static void
on_saved (GObject *visit,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = gza_visit_save_finish (GZA_VISIT (visit), result, &error);
  GzaBagView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = user_data;
  gza_text_label_set_word (GZA_TEXT_LABEL (self->thanks),
                           saved ? GZA_WORD ("Thank you.")
                                 : GZA_WORD ("Your answer could not be kept. You may go on."));
  gtk_widget_set_can_target (GTK_WIDGET (self->box), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self->slots), FALSE);
  gtk_widget_set_visible (self->thanks, TRUE);
  gtk_widget_set_visible (self->go_on, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
  gtk_widget_set_visible (self->ready, FALSE);
  if (saved)
    gza_visit_get_results_async (GZA_VISIT (visit), QUESTION, QUESTION, NULL, self->cancellable,
                                 on_results, self);
}

static void
on_ready (GzaBagView *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) options = NULL;

  for (guint i = 0; i < self->taken->len; i++)
    g_strv_builder_add (builder, self->survey->objects[g_array_index (self->taken, guint, i)].id);
  options = g_strv_builder_end (builder);
  gtk_widget_set_can_target (GTK_WIDGET (self->box), FALSE);
  gza_visit_save_async (gza_context_get_visit (self->context), QUESTION, QUESTION, NULL,
                        (const char *const *) options, self->cancellable, on_saved, self);
}

static void
add_bag (GzaBagView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *word = gza_text_label_new_word (GZA_WORD ("Done"));

  self->slots = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->ready = gtk_button_new ();
  gtk_widget_add_css_class (row, "bag-row");
  gtk_widget_add_css_class (GTK_WIDGET (self->slots), "bag");
  for (int i = 0; i < self->survey->n_to_take; i++) {
    GtkWidget *slot = gtk_button_new ();

    gtk_widget_add_css_class (slot, "bag-slot");
    g_signal_connect (slot, "clicked", G_CALLBACK (on_slot_clicked), self);
    gtk_box_append (self->slots, slot);
  }
  g_object_set (word, "names-button", TRUE, "wrap", FALSE, NULL);
  gtk_button_set_child (GTK_BUTTON (self->ready), word);
  gtk_widget_add_css_class (self->ready, "primary");
  gtk_widget_set_valign (self->ready, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->ready, "clicked", G_CALLBACK (on_ready), self);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->slots));
  gtk_box_append (GTK_BOX (row), self->ready);
  gtk_box_append (self->box, row);
}

static void
add_table (GzaBagView *self)
{
  guint n_columns = gza_context_get_portrait (self->context) ? PORTRAIT_COLUMNS : COLUMNS;

  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_homogeneous (self->table, TRUE);
  gtk_grid_set_column_homogeneous (self->table, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "table");
  for (guint i = 0; i < self->survey->n_objects; i++) {
    const GzaObject *object = &self->survey->objects[i];
    GtkWidget *button = gtk_button_new ();
    GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

    gtk_box_append (GTK_BOX (column), new_picture (self, object));
    gtk_box_append (GTK_BOX (column), new_name (object));
    gtk_button_set_child (GTK_BUTTON (button), column);
    gtk_widget_add_css_class (button, "object");
    g_object_set_data (G_OBJECT (button), INDEX_KEY, GUINT_TO_POINTER (i));
    g_signal_connect (button, "clicked", G_CALLBACK (on_object_clicked), self);
    gtk_grid_attach (self->table, button, (int) (i % n_columns), (int) (i / n_columns), 1, 1);
  }
  gtk_box_append (self->box, GTK_WIDGET (self->table));
}

static void
gza_bag_view_dispose (GObject *object)
{
  GzaBagView *self = GZA_BAG_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_pointer (&self->taken, g_array_unref);
  g_clear_object (&self->catalog);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_bag_view_parent_class)->dispose (object);
}

static void
gza_bag_view_class_init (GzaBagViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_bag_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-bag-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_bag_view_init (GzaBagView *self)
{
  self->cancellable = g_cancellable_new ();
  self->taken = g_array_new (FALSE, FALSE, sizeof (guint));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_slots), self, G_CONNECT_SWAPPED);
}

/**
 * gza_bag_view_new:
 * @context: the context, with a catalog whose survey has objects
 *
 * Makes the table with an empty bag.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_bag_view_new (GzaContext *context)
{
  GzaBagView *self = g_object_new (GZA_TYPE_BAG_VIEW, NULL);
  GtkWidget *question = gza_text_label_new ();

  self->context = g_object_ref (context);
  self->catalog = g_object_ref (gza_context_get_catalog (context));
  self->survey = gza_catalog_get_rooms (self->catalog)->survey;
  gza_text_label_set_text (GZA_TEXT_LABEL (question), self->survey->object_title);
  gtk_widget_add_css_class (question, "question");
  gtk_box_append (self->box, question);
  add_bag (self);
  self->thanks = gza_text_label_new ();
  gtk_widget_add_css_class (self->thanks, "question-thanks");
  gtk_widget_set_visible (self->thanks, FALSE);
  gtk_box_append (self->box, self->thanks);
  add_table (self);
  self->results_view = GZA_RESULTS_VIEW (gza_results_view_new ());
  gtk_box_append (self->box, GTK_WIDGET (self->results_view));
  self->go_on = gza_room_add_button (self->box, GZA_WORD ("Go on"), "primary", "taking-part", "");
  gtk_widget_set_visible (self->go_on, FALSE);
  update_table (self);
  update_slots (self);
  return GTK_WIDGET (self);
}
