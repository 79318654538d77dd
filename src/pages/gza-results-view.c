/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-results-view"

#include "gza-results-view.h"

#include "gza-locale.h"
#include "gza-message.h"
#include "gza-road-line.h"
#include "gza-text-label.h"

/* What others have answered: names, each with one or more bars beneath it. Whoever fills it knows
 * what may be shown; where that is too little, it says so kindly. Numbers are written as the
 * visitor's language does, and anew when that changes.
 */

struct _GzaResultsView {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *rows;
  GPtrArray *figures; /* (element-type Figure) */
  GtkSizeGroup *moments; /* bars that are to be compared begin at the same place */
};

/* What a label says with a number in it. */
typedef struct {
  GzaTextLabel *label; /* borrowed, in the rows */
  const char *pattern; /* an interface word; NULL for a curator's */
  GzaText *counted;
  double number;
} Figure;

G_DEFINE_FINAL_TYPE (GzaResultsView, gza_results_view, GTK_TYPE_WIDGET)

static void
figure_free (Figure *figure)
{
  g_clear_pointer (&figure->counted, gza_text_unref);
  g_free (figure);
}

static void
write_figure (Figure *figure)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  g_autofree char *string = NULL;

  if (figure->counted != NULL) {
    const char *pattern = gza_locale_find_text (locale, figure->counted, &language);

    string = gza_message_format_count (language, pattern, figure->number);
  } else {
    string = gza_locale_format (locale, figure->pattern, figure->number);
  }
  gza_text_label_set_string (figure->label, string != NULL ? string : "", language);
}

static void
on_language_changed (GzaResultsView *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    write_figure (self->figures->pdata[i]);
}

static GtkWidget *
add_figure (GzaResultsView *self,
            const char *pattern,
            GzaText *counted,
            double number)
{
  Figure *figure = g_new0 (Figure, 1);
  GtkWidget *label = gza_text_label_new ();

  figure->label = GZA_TEXT_LABEL (label);
  figure->pattern = pattern;
  figure->counted = counted != NULL ? gza_text_ref (counted) : NULL;
  figure->number = number;
  g_ptr_array_add (self->figures, figure);
  write_figure (figure);
  return label;
}

static void
gza_results_view_dispose (GObject *object)
{
  GzaResultsView *self = GZA_RESULTS_VIEW (object);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->moments);
  g_clear_pointer ((GtkWidget **) &self->rows, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_results_view_parent_class)->dispose (object);
}

static void
gza_results_view_class_init (GzaResultsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_results_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-results");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
gza_results_view_init (GzaResultsView *self)
{
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_free);
  self->moments = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (on_language_changed), self, G_CONNECT_SWAPPED);
}

/**
 * gza_results_view_new:
 *
 * Makes a view without results.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_results_view_new (void)
{
  return g_object_new (GZA_TYPE_RESULTS_VIEW, NULL);
}

/**
 * gza_results_view_clear:
 * @self: results
 *
 * Takes all of them away.
 */
void
gza_results_view_clear (GzaResultsView *self)
{
  GtkWidget *child;

  g_return_if_fail (GZA_IS_RESULTS_VIEW (self));

  g_ptr_array_set_size (self->figures, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

/**
 * gza_results_view_add_name:
 * @self: results
 * @name: what the shares that follow are of
 * @own: whether the visitor has answered so too
 *
 * Adds a name.
 *
 * Returns: (transfer none): @name
 */
GtkWidget *
gza_results_view_add_name (GzaResultsView *self,
                           GtkWidget *name,
                           gboolean own)
{
  g_return_val_if_fail (GZA_IS_RESULTS_VIEW (self), NULL);

  gtk_widget_add_css_class (name, "result-name");
  if (own)
    gtk_widget_add_css_class (name, "own");
  gtk_box_append (self->rows, name);
  return name;
}

/**
 * gza_results_view_add_counted:
 * @self: results
 * @counted: a curator's ICU message with one number
 * @n: the number
 * @own: whether the visitor is one of them
 *
 * Adds a sentence about how many there are.
 */
void
gza_results_view_add_counted (GzaResultsView *self,
                              GzaText *counted,
                              gint64 n,
                              gboolean own)
{
  g_return_if_fail (GZA_IS_RESULTS_VIEW (self));

  gza_results_view_add_name (self, add_figure (self, NULL, counted, (double) n), own);
}

/**
 * gza_results_view_add_share:
 * @self: results
 * @word: (nullable): what sets this bar apart from the name's others, an interface word
 * @ratio: how many of all, in [0, 1]
 *
 * Adds a bar beneath the last name.
 */
void
gza_results_view_add_share (GzaResultsView *self,
                            const char *word,
                            double ratio)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *line = gza_road_line_new (0);
  GtkWidget *figure;

  g_return_if_fail (GZA_IS_RESULTS_VIEW (self));

  gtk_widget_add_css_class (row, "result");
  if (word != NULL) {
    GtkWidget *label = gza_text_label_new_word (word);

    gtk_widget_add_css_class (label, "result-moment");
    g_object_set (label, "wrap", FALSE, NULL);
    gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
    gtk_size_group_add_widget (self->moments, label);
    gtk_box_append (GTK_BOX (row), label);
  }
  gtk_box_append (GTK_BOX (row), line);
  figure = add_figure (self, GZA_WORD ("{0,number,percent}"), NULL, ratio);
  g_object_set (figure, "wrap", FALSE, NULL);
  gtk_widget_add_css_class (figure, "result-figure");
  gtk_widget_set_valign (figure, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), figure);
  gtk_box_append (self->rows, row);
  gza_road_line_set_ratio (GZA_ROAD_LINE (line), ratio);
}

/**
 * gza_results_view_add_notice:
 * @self: results
 * @min_answers: from how many answers on results are shown
 *
 * Says that there are too few answers yet.
 */
void
gza_results_view_add_notice (GzaResultsView *self,
                             int min_answers)
{
  GtkWidget *label;

  g_return_if_fail (GZA_IS_RESULTS_VIEW (self));

  label = add_figure (self,
                      GZA_WORD ("{0,plural,other{When # people have answered, you will see here "
                                "what all of them think.}}"),
                      NULL, min_answers);
  gtk_widget_add_css_class (label, "result-notice");
  gtk_box_append (self->rows, label);
}
