/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-bundle-view.h"

#include "gza-locale.h"
#include "gza-panel-parts.h"
#include "gza-picture-view.h"
#include "gza-problem-card.h"

/* What a bundle would bring, as a card: the first story's picture, who signed it and when, what it
 * changes, and its stories. */

#define MAX_STORIES 12
#define MAX_FAULTS 5

/* Of a story's bundle only that story, of an exhibition's all. */
static GzaStory *
get_story (GzaBundleLook *look,
           guint          i)
{
  GzaStory *story;

  if (look->manifest->kind == GZA_BUNDLE_EXHIBITION)
    return g_list_model_get_item (gza_catalog_get_stories (look->catalog), i);
  story = i == 0 ? gza_catalog_get_story (look->catalog, look->manifest->id) : NULL;
  return story != NULL ? g_object_ref (story) : NULL;
}

static void
add_picture (GtkBox        *card,
             GzaBundleLook *look)
{
  g_autoptr (GzaStory) story = get_story (look, 0);
  g_autoptr (GzaPictureLoader) loader = NULL;
  GtkWidget *picture;

  if (story == NULL || gza_story_get_portrait (story) == NULL)
    return;
  loader = gza_picture_loader_new (look->root);
  picture = gza_picture_view_new ();
  gza_picture_view_set_cover (GZA_PICTURE_VIEW (picture), TRUE);
  gza_picture_view_set_picture (GZA_PICTURE_VIEW (picture), loader,
                                gza_story_get_portrait (story));
  gza_picture_view_set_alt (
      GZA_PICTURE_VIEW (picture),
      gza_locale_get_text (gza_locale_get_default (), gza_story_get_portrait_alt (story)));
  gtk_widget_add_css_class (picture, "bundle-picture");
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_box_append (card, picture);
}

static void
add_stories (GtkBox        *card,
             GzaBundleLook *look)
{
  for (guint i = 0; i < MAX_STORIES; i++) {
    g_autoptr (GzaStory) story = get_story (look, i);

    if (story == NULL)
      return;
    gtk_label_set_text (gza_panel_add_label (card, "panel-word"),
                        gza_locale_get_text (gza_locale_get_default (),
                                             gza_story_get_title (story)));
  }
}

static void
add_faults (GtkBox        *card,
            GzaBundleLook *look)
{
  g_autoptr (GzaWords) words = gza_problem_card_new_words ();
  guint n = MIN (g_list_model_get_n_items (look->faults), MAX_FAULTS);

  gtk_widget_add_css_class (
      gza_panel_add_word (card, GZA_WORD ("The exhibition would have errors, or no story.")),
      "panel-said");
  for (guint i = 0; i < n; i++) {
    g_autoptr (GzaDiagnostic) fault = g_list_model_get_item (look->faults, i);

    gza_problem_card_add (card, fault, words);
  }
}

static char *
say_change (const GzaBundleLook *look)
{
  return gza_locale_format (
      gza_locale_get_default (),
      GZA_WORD ("{0,number} new, {1,number} changed, {2,number} gone"), (double) look->n_new,
      (double) look->n_changed, (double) look->n_gone);
}

static char *
say_name (const GzaBundleLook *look)
{
  GzaLocale *locale = gza_locale_get_default ();

  if (look->manifest->kind == GZA_BUNDLE_EXHIBITION)
    return g_strdup (gza_locale_get_text (locale, gza_catalog_get_title (look->catalog)));
  return gza_locale_format (locale, GZA_WORD ("The story “{0}”"), look->manifest->id);
}

/**
 * gza_bundle_view_new:
 * @look: what a bundle would bring
 *
 * Makes a card of it, in the panel's present language.
 *
 * Returns: (transfer floating): a box, to which buttons can be added
 */
GtkWidget *
gza_bundle_view_new (GzaBundleLook *look)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *box = GTK_BOX (card);
  g_autofree char *name = say_name (look);
  g_autofree char *made = gza_panel_say_time (look->manifest->made_s);
  g_autofree char *size = gza_panel_say_bytes ((double) look->bytes);
  g_autofree char *change = say_change (look);

  gtk_widget_add_css_class (card, "panel-card");
  gtk_label_set_text (gza_panel_add_label (box, "panel-value"), name);
  add_picture (box, look);
  gtk_label_set_text (gza_panel_add_fact (box, GZA_WORD ("Signed by")), look->signer);
  gtk_label_set_text (gza_panel_add_fact (box, GZA_WORD ("Packed")), made);
  gtk_label_set_text (gza_panel_add_fact (box, GZA_WORD ("Size")), size);
  gtk_label_set_text (gza_panel_add_fact (box, GZA_WORD ("Stories")), change);
  add_stories (box, look);
  if (!gza_bundle_look_is_fit (look))
    add_faults (box, look);
  return card;
}
