/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-problem-card.h"

#include "gza-installation.h"
#include "gza-locale.h"
#include "gza-panel-parts.h"

/* A problem of a curator's or a technician's file, as the tools for those say it: how grave it is,
 * the file with line and column, what is wrong, what to do. */

static const char *const severities[] = { GZA_WORD ("Error"), GZA_WORD ("Warning"),
                                          GZA_WORD ("Note") };

/**
 * gza_problem_card_new_words:
 *
 * Gets the words that the tools have for problems.
 *
 * Returns: (transfer full): words
 */
GzaWords *
gza_problem_card_new_words (void)
{
  g_autofree char *folder = gza_installation_dup_curator_locale_dir ();

  return gza_words_new_for_domain (folder, "gza-curator");
}

/**
 * gza_problem_card_add:
 * @box: where it goes, at the end
 * @diagnostic: a problem
 * @words: for its message, from gza_problem_card_new_words()
 *
 * Adds a problem, in the panel's language as it is now.
 */
void
gza_problem_card_add (GtkBox        *box,
                      GzaDiagnostic *diagnostic,
                      GzaWords      *words)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  GtkBox *card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkLabel *place = gza_panel_add_label (card, "panel-place");
  GtkLabel *text = gza_panel_add_label (card, "panel-word");
  g_autofree char *message = gza_diagnostic_say_message (diagnostic, words, language);
  g_autofree char *hint = gza_diagnostic_say_hint (diagnostic, words, language);
  g_autofree char *position = g_strdup_printf (
      "%s:%u:%u", gza_diagnostic_get_file (diagnostic), gza_diagnostic_get_line (diagnostic),
      gza_diagnostic_get_column (diagnostic));
  g_autofree char *where = gza_locale_format (
      locale, GZA_WORD ("{0} · {1}"),
      gza_locale_get_word (locale, severities[gza_diagnostic_get_severity (diagnostic)]), position);

  gtk_widget_add_css_class (GTK_WIDGET (card), "panel-card");
  gtk_box_append (box, GTK_WIDGET (card));
  gtk_label_set_text (place, where);
  gtk_label_set_text (text, message);
  if (hint != NULL)
    gtk_label_set_text (gza_panel_add_label (card, "panel-small"), hint);
}
