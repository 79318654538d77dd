/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-preview-locale"

#include "gza-preview-locale.h"

#include "gza-installation.h"
#include "gza-languages.h"

/* The language of the curator, which stays while the exhibition is looked at in every other. The
 * kiosk's words and direction belong to the visitor; what the preview puts around its screen is
 * written, and runs, as the curator's desktop says. Main thread only.
 */

static const char *const translated[] = { "en", "ka", "hy", "ru", "ar", NULL };

static const char *
choose_language (void)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++) {
    const char *language = gza_language_choose (names[i], translated);

    if (language != NULL)
      return language;
  }

  return translated[0];
}

/* What gza-curator says of an exhibition has words of its own. */
static GzaWords *
get_curator_words (void)
{
  static GzaWords *words = NULL;

  if (words == NULL) {
    g_autofree char *folder = gza_installation_dup_curator_locale_dir ();

    words = gza_words_new_for_domain (folder, "gza-curator");
  }

  return words;
}

/**
 * gza_preview_locale_get_default:
 *
 * Gets the curator's language, with the words of the program.
 *
 * Returns: (transfer none): a locale that lives as long as the program
 */
GzaLocale *
gza_preview_locale_get_default (void)
{
  static GzaLocale *locale = NULL;

  if (locale == NULL) {
    locale = g_object_new (GZA_TYPE_LOCALE, NULL);
    gza_locale_set_words (locale, gza_locale_get_words (gza_locale_get_default ()));
    gza_locale_set_languages (locale, translated);
    gza_locale_set_language (locale, choose_language ());
  }

  return locale;
}

/**
 * gza_preview_locale_set_direction:
 * @widget: a widget of the preview's own
 *
 * Lets the widget and all that is in it run in the curator's direction, whatever the visitor's is.
 */
void
gza_preview_locale_set_direction (GtkWidget *widget)
{
  GzaLocale *locale = gza_preview_locale_get_default ();

  gtk_widget_set_direction (widget, gza_locale_is_rtl (locale) ? GTK_TEXT_DIR_RTL
                                                               : GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gza_preview_locale_set_direction (child);
}

/**
 * gza_preview_locale_dup_message:
 * @diagnostic: a problem
 *
 * Says what is wrong in the curator's language, as gza-curator does.
 *
 * Returns: (transfer full): a sentence
 */
char *
gza_preview_locale_dup_message (GzaDiagnostic *diagnostic)
{
  return gza_diagnostic_say_message (diagnostic, get_curator_words (),
                                     gza_locale_get_language (gza_preview_locale_get_default ()));
}

/**
 * gza_preview_locale_dup_hint:
 * @diagnostic: a problem
 *
 * Says what to do about a problem in the curator's language, as gza-curator does.
 *
 * Returns: (transfer full) (nullable): a sentence
 */
char *
gza_preview_locale_dup_hint (GzaDiagnostic *diagnostic)
{
  return gza_diagnostic_say_hint (diagnostic, get_curator_words (),
                                  gza_locale_get_language (gza_preview_locale_get_default ()));
}
