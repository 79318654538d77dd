/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-headline-view"

#include "gza-headline-view.h"

#include "gza-locale.h"
#include "gza-room-parts.h"

/* One headline, and wordings to choose from in an order of chance. A touch says why the wording is
 * better, or is not; others may be tried as well. There is no score: a class talks about it. The
 * type is large enough for the last row.
 */

struct _GzaHeadlineView {
  GtkWidget parent_instance;

  /* owned */
  GtkBox *box;

  /* borrowed */
  GtkWidget *why;   /* what is wrong with the headline; shown after the first choice */
  const GzaGlossary *glossary;

  /* state */
  guint index;
};

G_DEFINE_FINAL_TYPE (GzaHeadlineView, gza_headline_view, GTK_TYPE_WIDGET)

#define WORDING_KEY "gza-wording"

/* The verdict stands beside the button and not on it, so that it is read as text of its own. */
static void
on_clicked (GtkWidget *button,
            GzaHeadlineView *self)
{
  const GzaWording *wording = g_object_get_data (G_OBJECT (button), WORDING_KEY);
  GtkWidget *card = gtk_widget_get_parent (button);
  GtkBox *line;

  if (gtk_widget_has_css_class (card, "chosen"))
    return;
  gtk_widget_add_css_class (card, "chosen");
  gtk_widget_add_css_class (card, wording->better ? "better" : "worse");
  line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (line), "verdict");
  gza_room_add_icon (line, wording->better ? "gza-better-symbolic" : "gza-close-symbolic",
                     "verdict-icon");
  gza_room_add_word (line, wording->better ? GZA_WORD ("Better") : GZA_WORD ("Not yet"));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (line));
  gtk_widget_add_css_class (gza_room_add_text (GTK_BOX (card), wording->why), "wording-why");
  gtk_widget_set_visible (self->why, self->glossary->headlines[self->index].why != NULL);
}

static void
add_wording (GzaHeadlineView *self,
             const GzaWording *wording)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = gza_text_label_new ();

  gza_text_label_set_text (GZA_TEXT_LABEL (text), wording->text);
  g_object_set (text, "names-button", TRUE, NULL);
  gtk_widget_add_css_class (text, "wording-text");
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (card, "wording");
  g_object_set_data (G_OBJECT (button), WORDING_KEY, (gpointer) wording);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, 0);
  gtk_box_append (GTK_BOX (card), button);
  gtk_box_append (self->box, card);
}

static void
add_wordings (GzaHeadlineView *self,
              const GzaHeadline *headline)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < headline->n_wordings; i++)
    g_ptr_array_add (left, &headline->wordings[i]);
  while (left->len > 0) {
    guint drawn = (guint) g_random_int_range (0, (int) left->len);

    add_wording (self, g_ptr_array_steal_index (left, drawn));
  }
}

static char *
make_place (gconstpointer data)
{
  const GzaHeadlineView *self = data;

  return gza_locale_format (gza_locale_get_default (),
                            GZA_WORD ("Headline {0,number} of {1,number}"),
                            (double) self->index + 1, (double) self->glossary->n_headlines);
}

static void
add_way_on (GzaHeadlineView *self)
{
  g_autofree char *next = g_strdup_printf (GZA_HEADLINE_ITEM "%u", self->index + 1);

  if (self->index + 1 < self->glossary->n_headlines)
    gza_room_add_button (self->box, GZA_WORD ("Next headline"), "primary", "words", next);
  else
    gza_room_add_button (self->box, GZA_WORD ("All words"), "primary", "words", "");
}

static void
fill (GzaHeadlineView *self)
{
  const GzaHeadline *headline = &self->glossary->headlines[self->index];
  GtkWidget *place = gza_text_label_new ();

  gza_text_label_set_func (GZA_TEXT_LABEL (place), make_place, self);
  gtk_widget_add_css_class (place, "room-small");
  gtk_box_append (self->box, place);
  gtk_widget_add_css_class (gza_room_add_text (self->box, headline->text), "headline");
  self->why = gza_room_add_text (self->box, headline->why);
  gtk_widget_set_visible (self->why, FALSE);
  gza_room_add_heading (self->box, GZA_WORD ("Which is better?"));
  add_wordings (self, headline);
  add_way_on (self);
  gza_room_add_sources (self->box, self->glossary->headline_sources,
                        self->glossary->n_headline_sources);
}

static void
gza_headline_view_dispose (GObject *object)
{
  GzaHeadlineView *self = GZA_HEADLINE_VIEW (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gza_headline_view_parent_class)->dispose (object);
}

static void
gza_headline_view_class_init (GzaHeadlineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_headline_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-headline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_headline_view_init (GzaHeadlineView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * gza_headline_view_new:
 * @glossary: a glossary with headlines; it outlives the view
 * @index: which of them, below their number
 *
 * Makes an exercise.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_headline_view_new (const GzaGlossary *glossary,
                       guint index)
{
  GzaHeadlineView *self;

  g_return_val_if_fail (index < glossary->n_headlines, NULL);

  self = g_object_new (GZA_TYPE_HEADLINE_VIEW, NULL);
  self->glossary = glossary;
  self->index = index;
  fill (self);

  return GTK_WIDGET (self);
}
