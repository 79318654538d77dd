/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-journeys-page"

#include "gza-journeys-panel.h"

#include "gza-journey-row.h"
#include "gza-list-row.h"
#include "gza-locale.h"
#include "gza-map-legend.h"
#include "gza-story-card.h"
#include "gza-story-words.h"
#include "gza-text-label.h"

/* What stands beside the map of all journeys. The list says in words what the map shows in lines,
 * so that who doesn't see the map, or can't hit a line, has the same choice. Owned by the page,
 * which decides what is shown; main thread.
 */

typedef enum {
  SHOWS_ALL,
  SHOWS_SOME, /* whose roads lie under one finger */
  SHOWS_CARD,
  SHOWS_FILTERS,
} Shows;

struct _GzaJourneysPanel {
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *box;
  GzaTextLabel *heading;
  GtkWidget *filter;
  GtkWidget *close;
  GtkStack *stack;
  GtkListView *list;
  GzaMapLegend *legend;
  GzaStoryCard *card;
  GzaTextLabel *figures;
  GtkActionable *open;
  GzaJourneysFilters *filters;
  GtkWidget *reset;

  /* owned */
  GzaContext *context;
  GListModel *stories; /* that the filters leave */
  GzaStory *story; /* on the card */

  /* state */
  Shows shows;
  guint n_all;
};

G_DEFINE_FINAL_TYPE (GzaJourneysPanel, gza_journeys_panel, GTK_TYPE_WIDGET)

static char *
dup_heading (GzaJourneysPanel *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  guint n = self->stories != NULL ? g_list_model_get_n_items (self->stories) : 0;

  if (self->shows == SHOWS_SOME)
    return g_strdup (gza_locale_get_word (locale, GZA_WORD ("Whose road?")));
  if (self->shows == SHOWS_CARD)
    return g_strdup (gza_locale_get_text (locale, gza_story_get_title (self->story)));
  if (n == 0)
    return g_strdup (gza_locale_get_word (locale, GZA_WORD ("No journey fits")));
  if (n < self->n_all)
    return gza_locale_format (locale,
                              GZA_WORD ("{1,plural,one{{0,number} of # journey}"
                                        "other{{0,number} of # journeys}}"),
                              (double) n, (double) self->n_all);
  return gza_locale_format (locale, GZA_WORD ("{0,plural,one{# journey}other{# journeys}}"),
                            (double) n);
}

static void
update_words (GzaJourneysPanel *self)
{
  GzaLocale *locale = gza_locale_get_default ();
  const char *language = gza_locale_get_language (locale);
  g_autofree char *heading = dup_heading (self);

  gza_text_label_set_string (self->heading, heading, language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gza_locale_get_word (locale, GZA_WORD ("Close")), -1);
  if (self->story != NULL) {
    g_autofree char *figures = gza_story_words_dup_figures (
        self->story, gza_context_get_world (self->context), G_MAXUINT);

    gza_text_label_set_string (self->figures, figures, language);
    gtk_widget_set_visible (GTK_WIDGET (self->figures), figures[0] != '\0');
  }
}

/* Hides from screen readers what the stack doesn't show, which GTK keeps "visible". */
static void
update_pages_state (GzaJourneysPanel *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != shown,
                                 -1);
}

/* A button that goes hands the keyboard on to the page that comes. Left alone, GTK would look for
 * the next widget while the last page still fades out, choose it there, and from then on pass the
 * whole stack over. */
static void
show_button (GzaJourneysPanel *self,
             GtkWidget        *button,
             gboolean          is_shown)
{
  if (!is_shown && gtk_widget_is_focus (button))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (button, is_shown);
}

static void
show (GzaJourneysPanel *self,
      Shows             shows)
{
  static const char *const pages[] = {
    [SHOWS_ALL] = "list",
    [SHOWS_SOME] = "list",
    [SHOWS_CARD] = "card",
    [SHOWS_FILTERS] = "filters",
  };

  self->shows = shows;
  gtk_stack_set_visible_child_name (self->stack, pages[shows]);
  update_pages_state (self);
  show_button (self, self->filter, shows == SHOWS_ALL && self->n_all > 1);
  show_button (self, self->close, shows != SHOWS_ALL);
  show_button (self, self->reset, (shows == SHOWS_ALL || shows == SHOWS_FILTERS) &&
                                      !gza_journeys_filters_are_open (self->filters));
  update_words (self);
}

static void
list (GzaJourneysPanel *self,
      GListModel       *stories)
{
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (stories));

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
on_stories_changed (GzaJourneysPanel *self)
{
  show (self, self->shows);
}

static void
on_setup (GzaJourneysPanel *self,
          GtkListItem      *item)
{
  gza_list_row_set_up (item, gza_journey_row_new ());
}

static void
on_bind (GzaJourneysPanel *self,
         GtkListItem      *item)
{
  gza_journey_row_set_story (GZA_JOURNEY_ROW (gtk_list_item_get_child (item)),
                             gza_context_get_loader (self->context),
                             gtk_list_item_get_item (item));
}

static void
on_unbind (GzaJourneysPanel *self,
           GtkListItem      *item)
{
  gza_journey_row_set_story (GZA_JOURNEY_ROW (gtk_list_item_get_child (item)),
                             gza_context_get_loader (self->context), NULL);
}

