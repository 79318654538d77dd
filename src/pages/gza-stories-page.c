/* SPDX-FileCopyrightText: 2026 The Gza developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "gza-stories-page"

#include "gza-stories-page.h"

#include "gza-locale.h"
#include "gza-rooms-bar.h"
#include "gza-story-card.h"
#include "gza-text-label.h"
#include "gza-theme-bar.h"
#include "gza-wall-tabs.h"

/* The wall of portraits: the exhibition's stories in a recycling grid that scrolls by touch,
 * filtered by one theme or none. With few stories the cards grow, so that the wall is never a
 * row of stamps in an empty hall.
 */

/* Width ÷ height of a portrait on the wall, and how many stand in a row. */
#define MAX_COLUMNS_LANDSCAPE 4
#define MAX_COLUMNS_PORTRAIT 2
#define RATIO_UPRIGHT 0.8
#define RATIO_OF_THREE 1.45

struct _GzaStoriesPage {
  GzaPage parent_instance;

  /* template widgets */
  GzaTextLabel *title;
  GzaTextLabel *subtitle;
  GtkWidget *header;
  GtkWidget *tabs;
  GzaThemeBar *themes;
  GzaRoomsBar *rooms;
  GtkScrolledWindow *scroller;
  GtkGridView *grid;

  /* owned */
  GtkFilterListModel *shown;
  GtkCustomFilter *filter;

  /* state */
  double ratio;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (GzaStoriesPage, gza_stories_page, GZA_TYPE_PAGE)

static GzaContext *
get_context (GzaStoriesPage *self)
{
  return gza_page_get_context (GZA_PAGE (self));
}

static gboolean
match_theme (gpointer item,
             gpointer user_data)
{
  GzaStoriesPage *self = user_data;
  const char *theme = gza_theme_bar_get_theme (self->themes);

  return theme == NULL || g_strv_contains (gza_story_get_themes (item), theme);
}

/* Beside the title, or below all of it. */
static void
place_tabs (GzaStoriesPage *self,
            gboolean portrait)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->header);
  GtkGridLayoutChild *child =
      GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, self->tabs));

  gtk_grid_layout_child_set_column (child, portrait ? 0 : 1);
  gtk_grid_layout_child_set_row (child, portrait ? 2 : 0);
}

/* The number of columns goes by the whole wall, so that a theme leaves the cards as they are. */
static void
lay_out (GzaStoriesPage *self)
{
  gboolean portrait = gza_context_get_portrait (get_context (self));
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));
  guint n = catalog != NULL ? g_list_model_get_n_items (gza_catalog_get_stories (catalog)) : 0;
  guint columns = portrait ? (n <= 3 ? 1 : MAX_COLUMNS_PORTRAIT)
                           : CLAMP (n, 1, MAX_COLUMNS_LANDSCAPE);

  place_tabs (self, portrait);
  self->wide = columns == 1;
  self->ratio = columns == 3 ? RATIO_OF_THREE : RATIO_UPRIGHT;
  gtk_grid_view_set_min_columns (self->grid, columns);
  gtk_grid_view_set_max_columns (self->grid, columns);
}

static void
show_stories (GzaStoriesPage *self)
{
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));

  /* Cards take their shape when they are bound; an empty wall in between binds them anew. */
  gtk_filter_list_model_set_model (self->shown, NULL);
  lay_out (self);
  if (catalog != NULL)
    gtk_filter_list_model_set_model (self->shown, gza_catalog_get_stories (catalog));
}

static void
on_theme_changed (GzaStoriesPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_adjustment_set_value (adjustment, 0);
}

static void
on_setup (GzaStoriesPage *self,
          GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, gza_story_card_new ());
}

static void
on_bind (GzaStoriesPage *self,
         GtkListItem *item)
{
  GzaStoryCard *card = GZA_STORY_CARD (gtk_list_item_get_child (item));

  gza_story_card_set_shape (card, self->ratio, self->wide);
  gza_story_card_set_story (card, gza_context_get_loader (get_context (self)),
                            gtk_list_item_get_item (item));
}

static void
on_unbind (GzaStoriesPage *self,
           GtkListItem *item)
{
  gza_story_card_set_story (GZA_STORY_CARD (gtk_list_item_get_child (item)),
                            gza_context_get_loader (get_context (self)), NULL);
}

static void
gza_stories_page_prepare (GzaPage *page)
{
  GzaStoriesPage *self = GZA_STORIES_PAGE (page);
  GzaCatalog *catalog = gza_context_get_catalog (get_context (self));

  gza_theme_bar_set_catalog (self->themes, catalog);
  if (catalog != NULL)
    gza_rooms_bar_set_rooms (self->rooms, gza_catalog_get_rooms (catalog));
  gza_text_label_set_text (self->title, catalog != NULL ? gza_catalog_get_title (catalog) : NULL);
  gza_text_label_set_text (self->subtitle,
                           catalog != NULL ? gza_catalog_get_subtitle (catalog) : NULL);
  show_stories (self);
}

static void
gza_stories_page_constructed (GObject *object)
{
  GzaStoriesPage *self = GZA_STORIES_PAGE (object);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  G_OBJECT_CLASS (gza_stories_page_parent_class)->constructed (object);

  self->filter = gtk_custom_filter_new (match_theme, self, NULL);
  self->shown =
      gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_grid_view_set_factory (self->grid, factory);
  g_object_unref (factory);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  g_signal_connect_object (get_context (self), "notify::portrait", G_CALLBACK (show_stories),
                           self, G_CONNECT_SWAPPED);
}

static void
gza_stories_page_dispose (GObject *object)
{
  GzaStoriesPage *self = GZA_STORIES_PAGE (object);

  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  self->grid = NULL;
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (gza_stories_page_parent_class)->dispose (object);
}

static void
gza_stories_page_class_init (GzaStoriesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gza_stories_page_constructed;
  object_class->dispose = gza_stories_page_dispose;
  GZA_PAGE_CLASS (klass)->prepare = gza_stories_page_prepare;

  g_type_ensure (GZA_TYPE_ROOMS_BAR);
  g_type_ensure (GZA_TYPE_TEXT_LABEL);
  g_type_ensure (GZA_TYPE_THEME_BAR);
  g_type_ensure (GZA_TYPE_WALL_TABS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gza/Gza/pages/gza-stories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, title);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, header);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, themes);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, rooms);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, GzaStoriesPage, grid);
  gtk_widget_class_set_css_name (widget_class, "gza-stories");
}

static void
gza_stories_page_init (GzaStoriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ratio = RATIO_UPRIGHT;
  g_signal_connect_object (self->themes, "notify::theme", G_CALLBACK (on_theme_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gza_stories_page_new:
 * @context: the context
 *
 * Makes the page; it follows the context's catalog.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
gza_stories_page_new (GzaContext *context)
{
  return g_object_new (GZA_TYPE_STORIES_PAGE, "context", context, NULL);
}

/**
 * gza_stories_page_reset:
 * @self: the page
 *
 * Shows every story again, from the top, for the next visitor.
 */
void
gza_stories_page_reset (GzaStoriesPage *self)
{
  g_return_if_fail (GZA_IS_STORIES_PAGE (self));

  gza_theme_bar_set_theme (self->themes, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
