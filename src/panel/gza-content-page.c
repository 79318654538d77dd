/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-panel"

#include "gza-content-page.h"

#include "gza-locale.h"
#include "gza-panel-parts.h"
#include "gza-problem-card.h"

/* Content: what the loader found in the exhibition that is shown, the gravest first, as
 * gza-curator check says it, with its file, line and column. */

#define MAX_SHOWN 60

struct _GzaContentPage {
  GzaPanelPage parent_instance;

  /* borrowed */
  GtkLabel *count;
  GtkBox *list;

  /* owned */
  GzaWords *words; /* the curator's */
  GListModel *shown;
  char *language;
};

G_DEFINE_FINAL_TYPE (GzaContentPage, gza_content_page, GZA_TYPE_PANEL_PAGE)

static void
add_severity (GzaContentPage *self,
              GListModel     *diagnostics,
              GzaSeverity     severity,
              guint          *n_shown)
{
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics) && *n_shown < MAX_SHOWN; i++) {
    g_autoptr (GzaDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

    if (gza_diagnostic_get_severity (diagnostic) != severity)
      continue;
    gza_problem_card_add (self->list, diagnostic, self->words);
    (*n_shown)++;
  }
}

static void
show_all (GzaContentPage *self,
          GListModel     *diagnostics)
{
  guint n_shown = 0, n = g_list_model_get_n_items (diagnostics);
  g_autofree char *count = gza_locale_format (
      gza_locale_get_default (),
      GZA_WORD ("{0,plural,=0{Nothing is wrong with the exhibition}one{# problem}other{# "
                "problems}}"),
      (double) n);

  gtk_label_set_text (self->count, count);
  gza_panel_clear (self->list);
  for (GzaSeverity severity = GZA_SEVERITY_ERROR; severity <= GZA_SEVERITY_INFO; severity++)
    add_severity (self, diagnostics, severity, &n_shown);
  if (n_shown < n)
    gza_panel_add_word (self->list, GZA_WORD ("gza-curator check lists the others."));
}

static void
gza_content_page_build (GzaPanelPage *page,
                        GtkBox       *box)
{
  GzaContentPage *self = GZA_CONTENT_PAGE (page);

  self->count = gza_panel_add_label (box, "panel-heading");
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "panel-column");
  gtk_box_append (box, GTK_WIDGET (self->list));
}

/* The watcher makes a new list when something has changed. */
static void
gza_content_page_refresh (GzaPanelPage *page)
{
  GzaContentPage *self = GZA_CONTENT_PAGE (page);
  const char *language = gza_locale_get_language (gza_locale_get_default ());
  const GzaPanelHost *host = gza_panel_page_get_host (page);
  GListModel *diagnostics =
      gza_catalog_watcher_get_diagnostics (host->get_watcher (host->user_data));

  if (diagnostics == NULL ||
      (diagnostics == self->shown && g_strcmp0 (language, self->language) == 0))
    return;
  g_set_object (&self->shown, diagnostics);
  g_free (self->language);
  self->language = g_strdup (language);
  show_all (self, diagnostics);
}

static void
gza_content_page_finalize (GObject *object)
{
  GzaContentPage *self = GZA_CONTENT_PAGE (object);

  g_clear_object (&self->words);
  g_clear_object (&self->shown);
  g_free (self->language);

  G_OBJECT_CLASS (gza_content_page_parent_class)->finalize (object);
}

static void
gza_content_page_class_init (GzaContentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gza_content_page_finalize;
  GZA_PANEL_PAGE_CLASS (klass)->build = gza_content_page_build;
  GZA_PANEL_PAGE_CLASS (klass)->refresh = gza_content_page_refresh;
}

static void
gza_content_page_init (GzaContentPage *self)
{
  self->words = gza_problem_card_new_words ();
}