static void
gza_journeys_panel_dispose (GObject *object)
{
  GzaJourneysPanel *self = GZA_JOURNEYS_PANEL (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->stories);
  g_clear_object (&self->story);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gza_journeys_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-journeys-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, box);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, filter);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, close);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, list);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, legend);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, card);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, figures);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, open);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, filters);
  gtk_widget_class_bind_template_child (widget_class, GzaJourneysPanel, reset);
}

static void
gza_journeys_panel_class_init (GzaJourneysPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gza_journeys_panel_dispose;

  g_type_ensure (GZA_TYPE_JOURNEYS_FILTERS);
  g_type_ensure (GZA_TYPE_MAP_LEGEND);
  g_type_ensure (GZA_TYPE_STORY_CARD);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gza-journeys-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gza_journeys_panel_init (GzaJourneysPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gza_story_card_set_small (self->card, TRUE);

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (gza_locale_get_default (), "notify::language",
                           G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
}

/**
 * gza_journeys_panel_set_context:
 * @self: a panel that has none yet
 * @context: what its pictures and figures come from
 *
 * Gives the panel what it works with.
 */
void
gza_journeys_panel_set_context (GzaJourneysPanel *self,
                                GzaContext       *context)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));
  g_return_if_fail (GZA_IS_CONTEXT (context));

  g_set_object (&self->context, context);
}

/**
 * gza_journeys_panel_set_stories:
 * @self: a panel with a context
 * @stories: a list of #GzaStory that the filters leave; its changes are followed
 *
 * Sets whose journeys are listed.
 */
void
gza_journeys_panel_set_stories (GzaJourneysPanel *self,
                                GListModel       *stories)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));
  g_return_if_fail (G_IS_LIST_MODEL (stories));

  g_set_object (&self->stories, stories);
  g_signal_connect_object (stories, "items-changed", G_CALLBACK (on_stories_changed), self,
                           G_CONNECT_SWAPPED);
  gza_journeys_panel_show_all (self);
}

static gboolean
has_meetings (GListModel *stories)
{
  for (guint i = 0; i < g_list_model_get_n_items (stories); i++) {
    g_autoptr (GzaStory) story = g_list_model_get_item (stories, i);

    if (gza_story_get_n_meetings (story) > 0)
      return TRUE;
  }

  return FALSE;
}

/**
 * gza_journeys_panel_set_catalog:
 * @self: a panel
 * @catalog: the exhibition
 *
 * Sets what there is to choose from.
 */
void
gza_journeys_panel_set_catalog (GzaJourneysPanel *self,
                                GzaCatalog       *catalog)
{
  GListModel *stories;

  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));
  g_return_if_fail (GZA_IS_CATALOG (catalog));

  stories = gza_catalog_get_stories (catalog);
  self->n_all = g_list_model_get_n_items (stories);
  gza_map_legend_set_meetings (self->legend, has_meetings (stories));
  gza_journeys_filters_set_catalog (self->filters, catalog);
}

/**
 * gza_journeys_panel_get_filters:
 * @self: a panel
 *
 * Gets the questions by which journeys are chosen.
 *
 * Returns: (transfer none): the filters
 */
GzaJourneysFilters *
gza_journeys_panel_get_filters (GzaJourneysPanel *self)
{
  g_return_val_if_fail (GZA_IS_JOURNEYS_PANEL (self), NULL);

  return self->filters;
}

/**
 * gza_journeys_panel_show_all:
 * @self: a panel with stories
 *
 * Lists everyone whom the filters leave.
 */
void
gza_journeys_panel_show_all (GzaJourneysPanel *self)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));

  if (self->shows != SHOWS_ALL || gtk_list_view_get_model (self->list) == NULL)
    list (self, self->stories);
  show (self, SHOWS_ALL);
}

/**
 * gza_journeys_panel_show_some:
 * @self: a panel
 * @stories: a list of #GzaStory
 *
 * Asks whose road is meant.
 */
void
gza_journeys_panel_show_some (GzaJourneysPanel *self,
                              GListModel       *stories)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));
  g_return_if_fail (G_IS_LIST_MODEL (stories));

  list (self, stories);
  show (self, SHOWS_SOME);
}

/**
 * gza_journeys_panel_show_card:
 * @self: a panel
 * @story: a story
 *
 * Shows whose road it is.
 */
void
gza_journeys_panel_show_card (GzaJourneysPanel *self,
                              GzaStory         *story)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));
  g_return_if_fail (GZA_IS_STORY (story));

  g_set_object (&self->story, story);
  gza_story_card_set_story (self->card, gza_context_get_loader (self->context), story);
  gtk_actionable_set_action_target (self->open, "s", gza_story_get_id (story));
  show (self, SHOWS_CARD);
}

/**
 * gza_journeys_panel_show_filters:
 * @self: a panel
 *
 * Asks which journeys are wanted.
 */
void
gza_journeys_panel_show_filters (GzaJourneysPanel *self)
{
  g_return_if_fail (GZA_IS_JOURNEYS_PANEL (self));

  show (self, SHOWS_FILTERS);
}

/**
 * gza_journeys_panel_is_home:
 * @self: a panel
 *
 * Tells whether everyone is listed, so that there is nothing to close.
 *
 * Returns: whether it is so
 */
gboolean
gza_journeys_panel_is_home (GzaJourneysPanel *self)
{
  g_return_val_if_fail (GZA_IS_JOURNEYS_PANEL (self), TRUE);

  return self->shows == SHOWS_ALL;
}
