/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-sorry-page"

#include "gza-sorry-page.h"

#include "gza-locale.h"
#include "gza-text-label.h"

/* What a visitor sees where the exhibition has nothing to show: that it is being prepared, in
 * every language that the kiosk speaks. What is wrong stands in the log, for the curator.
 */

struct _GzaSorryPage {
  GzaPage parent_instance;

  /* template widgets */
  GtkBox *words;
};

G_DEFINE_FINAL_TYPE (GzaSorryPage, gza_sorry_page, GZA_TYPE_PAGE)

/* Without a catalog nobody has said which languages visitors read: those of the two countries,
 * their neighbours and the world. */
static const char *const usual_languages[] = { "ka", "hy", "en", "ru", NULL };

static void
append_line (GzaSorryPage *self,
             const char *language)
{
  GtkWidget *label = gza_text_label_new ();

  g_object_set (label, "xalign", 0.5, "justify", GTK_JUSTIFY_CENTER, NULL);
  gza_text_label_set_string (GZA_TEXT_LABEL (label), gza_sorry_page_get_words (language), language);
  gtk_box_append (self->words, label);
}

static void
gza_sorry_page_enter (GzaPage *page)
{
  GzaSorryPage *self = GZA_SORRY_PAGE (page);
  const char *const *languages = gza_sorry_page_get_languages ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->words))) != NULL)
    gtk_box_remove (self->words, child);

  for (gsize i = 0; languages[i] != NULL; i++)
    append_line (self, languages[i]);
}

static void
gza_sorry_page_class_init (GzaSorryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GZA_PAGE_CLASS (klass)->enter = gza_sorry_page_enter;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-sorry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaSorryPage, words);
  gtk_widget_class_set_css_name (widget_class, "gza-sorry");
}

static void
gza_sorry_page_init (GzaSorryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gza_sorry_page_new:
 * @context: the context; needs no catalog
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_sorry_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_SORRY_PAGE, "context", context, NULL);
}

/**
 * gza_sorry_page_get_languages:
 *
 * Gets the languages in which visitors are told.
 *
 * Returns: (transfer none) (array zero-terminated=1): BCP 47 tags, never empty
 */
const char *const *
gza_sorry_page_get_languages (void)
{
  const char *const *languages = gza_locale_get_languages (gza_locale_get_default ());

  return languages[0] != NULL ? languages : usual_languages;
}

/**
 * gza_sorry_page_get_words:
 * @language: one of them
 *
 * Gets what visitors are told.
 *
 * Returns: (transfer none): a sentence
 */
const char *
gza_sorry_page_get_words (const char *language)
{
  GzaWords *words = gza_locale_get_words (gza_locale_get_default ());
  const char *line = GZA_WORD ("The exhibition will be back soon");

  return words != NULL ? gza_words_get (words, language, line) : line;
}
