/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-panel-parts.h"

#include <math.h>

#include "gza-locale.h"
#include "gza-text-label.h"
#include "gza-wrap-layout.h"

#define DAY_S (24 * 60 * 60)

/**
 * gza_panel_add_column:
 * @box: columns
 *
 * Adds a column for cards.
 *
 * Returns: (transfer none): the column
 */
GtkBox *
gza_panel_add_column (GtkBox *box)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (column, "panel-column");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (box, column);
  return GTK_BOX (column);
}

/**
 * gza_panel_add_card:
 * @box: where to
 * @word: the heading
 *
 * Adds a card with a heading.
 *
 * Returns: (transfer none): what the card's parts are added to
 */
GtkBox *
gza_panel_add_card (GtkBox     *box,
                    const char *word)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gza_text_label_new_word (word);

  gtk_widget_add_css_class (card, "panel-card");
  gtk_widget_add_css_class (heading, "panel-heading");
  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), heading);
  gtk_box_append (box, card);
  return GTK_BOX (card);
}

static GtkLabel *
add_row (GtkBox    *box,
         GtkWidget *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_widget_add_css_class (row, "panel-fact");
  gtk_widget_add_css_class (name, "panel-name");
  g_object_set (name, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (value), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (box, row);
  return GTK_LABEL (value);
}

/**
 * gza_panel_add_fact:
 * @box: a card
 * @word: what it is
 *
 * Adds a row with a name at its start and a value at its end.
 *
 * Returns: (transfer none): the value
 */
GtkLabel *
gza_panel_add_fact (GtkBox     *box,
                    const char *word)
{
  return add_row (box, gza_text_label_new_word (word));
}

/**
 * gza_panel_add_named:
 * @box: a card
 * @name: what the machine calls it
 *
 * Adds a row whose name is the same in every language.
 *
 * Returns: (transfer none): the value
 */
GtkLabel *
gza_panel_add_named (GtkBox     *box,
                     const char *name)
{
  return add_row (box, gtk_label_new (name));
}

/**
 * gza_panel_add_word:
 * @box: where to
 * @word: a sentence
 *
 * Adds a sentence.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
gza_panel_add_word (GtkBox     *box,
                    const char *word)
{
  GtkWidget *label = gza_text_label_new_word (word);

  gtk_widget_add_css_class (label, "panel-word");
  gtk_box_append (box, label);
  return label;
}

/* What says nothing takes no room, and is not spoken. */
static void
on_label_changed (GtkLabel *label)
{
  gtk_widget_set_visible (GTK_WIDGET (label), gtk_label_get_text (label)[0] != '\0');
}

/**
 * gza_panel_add_label:
 * @box: where to
 * @style: a class of panel.css
 *
 * Adds an empty label for what the page says. It is there as long as it says something.
 *
 * Returns: (transfer none): the label
 */
GtkLabel *
gza_panel_add_label (GtkBox     *box,
                     const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect (label, "notify::label", G_CALLBACK (on_label_changed), NULL);
  on_label_changed (GTK_LABEL (label));
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
label_button (GtkWidget  *button,
              const char *word)
{
  GtkWidget *label = gza_text_label_new ();

  g_object_set (label, "names-button", TRUE, "xalign", 0.5, "natural-wrap-mode",
                GTK_NATURAL_WRAP_NONE, NULL);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gza_text_label_set_word (GZA_TEXT_LABEL (label), word);
}

/**
 * gza_panel_add_button:
 * @box: where to
 * @word: what it does
 * @style: `primary`, `secondary` or another class of a button
 *
 * Adds a button that is called by what is written on it.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
gza_panel_add_button (GtkBox     *box,
                      const char *word,
                      const char *style)
{
  GtkWidget *button = gtk_button_new ();

  label_button (button, word);
  gtk_widget_add_css_class (button, style);
  gtk_box_append (box, button);
  return button;
}

/**
 * gza_panel_add_choice:
 * @box: where to
 * @word: what is chosen
 *
 * Adds a button that stays pressed.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
gza_panel_add_choice (GtkBox     *box,
                      const char *word)
{
  GtkWidget *button = gtk_toggle_button_new ();

  label_button (button, word);
  gtk_widget_add_css_class (button, "theme");
  gtk_box_append (box, button);
  return button;
}

/**
 * gza_panel_add_buttons:
 * @box: where to
 *
 * Adds a row for buttons, which goes on in the next line where it is full.
 *
 * Returns: (transfer none): the row
 */
GtkBox *
gza_panel_add_buttons (GtkBox *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, gza_wrap_layout_new ());
  gtk_widget_add_css_class (row, "panel-buttons");
  gtk_box_append (box, row);
  return GTK_BOX (row);
}

/**
 * gza_panel_clear:
 * @box: a box
 *
 * Takes out all that is in a box.
 */
void
gza_panel_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * gza_panel_say_bytes:
 * @bytes: a size; NaN where it is not known
 *
 * Says a size in the panel's language.
 *
 * Returns: (transfer full): as `12.3 GB`, or a dash
 */
char *
gza_panel_say_bytes (double bytes)
{
  static const char *const units[] = { GZA_WORD ("{0} kB"), GZA_WORD ("{0} MB"),
                                       GZA_WORD ("{0} GB"), GZA_WORD ("{0} TB") };
  GzaLocale *locale = gza_locale_get_default ();
  g_autofree char *number = NULL;
  double size = bytes / 1000;
  guint unit = 0;

  if (isnan (bytes))
    return g_strdup ("—");
  while (size >= 1000 && unit + 1 < G_N_ELEMENTS (units)) {
    size /= 1000;
    unit++;
  }
  number = gza_locale_format_number (locale, size, size < 100 ? 1 : 0);
  return gza_locale_format (locale, units[unit], number);
}

/**
 * gza_panel_say_length:
 * @seconds: a length of time; NaN where it is not known
 *
 * Says a length of time in the panel's language.
 *
 * Returns: (transfer full): days and hours:minutes:seconds, or a dash
 */
char *
gza_panel_say_length (double seconds)
{
  GzaLocale *locale = gza_locale_get_default ();
  double days = floor (seconds / DAY_S);
  g_autofree char *rest = NULL;
  g_autofree char *whole = NULL;

  if (isnan (seconds))
    return g_strdup ("—");
  rest = gza_locale_format_length (locale,
                                   (gint64) (seconds - days * DAY_S) * G_USEC_PER_SEC);
  if (days < 1)
    return g_steal_pointer (&rest);
  whole = gza_locale_format (locale, GZA_WORD ("{0,plural,one{# day}other{# days}}"), days);
  return gza_locale_format (locale, GZA_WORD ("{0}, {1}"), whole, rest);
}

/**
 * gza_panel_say_time:
 * @time_s: a moment, in seconds since 1970
 *
 * Says a moment by the kiosk's clock.
 *
 * Returns: (transfer full): the date in the panel's language, and the time
 */
char *
gza_panel_say_time (gint64 time_s)
{
  GzaLocale *locale = gza_locale_get_default ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time_s);
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (moment == NULL)
    return g_strdup ("—");
  date = gza_locale_format_date (locale, g_date_time_get_year (moment),
                                 g_date_time_get_month (moment),
                                 g_date_time_get_day_of_month (moment));
  time = gza_locale_format (locale, GZA_WORD ("{0,number,00}:{1,number,00}"),
                            (double) g_date_time_get_hour (moment),
                            (double) g_date_time_get_minute (moment));
  return gza_locale_format (locale, GZA_WORD ("{0}, {1}"), date, time);
}

/**
 * gza_panel_say_number:
 * @number: a whole number; NaN where it is not known
 *
 * Says a number in the panel's language.
 *
 * Returns: (transfer full): the number, or a dash
 */
char *
gza_panel_say_number (double number)
{
  if (isnan (number))
    return g_strdup ("—");
  return gza_locale_format_number (gza_locale_get_default (), number, 0);
}
